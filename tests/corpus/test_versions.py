"""One meeting, several papers: which of them has the meeting's addresses."""

from dataclasses import replace

from publisher.corpus.versions import Place, addressed, arrange
from publisher.model.blocks import Paragraph
from publisher.model.meeting import Header
from support.records import MEETING

AGENDA = replace(MEETING, kind="agenda")
LATER = replace(AGENDA, id="2025-09-02-teknikudvalget", date="2025-09-02")
CORRECTED = replace(MEETING, source=replace(MEETING.source, file="referat-ny.txt", sha256="f" * 64))
SUPPLEMENT = replace(
    AGENDA,
    header=Header((Paragraph("Tillægsdagsorden til mødet i Teknikudvalget", (1, 1)),)),
    source=replace(AGENDA.source, file="tillaeg.txt", sha256="e" * 64),
)


def test_the_agenda_moves_beside_its_minutes() -> None:
    assert arrange((LATER, MEETING, AGENDA)) == (
        Place(AGENDA, beside_minutes=True),
        Place(MEETING, beside_minutes=False),
        Place(LATER, beside_minutes=False),
    )
    assert addressed((LATER, MEETING, AGENDA)) == (MEETING, LATER)


def test_an_agenda_alone_has_the_addresses() -> None:
    assert arrange((AGENDA,)) == (Place(AGENDA, beside_minutes=False),)
    assert arrange(()) == ()


def test_of_two_papers_of_one_kind_neither_is_taken_for_the_valid_one() -> None:
    places = arrange((CORRECTED, MEETING))
    assert [(place.refused, place.other) for place in places] == [("rival", MEETING), ("rival", CORRECTED)]
    assert addressed((CORRECTED, MEETING)) == ()


def test_a_copy_gives_way_to_the_paper_it_repeats() -> None:
    copy = replace(MEETING, source=replace(MEETING.source, file="kopi.txt"))
    assert [place.refused for place in arrange((MEETING, copy))] == ["copy", None]
    assert addressed((MEETING, copy)) == (MEETING,)


def test_a_supplement_alone_gives_way() -> None:
    places = {place.meeting.source.file: place for place in arrange((SUPPLEMENT, AGENDA))}
    assert (places["tillaeg.txt"].refused, places["tillaeg.txt"].other) == ("supplement", AGENDA)
    assert places["referat.txt"].refused is None


def test_a_supplement_without_the_paper_it_adds_to_is_published() -> None:
    assert arrange((SUPPLEMENT,)) == (Place(SUPPLEMENT, beside_minutes=False),)
