"""Puts letters together to words and words to the rows of a page.

Letters that are drawn one after the other on one baseline make a run, whatever pieces the file draws them in; runs of
one height make a row. Spaces in the file part words, and so do gaps wider than those between the letters around them.
A letter drawn twice at the same place is one bold letter. Small letters raised above a word or sunk below it stay
beside it.
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from publisher.reading.pdf.characters import Glyph
from publisher.reading.pdf.shapes import Line, Word

_SAME_BASE = 0.1
_SAME_ROW = 0.28
_RUN_GAP = 1.0
_DOUBLE = 0.12
_GAP_WITH_SPACES = 0.3
_GAP_WITHOUT_SPACES = 0.15
_SMALL = 0.88
_SHORT = 4


@dataclass(slots=True)
class _Run:
    glyphs: list[Glyph]
    base: float
    size: float

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return self.glyphs[-1].x1

    @property
    def is_blank(self) -> bool:
        return all(glyph.char == " " for glyph in self.glyphs)


@dataclass(slots=True)
class _Row:
    base: float
    size: float
    runs: list[_Run] = field(default_factory=list)


def rows(glyphs: Sequence[Glyph], page: int) -> tuple[Line, ...]:
    """Return the rows of upright letters from top to bottom."""
    found = _rows(_runs(glyphs))
    _attach_small(found)
    lines = (Line(words, page) for row in found if row.runs and (words := _words(row)))
    return tuple(sorted(lines, key=lambda line: (round(line.base, 1), line.x0)))


def turned_rows(glyphs: Sequence[Glyph], page: int) -> tuple[Line, ...]:
    """Return text at an angle: a line for each piece that is drawn with one pen, spaces where the file has them."""
    pieces: list[list[Glyph]] = []
    for glyph in glyphs:
        if pieces and pieces[-1][-1].pen is glyph.pen:
            pieces[-1].append(glyph)
        else:
            pieces.append([glyph])
    lines = []
    for piece in pieces:
        first = piece[0]
        words = "".join(glyph.char for glyph in piece).split()
        placed = tuple(Word(w, first.x0, first.x1, first.base, first.pen.size, False, first.pen.font) for w in words)
        if placed:
            lines.append(Line(placed, page))
    return tuple(lines)


def _runs(glyphs: Sequence[Glyph]) -> list[_Run]:
    runs: list[_Run] = []
    run: _Run | None = None
    for glyph in glyphs:
        size = glyph.pen.size
        if (
            run is not None
            and abs(glyph.base - run.base) <= _SAME_BASE * size
            and abs(size - run.size) <= _SAME_ROW * run.size
            and -0.5 * size <= glyph.x0 - run.glyphs[-1].x1 <= _RUN_GAP * size
            and glyph.x0 >= run.glyphs[-1].x0
        ):
            run.glyphs.append(glyph)
        else:
            run = _Run([glyph], glyph.base, size)
            runs.append(run)
    return runs


def _rows(runs: list[_Run]) -> list[_Row]:
    found: list[_Row] = []
    for run in sorted((run for run in runs if not run.is_blank), key=lambda run: run.base):
        row = found[-1] if found else None
        if row is not None and abs(run.base - row.base) <= _SAME_ROW * min(run.size, row.size):
            row.runs.append(run)
        else:
            found.append(_Row(run.base, run.size, [run]))
    for run in runs:
        if run.is_blank:
            _put_blank(run, found)
    return found


def _put_blank(run: _Run, found: list[_Row]) -> None:
    nearest = min(found, key=lambda row: abs(row.base - run.base), default=None)
    if nearest is not None and abs(nearest.base - run.base) <= _SAME_ROW * nearest.size:
        nearest.runs.append(run)


def _attach_small(found: list[_Row]) -> None:
    """Move raised and sunk letters into the row of the word they stand beside."""
    for index, row in enumerate(found):
        for run in list(row.runs):
            near = found[max(0, index - 2) : index] + found[index + 1 : index + 3]
            host = next((other for other in near if any(_stands_beside(run, big) for big in other.runs)), None)
            if host is not None:
                row.runs.remove(run)
                run.base = host.base
                host.runs.append(run)


def _stands_beside(small: _Run, big: _Run) -> bool:
    size = big.size
    short = len(small.glyphs) <= _SHORT and small.size <= size
    return (
        (small.size <= _SMALL * size or short)
        and -0.65 * size <= small.base - big.base <= 0.3 * size
        and big.x0 - 0.3 * size <= small.x0 <= big.x1 + 0.35 * size
        and not small.is_blank
        and not big.is_blank
    )


def _words(row: _Row) -> tuple[Word, ...]:
    runs = sorted(row.runs, key=lambda run: run.x0)
    pieces = _without_doubles([run.glyphs for run in runs])
    bases = {id(glyph): run.base for run in runs for glyph in run.glyphs}
    spaced = any(glyph.char == " " for glyphs in pieces for glyph, _ in glyphs)
    everywhere = _tracking([item[0] for glyphs in pieces for item in glyphs])
    words: list[Word] = []
    current: list[tuple[Glyph, bool]] = []
    for glyphs in pieces:
        inside = _tracking([glyph for glyph, _ in glyphs]) if len(glyphs) > 3 else everywhere
        for glyph, doubled in glyphs:
            if current and (glyph.char == " " or _apart(current[-1][0], glyph, inside, spaced=spaced)):
                words.append(_word(current, bases))
                current = []
            if glyph.char != " ":
                current.append((glyph, doubled))
    if current:
        words.append(_word(current, bases))
    return tuple(words)


def _without_doubles(pieces: list[list[Glyph]]) -> list[list[tuple[Glyph, bool]]]:
    """Take out letters drawn again over themselves; the letter that stays is told that it was doubled."""
    kept: list[list[tuple[Glyph, bool]]] = []
    places: dict[str, list[tuple[float, int, int]]] = {}
    for glyphs in pieces:
        row: list[tuple[Glyph, bool]] = []
        kept.append(row)
        for glyph in glyphs:
            seen = places.setdefault(glyph.char, [])
            reach = _DOUBLE * glyph.pen.size
            twin = next((at for at in seen if abs(at[0] - glyph.x0) < reach), None) if glyph.char != " " else None
            if twin is None:
                seen.append((glyph.x0, len(kept) - 1, len(row)))
                row.append((glyph, False))
            else:
                first = kept[twin[1]][twin[2]][0]
                kept[twin[1]][twin[2]] = (first, True)
    return [row for row in kept if row]


def _tracking(glyphs: list[Glyph]) -> float:
    """Return the usual distance between letters that no space parts, in sizes of the type."""
    pairs = pairwise(glyphs)
    gaps = [(b.x0 - a.x1) / b.pen.size for a, b in pairs if a.char != " " and b.char != " "]
    near = [gap for gap in gaps if gap < _RUN_GAP]
    return max(0.0, statistics.median(near)) if near else 0.0


def _apart(before: Glyph, glyph: Glyph, tracking: float, *, spaced: bool) -> bool:
    gap = (glyph.x0 - before.x1) / glyph.pen.size
    return gap > tracking + (_GAP_WITH_SPACES if spaced else _GAP_WITHOUT_SPACES) or gap < -0.6


def _word(glyphs: list[tuple[Glyph, bool]], bases: dict[int, float]) -> Word:
    main = max((glyph for glyph, _ in glyphs), key=lambda glyph: glyph.pen.size)
    return Word(
        text="".join(glyph.char for glyph, _ in glyphs),
        x0=glyphs[0][0].x0,
        x1=max(glyph.x1 for glyph, _ in glyphs),
        base=bases[id(main)],
        size=main.pen.size,
        bold=all(glyph.pen.bold or doubled for glyph, doubled in glyphs),
        font=main.pen.font,
        italic=all(glyph.pen.italic for glyph, _ in glyphs),
    )
