"""A meeting that an item names in two ways: its text says another day than its earlier handling."""

import re
from collections.abc import Iterator
from datetime import date

from publisher.catalogue.calendar import DATE, read_date
from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem
from publisher.parsing.checks.read import Read
from publisher.parsing.facts import texts

_NEAR = 60
"""Characters between the name of a body and the day of its meeting."""
_A_SLIP = 3
"""Days by which the same meeting is likelier dated wrongly than another meeting held."""


def references_agree(read: Read) -> Iterator[Finding]:
    """A meeting named in the text has the day that the earlier handling gives; a few days off is a slip of the pen."""
    for item in read.open_items:
        for committee in dict.fromkeys(handling.committee for handling in item.earlier_handling):
            yield from _of_committee(item, committee)


def _of_committee(item: AgendaItem, committee: str) -> Iterator[Finding]:
    name = re.compile(re.escape(committee))
    days = [date.fromisoformat(each.date) for each in item.earlier_handling if each.committee == committee]
    for section in item.sections:
        if section.kind == "earlier_handling":
            continue
        for text in texts(section.blocks):
            for named in name.finditer(text):
                found = DATE.search(text, named.end(), named.end() + _NEAR)
                day = read_date(found) if found else None
                slip = next((each for each in days if day and _is_slip(day, each)), None)
                if found and slip and day not in days:
                    yield finding(
                        "parsing.reference-dates-differ", section.lines, item=item.number, printed=found[0],
                        listed=slip.strftime("%d-%m-%Y"),
                    )  # fmt: skip


def _is_slip(one: date, other: date) -> bool:
    return abs((one - other).days) <= _A_SLIP or (one.day, one.month) == (other.day, other.month)
