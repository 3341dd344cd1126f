"""Finds the tables that are set with spaces between their columns, and parts their cells by tabs as in others."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from publisher.parsing.lines import Line
from publisher.parsing.points import mark_of

_CELL = re.compile(r"\S+(?: \S+)*")
_FEWEST_ROWS = 3
_WIDE_GAP = 3
"""Two columns are a table if they stand so far apart; of more columns two spaces between them are enough."""

_Cells = list[re.Match[str]]


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, tables made of spaces with tabs between their cells.

    A table is at least three lines below each other with as many cells, each column flush left or right.
    """
    whole: list[Line] = []
    rows: list[tuple[Line, _Cells]] = []
    for line in lines:
        cells = _cells(line)
        if rows and (not cells or len(cells) != len(rows[0][1]) or not _is_flush(rows, cells)):
            whole += _settled(rows)
            rows = []
        if cells:
            rows.append((line, cells))
        else:
            whole.append(line)
    return whole + _settled(rows)


def _cells(line: Line) -> _Cells:
    if "  " not in line.raw or "\t" in line.text or line.depth or not line.text or mark_of(line):
        return []
    cells = list(_CELL.finditer(line.raw))
    gaps = [after.start() - before.end() for before, after in pairwise(cells)]
    return cells if len(cells) > 2 or (gaps and gaps[0] >= _WIDE_GAP) else []


def _is_flush(rows: Sequence[tuple[Line, _Cells]], cells: _Cells) -> bool:
    return all(
        cell.start() == above.start() or cell.end() == above.end()
        for cell, above in zip(cells, rows[-1][1], strict=True)
    )


def _settled(rows: Sequence[tuple[Line, _Cells]]) -> list[Line]:
    texts = [[cell[0] for cell in cells] for _, cells in rows]
    plain = all(" ".join(cells) == line.text for cells, (line, _) in zip(texts, rows, strict=True))
    if len(rows) < _FEWEST_ROWS or not plain:
        return [line for line, _ in rows]
    return [replace(line, text="\t".join(cells)) for cells, (line, _) in zip(texts, rows, strict=True)]
