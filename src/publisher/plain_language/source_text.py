"""An item's printed text in pieces that know their lines: what a sentence may cite and is checked against."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, Section


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, list point or table row."""

    text: str
    lines: LineSpan


def pieces_of(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Yield the pieces of `blocks` in reading order."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield Piece(block.text, block.lines)
            case ListBlock():
                for point in block.items:
                    yield Piece(point.text, point.lines)
                    yield from pieces_of(point.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield Piece(" ".join(row), block.lines)


def item_pieces(item: AgendaItem) -> tuple[Piece, ...]:
    """Return everything printed under the item: its heading line, its sections, its messages."""
    pieces = [Piece(item.heading, heading_lines(item)), Piece(item.title, heading_lines(item))]
    for section in item.sections:
        if section.heading:
            pieces.append(Piece(section.heading, (section.lines[0], section.lines[0])))
        pieces.extend(pieces_of(section.blocks))
    for message in item.messages:
        if message.title:
            pieces.append(Piece(message.title, message.lines))
        pieces.extend(pieces_of(message.blocks))
    return tuple(pieces)


def heading_lines(item: AgendaItem) -> LineSpan:
    """Return the line of the item's heading."""
    return item.lines[0], item.lines[0]


def sections_of(item: AgendaItem, *kinds: str) -> tuple[Section, ...]:
    """Return the item's sections of these kinds, in source order."""
    return tuple(section for section in item.sections if section.kind in kinds)


def locate(needle: str, pieces: Iterable[Piece], otherwise: LineSpan) -> LineSpan:
    """Return the lines of the first piece that holds `needle`, else `otherwise`."""
    wanted = " ".join(needle.split())
    return next((piece.lines for piece in pieces if wanted in " ".join(piece.text.split())), otherwise)


def cited_text(pieces: Iterable[Piece], spans: Iterable[LineSpan]) -> str:
    """Return the text of every piece that touches one of `spans`, each piece once."""
    wanted = tuple(spans)
    touched = (
        piece.text
        for piece in pieces
        if any(piece.lines[0] <= last and first <= piece.lines[1] for first, last in wanted)
    )
    return " ".join(dict.fromkeys(" ".join(text.split()) for text in touched))
