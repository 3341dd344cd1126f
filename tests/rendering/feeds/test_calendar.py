"""The calendars, read back by another's parser and held against RFC 5545."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import vobject

from publisher.model.edition import Publication
from publisher.rendering.feeds.artefacts import artefacts
from publisher.rendering.feeds.channels import Channels, channels
from publisher.rendering.feeds.story import Story


def calendar(followed: Channels, publication: Publication, path: str = "feeds/kalender.ics") -> bytes:
    return next(made.content for made in artefacts(followed, publication) if made.path == path)


def events(content: bytes) -> list[vobject.base.Component]:
    found = vobject.readOne(content.decode())
    assert found.validate(raiseException=True)
    return list(found.vevent_list)


def test_every_meeting_is_an_event(followed: Channels, publication: Publication) -> None:
    held, ahead = events(calendar(followed, publication))
    assert held.summary.value == "Kulturudvalget"
    assert held.location.value == "Mødelokale 3"
    assert held.dtstart.value.astimezone(UTC) == datetime(2025, 5, 6, 7, tzinfo=UTC)
    assert held.url.value == "https://proeve.example/moeder/moeder/2025-05-06-kulturudvalget/"
    assert held.url.value in held.description.value
    assert "Punkt 1: Plan" in held.description.value
    assert (held.sequence.value, ahead.sequence.value) == ("1", "0")
    assert ahead.dtstart.value == date(2025, 6, 10)


def test_no_end_is_made_up(followed: Channels, publication: Publication) -> None:
    for event in events(calendar(followed, publication)):
        assert not {"dtend", "duration"} & event.contents.keys()
    assert b"hvorn\xc3\xa5r m\xc3\xb8det slutter" in calendar(followed, publication).replace(b"\r\n ", b"")


def test_an_event_keeps_its_name_when_the_minutes_come(stories: tuple[Story, ...], publication: Publication) -> None:
    minutes = stories[0]
    agenda = Story(replace(minutes.card, kind="agenda"), (), ())
    before, after = (
        events(calendar(channels([story], (), publication), publication))[0] for story in (agenda, minutes)
    )
    assert before.uid.value == after.uid.value
    assert int(before.sequence.value) < int(after.sequence.value)


def test_lines_are_as_the_standard_wants_them(followed: Channels, publication: Publication) -> None:
    content = calendar(followed, publication)
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is torn


@pytest.mark.parametrize(
    ("day", "offset"), [("2025-03-29", 1), ("2025-03-31", 2), ("2025-10-25", 2), ("2025-10-27", 1), ("2040-07-01", 2)]
)
def test_danish_time_is_right_in_summer_and_winter(
    stories: tuple[Story, ...], publication: Publication, day: str, offset: int
) -> None:
    card = replace(stories[0].card, date=day)
    (event,) = events(calendar(channels([Story(card, (), ())], (), publication), publication))
    assert event.dtstart.value.utcoffset() == timedelta(hours=offset)


def test_a_committee_has_a_calendar_of_its_own(followed: Channels, publication: Publication) -> None:
    (event,) = events(calendar(followed, publication, "feeds/udvalg/raadet-for-test.ics"))
    assert event.summary.value == "Rådet for test"


def test_a_calendar_without_meetings_is_one(publication: Publication) -> None:
    content = calendar(channels((), (), publication), publication)
    assert vobject.readOne(content.decode()).name == "VCALENDAR"


def test_without_an_address_no_event_has_one(stories: tuple[Story, ...], publication: Publication) -> None:
    nowhere = replace(publication, site_url=None)
    content = calendar(channels(stories, (), nowhere), nowhere)
    assert b"URL" not in content
    assert len(events(content)) == 2


def test_a_time_that_is_none_makes_a_whole_day(stories: tuple[Story, ...], publication: Publication) -> None:
    card = replace(stories[0].card, start_time="25:99")
    (event,) = events(calendar(channels([Story(card, (), ())], (), publication), publication))
    assert event.dtstart.value == date(2025, 5, 6)
