"""The forms of council prose that say what a case is about, and the template that tells each of them plainly.

A frame matches a whole sentence of the paper. What it takes out must be plain enough to be ours (`plainer`), and who
says a thing is kept. A sentence that fits no frame for certain is for a quote.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from publisher.plain_language.kort.clauses import main_clause
from publisher.plain_language.kort.plainer import is_plain, plainly, without_reference
from publisher.plain_language.readability import words as words_of
from publisher.plain_language.wording import capital


@dataclass(frozen=True, slots=True)
class Told:
    """What a frame makes of a sentence: plain sentences, each a text of the catalogue under `about` and its words."""

    sentences: tuple[tuple[str, dict[str, str]], ...]
    rank: int
    """Lower tells more of the case."""


_Sentences = tuple[tuple[str, dict[str, str]], ...]
_Fill = Callable[[re.Match[str], frozenset[str]], _Sentences | None]


@dataclass(frozen=True, slots=True)
class Frame:
    """A form of sentence, and what makes the template's words of it."""

    rank: int
    written: re.Pattern[str]
    fill: _Fill


_CUT_GOAL = re.compile(r",? (?:samt|herunder)\b.*$|, (?:blandt andet|bl\.a\.).*$|,? samtidig med.*$")
_ADDED = re.compile(r", som (?!ikke\b)[^,]+$")
_RESTRICTED = re.compile(
    r"\b(?:alle|samtlige|enhver|hver|hvert|kun|ingen|ikke|hele|den (?!\d)|det|de)\b", re.IGNORECASE
)
"""Of what these words stand before, nothing may be cut: "alle forslag, som …" are not "alle forslag"."""
_NOT = re.compile(r"\b(?:ikke|ingen|aldrig|hverken)\b", re.IGNORECASE)
_SECOND_QUESTION = re.compile(r"^(?P<first>[^,]+, hv\w+ [^,]+), (?:og )?hv\w+ .*$")
"""Of several questions in a row the first can stand alone."""
_LONG_STEM = 8
_DEFINITE = re.compile(r"(?:erne|ene|en|et|ne)$")
_LONGEST_CLAUSE = 18
QUOTING = frozenset(("about.thought_quoted", "about.result_quoted"))
"""Texts that hold words of the paper in quotation marks."""
_LONGEST_SUBJECT = 4
"""Words in what a goal is the goal of."""


def told(sentence: str, common: frozenset[str]) -> Told | None:
    """Return what the first fitting frame makes of the sentence.

    `common` are the words that the paper writes with a small letter: only these lose their capital.
    """
    return next(_fitting(" ".join(sentence.split()), common), None)


def _fitting(sentence: str, common: frozenset[str]) -> Iterator[Told]:
    bare = without_reference(sentence)
    for frame in FRAMES:
        match = frame.written.fullmatch(bare)
        sentences = frame.fill(match, common) if match is not None else None
        if sentences is not None and all(
            key not in QUOTING or fields["words"] in sentence for key, fields in sentences
        ):
            yield Told(sentences, frame.rank)


