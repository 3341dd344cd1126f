"""The five real papers at the gate: one item is closed, nothing else is held back."""

from dataclasses import replace
from pathlib import Path

import pytest

from publisher.model.meeting import Meeting, Withheld
from publisher.parsing.pipeline import parse
from publisher.privacy.gate import clear
from publisher.privacy.leak_scan import Leak, scan
from publisher.privacy.policy import PrivacyPolicy
from publisher.privacy.walk import texts
from publisher.reading.reader import read_source
from support.real_papers import real_papers


@pytest.fixture(scope="module")
def meetings(content: Path) -> tuple[Meeting, ...]:
    return tuple(parse(read_source(paper)) for paper in real_papers(content))


def test_only_the_closed_item_is_held_back(meetings: tuple[Meeting, ...]) -> None:
    for meeting in meetings:
        cleared = clear(meeting, PrivacyPolicy()).meeting
        closed = [item.number for item in meeting.items if item.closed]
        assert cleared.withheld == tuple(Withheld(number, "closed") for number in closed)
        assert [item for item in cleared.items if not item.closed] == [
            item for item in meeting.items if not item.closed
        ]
    assert sum(item.closed for meeting in meetings for item in meeting.items) == 1


def test_an_open_item_that_had_been_closed_would_be_found_on_the_site(
    meetings: tuple[Meeting, ...], tmp_path: Path
) -> None:
    """Each item in turn is declared closed; a site that shows it all the same must be caught."""
    meeting = max(meetings, key=lambda one: len(one.items))
    for item in meeting.items:
        body = " ".join(text for text, place in texts(item.sections) if place.field == "text")
        (tmp_path / "index.html").write_text(f"<p>{body}</p>", encoding="utf-8")
        others = tuple(replace(other, closed=other is item) for other in meeting.items)
        leaks = scan(tmp_path, (replace(meeting, items=others),))
        if len(body.split()) > 100:
            assert leaks == (Leak("index.html", "closed"),), item.number
