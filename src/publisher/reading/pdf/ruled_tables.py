"""Finds the tables that a page rules, and puts the page's words into their cells.

pdfplumber finds the cells from the ruled lines; the lines and the words are pdfium's, so that text has one source and
a page is read once. A frame of one cell, or a column of frames, is no table. Neither is a frame that holds whole pages
of text: what stands in it is read as text.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pdfplumber import table as plumber

from publisher.reading.pdf.shapes import Box, Edge, Line, Page, Table, Word

_TOLERANCE = 3
_MAX_CROSSINGS = 40_000
_MAX_POINTS = 1_500
"""More cells than a page can show to a reader: a map or a diagram."""
_MOST_WORDS = 150
"""A cell with more words is a frame around text."""


def split_tables(page: Page, rows: Sequence[Line]) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
    """Return the ruled tables and the rows that stand outside them."""
    tables: list[Table] = []
    rest = list(rows)
    for boxes in _tables(page.edges):
        table, outside = _filled(boxes, rest, page.number)
        if table is not None:
            tables.append(table)
            rest = outside
    return tuple(tables), tuple(rest)


def _tables(edges: Sequence[Edge]) -> list[list[Box]]:
    upright = sum(edge.x0 == edge.x1 for edge in edges)
    if upright < 2 or len(edges) - upright < 2:
        return []
    described = [_described(edge) for edge in edges]
    merged = plumber.merge_edges(described, _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE)
    upright = sum(edge["orientation"] == "v" for edge in merged)
    if upright * (len(merged) - upright) > _MAX_CROSSINGS:
        return []
    points = plumber.edges_to_intersections(merged, _TOLERANCE, _TOLERANCE)
    if not 6 <= len(points) <= _MAX_POINTS:
        return []
    cells = plumber.intersections_to_cells(points)
    return [[_box(cell) for cell in group] for group in plumber.cells_to_tables(cells)]


def _box(cell: tuple[float | int, float | int, float | int, float | int]) -> Box:
    return float(cell[0]), float(cell[1]), float(cell[2]), float(cell[3])


def _described(edge: Edge) -> dict[str, float | str]:
    return {
        "x0": edge.x0,
        "x1": edge.x1,
        "top": edge.top,
        "bottom": edge.bottom,
        "width": edge.x1 - edge.x0,
        "height": edge.bottom - edge.top,
        "orientation": "v" if edge.x0 == edge.x1 else "h",
    }


def _filled(boxes: list[Box], rows: list[Line], page: int) -> tuple[Table | None, list[Line]]:
    lefts = sorted({box[0] for box in boxes})
    if len(lefts) < 2:
        return None, rows
    inside: dict[Box, list[Line]] = defaultdict(list)
    outside: list[Line] = []
    for row in rows:
        homes: dict[Box | None, list[Word]] = defaultdict(list)
        for word in row.words:
            homes[_home(word, boxes)].append(word)
        for box, words in homes.items():
            line = replace(row, words=tuple(words)) if len(words) < len(row.words) else row
            if box is None:
                outside.append(line)
            else:
                inside[box].append(replace(line, left=box[0], right=box[2]))
    columns = _filled_columns(lefts, inside)
    if len(columns) < 2 or any(sum(len(line.words) for line in lines) > _MOST_WORDS for lines in inside.values()):
        return None, rows
    tops = sorted({box[1] for box in boxes})
    found = tuple(
        tuple(tuple(inside.get(box, ())) if box else () for box in _row(top, columns, boxes, inside)) for top in tops
    )
    around = (lefts[0], tops[0], max(box[2] for box in boxes), max(box[3] for box in boxes))
    return Table(around, tuple(row for row in found if any(row)), tuple(columns), page), outside


def _home(word: Word, boxes: list[Box]) -> Box | None:
    x, y = word.middle
    return next((box for box in boxes if box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1), None)


def _filled_columns(lefts: list[float], inside: dict[Box, list[Line]]) -> list[float]:
    """Leave out columns that hold no word in any row: they are the width of a double line."""
    return [left for left in lefts if any(lines and box[0] == left for box, lines in inside.items())]


def _row(top: float, columns: list[float], boxes: list[Box], inside: dict[Box, list[Line]]) -> list[Box | None]:
    def at(left: float) -> Box | None:
        return next((box for box in boxes if box[1] == top and box[0] == left and inside.get(box)), None)

    return [at(left) for left in columns]
