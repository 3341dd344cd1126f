"""Finds tables that are set without ruled lines, and the entries of a list of contents.

At least three rows share strips without words between two or more columns. Three columns make a table; two do when the
second holds amounts. Labels with their values ("Mødedato   Tirsdag ...") are lines of text, and so is a list of
contents, whose second column holds the numbers of pages.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.reading.pdf.list_marks import find_mark
from publisher.reading.pdf.shapes import Line, Word

_CELL_GAP = 1.3
_STRIP = 6.0
_LEAST_ROWS = 3
_OVERLAP = 0.75
_LONGEST_STEP = 3.2
_CLOSE = 1.5
_AMOUNT = re.compile(r"^[-–−+]?\(?[\d.,]*\d[\d.,]*\)?(?:\s*(?:kr\.?|mio\.?|t\.?kr\.?|pct\.?|%|,-|-))*$|^[-–]$", re.I)
_DOTTED = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,}\.?|_{3,})\s*\d{1,4}$")
_LAST_NUMBER = re.compile(r"(?:^|\D)(\d{1,4})$")
_PAGE = re.compile(r"^\d{1,4}$")

Strip = tuple[float, float]
Row = tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Lines that stand together: as a table's rows of cells, or as entries that each end at a page number."""

    first: int
    end: int
    """Index after its last line."""
    rows: tuple[Row, ...] = ()
    columns: tuple[float, ...] = ()


def pieces(line: Line, gap: float = _CELL_GAP) -> list[tuple[Word, ...]]:
    """Return the words of a line, parted at its wide gaps; a list mark stays with its point."""
    groups = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > gap * word.size:
            groups.append([word])
        else:
            groups[-1].append(word)
    if len(groups) > 1 and len(groups[0]) == 1 and find_mark(line) is not None:
        groups[1] = groups[0] + groups[1]
        del groups[0]
    return [tuple(group) for group in groups]


