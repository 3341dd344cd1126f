"""What a rule is given and what it gives back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from publisher.model.blocks import Block, Heading, ListBlock, ListItem, Paragraph, Table
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, Kind, Participant, Section, SectionKind


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the meeting when its items are read."""

    kind: Kind
    committee: str
    participants: tuple[Participant, ...]
    day: date


Result = tuple[AgendaItem, tuple[Finding, ...]]
Rule = Callable[[AgendaItem, Facts], Result]
"""Returns the item with the rule's field filled, and what is worth an editor's attention."""


def sections_of(item: AgendaItem, *kinds: SectionKind) -> tuple[Section, ...]:
    """Return the item's sections of these kinds, in order."""
    return tuple(section for section in item.sections if section.kind in kinds)


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield every text of the blocks in reading order: list points before what stands under them, tables by cell."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.text
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from item_texts(item)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield from row


def placed_texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, LineSpan]]:
    """Yield the texts as `texts` does, each with its lines; those of a list point reach over what stands under it."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield item.text, item.lines
                yield from placed_texts(item.blocks)
        else:
            yield from ((text, block.lines) for text in texts((block,)))


def item_texts(item: ListItem) -> Iterator[str]:
    """Yield the texts of one list point."""
    yield item.text
    yield from texts(item.blocks)


def whole_text(blocks: tuple[Block, ...]) -> str:
    """Return all text of the blocks, joined by one space."""
    return " ".join(text for text in texts(blocks) if text)
