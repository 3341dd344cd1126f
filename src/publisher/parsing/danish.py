"""Danish dates, times, weekdays, numbers and names of committees, as council papers write them."""

import re
from datetime import date

from publisher.catalogue.calendar import DATE, WEEKDAYS, read_date

WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\s+(?:den\s+|d\.\s*)?(?=\d)", re.IGNORECASE)
"""A weekday that stands before a date."""

TIME = re.compile(r"\bkl(?:okken|\.)?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\b", re.IGNORECASE)


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


def is_lower(text: str) -> bool:
    """Tell whether the first character is a lower-case letter: the line goes on from the one before."""
    return bool(text) and text[0].islower()


def is_finished(text: str) -> bool:
    """Tell whether the text ends as a sentence or an introduction does."""
    return text.rstrip().endswith((".", "!", "?", ":", ";", "”", '"', "»", ".)", "…"))
