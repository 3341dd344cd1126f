"""Judges whether a printed line goes on with the paragraph above it.

Each judge looks at one kind of evidence and answers, or leaves the question to the next: marks of list points, other
type, entries of a list of contents, distance, left edges, and last whether the line above had room for the next word.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from publisher.reading.pdf.aligned_tables import pieces
from publisher.reading.pdf.list_marks import Mark
from publisher.reading.pdf.shapes import Line, Word
from publisher.reading.pdf.typography import Typography

INDENT = 0.7
"""Sizes of the type that a line must stand further in to be indented."""

_SENTENCE_END = re.compile(r"[.!?:…][\"”»’')\]]*$")
_CLAUSE_END = re.compile(r"[.:;,?!]$")
_SAME_EDGE = 0.35
_FIRST_LINE = (0.6, 4.0)
"""Sizes of the type that the first line of a paragraph stands further in, where paragraphs begin so."""
_SPACE = 0.25
_DOUBT = 0.3
"""Sizes of the type by which a margin that is only measured may be wrong."""
_WIDEST_LEADING = 2.4
_LONG_LINE = 0.6
_MOST_SLACK = 5
_CENTRED = 0.12

Verdict = Literal["joined", "tight", "apart"]
"""Goes on; stands under it without an empty line; begins something new."""


@dataclass(frozen=True, slots=True)
class Seam:
    """A line and the paragraph above it."""

    current: Sequence[Line]
    mark: Mark | None
    """What the paragraph begins with."""
    line: Line
    new_mark: Mark | None
    """What the line begins with."""
    manner: Typography

    @property
    def above(self) -> Line:
        return self.current[-1]

    @property
    def distance(self) -> float:
        return self.line.base - self.above.base


def parting(seam: Seam) -> Verdict:
    """Return how the line stands to the paragraph above it."""
    return next((verdict for judge in _JUDGES if (verdict := judge(seam))), "joined")


def ends_sentence(line: Line) -> bool:
    """Tell whether the line ends with the end of a sentence."""
    return bool(_SENTENCE_END.search(line.text))


def has_room(above: Line, line: Line) -> bool:
    """Tell whether the line's first word would have fitted on the line above, which so ended before its margin."""
    return above.right - above.x1 >= _width(line) + (_SPACE + _DOUBT) * above.size


def continues(above: Line, line: Line) -> bool:
    """Tell whether the words themselves say that a line goes on with the one above."""
    return not ends_sentence(above) and line.text[:1].islower() and not has_room(above, line)


def _by_column(seam: Seam) -> Verdict | None:
    """A line that stands higher than the one above it begins another column."""
    if seam.distance > 0:
        return None
    return "joined" if continues(seam.above, seam.line) else "apart"


def _by_mark(seam: Seam) -> Verdict | None:
    """A mark begins a list point; a dash or number that may be text does so when nothing runs into it."""
    if seam.new_mark is None:
        return None
    indented = seam.line.x0 - seam.above.x0 > INDENT * seam.line.size
    free = has_room(seam.above, seam.line) or bool(_CLAUSE_END.search(seam.above.text))
    return "apart" if seam.new_mark.sure or indented or free else None


def _by_type(seam: Seam) -> Verdict | None:
    """Another size parts; so does the end of what was all bold, italic or underlined, and its beginning."""
    above, line = seam.above, seam.line
    if abs(above.size - line.size) > 0.06 * max(above.size, line.size) + 0.2:
        return "apart"
    first, last = _kind(line.words[0]), _kind(above.words[-1])
    for index in range(3):
        ends = all(part.distinct[index] for part in seam.current) and not first[index]
        begins = line.distinct[index] and not last[index] and has_room(above, line)
        if ends or begins:
            return "apart"
    return None


def _kind(word: Word) -> tuple[bool, bool, bool]:
    return word.bold, word.italic, word.underlined


def _by_contents(seam: Seam) -> Verdict | None:
    """An entry of a list of contents ends at its page number, and a title too long for one line leads to it."""
    above, line = seam.above, seam.line
    if above.entry:
        return _by_distance(seam) or "tight"
    if line.entry and above.x1 + _width(line) > line.words[-1].x0 - line.size:
        return "joined"
    return None


def _by_distance(seam: Seam) -> Verdict | None:
    """More than the usual leading parts, unless the words go on all the same."""
    size = seam.line.size
    lines = seam.current
    usual = lines[-1].base - lines[-2].base if len(lines) > 1 else seam.manner.leading(size)
    if seam.distance <= usual + max(1.4, 0.14 * size):
        return None
    goes_on = continues(seam.above, seam.line) and seam.distance <= _WIDEST_LEADING * size
    return None if goes_on else "apart"


def _by_value(seam: Seam) -> Verdict | None:
    """A value that stands beside its label goes on under itself."""
    if seam.mark is not None:
        return None
    parts = pieces(seam.current[0])
    hangs = len(parts) == 2 and abs(parts[1][0].x0 - seam.line.x0) <= _SAME_EDGE * seam.line.size
    return "joined" if hangs else None


def _by_hanging(seam: Seam) -> Verdict | None:
    """The lines of a list point hang under its text."""
    above, line, size = seam.above, seam.line, seam.line.size
    if seam.mark is None:
        return None
    text_x0 = seam.mark.line.x0 if len(seam.current) == 1 else above.x0
    if abs(line.x0 - text_x0) <= _SAME_EDGE * size and not has_room(above, line):
        return "joined"
    left_of_text = line.x0 < text_x0 - _SAME_EDGE * size
    if line.x0 > text_x0 + INDENT * size or (left_of_text and not continues(above, line)):
        return "apart"
    return None


def _by_indent(seam: Seam) -> Verdict | None:
    """A step inwards begins a paragraph; a step outwards follows a paragraph's first line, or leaves a quotation."""
    above, line, size = seam.above, seam.line, seam.line.size
    if seam.mark is not None or (_is_centred(above) and _is_centred(line)):
        return None
    goes_on, alone = continues(above, line), len(seam.current) == 1
    step = line.x0 - above.x0
    if step > INDENT * size:
        begins = seam.manner.indents or not goes_on
    elif step < -INDENT * size:
        begins = not (alone and (seam.manner.indents or goes_on))
    else:
        inset = line.x0 - line.left
        first_lines = seam.manner.indents and alone and _FIRST_LINE[0] * size <= inset <= _FIRST_LINE[1] * size
        begins = first_lines and not goes_on
    return "apart" if begins else None


def _is_centred(line: Line) -> bool:
    left, right = line.x0 - line.left, line.right - line.x1
    return left > 2 * line.size and abs(left - right) <= _CENTRED * (line.right - line.left)


def _by_measure(seam: Seam) -> Verdict | None:
    """A line that had room for the next word was ended on purpose."""
    above, line = seam.above, seam.line
    if not has_room(above, line):
        return None
    ended, many = ends_sentence(above), len(seam.current) > 1
    slack = above.right - above.x1 - _width(line)
    long = many or above.x1 - above.x0 > _LONG_LINE * (above.right - above.left)
    if not ended and line.text[:1].islower() and slack < _MOST_SLACK * line.size and long:
        return "joined"
    return "apart" if seam.mark is not None or (ended and many) else "tight"


def _width(line: Line) -> float:
    return line.words[0].x1 - line.words[0].x0


_JUDGES: tuple[Callable[[Seam], Verdict | None], ...] = (
    _by_column,
    _by_mark,
    _by_type,
    _by_contents,
    _by_distance,
    _by_value,
    _by_hanging,
    _by_indent,
    _by_measure,
)
