"""What a frame's template is filled with: the words it took out, if they are plain enough to be ours."""

import re

from publisher.plain_language.kort.clauses import main_clause
from publisher.plain_language.kort.plainer import is_plain, plainly
from publisher.plain_language.readability import words as words_of
from publisher.plain_language.wording import capital

Sentences = tuple[tuple[str, dict[str, str]], ...]
"""Each a text of the catalogue and the words that fill it."""

_CUT_GOAL = re.compile(r",? (?:samt|herunder)\b.*$|, (?:blandt andet|bl\.a\.).*$|,? samtidig med.*$")
_ADDED = re.compile(r", som (?!ikke\b)[^,]+$")
_RESTRICTED = re.compile(
    r"\b(?:alle|samtlige|enhver|hver|hvert|kun|ingen|ikke|hele|den (?!\d)|det|de)\b", re.IGNORECASE
)
"""Of what these words stand before, nothing may be cut: "alle forslag, som …" are not "alle forslag"."""
_NOT = re.compile(r"\b(?:ikke|ingen|aldrig|hverken)\b", re.IGNORECASE)
_SECOND_QUESTION = re.compile(r"^(?P<first>[^,]+, hv\w+ [^,]+), (?:og )?hv\w+ .*$")
"""Of several questions in a row the first can stand alone."""
_PRONOUNS = frozenset(("den", "det", "de"))
_LONG_STEM = 8
_DEFINITE = re.compile(r"(?:erne|ene|en|et|ne)$")
_LONGEST_CLAUSE = 18
QUOTING = frozenset(("about.thought_quoted", "about.result_quoted"))
"""Texts that hold words of the paper in quotation marks."""
_LONGEST_SUBJECT = 4
"""Words in what a goal is the goal of."""


def whole(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    words = plainly(match.group())
    return (("about.plain", {"words": words}),) if words is not None and words[0].isupper() else None


def deed(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    """Tell what was done; what is added of a thing that "en" or nothing stands before may be left out."""
    shorter = _ADDED.sub("", match.group())
    words = plainly(match.group()) or (plainly(shorter) if not _RESTRICTED.search(shorter) else None)
    return (("about.plain", {"words": words}),) if words is not None else None


def said(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    """Tell "X siger: …" with the clause as a sentence."""
    clause = plainly(match["clause"])
    spoken = main_clause(clause) if clause is not None else None
    return (("about.said", {"who": capital(match["who"]), "words": spoken}),) if spoken is not None else None


def thought(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    """Tell "X mener, at …" with the clause as it stands."""
    who, clause = capital(match["who"]), plainly(match["clause"])
    if clause is None or not is_plain(f"{who} mener, at {clause}"):
        return None
    return (("about.thought", {"who": who, "words": clause}),)


def quoted(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    """Tell who thinks, or what came out, and quote the clause: it stays a clause."""
    parts = match.groupdict()
    if len(words_of(parts["clause"])) > _LONGEST_CLAUSE:
        return None
    if "who" in parts:
        return (("about.thought_quoted", {"who": capital(parts["who"]), "words": parts["clause"]}),)
    return (("about.result_quoted", {"words": parts["clause"]}),)


def result(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    words = plainly(match["clause"])
    return (
        (("about.result", {"words": words}),) if words is not None and is_plain(f"Resultatet er, at {words}") else None
    )


def decided(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    words = plainly(match["words"])
    if words is None or not is_plain(f"{match['who']} har besluttet at {words}"):
        return None
    return (("about.decided", {"who": match["who"], "words": words}),)


def act(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    words = plainly(f"{match['who']} {match['act']} {match['words']}")
    return (("about.plain", {"words": words}),) if words is not None else None


def made_by(match: re.Match[str], common: frozenset[str]) -> Sentences | None:
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


def goal(match: re.Match[str], common: frozenset[str]) -> Sentences | None:
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


def _before(words: str | None) -> Sentences | None:
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
    plain = plainly(f"{head} {rest}".strip()) if head not in _PRONOUNS or rest else None
    return f" med {plain}" if plain is not None and len(plain.split()) <= _LONGEST_SUBJECT else None


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Return whether the word, or another form of a long one, is written with a small letter."""
    small = word.casefold()
    stem = _DEFINITE.sub("", small) if len(small) > _LONG_STEM else small
    return small in common or (stem != small and any(one.startswith(stem) for one in common))


def goal_clause(match: re.Match[str], common: frozenset[str]) -> Sentences | None:
    subject = _subject(match.groupdict().get("of"), common)
    words = plainly(re.sub(r",? samtidig med.*$", "", match["clause"]))
    if words is None or subject is None or not is_plain(f"Målet{subject} er, at {words}"):
        return None
    return (("about.goal_that", {"of": subject, "words": words}),)


def money(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    amount, use = plainly(match["amount"]), match.groupdict().get("use")
    if amount is None or not amount.endswith("kroner"):
        return None
    set_aside = ("about.money", {"amount": amount})
    words = plainly(use) if use else None
    if use and (words is None or not is_plain(f"Pengene skal gå til at {words}")):
        return None
    return (set_aside, ("about.money_for", {"words": words})) if words else (set_aside,)


def forecast(match: re.Match[str], _: frozenset[str]) -> Sentences | None:
    where, words = plainly(match["where"]), plainly(match["words"])
    if where is None or words is None:
        return None
    return (("about.forecast", {"where": capital(where), "words": words.replace(" i alt ", " ")}),)