def _whole(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    words = plainly(match.group())
    return (("about.plain", {"words": words}),) if words is not None and words[0].isupper() else None


def _deed(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    """Tell what was done; what is added of a thing that "en" or nothing stands before may be left out."""
    shorter = _ADDED.sub("", match.group())
    words = plainly(match.group()) or (plainly(shorter) if not _RESTRICTED.search(shorter) else None)
    return (("about.plain", {"words": words}),) if words is not None else None


def _said(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    """Tell "X siger: …" with the clause as a sentence."""
    clause = plainly(match["clause"])
    spoken = main_clause(clause) if clause is not None else None
    return (("about.said", {"who": capital(match["who"]), "words": spoken}),) if spoken is not None else None


def _thought(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    """Tell "X mener, at …" with the clause as it stands."""
    who, clause = capital(match["who"]), plainly(match["clause"])
    if clause is None or not is_plain(f"{who} mener, at {clause}"):
        return None
    return (("about.thought", {"who": who, "words": clause}),)


def _quoted(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    """Tell who thinks, or what came out, and quote the clause: it stays a clause."""
    parts = match.groupdict()
    if len(words_of(parts["clause"])) > _LONGEST_CLAUSE:
        return None
    if "who" in parts:
        return (("about.thought_quoted", {"who": capital(parts["who"]), "words": parts["clause"]}),)
    return (("about.result_quoted", {"words": parts["clause"]}),)


def _result(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    words = plainly(match["clause"])
    return (
        (("about.result", {"words": words}),) if words is not None and is_plain(f"Resultatet er, at {words}") else None
    )


def _decided(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    words = plainly(match["words"])
    if words is None or not is_plain(f"{match['who']} har besluttet at {words}"):
        return None
    return (("about.decided", {"who": match["who"], "words": words}),)


def _act(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    words = plainly(f"{match['who']} {match['act']} {match['words']}")
    return (("about.plain", {"words": words}),) if words is not None else None


def _made_by(match: re.Match[str], common: frozenset[str]) -> _Sentences | None:
    """Tell who made a thing, and who asked for it, instead of by whom it was made."""
    head, _, rest = match["what"].partition(" ")
    if head.casefold() not in common or _NOT.search(match["what"]):
        return None
    words = plainly(f"{match['who']} har lavet {head.casefold()} {rest}".strip())
    asker = plainly(match["asker"]) if match["asker"] else None
    if words is None or (match["asker"] and asker is None):
        return None
    made = ("about.plain", {"words": words})
    return (made, ("about.asked_for", {"who": capital(asker)})) if asker else (made,)


def _goal(match: re.Match[str], common: frozenset[str]) -> _Sentences | None:
    """Tell "Målet er at …", and before it the sentence the goal hangs on; one goal of several is "blandt andet"."""
    parts = match.groupdict()
    first = _before(parts.get("first"))
    subject = _subject(parts.get("of"), common)
    if first is None or subject is None:
        return None
    shortened = _SECOND_QUESTION.sub(r"\g<first>", _CUT_GOAL.sub("", match["goal"]))
    among = " blandt andet" if shortened != match["goal"] else ""
    words = plainly(shortened)
    if words is None or words.split(" ", 1)[0] == "ikke" or not is_plain(f"Målet{subject} er{among} at {words}"):
        return None
    return (*first, ("about.goal", {"of": subject, "among": among, "words": words}))


def _before(words: str | None) -> _Sentences | None:
    """Return the sentence before the goal: none is fine, one that is not plain is not."""
    if words is None:
        return ()
    plain = plainly(words) if not _NOT.search(words) else None
    return (("about.plain", {"words": plain}),) if plain is not None else None


def _subject(words: str | None, common: frozenset[str]) -> str | None:
    """Return " med undersøgelsen" for "Undersøgelsen"; none where it may be a name."""
    if words is None:
        return ""
    head, _, rest = words.removeprefix("med ").partition(" ")
    if head.casefold() == "sagen" and not rest:
        return ""
    if head[:1].isupper() and _is_common(head, common):
        head = head[:1].lower() + head[1:]
    elif not words.startswith("med "):
        return None
    plain = plainly(f"{head} {rest}".strip())
    return f" med {plain}" if plain is not None and len(plain.split()) <= _LONGEST_SUBJECT else None


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Return whether the word, or another form of a long one, is written with a small letter."""
    small = word.casefold()
    stem = _DEFINITE.sub("", small) if len(small) > _LONG_STEM else small
    return small in common or (stem != small and any(one.startswith(stem) for one in common))


def _goal_clause(match: re.Match[str], common: frozenset[str]) -> _Sentences | None:
    subject = _subject(match.groupdict().get("of"), common)
    words = plainly(re.sub(r",? samtidig med.*$", "", match["clause"]))
    if words is None or subject is None or not is_plain(f"Målet{subject} er, at {words}"):
        return None
    return (("about.goal_that", {"of": subject, "words": words}),)


def _money(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    amount, use = plainly(match["amount"]), match.groupdict().get("use")
    if amount is None or not amount.endswith("kroner"):
        return None
    set_aside = ("about.money", {"amount": amount})
    words = plainly(use) if use else None
    if use and (words is None or not is_plain(f"Pengene skal gå til at {words}")):
        return None
    return (set_aside, ("about.money_for", {"words": words})) if words else (set_aside,)


def _forecast(match: re.Match[str], _: frozenset[str]) -> _Sentences | None:
    where, words = plainly(match["where"]), plainly(match["words"])
    if where is None or words is None:
        return None
    return (("about.forecast", {"where": capital(where), "words": words.replace(" i alt ", " ")}),)


def _frame(rank: int, fill: _Fill, written: str) -> Frame:
    return Frame(rank, re.compile(written), fill)


_NAME = r"[A-ZÆØÅ][\wæøå]*(?:(?: og)? [A-ZÆØÅ][\wæøå]*){0,2}"
_NOUN = r"(?:Den|Det) \w+e \w+(?: (?:for|i|på|af) (?:\w+ )?[A-ZÆØÅ]\w+)?"
_CENTRE = r"Center for (?:[A-ZÆØÅ][\wæøå]*(?:-,? og |, | og )?){1,3}"
_WHO = rf"(?P<who>{_CENTRE}|{_NAME})"
_ALSO = r"(?: (?:dog|også|desuden|fortsat|samlet set|overordnet set|generelt|derfor|nu|dertil også))?"
_VERDICT = r"(?:samlede |overordnede |generelle )?(?:vurdering|konklusion)"
_JUDGES = r"(?:vurderer|konkluderer|oplyser|fremhæver|understreger|skønner|mener|påpeger|anfører|bemærker)"
_THINKS = r"(?:vurderer|skønner|mener)"
_CLAUSE = r"(?P<clause>.+)"
_AIM = r"(?:Formålet|Målet|Hensigten)"
_OF = r"(?P<of>med (?:(?! er\b)[^,])+?)"
_SET_ASIDE = (
    r"(?:Med [\w ]+? (?:blev|er) der|Der (?:er|blev)) afsat (?:i alt )?"
    r"(?P<amount>(?:kr\. )?\d[\d.,]* ?(?:(?:mio|mia)\. )?(?:kr\.?|kroner)?)"
)
_FORECAST = r"(?P<words>et (?:mer|mindre)forbrug på (?:i alt )?\d[\d.,]* (?:mio\. )?kr\.?)(?: på driftsbudgettet)?"
_AT_END_OF = r"(?: med udgangen af \d{4})?"
_ASKED_BY = r"(?: på foranledning af (?P<asker>[^,]+))?"
_MADE = r"(?:foretaget|udarbejdet|lavet)"
_BODY = r"[A-ZÆØÅ][\w-]*(?:udvalget|rådet|bestyrelsen)"
_VISITS = r"(?:får|holder|møder|besøger|hører)"
_A_PLACE = rf"{_BODY} \w+ mødet (?:på|i) [^,]+"
_ACTS = r"(?:ophæver|forlænger|indfører|lukker|åbner|overtager|afskaffer|udvider|nedlægger|ansætter|opretter)"
_PAST = r"(?:vedtog|besluttede|godkendte|fratrådte|offentliggjorde|åbnede|lukkede|ansatte|afviste|valgte|solgte|købte)"
_DONE = r"(?:vedtaget|besluttet|godkendt|offentliggjort|åbnet|lukket|ansat|afvist|solgt|købt|modtaget|fået|ansøgt)"

FRAMES: tuple[Frame, ...] = (
    _frame(0, _said, rf"{_WHO}s {_VERDICT} er, at {_CLAUSE}"),
    _frame(0, _thought, rf"{_WHO}s {_VERDICT} er, at {_CLAUSE}"),
    _frame(0, _quoted, rf"{_WHO}s {_VERDICT} er, at {_CLAUSE}"),
    _frame(0, _result, rf"Resultatet(?: af [\w ]+?)? (?:er|blev), at {_CLAUSE}"),
    _frame(0, _quoted, rf"Resultatet(?: af [\w ]+?)? (?:er|blev), at {_CLAUSE}"),
    _frame(0, _decided, rf"{_WHO} har{_ALSO} (?:truffet afgørelse om|besluttet) at (?P<words>.+)"),
    _frame(0, _act, rf"{_WHO} (?P<act>{_ACTS}) (?:derfor |nu |også )?(?P<words>.+)"),
    _frame(0, _forecast, rf"(?P<where>(?:Inden|Uden) for [a-zæøå]+) forventes der{_AT_END_OF} {_FORECAST}"),
    _frame(0, _forecast, rf"Dvs\. at der (?P<where>på [a-zæøå ]+?){_AT_END_OF} forventes {_FORECAST}"),
    _frame(1, _said, rf"Det er (?:desuden |også )?(?P<who>\w+?)s {_VERDICT}, at {_CLAUSE}"),
    _frame(1, _thought, rf"Det er (?:desuden |også )?(?P<who>\w+?)s {_VERDICT}, at {_CLAUSE}"),
    _frame(1, _said, rf"{_WHO}{_ALSO} {_JUDGES}{_ALSO}, at {_CLAUSE}"),
    _frame(1, _thought, rf"{_WHO}{_ALSO} {_THINKS}{_ALSO}, at {_CLAUSE}"),
    _frame(1, _whole, rf"{_WHO} skal have (?:en |et |nyt |nye |ny ).+"),
    _frame(1, _whole, rf"{_WHO} ønsker at .+"),
    _frame(1, _whole, rf"{_WHO} (?:anbefaler|foreslår), at .+"),
    _frame(1, _deed, rf"(?:I \d{{4}}|{_NAME}|{_NOUN}) {_PAST} .+"),
    _frame(1, _deed, rf"{_WHO} har (?:.* )?{_DONE}\b.*"),
    _frame(
        1,
        _act,
        rf"{_A_PLACE}(?:,[^,]+)*, hvor (?P<who>{_BODY}) (?P<act>får|holder|møder|besøger|hører) (?P<words>[^,]+)",
    ),
    _frame(1, _money, rf"{_SET_ASIDE} til at (?P<use>.+)"),
    _frame(2, _money, _SET_ASIDE),
    _frame(2, _goal, rf"{_AIM}(?: {_OF})? er at (?P<goal>.+)"),
    _frame(2, _goal_clause, rf"{_AIM}(?: {_OF})? er, at {_CLAUSE}"),
    _frame(2, _goal, r"(?P<of>[A-ZÆØÅ][\wæøå-]+)(?: [^,]+ og)? har til (?:formål|hensigt) at (?P<goal>.+)"),
    _frame(2, _goal, r"(?P<of>[A-ZÆØÅ][\wæøå-]+(?:en|et|ne))s formål er at (?P<goal>.+)"),
    _frame(2, _goal, rf"(?P<first>{_NAME} [^,]+), (?:som|der) har til (?:formål|hensigt) at (?P<goal>.+)"),
    _frame(2, _goal, rf"(?P<first>{_NAME} [^,]+) med (?:henblik på|det formål) at (?P<goal>.+)"),
    _frame(2, _whole, r"[A-ZÆØÅ][\wæøå-]+(?: [\wæøå-]+){0,3} viser, at .+"),
    _frame(
        2,
        _made_by,
        rf"(?P<what>[A-ZÆØÅ][^,]+?) er {_MADE} af (?P<who>{_NAME})(?: på foranledning af (?P<asker>[^,]+))?",
    ),
    _frame(3, _whole, r"[A-ZÆØÅ][\wæøå-]+(?: [\wæøå-]+){0,2} (?:udgør|er) (?:en|et) [^,]+"),
)
"""In the order in which they are tried."""
