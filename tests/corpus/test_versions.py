"""One meeting, two papers: which of them has the meeting's addresses."""

from dataclasses import replace

import pytest

from publisher.corpus.versions import arrange
from publisher.errors import SourceError
from support.records import MEETING

AGENDA = replace(MEETING, kind="agenda")
LATER = replace(AGENDA, id="2025-09-02-teknikudvalget", date="2025-09-02")


def test_the_agenda_moves_beside_its_minutes() -> None:
    assert arrange((LATER, MEETING, AGENDA)) == ((AGENDA, True), (MEETING, False), (LATER, False))


def test_an_agenda_alone_has_the_addresses() -> None:
    assert arrange((AGENDA,)) == ((AGENDA, False),)
    assert arrange(()) == ()


def test_two_papers_of_one_kind_are_an_error_that_names_both_files() -> None:
    copy = replace(MEETING, source=replace(MEETING.source, file="referat-ny.txt"))
    with pytest.raises(SourceError) as error:
        arrange((MEETING, copy))
    assert "referat.txt" in error.value.what
    assert error.value.file == "referat-ny.txt"
