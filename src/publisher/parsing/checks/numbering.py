"""Numbers of items: they count up, and a decision's heading gives its own item's number."""

import re
from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.parsing.checks.read import Read
from publisher.parsing.facts import sections_of

_ITEM = re.compile(r"\bpunkt\s+(?P<number>\d{1,3})\s*$", re.IGNORECASE)


def numbers_run(read: Read) -> Iterator[Finding]:
    """Item numbers count up without gaps or repeats: from 1, or on from the year's last meeting."""
    seen: set[int] = set()
    for item in read.items:
        if item.number in seen:  # two pages would share one address
            yield finding("parsing.item-number-twice", (item.lines[0], item.lines[0]), number=item.number)
            return
        seen.add(item.number)
    first = read.items[0].number
    start = first if first > len(read.items) else 1
    for wanted, item in enumerate(read.items, start=start):
        if item.number != wanted:
            span = (item.lines[0], item.lines[0])
            yield finding("parsing.item-numbers", span, number=item.number, wanted=wanted)
            return


def decision_headings_fit(read: Read) -> Iterator[Finding]:
    """The number in the heading of a decision is the item's."""
    for item in read.items:
        for section in sections_of(item, "decision"):
            found = _ITEM.search(section.heading or "")
            if found and int(found["number"]) != item.number:
                span = (section.lines[0], section.lines[0])
                yield finding("parsing.decision-number", span, item=item.number, printed=int(found["number"]))
