"""Puts the lines of a page in the order in which they are read: a column from top to bottom, then the next.

An alley is a strip that no line crosses for some lines. It parts columns where running text stands on both sides, or
two lists of the same width, or lines of different heights. Otherwise it stands between labels and their values, or
between the cells of a table, and these are read row by row.
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.reading.pdf.shapes import Line, Table

_PIECE_GAP = 0.9
"""Gap between words, in sizes of the type, that may be an alley."""
_ALLEY = 8.0
_LEAST_LINES = 3
_SAME_BASE = 2.0
_BREAK = 8.0
_ALIKE = 0.7
_LONGEST_ENTRY = 5
_MOST_ALLEYS = 200

Item = Line | Table


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Something that is not cut: words that stand close together, or a table."""

    item: Item
    row: int
    """Which row of the page it was cut from."""
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Alley:
    left: float
    right: float
    top: float
    bottom: float


def reading_order(rows: Sequence[Line], tables: Sequence[Table]) -> list[list[Item]]:
    """Return the columns of a page in their order, each with its lines and tables from top to bottom."""
    pieces = [piece for number, row in enumerate(rows) for piece in _pieces(row, number)]
    pieces += [_Piece(table, -1, *table.box) for table in tables]
    return [_column(part) for part in _cut(sorted(pieces, key=lambda piece: (piece.top, piece.x0)))]


def _pieces(row: Line, number: int) -> list[_Piece]:
    groups = [[row.words[0]]]
    for before, word in pairwise(row.words):
        if word.x0 - before.x1 > _PIECE_GAP * word.size:
            groups.append([word])
        else:
            groups[-1].append(word)
    lines = [replace(row, words=tuple(group)) for group in groups] if len(groups) > 1 else [row]
    return [_Piece(line, number, line.x0, line.top, line.x1, line.bottom) for line in lines]


def _column(pieces: list[_Piece]) -> list[Item]:
    """Join the pieces of each row again."""
    items: list[tuple[float, Item]] = []
    by_row: dict[int, list[Line]] = {}
    for piece in pieces:
        if isinstance(piece.item, Line):
            by_row.setdefault(piece.row, []).append(piece.item)
        else:
            items.append((piece.top, piece.item))
    for lines in by_row.values():
        ordered = sorted(lines, key=lambda line: line.x0)
        words = tuple(word for line in ordered for word in line.words)
        items.append((min(line.top for line in ordered), replace(ordered[0], words=words)))
    return [item for _, item in sorted(items, key=lambda found: found[0])]