def with_entries(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a column with the entries of a list of contents told: at least two, their numbers in line."""
    ends = [line.x1 for line in lines if _is_entry(line)]
    told = [
        _is_entry(line) and (_is_dotted(line) or sum(abs(line.x1 - end) <= 3 for end in ends) >= 2) for line in lines
    ]
    for index in range(1, len(lines) - 1):
        above = next((at for at in range(index - 1, max(-1, index - 4), -1) if told[at]), None)
        if above is not None and told[index + 1] and not told[index]:
            told[index] = _counts_between(lines[above], lines[index], lines[index + 1])
    return [replace(line, entry=True) if entry else line for line, entry in zip(lines, told, strict=True)]


def _counts_between(above: Line, line: Line, below: Line) -> bool:
    """Tell whether a line so long that no gap is left ends in a page number between those around it."""
    pages = [_LAST_NUMBER.search(near.text) for near in (above, line, below)]
    numbers = [int(page[1]) for page in pages if page]
    return len(numbers) == 3 and numbers == sorted(numbers)


def _is_entry(line: Line) -> bool:
    """Tell whether a line ends in the number of a page, behind dots or a wide gap."""
    if _is_dotted(line):
        return True
    parts = pieces(line)
    return (
        len(parts) == 2
        and len(parts[1]) == 1
        and bool(_PAGE.match(parts[1][0].text))
        and any(len(word.text) > 1 and word.text[0].isalpha() for word in parts[0])
    )


def _is_dotted(line: Line) -> bool:
    return bool(_DOTTED.search(line.text))


def find_tables(lines: Sequence[Line]) -> list[Found]:
    """Return the tables among the lines of one column, in their order."""
    found: list[Found] = []
    groups = _groups(lines)
    at = index = 0
    while index < len(groups):
        table = _table_at(groups, index, at)
        end = index + 1
        if table is not None:
            found.append(table)
            while sum(map(len, groups[index:end])) < table.end - table.first:
                end += 1
        at += sum(map(len, groups[index:end]))
        index = end
    return found


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Put lines together that overlap in height: cells whose lines stand between those of their neighbours."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and 0 <= line.base - groups[-1][-1].base < _OVERLAP * line.size:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _table_at(groups: Sequence[Sequence[Line]], index: int, at: int) -> Found | None:
    strips = [(left[1], right[0]) for left, right in pairwise(_spans(groups[index]))]
    if not strips:
        return None
    end = index + 1
    while end < len(groups):
        first, above = groups[end][0], groups[end - 1][-1]
        kept = _kept(strips, groups[end])
        if not kept or not 0 < first.base - above.base <= _LONGEST_STEP * first.size:
            break
        strips = kept
        end += 1
    while end > index and len(_spans(groups[end - 1])) < 2 and groups[end - 1][0].x0 < strips[0][1] - 1:
        end -= 1
    block = groups[index:end]
    cells = [_cells(group, strips) for group in block]
    if not _is_table(block, cells):
        return None
    lefts = (
        min((cell[0].x0 for row in cells if (cell := row[column])), default=0.0) for column in range(len(cells[0]))
    )
    return Found(at, at + sum(map(len, block)), _rows(block, cells), tuple(lefts))


def _spans(group: Sequence[Line]) -> list[Strip]:
    """Return from where to where the words of a group of lines stand, parted at wide gaps."""
    spans: list[Strip] = []
    for x0, x1 in sorted((part[0].x0, part[-1].x1) for line in group for part in pieces(line)):
        if spans and x0 < spans[-1][1] + _STRIP:
            spans[-1] = (spans[-1][0], max(spans[-1][1], x1))
        else:
            spans.append((x0, x1))
    return spans


def _kept(strips: list[Strip], group: Sequence[Line]) -> list[Strip]:
    """Return what a group of lines leaves of the strips; none if its words cross one."""
    spans = _spans(group)
    kept = [_narrowed(strip, spans) for strip in strips]
    return kept if all(right - left >= _STRIP for left, right in kept) else []


def _narrowed(strip: Strip, spans: Sequence[Strip]) -> Strip:
    left, right = strip
    for x0, x1 in spans:
        if x0 <= left < x1:
            left = x1
        elif left < x0 < right:
            right = x0
    return left, right


def _cells(group: Sequence[Line], strips: list[Strip]) -> Row:
    cells: list[list[Line]] = [[] for _ in range(len(strips) + 1)]
    for line in group:
        words: list[list[Word]] = [[] for _ in cells]
        for word in line.words:
            words[sum((left + right) / 2 <= word.x0 for left, right in strips)].append(word)
        for cell, inside in zip(cells, words, strict=True):
            if inside:
                cell.append(replace(line, words=tuple(inside)))
    return tuple(tuple(cell) for cell in cells)


def _is_table(block: Sequence[Sequence[Line]], cells: Sequence[Row]) -> bool:
    full = [row for row in cells if sum(bool(cell) for cell in row) >= 2]
    if len(full) < _LEAST_ROWS:
        return False
    if sum(line.entry for group in block for line in group) * 2 >= len(full) and _counts_up(full):
        return False
    if len(cells[0]) > 2:
        return True
    amounts = sum(bool(_AMOUNT.match(" ".join(line.text for line in row[1]))) for row in full)
    return amounts >= 2 and amounts * 10 >= 6 * len(full) and all(row[0] for row in full[1:])


def _counts_up(rows: Sequence[Row]) -> bool:
    numbers = [int(row[-1][-1].text) for row in rows if row[-1] and _PAGE.match(row[-1][-1].text)]
    return bool(numbers) and numbers == sorted(numbers)


def _rows(block: Sequence[Sequence[Line]], cells: Sequence[Row]) -> tuple[Row, ...]:
    """Put lines that go on with the cells above them into these."""
    rows: list[Row] = []
    for number, row in enumerate(cells):
        if rows and _goes_on(row, block[number][0].base - block[number - 1][-1].base):
            rows[-1] = tuple(above + below for above, below in zip(rows[-1], row, strict=True))
        else:
            rows.append(row)
    return tuple(rows)


def _goes_on(row: Row, step: float) -> bool:
    """Tell whether a line holds the rest of the cells above it: its first cell is empty, or it alone has a rest."""
    filled = [cell for cell in row if cell]
    if step > _CLOSE * filled[0][0].size:
        return False
    return not row[0] or (len(filled) == 1 and filled[0][0].text[:1].islower())
