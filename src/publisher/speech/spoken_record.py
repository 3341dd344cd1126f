"""The record itself, read aloud: every section of an item as printed, in source order."""

from collections.abc import Iterator

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.meeting import AgendaItem
from publisher.model.narration import Utterance
from publisher.speech import utterances
from publisher.speech.pronunciation import spoken

CHAPTER_LEVEL = 2
"""The template's own headings open chapters; those inside "Indhold" would be too many."""


def record(item: AgendaItem) -> Iterator[Utterance]:
    """Yield an item's sections: headings, paragraphs, lists with their numbers, tables row by row."""
    for section in item.sections:
        if section.heading:
            yield from utterances.heading(section.heading, chapter=section.level <= CHAPTER_LEVEL)
        for block in section.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[Utterance]:
    match block:
        case Paragraph():
            yield from utterances.paragraph(block.text)
        case Heading():
            yield from utterances.heading(block.text, chapter=False)
        case ListBlock():
            yield from _list(block)
        case Table():
            yield from _table(block)


def _list(block: ListBlock) -> Iterator[Utterance]:
    for number, item in enumerate(block.items, start=block.start):
        prefix = str(number) if block.ordered else ""
        yield from utterances.paragraph(item.text, prefix=prefix, pause_s=utterances.PAUSE_ITEM_S)
        for inner in item.blocks:
            yield from _block(inner)


def _table(block: Table) -> Iterator[Utterance]:
    """A cell is shown alone but said after its header, so that a listener knows the column."""
    for row in block.rows:
        filled = [(header, cell) for header, cell in zip(block.header, row, strict=True) if spoken(cell)]
        for index, (header, cell) in enumerate(filled, start=1):
            pause = utterances.PAUSE_PARAGRAPH_S if index == len(filled) else utterances.PAUSE_CELL_S
            yield from utterances.paragraph(cell, prefix=header, pause_s=pause)
