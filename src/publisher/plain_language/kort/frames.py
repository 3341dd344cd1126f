"""The forms of council prose that say what a case is about, and the template that tells each of them plainly.

A frame matches a whole sentence of the paper. What it takes out must be plain enough to be ours (`plainer`), and who
says a thing is kept. A sentence that fits no frame for certain is for a quote.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from publisher.plain_language.kort import fillings
from publisher.plain_language.kort.fillings import QUOTING, Sentences
from publisher.plain_language.kort.plainer import LONGEST_PRINTED, without_reference

_Fill = Callable[[re.Match[str], frozenset[str]], Sentences | None]


@dataclass(frozen=True, slots=True)
class Told:
    """What a frame makes of a sentence: plain sentences, each a text of the catalogue under `about` and its words."""

    sentences: Sentences
    rank: int
    """Lower tells more of the case."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A form of sentence, and what makes the template's words of it."""

    rank: int
    written: re.Pattern[str]
    fill: _Fill


def told(sentence: str, common: frozenset[str]) -> Told | None:
    """Return what the first fitting frame makes of the sentence.

    `common` are the words that the paper writes with a small letter: only these lose their capital.
    """
    return next(_fitting(" ".join(sentence.split()), common), None) if len(sentence) <= LONGEST_PRINTED else None


def _fitting(sentence: str, common: frozenset[str]) -> Iterator[Told]:
    bare = without_reference(sentence)
    for frame in FRAMES:
        match = frame.written.fullmatch(bare)
        sentences = frame.fill(match, common) if match is not None else None
        if sentences is not None and all(
            key not in QUOTING or fields["words"] in sentence for key, fields in sentences
        ):
            yield Told(sentences, frame.rank)


def _frame(rank: int, fill: _Fill, written: str) -> Frame:
    return Frame(rank, re.compile(written), fill)


_NOBODY = (
    r"(?!(?:De[nt]?|Der|Her|Han|Hun|Denne|Dette|Disse|Man|Vi|Jeg|Nogle|Flere|Andre|Mange|Alle|Begge|Ingen|Som|Når)\b)"
)
"""Words that may begin a sentence but say nobody's name."""
_NAME = rf"{_NOBODY}[A-ZÆØÅ][\wæøå]*(?:(?: og)? [A-ZÆØÅ][\wæøå]*){{0,2}}"
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
    _frame(0, fillings.said, rf"{_WHO}s {_VERDICT} er, at {_CLAUSE}"),
    _frame(0, fillings.thought, rf"{_WHO}s {_VERDICT} er, at {_CLAUSE}"),
    _frame(0, fillings.quoted, rf"{_WHO}s {_VERDICT} er, at {_CLAUSE}"),
    _frame(0, fillings.result, rf"Resultatet(?: af [\w ]+?)? (?:er|blev), at {_CLAUSE}"),
    _frame(0, fillings.quoted, rf"Resultatet(?: af [\w ]+?)? (?:er|blev), at {_CLAUSE}"),
    _frame(0, fillings.decided, rf"{_WHO} har{_ALSO} (?:truffet afgørelse om|besluttet) at (?P<words>.+)"),
    _frame(0, fillings.act, rf"{_WHO} (?P<act>{_ACTS}) (?:derfor |nu |også )?(?P<words>.+)"),
    _frame(0, fillings.forecast, rf"(?P<where>(?:Inden|Uden) for [a-zæøå]+) forventes der{_AT_END_OF} {_FORECAST}"),
    _frame(0, fillings.forecast, rf"Dvs\. at der (?P<where>på [a-zæøå ]+?){_AT_END_OF} forventes {_FORECAST}"),
    _frame(1, fillings.said, rf"Det er (?:desuden |også )?(?P<who>\w+?)s {_VERDICT}, at {_CLAUSE}"),
    _frame(1, fillings.thought, rf"Det er (?:desuden |også )?(?P<who>\w+?)s {_VERDICT}, at {_CLAUSE}"),
    _frame(1, fillings.said, rf"{_WHO}{_ALSO} {_JUDGES}{_ALSO}, at {_CLAUSE}"),
    _frame(1, fillings.thought, rf"{_WHO}{_ALSO} {_THINKS}{_ALSO}, at {_CLAUSE}"),
    _frame(1, fillings.whole, rf"{_WHO} skal have (?:en |et |nyt |nye |ny ).+"),
    _frame(1, fillings.whole, rf"{_WHO} ønsker at .+"),
    _frame(1, fillings.whole, rf"{_WHO} (?:anbefaler|foreslår), at .+"),
    _frame(1, fillings.deed, rf"(?:I \d{{4}}|{_NAME}|{_NOUN}) {_PAST} .+"),
    _frame(1, fillings.deed, rf"{_WHO} har (?:.* )?{_DONE}\b.*"),
    _frame(1, fillings.act, rf"{_A_PLACE}(?:,[^,]+)*, hvor (?P<who>{_BODY}) (?P<act>{_VISITS}) (?P<words>[^,]+)"),
    _frame(1, fillings.money, rf"{_SET_ASIDE} til at (?P<use>.+)"),
    _frame(2, fillings.money, _SET_ASIDE),
    _frame(2, fillings.goal, rf"{_AIM}(?: {_OF})? er at (?P<goal>.+)"),
    _frame(2, fillings.goal_clause, rf"{_AIM}(?: {_OF})? er, at {_CLAUSE}"),
    _frame(2, fillings.goal, r"(?P<of>[A-ZÆØÅ][\wæøå-]+)(?: [^,]+ og)? har til (?:formål|hensigt) at (?P<goal>.+)"),
    _frame(2, fillings.goal, r"(?P<of>[A-ZÆØÅ][\wæøå-]+(?:en|et|ne))s formål er at (?P<goal>.+)"),
    _frame(2, fillings.goal, rf"(?P<first>{_NAME} [^,]+), (?:som|der) har til (?:formål|hensigt) at (?P<goal>.+)"),
    _frame(2, fillings.goal, rf"(?P<first>(?:{_NAME}|Der) [^,]+) med (?:henblik på|det formål) at (?P<goal>.+)"),
    _frame(2, fillings.whole, r"[A-ZÆØÅ][\wæøå-]+(?: [\wæøå-]+){0,3} viser, at .+"),
    _frame(2, fillings.made_by, rf"(?P<what>[A-ZÆØÅ][^,]+?) er {_MADE} af (?P<who>{_NAME}){_ASKED_BY}"),
    _frame(3, fillings.whole, r"[A-ZÆØÅ][\wæøå-]+(?: [\wæøå-]+){0,2} (?:udgør|er) (?:en|et) [^,]+"),
)
"""In the order in which they are tried."""
