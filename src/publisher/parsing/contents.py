"""Reads the list of contents: it is dropped from the record, but its titles help to find the items.

A list is known by its page numbers, or by its titles standing again further down as the headings of items.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from publisher.model.meeting import SectionKind
from publisher.parsing.closed import opens_closed_part, opens_open_part, without_closed_mark
from publisher.parsing.lines import Line
from publisher.parsing.metadata import case_number_of
from publisher.parsing.vocabulary import Vocabulary

_HEADINGS = frozenset(
    {"indholdsfortegnelse", "indholdsoversigt", "punkter på dagsordenen", "sagsoversigt", "punkter til dagsorden"}
)
_ITEM = re.compile(r"^(?:punkt|pkt\.?)\s*(?P<number>\d{1,3})\s*[:.–-]", re.IGNORECASE)
_ENTRY = re.compile(r"^(?P<title>.*?)\s*(?P<dots>\.{3,}|…+|\t)\s*(?P<page>\d{1,4}|[ivxl]{1,7})$")
_LEAD = re.compile(
    r"^(?:[•·▪*-]\s+)?(?:(?:åbent|lukket)\s+)?(?:(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?)?(?:(?P<number>\d{1,4})\s?[.:)]?\s+)?",
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(r"^\d{1,4}[.:)]?$")
_PAGE = re.compile(r"(?:\s*(?:\.{2,}|…+)\s*|\s+)(?:\d{1,4}|[ivxl]{1,7})$")
_LONGEST_ENTRY = 400
_FEWEST_WITHOUT_HEADING = 2
_FEWEST_RECURRING = 2
_GROUP_HEADINGS = 2
"""So many lines between two titles may name a group of them."""
_LAST_LINES = 3
_IN_HEADERS: frozenset[SectionKind | None] = frozenset({None, "absentees", "content", "other"})
"""Headings that may stand above the items too."""
_LONGEST_TITLE = 4
"""A title of the list may run over this many lines."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One title of the list of contents."""

    title: str
    """Maybe cut short: the heading of the item decides."""
    line: int
    number: int | None = None
    closed: bool = False
    """Marked as closed, or listed in the closed part."""


def find_contents(lines: Sequence[Line], words: Vocabulary) -> tuple[frozenset[int], tuple[ContentsEntry, ...]]:
    """Return the line numbers of the list of contents above the items, and its entries in order."""
    heading = _heading(lines, words)
    first, last, entries = _by_pages(lines, heading, words)
    if not entries:
        first, last, entries = _by_recurrence(lines, words)
        if not entries:
            return frozenset(), ()
    if heading is not None and heading < first:
        first = heading
    last = _with_closed_part(lines, first, last)
    numbers = frozenset(range(lines[first].number, lines[last].number + 1))
    return numbers, tuple(_with_closed(lines[max(0, first - _LAST_LINES) : last + 1], entries))


def _listed(text: str, line: int) -> ContentsEntry:
    """Return the entry of a printed title, without what counts it."""
    item = _ITEM.match(text)
    lead = _LEAD.match(text)
    number = item["number"] if item else lead["number"] if lead else None
    title = _LEAD.sub("", _ITEM.sub("", text)).strip()
    return ContentsEntry(title, line, int(number) if number else None, without_closed_mark(title)[1])


def _with_closed(lines: Sequence[Line], entries: Sequence[ContentsEntry]) -> Iterator[ContentsEntry]:
    """Yield the entries, those of the closed part marked; the headings of the parts are none."""
    listed = {entry.line: entry for entry in entries}
    now = False
    for line in lines:
        entry = listed.get(line.number)
        text = entry.title if entry else line.text
        if opens_closed_part(text) or opens_open_part(text):
            now = opens_closed_part(text)
        elif entry:
            yield replace(entry, closed=entry.closed or now)


