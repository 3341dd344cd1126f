"""An item's printed text in pieces that know their lines."""

from collections.abc import Iterable, Iterator

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, SectionKind

Piece = tuple[str, LineSpan]


def pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Yield the texts of blocks in reading order: paragraphs, headings, list points and cells."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.text, block.lines
            case ListBlock():
                for point in block.items:
                    yield point.text, point.lines
                    yield from pieces(point.blocks)
            case Table():
                yield from ((cell, block.lines) for row in (block.header, *block.rows) for cell in row)


def running_text(item: AgendaItem, leave_out: frozenset[SectionKind]) -> Iterator[Piece]:
    """Yield the texts of an item's sections but those of these kinds."""
    for section in item.sections:
        if section.kind not in leave_out:
            yield from pieces(section.blocks)
