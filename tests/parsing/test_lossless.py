"""The check that no word is lost must itself be able to fail: losses are planted in every kind of place."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.meeting import AgendaItem, Header, Meeting, Section
from publisher.model.source import SourceDocument
from publisher.parsing.lossless import check_words
from publisher.parsing.pipeline import parse
from publisher.reading.plain_text import read

PAPER = """REFERAT Socialudvalget d. 06-05-2025

Mødested Rådhuset

Indholdsfortegnelse

Meddelelser.....3

Punkt 1: Meddelelser

00.22.04-P35-26-25

1. Brydehuset

Ny hjemmeside.

Punkt 2: Magleмosen

Slet denne tekst

Indhold

Sammendrag

Kort om Magleмosen?og\\_andet.

Berørte temaer:

Første afsnit.

- yderste punkt
  - inderste punkt

1. første
2. anden

Tema\tScore
Ledelse\t4,0

Beslutning

Godkendt

Afbud Per Mortensen (A)
"""


@pytest.fixture(scope="module")
def document() -> SourceDocument:
    return read("papir.txt", PAPER.encode())


@pytest.fixture(scope="module")
def meeting(document: SourceDocument) -> Meeting:
    return parse(document)


def test_nothing_is_lost_as_parsed(document: SourceDocument, meeting: Meeting) -> None:
    assert check_words(document, meeting) == ()


def edit_items(edit: Callable[[AgendaItem], AgendaItem]) -> Callable[[Meeting], Meeting]:
    return lambda meeting: replace(meeting, items=tuple(edit(item) for item in meeting.items))


def edit_sections(edit: Callable[[Section], Section]) -> Callable[[Meeting], Meeting]:
    return edit_items(lambda item: replace(item, sections=tuple(edit(section) for section in item.sections)))


def edit_blocks(edit: Callable[[Block], Block]) -> Callable[[Meeting], Meeting]:
    return edit_sections(lambda section: replace(section, blocks=tuple(edit(block) for block in section.blocks)))


def without_text(kind: type[Paragraph] | type[Heading]) -> Callable[[Block], Block]:
    return lambda block: replace(block, text="") if isinstance(block, kind) else block


def without_inner(block: Block) -> Block:
    if not isinstance(block, ListBlock):
        return block
    return replace(block, items=tuple(replace(point, blocks=()) for point in block.items))


def without_last_point(block: Block) -> Block:
    return replace(block, items=block.items[:-1]) if isinstance(block, ListBlock) and block.ordered else block


def wrong_start(block: Block) -> Block:
    return replace(block, start=block.start + 5) if isinstance(block, ListBlock) and block.ordered else block


def without_cells(block: Block) -> Block:
    return replace(block, rows=(("", ""),)) if isinstance(block, Table) else block


def without_table_header(block: Block) -> Block:
    return replace(block, header=("", "")) if isinstance(block, Table) else block


PLANTED: dict[str, tuple[Callable[[Meeting], Meeting], int]] = {
    "the header": (lambda meeting: replace(meeting, header=Header(meeting.header.blocks[:1])), 3),
    "the list of contents": (
        lambda meeting: replace(meeting, dropped=tuple(d for d in meeting.dropped if d.reason != "table-of-contents")),
        5,
    ),
    "a leftover of the template": (
        lambda meeting: replace(meeting, dropped=tuple(d for d in meeting.dropped if d.reason != "template-leftover")),
        17,
    ),
    "an item's heading": (edit_items(lambda item: replace(item, heading="")), 9),
    "a case number": (edit_items(lambda item: replace(item, case_number=None)), 11),
    "a section's heading": (edit_sections(lambda section: replace(section, heading=None)), 19),
    "a paragraph": (edit_blocks(without_text(Paragraph)), 23),
    "a free heading": (edit_blocks(without_text(Heading)), 25),
    "an inner list": (edit_blocks(without_inner), 15),
    "the last point of a list": (edit_blocks(without_last_point), 13),
    "the numbers of a list": (edit_blocks(wrong_start), 13),
    "a table's cells": (edit_blocks(without_cells), 36),
    "a table's header": (edit_blocks(without_table_header), 35),
    "a section": (edit_items(lambda item: replace(item, sections=item.sections[:-1])), 13),
    "an item": (lambda meeting: replace(meeting, items=meeting.items[:1]), 15),
}


@pytest.mark.parametrize("place", PLANTED)
def test_a_planted_loss_is_found(document: SourceDocument, meeting: Meeting, place: str) -> None:
    plant, first_line = PLANTED[place]
    broken = plant(meeting)
    assert broken != meeting
    lost = [each for each in check_words(document, broken) if each.code == "parsing.words-lost"]
    assert lost
    assert lost[0].lines is not None
    assert abs(lost[0].lines[0] - first_line) <= 4


def test_words_moved_to_another_item_are_lost(document: SourceDocument, meeting: Meeting) -> None:
    first, second = meeting.items
    moved = replace(
        meeting,
        items=(
            replace(first, sections=(*first.sections, second.sections[-1])),
            replace(second, sections=second.sections[:-1]),
        ),
    )
    found = check_words(document, moved)
    assert ("parsing.words-lost", (44, 44)) in [(each.code, each.lines) for each in found]
    assert {"parsing.words-added", "parsing.words-lost"} == {each.code for each in found}


def test_paragraphs_in_another_order_are_found(document: SourceDocument, meeting: Meeting) -> None:
    turned = edit_sections(lambda section: replace(section, blocks=section.blocks[::-1]))(meeting)
    assert {each.code for each in check_words(document, turned)} == {"parsing.words-moved"}


def table(header: tuple[str, ...], *rows: tuple[str, ...]) -> Callable[[Block], Block]:
    return lambda block: replace(block, header=header, rows=rows) if isinstance(block, Table) else block


def test_rows_may_be_made_one(document: SourceDocument, meeting: Meeting) -> None:
    merged = edit_blocks(table(("Tema Ledelse", "Score 4,0")))(meeting)
    assert check_words(document, merged) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        table(("Score", "Tema"), ("Ledelse", "4,0")),
        table(("Tema Ledelse", "4,0 Score ekstra")),
        table(("Tema 4,0", "Ledelse")),
        table(("Tema Score", "Ledelse 0,4")),
    ],
    ids=["cells in another order", "a word more", "a word less", "a cell's words turned"],
)
def test_a_wrong_table_is_found(document: SourceDocument, meeting: Meeting, wrong: Callable[[Block], Block]) -> None:
    assert check_words(document, edit_blocks(wrong)(meeting)) != ()


def test_one_of_two_equal_words_is_missed(document: SourceDocument, meeting: Meeting) -> None:
    """Words are counted: the same word elsewhere does not make up for a lost one. The last place is named."""

    def shorten(block: Block) -> Block:
        return (
            replace(block, text="afsnit.") if isinstance(block, Paragraph) and block.text == "Første afsnit." else block
        )

    assert [each.lines for each in check_words(document, edit_blocks(shorten)(meeting))] == [(34, 34)]