def _by_pages(lines: Sequence[Line], heading: int | None, words: Vocabulary) -> tuple[int, int, list[ContentsEntry]]:
    """Find titles that end in a page number."""
    named = _items_named_twice(lines, heading)
    entries: list[ContentsEntry] = []
    first = last = 0
    begun: list[int] = []
    for at in range(heading + 1 if heading is not None else 0, len(lines)):
        line = lines[at]
        if not line.text or (not begun and (opens_open_part(line.text) or opens_closed_part(line.text))):
            continue
        found = _entry(line, below_heading=heading is not None)
        if found or line.number in named:
            title = " ".join([*(lines[part].text for part in begun), found["title"] if found else line.text])
            entries.append(_listed(title, line.number))
            first = first if len(entries) > 1 else min([*begun, at])
            last = at
            begun = []
        elif _ITEM.match(line.text) or (line.depth and entries) or words.kind_of(line.text) not in _IN_HEADERS:
            break
        elif heading is not None or entries:
            begun.append(at)
            if len(begun) >= _LONGEST_TITLE:
                break
    if heading is None and len(entries) < _FEWEST_WITHOUT_HEADING:
        return 0, 0, []
    return first, last, entries


def _by_recurrence(lines: Sequence[Line], words: Vocabulary) -> tuple[int, int, list[ContentsEntry]]:
    """Find titles that stand again, with a number, further down."""
    filled = [at for at, line in enumerate(lines) if line.text]
    later: dict[str, int] = {}
    for at in filled:
        lead = _LEAD.match(lines[at].text)
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        if _LONE_NUMBER.match(lines[at].text):
            later[_key(below)] = at
        elif lead and lead["number"]:
            later |= dict.fromkeys((_key(lines[at].text), _key(f"{lines[at].text} {below}")), at)
    entries: list[ContentsEntry] = []
    first = last = between = place = 0
    while place < len(filled):
        size = _size(lines, filled, place, later, entries)
        text = lines[filled[place]].text
        if size:
            last = filled[place + size - 1]
            first = first if entries else filled[place]
            whole = " ".join(lines[at].text for at in filled[place : place + size])
            entries.append(_listed(_PAGE.sub("", whole), lines[last].number))
            between = 0
        elif words.kind_of(text) not in _IN_HEADERS or case_number_of(text):
            break
        elif entries:
            between += 1
            if between > _GROUP_HEADINGS and len(entries) >= _FEWEST_RECURRING:
                break
            if between > _GROUP_HEADINGS:
                entries = []
        place += size or 1
    return (first, last, entries) if len(entries) >= _FEWEST_RECURRING else (0, 0, [])


def _size(
    lines: Sequence[Line], filled: Sequence[int], place: int, later: dict[str, int], entries: Sequence[ContentsEntry]
) -> int:
    """Return how many lines from here make the next title; right below one, a line that counts likewise is one too."""
    size = max(_sizes(lines, filled, place, later), default=0)
    if size or not entries:
        return size
    line, before = lines[filled[place]], lines[filled[place] - 1]
    entry = _listed(line.text, line.number)
    rises = entry.number is None or entry.number > (entries[-1].number or 0)
    goes_on = before.number == entries[-1].line and _counts_with(line) == _counts_with(before) != ""
    return 1 if goes_on and rises else 0


def _counts_with(line: Line) -> str:
    """Return what stands before the line's title: a bullet, a number or nothing."""
    sign = line.text[:1]
    return "0" if sign.isdigit() else sign if sign in "•·▪*-" else ""


def _sizes(lines: Sequence[Line], filled: Sequence[int], place: int, later: dict[str, int]) -> Iterator[int]:
    """Yield how many lines from here make a title that stands again below them."""
    text = ""
    for size in range(1, _LONGEST_TITLE):
        if place + size > len(filled) or len(text) > _LONGEST_ENTRY:
            return
        at = filled[place + size - 1]
        text = f"{text} {lines[at].text}".strip()
        if any(later.get(key, -1) > at for key in (_key(text), _key(_PAGE.sub("", text))) if key):
            yield size


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", _LEAD.sub("", text).casefold()))


def _with_closed_part(lines: Sequence[Line], first: int, last: int) -> int:
    """Return the end of a list that names a closed part without titles, if it named the open part before."""
    if not any(opens_open_part(line.text) for line in lines[max(0, first - _LAST_LINES) : last]):
        return last
    filled = [at for at in range(last + 1, len(lines)) if lines[at].text][:1]
    return filled[0] if filled and opens_closed_part(lines[filled[0]].text) else last


def _heading(lines: Sequence[Line], words: Vocabulary) -> int | None:
    """Return where the list's heading stands: above the first item, nowhere else."""
    for at, line in enumerate(lines):
        if line.text.casefold().rstrip(": ") in _HEADINGS:
            return at
        if _ITEM.match(line.text) or words.kind_of(line.text) not in _IN_HEADERS:
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
