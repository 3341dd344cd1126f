"""Reads the list of contents: it is dropped from the record, but its titles help to find the items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.parsing.lines import Line

_HEADINGS = frozenset({"indholdsfortegnelse", "indhold", "dagsordenspunkter", "punkter på dagsordenen"})
_ITEM = re.compile(r"^(?:punkt|pkt\.?)\s*\d", re.IGNORECASE)
_ENTRY = re.compile(r"^(?P<title>.*?)\s*(?:\.{3,}|…+|\t)\s*(?P<page>\d{1,4})$")


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the list of contents."""

    title: str
    """Maybe cut short: the heading of the item decides."""
    line: int


def find_contents(lines: Sequence[Line]) -> tuple[frozenset[int], tuple[ContentsEntry, ...]]:
    """Return the line numbers of the list of contents above the items, and its entries in order."""
    entries: list[ContentsEntry] = []
    numbers: list[int] = []
    heading: int | None = None
    for line in lines:
        found = _ENTRY.match(line.text)
        if found:
            entries.append(ContentsEntry(found["title"], line.number))
            numbers.append(line.number)
        elif line.text.casefold().rstrip(":") in _HEADINGS and not entries:
            heading = line.number
        elif line.text and (entries or _ITEM.match(line.text)):
            break
    if not entries:
        return frozenset(), ()
    first = heading if heading is not None else numbers[0]
    return frozenset(range(first, numbers[-1] + 1)), tuple(entries)
