"""Joins the printed lines of a column to paragraphs and list points."""

from collections.abc import Sequence

from publisher.reading.pdf.aligned_tables import find_tables, with_entries
from publisher.reading.pdf.list_marks import Mark, find_mark
from publisher.reading.pdf.parting import Seam, parting
from publisher.reading.pdf.points import Levels
from publisher.reading.pdf.shapes import Block, Line, Table
from publisher.reading.pdf.typography import Typography, rounded

_LONGEST_HEADING = 180


def blocks(items: Sequence[Line | Table], typography: Typography, levels: Levels) -> list[Block]:
    """Return the blocks of one column."""
    found: list[Block] = []
    lines: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            lines.append(item)
        else:
            found += _text_blocks(lines, typography, levels)
            found += table_rows(item.rows, item.columns, item.page)
            lines = []
    return found + _text_blocks(lines, typography, levels)


def table_rows(rows: Sequence[tuple[tuple[Line, ...], ...]], columns: tuple[float, ...], page: int) -> list[Block]:
    """Return the rows of a table as blocks; they stand under one another without empty lines."""
    return [Block("row", page, row, columns=columns, tight=number > 0) for number, row in enumerate(rows)]


def _text_blocks(lines: Sequence[Line], typography: Typography, levels: Levels) -> list[Block]:
    found: list[Block] = []
    lines = with_entries(lines)
    at = 0
    for table in find_tables(lines):
        found += _paragraphs(lines[at : table.first], typography, levels)
        found += table_rows(table.rows, table.columns, lines[table.first].page)
        at = table.end
    return found + _paragraphs(lines[at:], typography, levels)


def _paragraphs(lines: Sequence[Line], typography: Typography, levels: Levels) -> list[Block]:
    found: list[Block] = []
    current: list[Line] = []
    mark: Mark | None = None
    tight = False
    for line in lines:
        new_mark = find_mark(line)
        if current:
            seam = parting(Seam(current, mark, line, new_mark, typography))
            if seam == "joined":
                current.append(line)
                continue
            found.append(_block(current, mark, typography, levels, tight=tight))
            tight = seam == "tight"
        current, mark = [line], new_mark
    if current:
        found.append(_block(current, mark, typography, levels, tight=tight))
    return found


def _block(current: list[Line], mark: Mark | None, manner: Typography, levels: Levels, *, tight: bool) -> Block:
    lines = tuple(current)
    first = lines[0]
    heading = _depth(lines, manner)
    if mark is None or heading:
        level = 0 if heading else levels.text(first.x0, first.size)
        return Block("paragraph", first.page, (lines,), level=level, heading=heading, tight=tight)
    level = levels.point(mark.x0, mark.line.x0, first.size)
    return Block("point", first.page, ((mark.line, *lines[1:]),), mark=mark.text, level=level)


def _depth(lines: tuple[Line, ...], manner: Typography) -> int:
    """Return the depth of a heading: type larger than the text, or bold lines that stand alone."""
    first = lines[0]
    text = " ".join(line.text for line in lines)
    if len(text) > _LONGEST_HEADING or any(rounded(line.size) != rounded(first.size) for line in lines):
        return 0
    bold = all(line.bold for line in lines)
    depth = manner.heading(first.size, bold=bold)
    if (
        depth
        and rounded(first.size) == manner.body
        and (text.endswith((".", ",", ";")) or not any(map(str.isalpha, text)))
    ):
        return 0
    return depth


def as_furniture(line: Line) -> Block:
    """Return a running head, a foot or turned text as a block."""
    return Block("furniture", line.page, ((line,),))
