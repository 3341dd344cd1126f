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
_AMOUNT = re.compile(r"^[-–−+]?\(?[\d.,]*\d[\d.,]*\)?(?:\s*(?:kr\.?|mio\.?|t\.?kr\.?|pct\.?|%|,-|-))*$|^[-–]$", re.I)
_DOTTED = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,}\.?|_{3,})\s*\d{1,4}$")
_LAST_NUMBER = re.compile(r"(?:^|\D)(\d{1,4})$")
_PAGE = re.compile(r"^\d{1,4}$")

Strip = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """Lines that stand together: as a table's rows of cells, or as entries that each end at a page number."""

    first: int
    end: int
    """Index after its last line."""
    rows: tuple[tuple[tuple[Line, ...], ...], ...] = ()
    columns: tuple[float, ...] = ()


def find_tables(lines: Sequence[Line]) -> list[Found]:
    """Return the tables among the lines of one column, in their order."""
    found: list[Found] = []
    index = 0
    while index < len(lines):
        table = _table_at(lines, index)
        if table is None:
            index += 1
        else:
            found.append(table)
            index = table.end
    return found


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
        and bool(re.search(r"[^\W\d_]{2}", _said(parts[0])))
    )


def _is_dotted(line: Line) -> bool:
    return bool(_DOTTED.search(line.text))


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _table_at(lines: Sequence[Line], first: int) -> Found | None:
    strips = _gaps(lines[first])
    if not strips:
        return None
    end = first + 1
    while end < len(lines):
        line, above = lines[end], lines[end - 1]
        if line.base - above.base > 3.2 * line.size or line.base <= above.base or not _kept(strips, line):
            break
        strips = _kept(strips, line)
        end += 1
    while end > first and len(pieces(lines[end - 1])) < 2 and not _is_cell_rest(lines[end - 1], strips):
        end -= 1
    block = lines[first:end]
    if sum(len(pieces(line)) >= 2 for line in block) < _LEAST_ROWS:
        return None
    cells = [_cells(line, strips) for line in block]
    if not _is_table(block, cells, len(strips) + 1):
        return None
    lefts = tuple(min((row[i][0].x0 for row in cells if row[i]), default=0.0) for i in range(len(strips) + 1))
    return Found(first, end, _rows(block, cells), lefts)


def _gaps(line: Line) -> list[Strip]:
    parts = pieces(line)
    return [(a[-1].x1, b[0].x0) for a, b in pairwise(parts)]


def _kept(strips: list[Strip], line: Line) -> list[Strip]:
    """Return what the line leaves of the strips; none if its words cross one."""
    parts = pieces(line)
    kept = [_narrowed(strip, parts) for strip in strips]
    return kept if all(right - left >= _STRIP for left, right in kept) else []


def _narrowed(strip: Strip, parts: list[tuple[Word, ...]]) -> Strip:
    left, right = strip
    for part in parts:
        x0, x1 = part[0].x0, part[-1].x1
        if x0 <= left < x1:
            left = x1
        elif left < x0 < right:
            right = x0
    return left, right


def _is_cell_rest(line: Line, strips: list[Strip]) -> bool:
    return line.x0 >= strips[0][1] - 1


def _cells(line: Line, strips: list[Strip]) -> list[tuple[Word, ...]]:
    cells: list[list[Word]] = [[] for _ in range(len(strips) + 1)]
    for word in line.words:
        cells[sum((left + right) / 2 <= word.x0 for left, right in strips)].append(word)
    return [tuple(cell) for cell in cells]


def _is_table(block: Sequence[Line], cells: list[list[tuple[Word, ...]]], columns: int) -> bool:
    full = [row for row in cells if sum(bool(cell) for cell in row) >= 2]
    if len(full) < _LEAST_ROWS:
        return False
    if columns > 2:
        return True
    if sum(line.entry for line in block) * 2 >= len(full) and _counts_up(full):
        return False
    amounts = sum(bool(_AMOUNT.match(_said(row[1]))) for row in full)
    return amounts >= 2 and amounts * 10 >= 6 * len(full) and all(row[0] for row in full[1:])


def _counts_up(rows: list[list[tuple[Word, ...]]]) -> bool:
    numbers = [int(row[-1][-1].text) for row in rows if row[-1] and _PAGE.match(row[-1][-1].text)]
    return numbers == sorted(numbers)


def _rows(block: Sequence[Line], cells: list[list[tuple[Word, ...]]]) -> tuple[tuple[tuple[Line, ...], ...], ...]:
    """Put lines that go on with the cells above them into these."""
    rows: list[list[list[Line]]] = []
    for number, (line, row) in enumerate(zip(block, cells, strict=True)):
        parts = [[replace(line, words=cell)] if cell else [] for cell in row]
        if rows and _goes_on(row, block[number - 1], line):
            for column, part in enumerate(parts):
                rows[-1][column] += part
        else:
            rows.append(parts)
    return tuple(tuple(tuple(cell) for cell in row) for row in rows)


def _goes_on(row: list[tuple[Word, ...]], above: Line, line: Line) -> bool:
    """Tell whether a line holds the rest of the cells above it: its first cell is empty, or it alone has a rest."""
    if line.base - above.base > 1.5 * line.size:
        return False
    filled = [cell for cell in row if cell]
    return not row[0] or (len(filled) == 1 and filled[0][0].text[:1].islower())
