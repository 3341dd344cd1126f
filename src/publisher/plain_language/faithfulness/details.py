"""Numbers, dates, names and quotes: each must stand in the lines that its sentence cites."""

import re
from collections.abc import Iterator

from publisher.catalogue.calendar import MONTH_PATTERN, MONTHS
from publisher.plain_language.faithfulness.evidence import Case, Doubt, Evidence
from publisher.plain_language.source_text import pieces_of, sections_of

_NUMBER_WORDS = {
    "nul": 0, "en": 1, "et": 1, "én": 1, "ét": 1, "første": 1, "to": 2, "anden": 2, "tre": 3, "tredje": 3,
    "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
    "tyve": 20, "tredive": 30,
}  # fmt: skip
_DATE_IN_WORDS = re.compile(rf"\b(\d{{1,2}})\.\s*({MONTH_PATTERN})(?:\s+(\d{{4}}))?", re.IGNORECASE)
_DATE_IN_DIGITS = re.compile(r"\b(\d{1,2})[-./](\d{1,2})[-./](\d{4})\b")
_DATE_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTE = re.compile(r"»(.*?)«(?=[.!?,;:]?(?:\s|$))")
_NAME = re.compile(r"(?<![.!?:»]\s)(?<!^)(?<![»\w-])[A-ZÆØÅ][\w-]*[\wæøå]")

_LABEL = re.compile(r"\b(?P<noun>meddelelse|forslag|bemærkning) (?P<number>\d+)\b", re.IGNORECASE)

Date = tuple[int, int, int | None]


def numbers(case: Case) -> Iterator[Doubt]:
    """Every number outside quotes and dates stands in the cited lines, or counts the cited places."""
    for one in case.evidence:
        told = _NUMBER.findall(_without_labels(_without_dates(_without_quotes(one)), case))
        known = {_value(found) for found in _NUMBER.findall(one.source)} | _spelled(one.source)
        if len(one.sentence.sources) > 1:
            known.add(str(len(one.sentence.sources)))
        if one.sentence.slot == "source":
            known.add(str(case.item.number))
        for number in told:
            if _value(number) not in known:
                yield "number-unfounded", one.sentence, {"words": number}


def dates(case: Case) -> Iterator[Doubt]:
    """Every date stands in the cited lines, in whatever form."""
    for one in case.evidence:
        if one.sentence.slot == "source":
            continue
        known = _dates(one.source)
        for date in _dates(_without_quotes(one)):
            if not any(_same(date, other) for other in known):
                yield "date-unfounded", one.sentence, {"words": _written(date)}


def names(case: Case) -> Iterator[Doubt]:
    """Every word with a capital inside a sentence stands in the cited lines, genitive or not."""
    for one in case.evidence:
        if one.sentence.slot == "source":
            continue
        known = one.source.casefold()
        for name in _NAME.findall(_without_quotes(one)):
            bare = name.casefold()
            if bare not in known and bare.removesuffix("s") not in known:
                yield "name-unfounded", one.sentence, {"words": name}


def quotes(case: Case) -> Iterator[Doubt]:
    """What stands between quotation marks stands so in the cited lines, word for word."""
    for one in case.evidence:
        source = _plain(one.source)
        for quote in _QUOTE.findall(one.sentence.text):
            if _plain(quote) not in source:
                yield "quote-altered", one.sentence, {"words": quote}


def _without_quotes(one: Evidence) -> str:
    return _QUOTE.sub(" ", one.sentence.text)


def _without_dates(text: str) -> str:
    for form in (_DATE_IN_WORDS, _DATE_IN_DIGITS, _DATE_ISO):
        text = form.sub(" ", text)
    return text


def _without_labels(text: str, case: Case) -> str:
    """Leave out "Meddelelse 3" and the like, where the record has as many of them."""
    item = case.item
    remarks = sum(1 for section in sections_of(item, "decision") for _ in pieces_of(section.blocks))
    there = {
        "meddelelse": {message.number for message in item.messages},
        "forslag": set(range(1, len(item.recommendation.points) + 1)) if item.recommendation else set(),
        "bemærkning": set(range(1, remarks + 1)),
    }
    return _LABEL.sub(
        lambda label: " " if int(label["number"]) in there[label["noun"].casefold()] else label.group(), text
    )


def _value(number: str) -> str:
    """Return a number without its thousands' points: "1.178.000" and "1178000" are the same, "7,8" is "7.8"."""
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", number):
        number = number.replace(".", "")
    return number.replace(",", ".").lstrip("0") or "0"


def _spelled(text: str) -> set[str]:
    found = (_NUMBER_WORDS.get(word) for word in re.findall(r"\w+", text.casefold()))
    return {str(value) for value in found if value is not None}


def _dates(text: str) -> list[Date]:
    found: list[Date] = [
        (int(day), MONTHS.index(month.casefold()) + 1, int(year) if year else None)
        for day, month, year in _DATE_IN_WORDS.findall(text)
    ]
    found += [(int(day), int(month), int(year)) for day, month, year in _DATE_IN_DIGITS.findall(text)]
    found += [(int(day), int(month), int(year)) for year, month, day in _DATE_ISO.findall(text)]
    return found


def _same(told: Date, known: Date) -> bool:
    return told[:2] == known[:2] and (told[2] is None or known[2] is None or told[2] == known[2])


def _written(date: Date) -> str:
    year = f" {date[2]}" if date[2] else ""
    return f"{date[0]}. {MONTHS[date[1] - 1]}{year}"


def _plain(text: str) -> str:
    return " ".join(text.split())
