"""Dates that cannot be right: the weekday is another, the day is not in the calendar, two places disagree."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from publisher.catalogue.calendar import DATE, MONTH_PATTERN, MONTHS, read_date
from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.parsing.checks.read import Read
from publisher.parsing.danish import WEEKDAY, weekday

_WITHOUT_YEAR = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.\s*(?P<month>{MONTH_PATTERN})|[/.-](?P<nmonth>\d{{1,2}}))\b(?![/.-]?\d)(?!\s*\d{{4}})",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(rf"\b(?P<day>\d{{1,2}})\.\s*(?P<month>{MONTH_PATTERN})\b(?:\s+(?P<year>\d{{4}})\b)?")
_ORDINAL = re.compile(r"\d\.")
"""What every day of a month holds: looked for first, since few lines do."""
_LEAP_YEAR = 2024
"""Stands for the year where none is printed: 29 February may be."""


def weekdays_fit(read: Read) -> Iterator[Finding]:
    """A date printed with its weekday falls on that day; without a year, in one of the years around the meeting."""
    for line in read.open_lines:
        if "dag" not in line.text and "DAG" not in line.text:  # as every weekday ends
            continue
        for named in WEEKDAY.finditer(line.text):
            printed = named["weekday"].casefold()
            days = _days(line.text, named.end(), read.day.year)
            if days and all(weekday(day) != printed for day in days):
                span = (line.number, line.number)
                yield finding("parsing.weekday-mismatch", span, printed=printed, right=weekday(days[0]))


def _days(text: str, at: int, year: int) -> list[date]:
    """Return the days that the date at this place may be, the likeliest first."""
    found = DATE.match(text, at)
    if found:
        day = read_date(found)
        return [day] if day else []
    short = _WITHOUT_YEAR.match(text, at)
    if not short:
        return []
    month = MONTHS.index(short["month"].casefold()) + 1 if short["month"] else int(short["nmonth"])
    return [day for each in (year, year - 1, year + 1) if (day := _day(each, month, int(short["day"])))]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dates_exist(read: Read) -> Iterator[Finding]:
    """A day with the name of its month is in the calendar: there is no 31 April."""
    for line in read.open_lines:
        for found in _DAY_OF_MONTH.finditer(line.text) if _ORDINAL.search(line.text) else ():
            year = int(found["year"]) if found["year"] else _LEAP_YEAR
            month = MONTHS.index(found["month"].casefold()) + 1
            if year and not 1 <= int(found["day"]) <= calendar.monthrange(year, month)[1]:
                yield finding("parsing.date-impossible", (line.number, line.number), printed=found[0])


def dates_agree(read: Read) -> Iterator[Finding]:
    """The title and the line "Mødedato" give the same date."""
    header = read.header
    if header.title_date and header.meeting_date and header.title_date != header.meeting_date and header.date_line:
        yield finding("parsing.date-mismatch", (header.date_line, header.date_line))
