"""Puts together what a page break or a column break cut: paragraphs, list points and tables.

A paragraph goes on when its last line leaves no room for the next word, or ends without the end of a sentence, and what
follows begins in lower case; or when the line is full and what follows stands at the same edge and cannot be a new
paragraph in the way this document sets them. A table goes on when the next page begins with rows of the same columns;
the heading row that is printed again becomes furniture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from publisher.reading.pdf.parting import ends_sentence, has_room
from publisher.reading.pdf.shapes import Block, Line
from publisher.reading.pdf.typography import Typography, rounded

_SAME_COLUMN = 8.0
_SAME_EDGE = 0.5
_LONG = 15
"""Sizes of the type: a single line that is shorter may be a name or a title."""


def joined_flows(flows: Iterable[Sequence[Block]], manner: Typography) -> list[Block]:
    """Return the document's blocks, what was cut put together.

    Args:
        flows: the blocks of each column in their order, and between them the furniture of the pages.
        manner: how the document is set.
    """
    out: list[Block] = []
    tail = -1
    for flow in flows:
        blocks = list(flow)
        if not blocks or blocks[0].kind == "furniture":
            out += blocks
            continue
        if tail >= 0:
            tail, blocks = _carried(out, tail, blocks, manner)
        start = len(out)
        out += blocks
        if blocks:
            tail = _last_of_text(out, start, manner)
    return out


def _last_of_text(out: Sequence[Block], start: int, manner: Typography) -> int:
    """Return the block that a following page may go on with: the last that is no footnote."""
    for index in range(len(out) - 1, start - 1, -1):
        lines = out[index].lines
        if not lines or lines[-1].size >= 0.93 * manner.body:
            return index
    return len(out) - 1


def _carried(out: list[Block], tail: int, blocks: list[Block], manner: Typography) -> tuple[int, list[Block]]:
    """Move what goes on to where it began; return where the text now ends, and the blocks that are left."""
    last, first = out[tail], blocks[0]
    if last.kind == "row" and first.kind == "row":
        return _carried_rows(out, tail, blocks)
    if last.kind in ("paragraph", "point") and first.kind == "paragraph" and _goes_on(last, first, manner):
        out[tail] = replace(last, cells=((*last.lines, *first.lines),))
        return tail, blocks[1:]
    return tail, blocks


def _goes_on(last: Block, first: Block, manner: Typography) -> bool:
    above, line = last.lines[-1], first.lines[0]
    if last.heading or first.heading or above.entry or rounded(above.size) != rounded(line.size):
        return False
    if last.bold != first.bold and not line.text[:1].islower():
        return False
    lower, ended, room = line.text[:1].islower(), ends_sentence(above), has_room(above, line)
    if lower and not (ended and room):
        return True
    long = len(last.lines) > 1 or above.x1 - above.x0 > _LONG * above.size
    if room or not long or not _stands_where_it_goes_on(last, line, manner):
        return False
    flush = above.x1 >= above.right - 0.1 * above.size
    return not ended or manner.indents or (manner.justified and flush)


def _stands_where_it_goes_on(last: Block, line: Line, manner: Typography) -> bool:
    """Tell whether a line begins at the edge where the lines of the block above go on."""
    inset = line.x0 - line.left
    lines = last.lines
    if len(lines) > 1 or last.kind == "point":
        edge = lines[-1].x0 - lines[-1].left
    else:
        edge = 0.0 if manner.indents else lines[0].x0 - lines[0].left
    return abs(inset - edge) <= _SAME_EDGE * line.size


def _carried_rows(out: list[Block], tail: int, blocks: list[Block]) -> tuple[int, list[Block]]:
    last, first = out[tail], blocks[0]
    if not _same_columns(last, first):
        return tail, blocks
    end = next((i for i, block in enumerate(blocks) if i and not (block.kind == "row" and block.tight)), len(blocks))
    rows, rest = blocks[:end], blocks[end:]
    head = _table_head(out, tail)
    again: list[Block] = []
    while rows and head and _texts(rows[0]) == _texts(head[0]):
        again.append(replace(rows.pop(0), kind="furniture"))
        head = head[1:]
    if rows and _is_row_rest(last, rows[0]):
        cells = zip(last.cells, rows.pop(0).cells, strict=True)
        out[tail] = replace(last, cells=tuple((*upper, *lower) for upper, lower in cells))
    moved = [replace(row, tight=True) for row in rows]
    out[tail + 1 : tail + 1] = moved
    out += again
    return tail + len(moved), rest


def _same_columns(last: Block, first: Block) -> bool:
    if len(last.columns) != len(first.columns):
        return False
    shift = first.columns[0] - last.columns[0]
    pairs = zip(last.columns, first.columns, strict=True)
    return all(abs(right - left - shift) <= _SAME_COLUMN for left, right in pairs)


def _table_head(out: Sequence[Block], tail: int) -> list[Block]:
    """Return the rows of the table that ends at `tail`, from its first on."""
    start = tail
    while start > 0 and out[start].tight and out[start - 1].kind == "row":
        start -= 1
    return list(out[start : tail + 1])


def _texts(row: Block) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in row.cells]


def _is_row_rest(last: Block, row: Block) -> bool:
    """Tell whether a row holds what a page break cut off the cells above it."""
    pairs = [(upper, lower) for upper, lower in zip(last.cells, row.cells, strict=True) if lower]
    return bool(pairs) and all(upper and not ends_sentence(upper[-1]) and _is_rest(lower[0]) for upper, lower in pairs)


def _is_rest(line: Line) -> bool:
    return line.text[:1].islower()
