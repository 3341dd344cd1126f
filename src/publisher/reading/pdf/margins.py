"""Gives every line the margins of the column it is set in.

Columns that span most of the text's width share the document's margins; narrower ones share them with those that begin
at the same edge. The right margin is where the longest lines end; where no few lines end together, the page is taken to
have margins of the same width on both sides.
"""

import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.reading.pdf.aligned_tables import pieces
from publisher.reading.pdf.columns import Item
from publisher.reading.pdf.shapes import Line, Page
from publisher.reading.pdf.typography import usual_right

_MAIN = 0.55
_SAME_EDGE = 12.0
_NEAR = 0.12
_LEAST_FULL = 3
_FEW_WORDS = 4
"""Words on a line; a narrow column with fewer is a list, whose longest line need not reach its margin."""
_WHOLE = -1
"""Stands for the columns that share the document's margins."""


@dataclass(slots=True)
class Column:
    """What is read from top to bottom on a page before the next column."""

    page: Page
    items: list[Item]

    @property
    def lines(self) -> list[Line]:
        return [item for item in self.items if isinstance(item, Line)]


def set_margins(columns: Sequence[Column]) -> None:
    """Give the lines of all columns their margins."""
    groups: dict[tuple[int, int], list[Column]] = defaultdict(list)
    for width, alike in _by_page_width(columns).items():
        span = _span(alike)
        for column in alike:
            groups[width, _edge(column, span)].append(column)
    for (_, edge), alike in groups.items():
        left, right = _margins(alike, whole=edge == _WHOLE)
        for column in alike:
            column.items = [
                replace(item, left=left, right=max(right, item.x1)) if isinstance(item, Line) else item
                for item in column.items
            ]


def _by_page_width(columns: Sequence[Column]) -> dict[int, list[Column]]:
    found: dict[int, list[Column]] = defaultdict(list)
    for column in columns:
        if column.lines:
            found[round(column.page.width)].append(column)
    return found


def _span(columns: Sequence[Column]) -> float:
    lines = [line for column in columns for line in column.lines]
    return usual_right([line.x1 for line in lines]) - min(line.x0 for line in lines)


def _edge(column: Column, span: float) -> int:
    """Return what columns with the same margins have in common."""
    x0, x1 = min(line.x0 for line in column.lines), max(line.x1 for line in column.lines)
    alone = x0 < column.page.width * 0.4 and x1 - x0 >= _MAIN * span
    return _WHOLE if alone else round(x0 / _SAME_EDGE)


def _margins(columns: Sequence[Column], *, whole: bool) -> tuple[float, float]:
    lines = [line for column in columns for line in column.lines]
    edges = Counter(round(line.x0) for line in lines)
    left = float(max(edges, key=lambda edge: (edges[edge], -edge)))
    right = usual_right([line.x1 for line in lines if len(pieces(line)) == 1] or [line.x1 for line in lines])
    full = sum(line.x1 >= right - _NEAR * (right - left) for line in lines)
    width = columns[0].page.width
    if whole and (full < _LEAST_FULL or right - left < width / 2):
        right = max(right, width - left)
    elif not whole and statistics.median(len(line.words) for line in lines) < _FEW_WORDS:
        right += right - left
    return left, right
