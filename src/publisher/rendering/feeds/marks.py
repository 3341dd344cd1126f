"""What names an entry for ever, and the moment it is dated with. Both come from the paper alone: no clock.

A paper does not say when it was published; the day of its meeting is all that is known. Minutes are dated with their
meeting. An agenda is out before its meeting (the law wants it sent four weekdays ahead), so it is dated a week before:
dated with a day to come, programs would hide it or show it as wrong. The agenda keeps its entry when the minutes come;
they are an entry of their own. So an entry's moment never changes.
"""

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from publisher.model.addresses import slug
from publisher.model.edition import Publication
from publisher.rendering.site.cards.card import MeetingCard

TIME_ZONE = "Europe/Copenhagen"

_OURS = UUID("4aa1d0de-d89b-4b91-9e1b-ea181eabc960")
_NOON = time(12)
_AHEAD = timedelta(days=7)


def mark(publication: Publication, *parts: str) -> UUID:
    """Return the name of something: it rests on the municipality's name and `parts`, not on where the site stands."""
    return uuid5(_OURS, "/".join((slug(publication.municipality), *parts)))


def starts(card: MeetingCard) -> datetime | None:
    """Return when a meeting begins, if its paper says so."""
    clock = _time(card.start_time)
    return datetime.combine(date.fromisoformat(card.date), clock, ZoneInfo(TIME_ZONE)) if clock else None


def moment(card: MeetingCard) -> datetime:
    """Return the moment that a paper's entry is dated with."""
    day = date.fromisoformat(card.date) - (_AHEAD if card.kind == "agenda" else timedelta())
    return datetime.combine(day, _time(card.start_time) or _NOON, ZoneInfo(TIME_ZONE))


def _time(clock: str | None) -> time | None:
    try:
        return time.fromisoformat(clock) if clock else None
    except ValueError:
        return None
