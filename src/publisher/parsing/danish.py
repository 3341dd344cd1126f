"""Danish dates, times, weekdays, numbers and names of committees, as council papers write them."""

import re
from datetime import date

from publisher.catalogue.calendar import MONTH_PATTERN, MONTHS, WEEKDAYS

_SHORT_MONTHS = "|".join(rf"{name[:3]}\." for name in MONTHS)

DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})\.?\s*(?P<month>{MONTH_PATTERN}|{_SHORT_MONTHS})\s+(?P<year>\d{{4}})\b"
    r"|\b(?P<nday>\d{1,2})[-./](?P<nmonth>\d{1,2})[-./](?P<nyear>\d{4}|\d{2})\b"
    r"|\b(?P<iyear>\d{4})-(?P<imonth>\d{2})-(?P<iday>\d{2})\b",
    re.IGNORECASE,
)
"""`6. maj 2025`, `06-05-2025`, `03.02.26`, `2025-05-06`."""

WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\s+(?:den\s+|d\.\s*)?(?=\d)", re.IGNORECASE)
"""A weekday that stands before a date."""

TIME = re.compile(r"\bkl(?:okken|\.)?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\b", re.IGNORECASE)

_SLUG_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "è": "e", "ü": "u", "ö": "oe", "ä": "ae"})


def read_date(found: re.Match[str]) -> date | None:
    """Return the date a match of `DATE` names, or none if there is no such day."""
    parts = found.groupdict()
    try:
        if parts["day"]:
            month = next(i for i, name in enumerate(MONTHS, 1) if name.startswith(parts["month"].lower()[:3]))
            return date(int(parts["year"]), month, int(parts["day"]))
        if parts["nday"]:
            year = int(parts["nyear"])
            return date(year + 2000 if year < 100 else year, int(parts["nmonth"]), int(parts["nday"]))
        return date(int(parts["iyear"]), int(parts["imonth"]), int(parts["iday"]))
    except ValueError:
        return None


def first_date(text: str) -> date | None:
    """Return the first date in `text` that exists in the calendar."""
    return next((day for found in DATE.finditer(text) if (day := read_date(found))), None)


def first_time(text: str) -> str | None:
    """Return the first time of day in `text` as `HH:MM`."""
    for found in TIME.finditer(text):
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    return None


def weekday(day: date) -> str:
    """Return the weekday's Danish name."""
    return WEEKDAYS[day.weekday()]


def slug(name: str) -> str:
    """Return a committee's name as it stands in addresses: æ→ae, ø→oe, å→aa, words joined by hyphens."""
    plain = name.casefold().translate(_SLUG_LETTERS)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def is_lower(text: str) -> bool:
    """Tell whether the first character is a lower-case letter: the line goes on from the one before."""
    return bool(text) and text[0].islower()


def is_finished(text: str) -> bool:
    """Tell whether the text ends as a sentence or an introduction does."""
    return text.rstrip().endswith((".", "!", "?", ":", ";", "”", '"', "»", ".)", "…"))
