"""Cuts lines into pieces: each a paragraph, a list point, a table row or a marked heading, still without structure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from publisher.model.finding import LineSpan
from publisher.parsing.danish import is_lower
from publisher.parsing.lines import Line
from publisher.parsing.points import follows_in_count, mark_of

PieceKind = Literal["paragraph", "bullet", "number", "row", "heading"]

_TABLE_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+$")
_COUNT = "."
"""Stands for the bullet of points that are counted by letters or by numbers in two parts."""
_LONGEST_HEADING = 150
"""A bold line longer than this is a bold paragraph."""


@dataclass(slots=True)
class Piece:
    """The smallest part that has a kind of its own. Grows while it is being cut; left alone after that."""

    kind: PieceKind
    parts: list[str]
    lines: LineSpan
    after_gap: bool
    """A blank line (or a page break) stands before it."""
    indent: int = 0
    number: int = 0
    cells: tuple[str, ...] = field(default=())
    broken: bool = False
    """It stands under a list point: its line was broken on purpose, without a blank line."""
    depth: int = 0
    """Of a heading's mark; 0 where none tells, as of a bold line."""
    sign: str = ""
    """The bullet that it begins with."""

    @property
    def text(self) -> str:
        """The whole text."""
        return " ".join(self.parts)

    @property
    def last(self) -> str:
        """Its last line's text."""
        return self.parts[-1]


def cut(lines: Sequence[Line], *, line_by_line: bool = False, messages: bool = False) -> list[Piece]:
    """Return the pieces of the lines.

    Args:
        lines: the lines of one section.
        line_by_line: a line continues the one before only if it begins in lower case.
        messages: a marked heading that begins with a number is a numbered message.
    """
    pieces: list[Piece] = []
    before: Line | None = None
    for line in lines:
        if not line.text:
            before = None
        elif not _TABLE_RULE.match(line.raw.strip()):
            in_table = before is not None and pieces[-1].kind == "row"
            shown = line if in_table else _without_tab(line)
            _add(pieces, _piece(shown, after_gap=before is None, messages=messages), shown, before, line_by_line)
            before = shown
    return pieces


def _without_tab(line: Line) -> Line:
    """Return the line without the tabs before a mark of a list: they are its indent, no empty cells."""
    text = line.text.lstrip("\t")
    if text == line.text or "\t" in text:
        return line
    moved = replace(line, text=text)
    return moved if mark_of(moved) else line


def _add(pieces: list[Piece], piece: Piece, line: Line, before: Line | None, line_by_line: bool) -> None:
    last = pieces[-1] if pieces else None
    if last and not line_by_line and piece.kind == "paragraph" and follows_in_count(line.text, last.parts[0]):
        last.kind = piece.kind = "bullet"
        last.sign = piece.sign = _COUNT
    if last is None or before is None or piece.kind != "paragraph" or last.kind in ("row", "heading"):
        pieces.append(piece)
        return
    in_list = last.kind != "paragraph" or last.broken
    broken = before.hard_break or (in_list and last.last.endswith(":") and not is_lower(line.text))
    if broken or (line_by_line and not is_lower(line.text)):
        piece.broken = in_list
        pieces.append(piece)
    else:
        last.parts.append(line.text)
        last.lines = (last.lines[0], line.last)


def message_number(line: Line) -> int | None:
    """Return the number of the message that this line begins, or none."""
    return _piece(line, after_gap=True, messages=True).number or None


def _piece(line: Line, *, after_gap: bool, messages: bool) -> Piece:
    span = (line.number, line.last)
    text = line.text
    marked = line.depth or (line.bold and len(text) <= _LONGEST_HEADING and not text.endswith("."))
    mark = mark_of(line)
    if marked and not (messages and mark and mark.kind == "number"):
        return Piece("heading", [text], span, after_gap, depth=line.depth)
    if cells := _cells(text):
        return Piece("row", [text], span, after_gap, cells=cells)
    if mark and mark.kind == "number":
        return Piece("number", [mark.text], span, after_gap, line.indent, mark.number)
    if mark:
        return Piece("bullet", [mark.text], span, after_gap, line.indent, sign=mark.sign)
    return Piece("paragraph", [text], span, after_gap, line.indent)


def _cells(text: str) -> tuple[str, ...]:
    if text.startswith("|") and text.endswith("|") and text.count("|") > 2:
        return tuple(cell.strip() for cell in text[1:-1].split("|"))
    return tuple(cell.strip() for cell in text.split("\t")) if "\t" in text else ()
