"""Numbers with their unit and what they count: each must stand so in the lines that its sentence cites."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from publisher.plain_language.faithfulness.dates import dates_in, without_dates
from publisher.plain_language.faithfulness.evidence import Evidence, Facts, Words
from publisher.plain_language.faithfulness.passages import clauses, sentences
from publisher.plain_language.faithfulness.words import content_words, held, holds, is_function, lemma

_SPELLED = {
    "nul": 0, "en": 1, "et": 1, "én": 1, "ét": 1, "første": 1, "to": 2, "anden": 2, "andet": 2, "begge": 2, "tre": 3,
    "tredje": 3, "fire": 4, "fjerde": 4, "fem": 5, "femte": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18,
    "nitten": 19, "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80,
    "halvfems": 90, "hundrede": 100, "tusind": 1000, "sjette": 6, "syvende": 7, "ottende": 8, "niende": 9, "tiende": 10,
    "halvårlig": 2, "halvårligt": 2, "kvartalsvis": 4, "kvartalsvist": 4,
}  # fmt: skip
_ONES = ("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TENS = ("tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")
_SPELLED |= {f"{one}og{ten}": _SPELLED[one] + _SPELLED[ten] for one in _ONES for ten in _TENS}
_YEARS = re.compile(r"årige?$")
_SCALES = {"mia": 9, "milliard": 9, "milliarder": 9, "mio": 6, "million": 6, "millioner": 6, "tusind": 3, "tusinde": 3}
_UNITS = {"kr": "kroner", "krone": "kroner", "kroner": "kroner", "procent": "procent", "pct": "procent", "%": "procent",
          "promille": "promille", "procentpoint": "procentpoint"}  # fmt: skip
_AMOUNT = re.compile(
    r"(?P<ahead>\bkr\.?\s*)?(?P<number>\d+(?:[.,]\d+)*)"
    r"(?:\s*(?P<scale>mia|mio|milliarder|milliard|millioner|million|tusinde|tusind)\b\.?)?"
    r"(?:\s*(?P<unit>kroner|krone|kr|procentpoint|procent|promille|pct|%))?(?!\w)",
    re.IGNORECASE,
)
LABEL = re.compile(r"\b(?P<noun>meddelelse|forslag|bemærkning) (?P<number>\d+)\b", re.IGNORECASE)
_CLOCK = re.compile(r"(?<=\d):(?=\d\d\b)")
_AT = re.compile(r",\s+(?=at\s)")
_LABELLED = re.compile(
    r"\b(?:påbud|tema|bilag|punkt|gruppe|scenarie|fase|forslag|trin|niveau|§)\s*\d+\b(?!\s*\w)", re.IGNORECASE
)
_MANY_POINTS = re.compile(r".*?\b(?P<number>\d+) (?:nye )?forslag\b", re.IGNORECASE)
_CLEARLY, _MORE_CLEARLY = 1, 2
"""So many more words must stand beside another number: in another clause, or on the other side of »at«."""
_WINDOW = 110
"""How many letters around a number in the source belong to it."""
_ADJECTIVE = re.compile(
    r"\w*(ede|ige|iske|ende|ke|ne|nye|små|store|andre|gode|unge|voksne|ældre|flere|færre)$", re.IGNORECASE
)
_ANY_COUNT = {"ting", "sted", "gang", "måde", "del", "emne", "forslag", "punkt"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as printed, with its scale (`mio.`) and unit."""

    printed: str
    value: str
    scale: int
    unit: str
    start: int
    end: int

    def worth(self) -> float:
        """Return the number times its scale."""
        return float(self.value) * float(10**self.scale)


