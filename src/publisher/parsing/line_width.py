"""Finds out from a paper itself whether its lines were broken at a width, and at which.

A break after a line says: the next word did not fit. Each break therefore allows a range of widths, and a paper that
was wrapped has one width that nearly all of its breaks allow. Widths are counted in characters, and as a second guess
in the widths of proportional type, for text that was taken out of a PDF.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from publisher.parsing.lines import Line

_NARROWEST, _WIDEST = 40, 200
"""Widths in characters that a page of text is set in."""
_FEWEST_BREAKS = 6
_SHARE_OF_BREAKS = 0.2
"""At least this share of the breaks was made for want of room; the others end a paragraph or a heading."""
_LONGER_LINES = 0.1
"""A paper with more lines than this that go beyond the width was not wrapped at it."""
_NEARLY = 0.9
_SLACK = 0.02
"""The widths of proportional type are those of a common sans serif: the paper's own may be a little otherwise."""


class _TypeWidths(dict[int, int]):
    """Hundredths of the type's size for every character, as `str.translate` asks for them."""

    def __missing__(self, char: int) -> int:
        """Return the width of most letters and of every digit."""
        return 56


_TYPE_WIDTHS = _TypeWidths(
    {
        ord(char): width
        for chars, width in (("ijlI'|", 25), ("ft.,:;!/()-[] r", 30), ('ckvxyzsJ*"', 50), ("ABEFKLPSTVXYZ&", 67),
                             ("CDHNRUwGOQØÅ", 74), ("mMW%Ææ–—", 87))
        for char in chars
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wrap:
    """The width at which a paper's lines were broken."""

    width: float
    measure: Callable[[str], float]
    slack: float

    def is_full(self, line: Line, following: Line) -> bool:
        """Tell whether the next line's first word would not have fitted on this line."""
        return self._length(line) + self.measure(" " + _first_word(following)) > self.width - self.slack

    def is_nearly_as_wide(self, line: Line) -> bool:
        """Tell whether the line reaches the margin, whatever comes next."""
        return self._length(line) > self.width * _NEARLY

    def _length(self, line: Line) -> float:
        return self.measure(_shown(line))


def find_wrap(lines: Sequence[Line], breaks: Sequence[tuple[Line, Line]]) -> Wrap | None:
    """Return the width at which the lines were broken, or none if they were not.

    Args:
        lines: the lines of running text.
        breaks: those that are followed by another without a blank line, each with the line below it.
    """
    longer = sum(len(line.raw) > _WIDEST for line in lines)
    if len(breaks) < _FEWEST_BREAKS or longer > _LONGER_LINES * len(breaks):
        return None
    scale = _type_width("n")
    by_character = _width(lines, breaks, _characters, _NARROWEST, _WIDEST)
    by_type = _width(lines, breaks, _type_width, _NARROWEST * scale, _WIDEST * scale)
    if by_type and (by_character is None or by_type[1] > by_character[1] * (1 + _SHARE_OF_BREAKS)):
        return Wrap(by_type[0], _type_width, by_type[0] * _SLACK)
    return Wrap(by_character[0], _characters, 0) if by_character else None


def _width(
    lines: Sequence[Line],
    breaks: Sequence[tuple[Line, Line]],
    measure: Callable[[str], float],
    narrowest: float,
    widest: float,
) -> tuple[float, int] | None:
    """Return the largest width that most breaks allow, and how many do."""
    turns: list[tuple[float, int]] = []
    for line, following in breaks:
        length = measure(_shown(line))
        if length <= widest:
            turns += [(length, 1), (length + measure(" " + _first_word(following)), -1)]
    turns.sort()
    allowed = best = 0
    width = 0.0
    for at, turn in turns:
        if allowed > best and at > narrowest:
            best, width = allowed, at
        allowed += turn
    longer = sum(measure(_shown(line)) >= width for line in lines)
    if best < max(_FEWEST_BREAKS, _SHARE_OF_BREAKS * len(breaks)) or longer > _LONGER_LINES * best:
        return None
    return (width - 1 if measure is _characters else width), best


def _shown(line: Line) -> str:
    return line.raw.expandtabs(4).rstrip()


def _first_word(line: Line) -> str:
    return line.raw.split(None, 1)[0]


def _characters(text: str) -> float:
    return len(text)


def _type_width(text: str) -> float:
    return sum(text.translate(_TYPE_WIDTHS).encode("latin-1"))
