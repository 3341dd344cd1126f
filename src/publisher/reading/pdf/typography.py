"""Measures how a document is set: the size of its text, its leading, its margins, which lines are headings."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from publisher.reading.pdf.shapes import Line

_SAME_SIZE = 0.5
_LARGER = 1.06
"""Type this many times the size of the text is a heading's."""
_COMMON_LEADING = 0.1
_LONGEST_LEADING = 2.2
_USUAL_LEADING = 1.2
_DEEPEST = 6
_FULL_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Typography:
    """What holds for the whole document."""

    body: float
    """Size of most letters."""
    leadings: dict[float, float]
    """Usual distance between baselines, by the size of the type."""
    depths: dict[tuple[float, bool], int]
    """Depth of a heading, by its size and whether it is bold."""
    indents: bool
    """New paragraphs begin with an indent."""
    justified: bool
    """Lines fill their measure, but for a paragraph's last."""

    def leading(self, size: float) -> float:
        return self.leadings.get(rounded(size), size * _USUAL_LEADING)

    def heading(self, size: float, *, bold: bool) -> int:
        return self.depths.get((rounded(size), bold), 0)


def rounded(size: float) -> float:
    """Return the size as sizes are compared: files say 11.04 for 11."""
    return round(size / _SAME_SIZE) * _SAME_SIZE


def body_size(rows: Iterable[Line]) -> float:
    """Return the size of type that most letters have."""
    letters: Counter[float] = Counter()
    for row in rows:
        for word in row.words:
            letters[rounded(word.size)] += len(word.text)
    return max(letters, key=lambda size: (letters[size], -size), default=10.0)


def measure(columns: Sequence[Sequence[Line]]) -> Typography:
    """Return how the document is set, from the lines of all its columns."""
    lines = [line for column in columns for line in column]
    body = body_size(lines)
    return Typography(
        body=body,
        leadings=_leadings(columns),
        depths=_depths(lines, body),
        indents=_has_indents(columns, body),
        justified=_is_justified(columns),
    )


def _leadings(columns: Sequence[Sequence[Line]]) -> dict[float, float]:
    """Return the smallest distance that is common for each size: larger ones part paragraphs."""
    distances: dict[float, Counter[float]] = defaultdict(Counter)
    for column in columns:
        for above, below in pairwise(column):
            size = rounded(above.size)
            distance = below.base - above.base
            if size == rounded(below.size) and 0.8 * size < distance < _LONGEST_LEADING * size:
                distances[size][round(distance * 2) / 2] += 1
    found = {}
    for size, counted in distances.items():
        total = sum(counted.values())
        common = [distance for distance, count in counted.items() if count >= max(2, _COMMON_LEADING * total)]
        if common:
            found[size] = min(common)
    return found


def _depths(lines: Sequence[Line], body: float) -> dict[tuple[float, bool], int]:
    """Rank what is larger than the text, then what is bold in the text's size."""
    letters: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        letters[rounded(line.size), line.bold] += len(line.text)
    total = sum(letters.values())
    larger = sorted({size for size, _ in letters if size >= body * _LARGER}, reverse=True)
    kinds = [
        (size, bold)
        for size in larger
        for bold in (True, False)
        if (size, bold) in letters and letters[size, bold] < 0.3 * total
    ]
    if letters[body, True] and letters[body, True] < 0.3 * total:
        kinds.append((body, True))
    return {kind: min(depth, _DEEPEST) for depth, kind in enumerate(kinds, start=1)}


def _has_indents(columns: Sequence[Sequence[Line]], body: float) -> bool:
    """Tell whether text lines at the margin often follow one that begins a little inside it, at usual leading."""
    inside = outside = 0
    for column in columns:
        for above, below in pairwise(column):
            if rounded(above.size) != body or rounded(below.size) != body or below.base - above.base > 1.6 * body:
                continue
            step = above.x0 - below.x0
            at_margin = abs(below.x0 - below.left) < 0.3 * body
            inside += at_margin and 0.6 * body <= step <= 4 * body and above.x1 > above.right - 6 * body
            outside += at_margin and abs(step) < 0.3 * body
    return inside >= 3 and inside * 12 >= outside


def _is_justified(columns: Sequence[Sequence[Line]]) -> bool:
    """Tell whether most lines that are followed by another reach the same right margin."""
    reached = wide = 0
    for column in columns:
        for above, below in pairwise(column):
            width = above.right - above.left
            if width > 0 and above.x1 > above.right - 0.15 * width and below.base - above.base < 1.6 * above.size:
                wide += 1
                reached += above.x1 > above.right - 0.08 * above.size
    return wide >= 5 and reached >= 0.6 * wide


def usual_right(values: Sequence[float]) -> float:
    """Return the right margin that lines keep to, whatever single line runs over it."""
    ordered = sorted(values)
    return ordered[-1] if len(ordered) < 50 else statistics.quantiles(ordered, n=200)[-1]