@lru_cache(maxsize=1 << 14)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of `text` that are no dates; the letters of dates are kept as spaces."""
    bare = _CLOCK.sub(".", without_dates(text))
    return tuple(
        Quantity(
            printed=found["number"],
            value=_value(found["number"]),
            scale=_SCALES.get((found["scale"] or "").casefold(), 0),
            unit=_UNITS.get((found["unit"] or found["ahead"] or "").strip(" .").casefold(), ""),
            start=found.start(),
            end=found.end(),
        )
        for found in _AMOUNT.finditer(bare)
    )


@lru_cache(maxsize=1 << 12)
def values(text: str) -> frozenset[str]:
    """Return the numbers of `text`, in digits or in letters, without those that count nothing ("en", "første")."""
    return frozenset({found.value for found in quantities(text)} | {one for one in _spelled(text) if int(one) > 1})


def numbers(one: Evidence) -> Iterator[Words]:
    """Every number outside quotes and dates stands in the cited lines, or counts the cited places.

    Right: »Der er 7 pladser.« where »syv pladser« is printed. Wrong: »Der er 8 pladser.«
    """
    bare = _LABELLED.sub(" ", one.source) if not _LABELLED.search(one.own) else one.source
    known = {found.value for found in quantities(bare)} | _spelled(one.source) | _dated(one.source)
    if len(one.sentence.sources) > 1:
        known.add(str(len(one.sentence.sources)))
    for told in told_numbers(one):
        if told.value not in known and not any(_same_worth(told, other) for other in quantities(one.source)):
            yield "number-unfounded", told.printed


def units(one: Evidence) -> Iterator[Words]:
    """A number has the size and the unit that it has in the cited lines.

    Right: »2 millioner kroner« for »2 mio. kr.« Wrong: »2 tusind kroner«.
    """
    source = quantities(one.source)
    for told in told_numbers(one):
        same = [other for other in source if other.value == told.value]
        if not (told.scale or told.unit or any(other.scale or other.unit for other in same)):
            continue
        if same and not any(_fits(told, other, one.source) for other in source):
            yield "unit-unfounded", told.printed


def counted(one: Evidence) -> Iterator[Words]:
    """What a number counts stands beside that number in the cited lines.

    Right: »7 pladser« for »syv botilbudspladser«. Wrong: »7 ansatte«, although the lines speak of both.
    """
    if "stemte" in one.own:
        return
    for told in told_numbers(one):
        noun = _noun_after(one.own, told)
        if noun is None or _is_year(told) or told.unit or told.scale or lemma(noun) in _ANY_COUNT:
            continue
        around = _around(told.value, one.source)
        if around and not any(holds(part, noun) for part in around):
            yield "number-misplaced", f"{told.printed} {noun}"


def rivals(one: Evidence) -> Iterator[Words]:
    """Of several numbers in the cited lines, the sentence has the one that stands where its words stand.

    Wrong: »Der var fejl i 48 procent af sagerne i hele landet.« where that is 54 and 48 counts something else.
    """
    told = told_numbers(one)
    if len(told) != 1:
        return
    for parts, margin in ((clauses(one.source), _CLEARLY), (_halves(one.source), _MORE_CLEARLY)):
        best = _best(one, told[0], parts)
        mine = best.pop(told[0].value, None)
        if mine is not None and best and max(best.values()) >= mine + margin:
            yield "number-misplaced", told[0].printed
            return


def _best(one: Evidence, told: Quantity, parts: Iterable[str]) -> dict[str, int]:
    """Return for every number of this kind how many words of the sentence a part of the source with it has."""
    words = content_words(one.claim)
    best: dict[str, int] = {}
    for part in parts:
        for other in quantities(part):
            if other.unit == told.unit and other.scale == told.scale and _is_year(other) == _is_year(told):
                best[other.value] = max(best.get(other.value, 0), held(words, part))
    return best


def _halves(source: str) -> list[str]:
    """Return the clauses of a source, those behind »at« too."""
    return [half for clause in clauses(source) for half in _AT.split(clause)]


def told_numbers(one: Evidence) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence that its cited lines must have: not those of "Meddelelse 3" and the like."""
    return quantities(_without_labels(one.own, one.facts))


