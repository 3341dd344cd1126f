"""The names of months and weekdays, as running text writes them. Whole dates are written by Babel."""

from publisher.catalogue.texts import entries

MONTHS: tuple[str, ...] = tuple(entries("calendar")["months"])
"""January first."""
WEEKDAYS: tuple[str, ...] = tuple(entries("calendar")["weekdays"])
"""Monday first (ISO 8601)."""
MONTH_PATTERN = "|".join(MONTHS)
"""A regular expression's alternatives, without a group."""
