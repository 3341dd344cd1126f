"""Dates and months: each must stand in the cited lines, beside what it is the date of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from publisher.catalogue.calendar import MONTH_PATTERN, MONTHS
from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.passages import sentences
from publisher.plain_language.faithfulness.words import content_words, held

_IN_WORDS = re.compile(rf"\b(\d{{1,2}})\.\s*({MONTH_PATTERN})(?:\s+(\d{{4}}))?", re.IGNORECASE)
_AHEAD = re.compile(
    rf"\b(\d{{1,2}})\.\s*(?:og|eller|samt|til|-|–)\s*(?:den\s+)?(?=\d{{1,2}}\.\s*({MONTH_PATTERN})(?:\s+(\d{{4}}))?)",
    re.IGNORECASE,
)
"""The first of two days of a month: »den 3. og 5. december«."""
_IN_DIGITS = re.compile(r"\b(\d{1,2})[-./](\d{1,2})[-./](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTH = re.compile(rf"\b({MONTH_PATTERN})\b", re.IGNORECASE)
_FORMS = (_IN_WORDS, _IN_DIGITS, _ISO)

Date = tuple[int, int, int | None]


def dates(one: Evidence) -> Iterator[Words]:
    """Every date stands in the cited lines, in whatever form.

    Right: »den 6. maj 2025« for »06-05-2025«. Wrong: »den 7. maj 2025«.
    """
    known = dates_in(one.source)
    for told in dates_in(one.own):
        if not any(same(told, other) for other in known):
            yield "date-unfounded", written(told)
    for month in _MONTH.findall(without_dates(one.own)):
        if not _MONTH.search(month) or month.casefold() not in _months(one.source):
            yield "date-unfounded", month


def dated(one: Evidence) -> Iterator[Words]:
    """A date is the date of what it is in the cited lines.

    Wrong: »Tilsynet var den 26. februar.« where the inspection was in January and the report is of 26 February.
    """
    words = content_words(without_dates(one.own))
    parts = sentences(one.source)
    for told in dates_in(one.own):
        own = [held(words, part) for part in parts if any(same(told, other) for other in dates_in(part))]
        others = [held(words, part) for part in parts]
        if own and max(own) == 0 and max(others) > 1:
            yield "date-misplaced", written(told)


def without_dates(text: str) -> str:
    """Return `text` with spaces for its dates."""
    for form in _FORMS:
        text = form.sub(lambda found: " " * len(found[0]), text)
    return text


@lru_cache(maxsize=1 << 14)
def dates_in(text: str) -> tuple[Date, ...]:
    """Return the dates of `text`: day, month, and the year where it stands."""
    found: list[Date] = [
        (int(day), MONTHS.index(month.casefold()) + 1, int(year) if year else None)
        for day, month, year in (*_AHEAD.findall(text), *_IN_WORDS.findall(text))
    ]
    found += [(int(day), int(month), int(year)) for day, month, year in _IN_DIGITS.findall(text)]
    found += [(int(day), int(month), int(year)) for year, month, day in _ISO.findall(text)]
    return tuple(one for one in found if 1 <= one[1] <= 12)


def same(told: Date, known: Date) -> bool:
    """Tell whether two dates may be the same day."""
    return told[:2] == known[:2] and (told[2] is None or known[2] is None or told[2] == known[2])


def written(date: Date) -> str:
    """Return a date as a plain sentence has it."""
    year = f" {date[2]}" if date[2] else ""
    return f"{date[0]}. {MONTHS[date[1] - 1]}{year}"


def _months(text: str) -> set[str]:
    return {month.casefold() for month in _MONTH.findall(text)} | {MONTHS[date[1] - 1] for date in dates_in(text)}