def _cut(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Cut at the alley with the most lines beside it, and what lies over, beside and under it in turn."""
    alley = _best_alley(pieces)
    if alley is None:
        return [pieces] if pieces else []
    above = [piece for piece in pieces if piece.bottom <= alley.top + 1 or piece.top < alley.top - 1]
    below = [piece for piece in pieces if piece.top >= alley.bottom - 1 and piece not in above]
    beside = [piece for piece in pieces if piece not in above and piece not in below]
    left = [piece for piece in beside if piece.x1 <= alley.left + 1]
    right = [piece for piece in beside if piece not in left]
    return _cut(above) + _cut(left) + _cut(right) + _cut(below)


def _best_alley(pieces: list[_Piece]) -> _Alley | None:
    best: tuple[int, float] | None = None
    found: _Alley | None = None
    tried: set[tuple[int, int]] = set()
    for index, piece in enumerate(pieces):
        neighbour = _right_neighbour(piece, pieces, index)
        if neighbour is None or len(tried) > _MOST_ALLEYS:
            continue
        key = (round(piece.x1), round(neighbour.x0))
        if key in tried:
            continue
        tried.add(key)
        alley = _grown(piece, neighbour, pieces)
        left, right = _sides(alley, pieces)
        if not _parts_columns(left, right):
            continue
        score = (min(len(left), len(right)), alley.right - alley.left)
        if best is None or score > best:
            best, found = score, alley
    return found


def _right_neighbour(piece: _Piece, pieces: list[_Piece], index: int) -> _Piece | None:
    """Return the nearest piece that stands right of this one at its height."""
    nearest: _Piece | None = None
    for other in pieces[max(0, index - 12) : index + 13]:
        beside = other.x0 - piece.x1 >= _ALLEY and other.top < piece.bottom - 2 and other.bottom > piece.top + 2
        if beside and (nearest is None or other.x0 < nearest.x0):
            nearest = other
    return nearest


def _grown(piece: _Piece, neighbour: _Piece, pieces: list[_Piece]) -> _Alley:
    """Let the alley between two pieces reach up and down until something crosses it."""
    left, right = piece.x1, neighbour.x0
    top, bottom = min(piece.top, neighbour.top), max(piece.bottom, neighbour.bottom)
    for downwards in (True, False):
        middle = bottom if downwards else top
        line = sorted(
            (other for other in pieces if (other.top >= middle - 2 if downwards else other.bottom <= middle + 2)),
            key=lambda other: other.top if downwards else -other.bottom,
        )
        for other in line:
            narrow_left = other.x1 if left < other.x1 < right and other.x0 < left else left
            narrow_right = other.x0 if left < other.x0 < right and other.x1 > right else right
            crosses = other.x0 < narrow_left and other.x1 > narrow_right
            inside = left <= other.x0 and other.x1 <= right
            if crosses or inside or narrow_right - narrow_left < _ALLEY:
                break
            left, right = narrow_left, narrow_right
            if downwards:
                bottom = max(bottom, other.bottom)
            else:
                top = min(top, other.top)
    return _trimmed(_Alley(left, right, top, bottom), pieces)


def _trimmed(alley: _Alley, pieces: list[_Piece]) -> _Alley:
    """Take off a heading that stands over or under one column alone, if lines over the whole width go before or on."""
    sides = _sides(alley, pieces)
    if not all(sides):
        return alley
    first = max(min(piece.top for piece in side) for side in sides)
    last = min(max(piece.bottom for piece in side) for side in sides)
    beside = [piece for side in sides for piece in side]
    over = [piece for piece in beside if piece.bottom <= first]
    under = [piece for piece in beside if piece.top >= last]
    top, bottom = alley.top, alley.bottom
    if 0 < len(over) <= 2 and first - over[-1].bottom > _BREAK:
        top = min(piece.top for piece in beside if piece not in over)
    if 0 < len(under) <= 2 and under[0].top - last > _BREAK and any(piece.top >= bottom - 1 for piece in pieces):
        bottom = max(piece.bottom for piece in beside if piece not in under)
    return _Alley(alley.left, alley.right, top, bottom)


def _sides(alley: _Alley, pieces: list[_Piece]) -> tuple[list[_Piece], list[_Piece]]:
    beside = [piece for piece in pieces if piece.top >= alley.top - 1 and piece.bottom <= alley.bottom + 1]
    left = [piece for piece in beside if piece.x1 <= alley.left + 1]
    return left, [piece for piece in beside if piece.x0 >= alley.right - 1]


def _parts_columns(left: list[_Piece], right: list[_Piece]) -> bool:
    if len(left) < _LEAST_LINES or len(right) < _LEAST_LINES:
        return False
    texts = [_is_running_text(left), _is_running_text(right)]
    if all(texts):
        return True
    if any(texts):
        bases = [piece.bottom for piece in right]
        aligned = sum(any(abs(piece.bottom - base) <= _SAME_BASE for base in bases) for piece in left)
        return aligned * 2 < min(len(left), len(right))
    return _are_lists(left, right)


def _are_lists(left: list[_Piece], right: list[_Piece]) -> bool:
    """Tell whether two lists of short entries stand side by side, such as names: no labels, no amounts."""
    widths = [statistics.median(piece.x1 - piece.x0 for piece in side) for side in (left, right)]
    alike = _ALIKE <= widths[0] / max(widths[1], 1.0) <= 1 / _ALIKE
    single = all(len({piece.row for piece in side}) == len(side) for side in (left, right))
    return alike and single and all(map(_is_entry, (*left, *right)))


def _is_entry(piece: _Piece) -> bool:
    item = piece.item
    if not isinstance(item, Line) or len(item.words) > _LONGEST_ENTRY or item.bold:
        return False
    return not item.text.endswith(":") and not any(map(str.isdigit, item.text))


def _is_running_text(pieces: list[_Piece]) -> bool:
    """Tell whether most pieces are lines of several words that fill the width of their column."""
    lines = [piece for piece in pieces if isinstance(piece.item, Line)]
    if len(lines) < _LEAST_LINES:
        return False
    width = max(piece.x1 for piece in lines) - min(piece.x0 for piece in lines)
    wordy = sum(len(piece.item.words) >= 3 for piece in lines if isinstance(piece.item, Line))
    typical = statistics.median(piece.x1 - piece.x0 for piece in lines)
    return wordy * 2 >= len(lines) and typical >= 0.6 * width and typical >= 80
