"""Cuts lines into pieces: each a paragraph, a list point, a table row or a marked heading, still without structure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from publisher.model.finding import LineSpan
from publisher.parsing.danish import MONTHS
from publisher.parsing.lines import Line

PieceKind = Literal["paragraph", "bullet", "number", "row", "heading"]

_BULLET = re.compile(r"^[-–•·*+▪‣◦o](?:\s+)(?P<text>\S.*)$")
_NUMBER = re.compile(rf"^(?P<number>\d{{1,3}})[.)]\s+(?P<text>(?!(?:{'|'.join(MONTHS)})\b)\S.*)$")
_RULE_OF_TABLE = re.compile(r"^\|?[\s:|-]*-{2,}[\s:|-]*\|?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """The smallest part that has a kind of its own."""

    kind: PieceKind
    text: str
    lines: LineSpan
    after_gap: bool
    """A blank line (or a page break) stands before it."""
    indent: int = 0
    number: int = 0
    depth: int = 0
    cells: tuple[str, ...] = ()
    single_line: bool = True
    broken: bool = False
    """Its line was broken on purpose from the one before, inside the same list point."""


def cut(lines: Sequence[Line], *, line_by_line: bool = False) -> list[Piece]:
    """Return the pieces of the lines; with `line_by_line`, no line continues the one before."""
    pieces: list[Piece] = []
    gap = True
    before: Line | None = None
    for line in lines:
        if not line.text:
            gap = True
            continue
        if _is_rule_of_table(line):
            before, gap = line, False
            continue
        piece = _piece(line, after_gap=gap)
        last = pieces[-1] if pieces else None
        if last and before and not gap and not line_by_line and _continues(last, piece):
            if before.hard_break or (last.kind != "paragraph" and last.text.endswith(":") and line.text[0].isupper()):
                pieces.append(replace(piece, broken=last.kind != "paragraph" or last.broken))
            else:
                pieces[-1] = replace(
                    last, text=f"{last.text} {piece.text}", lines=(last.lines[0], line.number), single_line=False
                )
        else:
            pieces.append(piece)
        before, gap = line, False
    return pieces


def _continues(last: Piece, piece: Piece) -> bool:
    return piece.kind == "paragraph" and last.kind in ("paragraph", "bullet", "number")


def _is_rule_of_table(line: Line) -> bool:
    return line.raw.lstrip().startswith("|") and bool(_RULE_OF_TABLE.match(line.raw.strip()))


def _piece(line: Line, *, after_gap: bool) -> Piece:
    span = (line.number, line.number)
    if line.depth or line.bold:
        return Piece("heading", line.text, span, after_gap, depth=line.depth)
    if line.raw.strip().startswith("|") and line.raw.strip().endswith("|") and line.raw.count("|") > 2:
        cells = tuple(cell.strip() for cell in line.text.strip("|").split("|"))
        return Piece("row", line.text, span, after_gap, cells=cells)
    if "\t" in line.text.strip():
        cells = tuple(cell.strip() for cell in line.text.split("\t"))
        return Piece("row", line.text, span, after_gap, cells=cells)
    if bullet := _BULLET.match(line.text):
        return Piece("bullet", bullet["text"], span, after_gap, indent=line.indent)
    number = _NUMBER.match(line.text)
    if number and not _numbers_go_on_inside(int(number["number"]), number["text"]):
        return Piece("number", number["text"], span, after_gap, indent=line.indent, number=int(number["number"]))
    return Piece("paragraph", line.text, span, after_gap, indent=line.indent)


def _numbers_go_on_inside(number: int, text: str) -> bool:
    """Tell whether the next number stands in the same line: running text that counts, not a list point."""
    return bool(re.search(rf"(?<!\w){number + 1}\. (?=[A-ZÆØÅ])", text))
