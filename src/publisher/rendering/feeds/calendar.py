"""Meetings as a calendar (iCalendar, RFC 5545), held and coming.

An event is a meeting, not a paper: it keeps its UID when the minutes come, and its SEQUENCE goes up. No paper says when
its meeting ends, so an event has no end: the standard lets it then end as it begins, and the description says why. A
meeting without a known time is a whole day. DTSTAMP is the moment of the paper's entry: no clock.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vText

from publisher.model.edition import Artefact, Publication
from publisher.rendering.feeds.feed import SIGNS_OF_XML, absolute
from publisher.rendering.feeds.marks import TIME_ZONE, mark, moment, starts
from publisher.rendering.site.cards.card import MeetingCard
from publisher.rendering.site.common.templates import site_text

MEDIA_TYPE = "text/calendar"

_LIMIT = 500
_MADE_BY = "-//publisher//da"
_DAY = timedelta(days=1)
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


def calendar(path: str, name: str, about: str, cards: Iterable[MeetingCard], publication: Publication) -> Artefact:
    """Return the calendar of the newest meetings, in the order they are held."""
    made = Calendar()
    made.add("prodid", _MADE_BY)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        made.add(key, vText(name))
    for key in ("description", "x-wr-caldesc"):
        made.add(key, vText(about))
    made.add("refresh-interval", vDuration(_DAY), parameters={"value": "DURATION"})
    made.add("x-published-ttl", vDuration(_DAY))
    made.add_component(_time_zone())
    meetings = sorted((card for card in cards if card.is_main), key=lambda card: (card.date, card.id))
    for card in meetings[-_LIMIT:]:
        made.add_component(_event(card, publication))
    return Artefact(path, MEDIA_TYPE, made.to_ical())


def _event(card: MeetingCard, publication: Publication) -> Event:
    event = Event()
    event.add("uid", str(mark(publication, card.id)))
    event.add("dtstamp", moment(card).astimezone(UTC))
    event.add("sequence", 1 if card.kind == "minutes" else 0)
    event.add("dtstart", starts(card) or date.fromisoformat(card.date))
    event.add("summary", card.committee.translate(SIGNS_OF_XML))
    if card.place:
        event.add("location", card.place.translate(SIGNS_OF_XML))
    page = absolute(publication)(card.base)
    event.add("description", _description(card, page, publication).translate(SIGNS_OF_XML))
    if page:
        event.add("url", page)
    event.add("categories", [card.committee])
    event.add("status", "CONFIRMED")
    return event


def _description(card: MeetingCard, page: str | None, publication: Publication) -> str:
    lines = [site_text(f"meeting.about.{card.kind}")]
    if page:
        lines.append(site_text("follow.calendar.page", url=page))
    if starts(card):
        lines.append(site_text("follow.calendar.end"))
    if publication.demonstration:
        lines.append(site_text("notice.text", municipality=publication.municipality))
    items = [site_text("item.title", number=item.number, title=item.title) for item in card.items]
    return "\n".join([*lines, "", *items])


def _time_zone() -> Timezone:
    """Return Danish time, by the rule that holds since 1996."""
    zone = Timezone()
    zone.add("tzid", TIME_ZONE)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, month, hour, before, after in (
        (summer, "CEST", 3, 2, _WINTER, _SUMMER),
        (winter, "CET", 10, 3, _SUMMER, _WINTER),
    ):
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001 - local, by its kind
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