def _noun_after(text: str, told: Quantity) -> str | None:
    """Return the noun that a number counts: the next word that is no adjective, unless grammar comes first."""
    following: list[str] = re.findall(r"[^\W\d][\w-]*|[^\w\s]", text[told.end :])
    for word in following[:3]:
        if not word[0].isalpha() or is_function(word) or word[0].isupper():
            return None
        if not _ADJECTIVE.fullmatch(word):
            return word
    return None


def _around(value: str, source: str) -> list[str]:
    """Return the words of its sentence around every place where the number stands, in digits or in letters.

    A number that no noun follows (»i de fem.«) counts what the sentence before names.
    """
    names = [name for name, number in _SPELLED.items() if str(number) == value and number > 1]
    found = []
    before = ""
    for part in sentences(source):
        places = [(other.start, other.end) for other in quantities(part) if other.value == value]
        if names:
            places += [match.span() for match in re.finditer(rf"\b({'|'.join(names)})\b", part, re.IGNORECASE)]
        for start, end in places:
            counted = before if re.match(r"\s*[.,;]|$", part[end:]) else ""
            found.append(f"{counted} {part[max(0, start - _WINDOW // 2) : end + _WINDOW]}")
        before = part
    return found


def _fits(told: Quantity, other: Quantity, source: str) -> bool:
    if _same_worth(told, other):
        return True
    if told.value != other.value or (told.unit and other.unit and told.unit != other.unit):
        return False
    if other.scale and told.scale != other.scale:
        return False
    if (not other.unit and re.match(r"\s+[^\W\d]{3,}", source[other.end :])) or re.search(
        r"§\s*$", source[: other.start]
    ):
        return False
    return _named(told, other, source)


def _named(told: Quantity, other: Quantity, source: str) -> bool:
    """Tell whether scale and unit stand elsewhere in the lines, as they do above a table or after a row of numbers."""
    low = source.casefold()
    scale = (
        not told.scale
        or told.scale == other.scale
        or any(re.search(rf"\b{word}\b", low) for word, size in _SCALES.items() if size == told.scale)
    )
    unit = (
        not told.unit
        or told.unit == other.unit
        or any(
            re.search(rf"\b{word}\b" if word.isalpha() else word, low)
            for word, name in _UNITS.items()
            if name == told.unit
        )
    )
    return scale and unit


def _same_worth(told: Quantity, other: Quantity) -> bool:
    same_unit = told.unit == other.unit or not told.unit
    return same_unit and abs(told.worth() - other.worth()) < 0.005 * 10 ** min(told.scale, other.scale)


def _without_labels(text: str, facts: Facts) -> str:
    """Blank "Meddelelse 3" and the like, where the record has as many of them: `labels` looks at those."""
    there = {
        "meddelelse": {number for number, _ in facts.messages},
        "forslag": set(range(1, len(facts.points) + 1)),
        "bemærkning": set(range(1, facts.remarks + 1)),
    }
    many = _MANY_POINTS.match(text)
    if many and int(many["number"]) == len(facts.points):
        text = text[: many.start("number")] + " " * len(many["number"]) + text[many.end("number") :]
    return LABEL.sub(
        lambda label: " " * len(label[0]) if int(label["number"]) in there[label["noun"].casefold()] else label[0], text
    )


def _is_year(one: Quantity) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", one.value) is not None


def _value(number: str) -> str:
    """Return a number without its thousands' points: "1.178.000" and "1178000" are the same, "7,8" is "7.8"."""
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", number):
        number = number.replace(".", "")
    number = number.replace(",", ".").rstrip(".")
    if number.count(".") > 1:
        number = number.replace(".", "")
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    return number.lstrip("0") or "0" if not number.startswith("0.") else number


def _spelled(text: str) -> set[str]:
    found = (_SPELLED.get(_YEARS.sub("", word)) for word in re.findall(r"\w+", text.casefold()))
    return {str(value) for value in found if value is not None}


def _dated(text: str) -> set[str]:
    """Return the years in the dates of `text`: a sentence may tell them alone."""
    return {str(year) for _, _, year in dates_in(text) if year}
