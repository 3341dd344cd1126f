"""Builds the body of a section from its lines: paragraphs, free headings, nested lists, tables.

What a page break cut in two is put together again: a paragraph that stops in mid-sentence, a list whose points go on,
a table whose rows have as many cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.parsing.danish import is_finished, is_lower
from publisher.parsing.free_headings import is_free_heading
from publisher.parsing.heading_levels import with_levels
from publisher.parsing.lines import Line
from publisher.parsing.pieces import Piece, cut
from publisher.parsing.runs import Run
from publisher.parsing.tables import table
from publisher.parsing.vocabulary import bare_heading

_NONE: frozenset[str] = frozenset()
_LONGEST_LABEL = 120
_LONGEST_BELOW_LABEL = 30
"""More pieces than this do not belong to one point."""
_DEEPEST_LIST = 6
"""Lists nested deeper than this are no one's intention."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a section are to be read."""

    level: int = 2
    """Level of the section's heading: free headings stand below it."""
    unmarked_headings: bool = False
    """A short line of its own may be a heading, although nothing marks it."""
    line_by_line: bool = False
    """Every line is a paragraph of its own, as in lists of attachments."""
    messages: bool = False
    """Numbered messages: whatever follows a number belongs to it, and numbers may begin anywhere."""
    depth: int = 0
    """How many points of lists it stands under."""


def build(lines: Sequence[Line], layout: Layout) -> tuple[Block, ...]:
    """Return the blocks of the lines, in order."""
    return _blocks(cut(lines, line_by_line=layout.line_by_line, messages=layout.messages), layout)


def _blocks(pieces: Sequence[Piece], layout: Layout) -> tuple[Block, ...]:
    blocks: list[tuple[Block, Piece]] = []
    at = 0
    while at < len(pieces):
        first = pieces[at]
        block, at = _block(pieces, at, layout)
        blocks.append((block, first))
    return with_levels(blocks, layout.level)


def _block(pieces: Sequence[Piece], at: int, layout: Layout) -> tuple[Block, int]:
    """Return the block that begins here, and where the next one does."""
    piece = pieces[at]
    if piece.kind == "row":
        return _table(pieces, at)
    if piece.kind == "bullet":
        labels = _labels(pieces, at, layout)
        return _labelled(pieces, labels, layout) if len(labels) > 1 else _bullets(pieces, at, layout)
    if piece.kind == "number" and _begins_list(pieces, at, layout):
        return _numbers(pieces, at, layout)
    if piece.kind == "heading" or (layout.unmarked_headings and is_free_heading(pieces, at)):
        return Heading(bare_heading(piece.text), layout.level + 1, piece.lines), at + 1
    return _paragraph(pieces, at, layout)


def _paragraph(pieces: Sequence[Piece], at: int, layout: Layout) -> tuple[Block, int]:
    run = Run.of(pieces[at])
    if pieces[at].kind == "number":
        run.parts[0] = f"{pieces[at].number}. {run.parts[0]}"
    at += 1
    while not layout.line_by_line and at < len(pieces) and run.goes_on(pieces[at]):
        run.append(pieces[at])
        at += 1
    return Paragraph(run.text, run.lines), at


def _table(pieces: Sequence[Piece], at: int) -> tuple[Table, int]:
    first = at
    width = len(pieces[at].cells)
    at += 1
    while at < len(pieces) and pieces[at].kind == "row" and _is_next_row(pieces[at], width):
        at += 1
    return table(pieces[first:at]), at


def _is_next_row(piece: Piece, width: int) -> bool:
    """Tell whether the row belongs to the table above it, be it on the next page: a cell that goes on stands alone."""
    return not piece.after_gap or len(piece.cells) == width or (len(piece.cells) < width and not piece.cells[0])


def _bullets(
    pieces: Sequence[Piece], at: int, layout: Layout, depth: int = 1, outer: frozenset[str] = _NONE
) -> tuple[ListBlock, int]:
    """Build a list and the lists in it: those stand further in, or have another bullet than those around them."""
    indent, sign = pieces[at].indent, pieces[at].sign
    points: list[Run] = []
    while at < len(pieces):
        piece = pieces[at]
        is_bullet = piece.kind == "bullet"
        is_other = piece.indent == indent and piece.sign != sign
        is_inner = piece.indent > indent or (is_other and piece.sign not in outer)
        is_outer = piece.indent < indent or (is_other and piece.sign in outer)
        if is_bullet and is_other and piece.after_gap and points and depth == 1:
            break
        if is_bullet and is_inner and points and depth < _DEEPEST_LIST:
            inner, at = _bullets(pieces, at, layout, depth + 1, outer | {sign})
            points[-1].own(inner)
            continue
        if points and (end := _end_of_indented(pieces, at, indent, layout)) > at:
            points[-1].own_all(_blocks(pieces[at:end], replace(layout, depth=layout.depth + depth)))
            at = end
            continue
        if is_bullet and (depth == 1 or not is_outer):
            points.append(Run.of(piece))
        elif piece.broken and points:
            points[-1].own(Paragraph(piece.text, piece.lines))
        elif points and not points[-1].blocks and points[-1].goes_on(piece):
            points[-1].append(piece)
        else:
            break
        at += 1
    items = tuple(point.freeze() for point in points)
    return ListBlock(ordered=False, items=items, lines=(items[0].lines[0], items[-1].lines[1])), at


