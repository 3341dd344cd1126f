"""The names of months and weekdays, and dates as running text writes them."""

import re
from datetime import date

from babel.dates import format_date

from publisher.catalogue.texts import entries

MONTHS: tuple[str, ...] = tuple(entries("calendar")["months"])
"""January first."""
WEEKDAYS: tuple[str, ...] = tuple(entries("calendar")["weekdays"])
"""Monday first (ISO 8601)."""
MONTH_PATTERN = "|".join(MONTHS)
"""A regular expression's alternatives, without a group."""

_SHORT_MONTHS = "|".join(rf"{name[:3]}\." for name in MONTHS)

DATE = re.compile(
    rf"\b(?=\d)(?:(?P<day>\d{{1,2}})\.?\s*(?P<month>{MONTH_PATTERN}|{_SHORT_MONTHS})\s+(?P<year>\d{{4}})\b"
    r"|(?P<nday>\d{1,2})[-./](?P<nmonth>\d{1,2})[-./](?P<nyear>\d{4}|\d{2})\b(?!-[a-z]\d)"  # no case number
    r"|(?P<iyear>\d{4})-(?P<imonth>\d{2})-(?P<iday>\d{2})\b)",
    re.IGNORECASE,
)
"""`6. maj 2025`, `06-05-2025`, `03.02.26`, `2025-05-06`."""


def long_date(iso: str) -> str:
    """Return "6. maj 2025" for an ISO 8601 date."""
    return format_date(date.fromisoformat(iso), "d. MMMM y", locale="da")


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
