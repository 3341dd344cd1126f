"""Finds the ruled lines that a page draws, and how much of it pictures cover."""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2
from pypdfium2 import raw

from publisher.reading.pdf.characters import Frame
from publisher.reading.pdf.shapes import Edge, Line, Word

_MAX_EDGES = 4_000
"""A page that draws more lines shows a map or a diagram, no table."""
_MAX_OBJECTS = 50_000
_MAX_SEGMENTS = 400
_MAX_NESTING = 4
_STRAIGHT = 1.0
_SHORTEST = 3.0
_WHITE = 250
_UNDER = 0.22
"""Sizes of the type below the baseline within which a line underlines; a table's rule lies lower."""

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawings:
    """What stands on a page beside letters."""

    edges: tuple[Edge, ...]
    picture: float
    """Share of the page that its largest picture covers."""


def drawings(page: pypdfium2.PdfPage, frame: Frame) -> Drawings:
    """Return the page's level and upright lines, and the size of its largest picture."""
    edges: list[Edge] = []
    picture = 0.0
    for number, (kind, item, matrix) in enumerate(_objects(page.raw, _IDENTITY, 0)):
        if number > _MAX_OBJECTS:
            break
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            picture = max(picture, _covered(item, matrix, frame))
        elif len(edges) <= _MAX_EDGES and _is_drawn(item):
            edges += _edges(item, matrix, frame)
    return Drawings(tuple(edges) if len(edges) <= _MAX_EDGES else (), picture)


def _objects(holder: object, matrix: _Matrix, depth: int) -> Iterator[tuple[int, object, _Matrix]]:
    """Yield pictures and paths with the matrix that places them on the page."""
    count, fetch = (
        (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
        if depth
        else (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
    )
    for index in range(count(holder)):
        item = fetch(holder, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH):
            yield kind, item, matrix
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_NESTING:
            yield from _objects(item, _combined(_matrix(item), matrix), depth + 1)


def _matrix(item: object) -> _Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _combined(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    u, v, w, x, y, z = outer
    return a * u + b * w, a * v + b * x, c * u + d * w, c * v + d * x, e * u + f * w + y, e * v + f * x + z


def _placed(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _covered(item: object, matrix: _Matrix, frame: Frame) -> float:
    corners = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(item, *corners):
        return 0.0
    left, bottom, right, top = (corner.value for corner in corners)
    x0, y0, x1, y1 = frame.box(*_placed(matrix, left, bottom), *_placed(matrix, right, top))
    width = max(0.0, min(x1, frame.width) - max(x0, 0.0))
    height = max(0.0, min(y1, frame.height) - max(y0, 0.0))
    return width * height / (frame.width * frame.height or 1.0)


def _is_drawn(item: object) -> bool:
    """Tell whether a path is to be seen: it has a stroke, or is filled with something else than white."""
    fill, stroke = ctypes.c_int(), raw.FPDF_BOOL()
    if not raw.FPDFPath_GetDrawMode(item, fill, stroke):
        return False
    if stroke.value:
        return True
    color = [ctypes.c_uint() for _ in range(4)]
    if not fill.value or not raw.FPDFPageObj_GetFillColor(item, *color):
        return bool(fill.value)
    return color[3].value > 0 and any(part.value < _WHITE for part in color[:3])


def _edges(item: object, outer: _Matrix, frame: Frame) -> Iterator[Edge]:
    count = raw.FPDFPath_CountSegments(item)
    if count > _MAX_SEGMENTS:
        return
    matrix = _combined(_matrix(item), outer)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = frame.place(*_placed(matrix, x.value, y.value))
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _edge(last, point)
        last = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _edge(point, start)
            last = start


def _edge(a: tuple[float, float], b: tuple[float, float]) -> Iterator[Edge]:
    width, height = abs(a[0] - b[0]), abs(a[1] - b[1])
    x0, x1 = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    if height <= _STRAIGHT and width >= _SHORTEST:
        yield Edge(x0, top, x1, top)
    elif width <= _STRAIGHT and height >= _SHORTEST:
        yield Edge(x0, top, x0, bottom)


def underlined(rows: Sequence[Line], edges: Sequence[Edge]) -> tuple[Line, ...]:
    """Return the rows with each word knowing whether a line is drawn close under it."""
    level = sorted((edge for edge in edges if edge.top == edge.bottom), key=lambda edge: edge.top)
    heights = [edge.top for edge in level]
    found = []
    for row in rows:
        under = level[bisect_left(heights, row.base) : bisect_right(heights, row.base + _UNDER * row.size)]
        strokes = _strokes(under)
        words = tuple(_underlined(word, strokes) for word in row.words) if strokes else row.words
        found.append(replace(row, words=words) if strokes else row)
    return tuple(found)


def _strokes(edges: Sequence[Edge]) -> list[tuple[float, float]]:
    """Return from where to where lines are drawn; pieces that touch are one."""
    strokes: list[tuple[float, float]] = []
    for x0, x1 in sorted((edge.x0, edge.x1) for edge in edges):
        if strokes and x0 <= strokes[-1][1] + 1:
            strokes[-1] = (strokes[-1][0], max(strokes[-1][1], x1))
        else:
            strokes.append((x0, x1))
    return strokes


def _underlined(word: Word, strokes: Sequence[tuple[float, float]]) -> Word:
    drawn = any(x0 <= word.x0 + 1 and x1 >= word.x1 - 1 for x0, x1 in strokes)
    return replace(word, underlined=True) if drawn else word
