"""Builds the body of a section from its lines: paragraphs, free headings, nested lists, tables.

What a page break cut in two is put together again: a paragraph that stops in mid-sentence, a list whose points go on,
a table whose rows have as many cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from publisher.model.blocks import Block, Heading, ListBlock, ListItem, Paragraph, Table
from publisher.model.finding import LineSpan
from publisher.parsing.danish import is_finished, is_lower
from publisher.parsing.free_headings import is_free_heading
from publisher.parsing.lines import Line
from publisher.parsing.pieces import Piece, cut
from publisher.parsing.vocabulary import bare_heading


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of this section are to be read."""

    level: int = 2
    """Level of the section's heading: free headings stand below it."""
    unmarked_headings: bool = False
    """A short line of its own may be a heading, although nothing marks it."""
    line_by_line: bool = False
    """Every line is a paragraph of its own, as in lists of attachments."""
    messages: bool = False
    """Numbered messages: whatever follows a number belongs to it, and numbers may begin anywhere."""


def build(lines: Sequence[Line], layout: Layout) -> tuple[Block, ...]:
    """Return the blocks of the lines, in order."""
    return _blocks(cut(lines, line_by_line=layout.line_by_line), layout)


def _blocks(pieces: Sequence[Piece], layout: Layout) -> tuple[Block, ...]:
    blocks: list[Block] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "row":
            block, at = _table(pieces, at)
        elif piece.kind == "bullet":
            block, at = _bullets(pieces, at, layout)
        elif piece.kind == "number" and _begins_list(pieces, at, layout):
            block, at = _numbers(pieces, at, layout)
        else:
            block, at = _text(pieces, at, layout)
        blocks.append(block)
    return tuple(blocks)


def _span(first: LineSpan, last: LineSpan) -> LineSpan:
    return first[0], last[1]


def _text(pieces: Sequence[Piece], at: int, layout: Layout) -> tuple[Block, int]:
    piece = pieces[at]
    if piece.kind == "heading":
        return Heading(bare_heading(piece.text), layout.level + 1, piece.lines), at + 1
    text = f"{piece.number}. {piece.text}" if piece.kind == "number" else piece.text
    if layout.unmarked_headings and piece.kind == "paragraph" and is_free_heading(pieces, at):
        return Heading(bare_heading(text), layout.level + 1, piece.lines), at + 1
    lines = piece.lines
    at += 1
    while not layout.line_by_line and at < len(pieces) and _goes_on(text, pieces[at]):
        text, lines = f"{text} {pieces[at].text}", _span(lines, pieces[at].lines)
        at += 1
    return Paragraph(text, lines), at


def _goes_on(text: str, following: Piece) -> bool:
    """Tell whether the paragraph after a gap is the rest of this text."""
    if following.kind != "paragraph" or not following.after_gap or text.startswith("http"):
        return False
    if text.count("(") > text.count(")"):
        return True
    return not is_finished(text) and is_lower(following.text) and not following.text.startswith(("http", "www"))


def _table(pieces: Sequence[Piece], at: int) -> tuple[Table, int]:
    first = at
    width = len(pieces[at].cells)
    at += 1
    while (
        at < len(pieces) and pieces[at].kind == "row" and (not pieces[at].after_gap or len(pieces[at].cells) == width)
    ):
        at += 1
    rows = [piece.cells for piece in pieces[first:at]]
    widest = max(len(row) for row in rows)
    even = [row + ("",) * (widest - len(row)) for row in rows]
    return Table(even[0], tuple(even[1:]), _span(pieces[first].lines, pieces[at - 1].lines)), at


def _bullets(pieces: Sequence[Piece], at: int, layout: Layout) -> tuple[ListBlock, int]:
    indent = pieces[at].indent
    items: list[ListItem] = []
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "bullet" and piece.indent > indent and items:
            inner, at = _bullets(pieces, at, layout)
            items[-1] = _with(items[-1], inner)
        elif piece.kind == "bullet" and piece.indent >= indent:
            items.append(ListItem(piece.text, piece.lines))
            at += 1
        elif items and piece.broken:
            items[-1] = _with(items[-1], Paragraph(piece.text, piece.lines))
            at += 1
        elif items and not items[-1].blocks and _goes_on(items[-1].text, piece):
            items[-1] = ListItem(f"{items[-1].text} {piece.text}", _span(items[-1].lines, piece.lines))
            at += 1
        else:
            break
    return ListBlock(False, tuple(items), _span(items[0].lines, items[-1].lines)), at


def _with(item: ListItem, block: Block) -> ListItem:
    return ListItem(item.text, _span(item.lines, block.lines), (*item.blocks, block))


def _begins_list(pieces: Sequence[Piece], at: int, layout: Layout) -> bool:
    piece = pieces[at]
    if layout.messages:
        return True
    return piece.number == 1 and (not is_lower(piece.text) or _next_number(pieces, at) is not None)


def _next_number(pieces: Sequence[Piece], at: int) -> int | None:
    """Return where the next point of this numbered list stands."""
    wanted = pieces[at].number + 1
    for place in range(at + 1, len(pieces)):
        piece = pieces[place]
        if piece.kind == "number":
            return place if piece.number == wanted else None
        if piece.kind == "heading":
            return None
    return None


def _numbers(pieces: Sequence[Piece], at: int, layout: Layout) -> tuple[ListBlock, int]:
    start = pieces[at].number
    items: list[ListItem] = []
    while True:
        following = _next_number(pieces, at)
        end = following if following is not None else _end_of_last(pieces, at, items, layout)
        items.append(_numbered_item(pieces[at:end], layout))
        at = end
        if following is None:
            break
    return ListBlock(True, tuple(items), _span(items[0].lines, items[-1].lines), start), at


def _numbered_item(pieces: Sequence[Piece], layout: Layout) -> ListItem:
    text, lines = pieces[0].text, pieces[0].lines
    at = 1
    while at < len(pieces) and not pieces[at].broken and _goes_on(text, pieces[at]):
        text, lines = f"{text} {pieces[at].text}", _span(lines, pieces[at].lines)
        at += 1
    inner = _blocks(pieces[at:], Layout(level=layout.level))
    return ListItem(text, _span(lines, inner[-1].lines) if inner else lines, inner)


def _end_of_last(pieces: Sequence[Piece], at: int, before: Sequence[ListItem], layout: Layout) -> int:
    """Return where the last point's own text ends: what stands below it belongs to it as it does above."""
    if layout.messages:
        return next((p for p in range(at + 1, len(pieces)) if pieces[p].kind == "number"), len(pieces))
    labels = {label for item in before for block in item.blocks if (label := _label(block)) is not None}
    has_bullets = any(isinstance(block, ListBlock) for item in before for block in item.blocks)
    end = at + 1
    while end < len(pieces):
        piece = pieces[end]
        owned = (
            piece.broken
            or (piece.kind == "bullet" and (has_bullets or piece.indent > pieces[at].indent))
            or (piece.kind == "paragraph" and piece.text.partition(":")[0] in labels and ":" in piece.text)
            or (end == at + 1 and _goes_on(pieces[at].text, piece))
        )
        if not owned:
            break
        end += 1
    return end


def _label(block: Block) -> str | None:
    return block.text.partition(":")[0] if isinstance(block, Paragraph) and ":" in block.text else None
