"""Reads the list of contents: it is dropped from the record, but its titles help to find the items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.parsing.lines import Line
from publisher.parsing.vocabulary import kind_of

_HEADINGS = frozenset({"indholdsfortegnelse", "indholdsoversigt", "punkter på dagsordenen"})
_ITEM = re.compile(r"^(?:punkt|pkt\.?)\s*(?P<number>\d{1,3})\s*[:.–-]", re.IGNORECASE)
_ENTRY = re.compile(r"^(?P<title>.*?)\s*(?P<dots>\.{3,}|…+|\t)\s*(?P<page>\d{1,4})$")
_LONGEST_ENTRY = 400
_FEWEST_WITHOUT_HEADING = 2
_LONGEST_TITLE = 4
"""A title of the list may run over this many lines."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One title of the list of contents."""

    title: str
    """Maybe cut short: the heading of the item decides."""
    line: int


def find_contents(lines: Sequence[Line]) -> tuple[frozenset[int], tuple[ContentsEntry, ...]]:
    """Return the line numbers of the list of contents above the items, and its entries in order."""
    heading = _heading(lines)
    named = _items_named_twice(lines, heading)
    entries: list[ContentsEntry] = []
    numbers: list[int] = []
    begun: list[Line] = []
    for line in lines[heading + 1 if heading is not None else 0 :]:
        if not line.text:
            continue
        found = _entry(line, below_heading=heading is not None)
        if found or line.number in named:
            title = " ".join([*(part.text for part in begun), found["title"] if found else line.text])
            entries.append(ContentsEntry(_ITEM.sub("", title).strip(), line.number))
            numbers += [*(part.number for part in begun), line.number]
            begun = []
        elif _ITEM.match(line.text) or (line.depth and entries) or kind_of(line.text):
            break
        elif heading is not None or entries:
            begun.append(line)
            if len(begun) >= _LONGEST_TITLE:
                break
    if not entries or (heading is None and len(entries) < _FEWEST_WITHOUT_HEADING):
        return frozenset(), ()
    first = lines[heading].number if heading is not None else numbers[0]
    return frozenset(range(first, numbers[-1] + 1)), tuple(entries)


def _heading(lines: Sequence[Line]) -> int | None:
    """Return where the list's heading stands: above the first item, nowhere else."""
    for at, line in enumerate(lines):
        if line.text.casefold().rstrip(": ") in _HEADINGS:
            return at
        if _ITEM.match(line.text):
            return None
    return None


def _entry(line: Line, *, below_heading: bool) -> re.Match[str] | None:
    """Read a title with its page number; without dots between them, only below the heading of the list."""
    found = _ENTRY.match(line.text) if len(line.text) <= _LONGEST_ENTRY else None
    return found if found and (below_heading or found["dots"].strip()) else None


def _items_named_twice(lines: Sequence[Line], heading: int | None) -> frozenset[int]:
    """Return the lines right below the heading that name items which come again further down."""
    if heading is None:
        return frozenset()
    listed: dict[int, int] = {}
    for at, line in enumerate(lines[heading + 1 :], start=heading + 1):
        found = _ITEM.match(line.text)
        if found and int(found["number"]) not in listed:
            listed[int(found["number"])] = line.number
        elif line.text:
            again = {int(match["number"]) for each in lines[at:] if (match := _ITEM.match(each.text))}
            return frozenset(number for item, number in listed.items() if item in again)
    return frozenset()