def _end_of_indented(pieces: Sequence[Piece], at: int, indent: int, layout: Layout) -> int:
    """Return where what stands further in than a point ends, if a paragraph or a number does so here after a gap."""
    if pieces[at].kind not in ("paragraph", "number") or not pieces[at].after_gap or layout.depth >= _DEEPEST_LIST:
        return at
    end = at
    while end < len(pieces) and pieces[end].indent > indent and pieces[end].kind != "heading":
        end += 1
    return end


def _labels(pieces: Sequence[Piece], at: int, layout: Layout) -> list[int]:
    """Return where the points stand that only name the paragraphs below them, from this one on."""
    if layout.depth or not _is_label(pieces, at):
        return []
    found = [at]
    for place in range(at + 1, len(pieces)):
        piece = pieces[place]
        if (
            place - found[-1] > _LONGEST_BELOW_LABEL
            or piece.kind in ("heading", "number")
            or (layout.unmarked_headings and is_free_heading(pieces, place))
        ):
            break
        if piece.indent == pieces[at].indent and _is_label(pieces, place):
            found.append(place)
    return found


def _is_label(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether this point stands alone, ends early and without a full stop, and has a paragraph below it."""
    piece = pieces[at]
    if piece.kind != "bullet" or not piece.after_gap or at + 1 == len(pieces) or len(piece.text) > _LONGEST_LABEL:
        return False
    below = pieces[at + 1]
    is_open = not is_finished(piece.text) or piece.text.endswith(":")
    return is_open and below.kind == "paragraph" and below.after_gap and not is_lower(below.text)


def _labelled(pieces: Sequence[Piece], labels: Sequence[int], layout: Layout) -> tuple[ListBlock, int]:
    """Build the list whose points own what stands below them; the last owns a paragraph and the list under it."""
    end = labels[-1] + 2
    run = Run.of(pieces[end - 1])
    while end < len(pieces) and (pieces[end].kind == "bullet" or run.goes_on(pieces[end])):
        end += 1
    inner = replace(layout, unmarked_headings=False, depth=layout.depth + 1)
    points = tuple(_point(pieces[at:to], inner).freeze() for at, to in pairwise([*labels, end]))
    return ListBlock(ordered=False, items=points, lines=(points[0].lines[0], points[-1].lines[1])), end


def _begins_list(pieces: Sequence[Piece], at: int, layout: Layout) -> bool:
    piece = pieces[at]
    if layout.messages:
        return True
    if piece.number == 1:
        return not piece.parts[0][0].islower() or _next_number(pieces, at) is not None
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    return below is not None and below.kind == "number" and below.number == piece.number + 1 and not below.after_gap


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
    points: list[Run] = []
    following: int | None = at
    while following is not None:
        following = _next_number(pieces, at)
        end = following if following is not None else _end_of_last(pieces, at, points, layout)
        points.append(_point(pieces[at:end], layout))
        at = end
    items = tuple(point.freeze() for point in points)
    return ListBlock(ordered=True, items=items, lines=(items[0].lines[0], items[-1].lines[1]), start=start), at


def _point(pieces: Sequence[Piece], layout: Layout) -> Run:
    run = Run.of(pieces[0])
    at = 1
    while at < len(pieces) and not pieces[at].broken and run.goes_on(pieces[at]):
        run.append(pieces[at])
        at += 1
    run.own_all(_blocks(pieces[at:], Layout(level=layout.level, depth=layout.depth)))
    return run


def _end_of_last(pieces: Sequence[Piece], at: int, before: Sequence[Run], layout: Layout) -> int:
    """Return where the last point's own text ends: what stands below it belongs to it as it does above."""
    if layout.messages:
        return next((place for place in range(at + 1, len(pieces)) if pieces[place].kind == "number"), len(pieces))
    labels = {label for point in before for block in point.blocks if (label := _label(block)) is not None}
    has_bullets = any(isinstance(block, ListBlock) for point in before for block in point.blocks)
    run = Run.of(pieces[at])
    end = at + 1
    while end < len(pieces):
        piece = pieces[end]
        begun, colon, _ = piece.parts[0].partition(":")
        owned = (
            piece.broken
            or (piece.kind == "bullet" and (has_bullets or piece.indent > pieces[at].indent))
            or (piece.kind == "paragraph" and bool(colon) and begun in labels)
            or (end == at + 1 and run.goes_on(piece))
            or (piece.kind != "heading" and piece.indent > pieces[at].indent)
        )
        if not owned:
            break
        end += 1
    return end


def _label(block: Block) -> str | None:
    return block.text.partition(":")[0] if isinstance(block, Paragraph) and ":" in block.text else None
