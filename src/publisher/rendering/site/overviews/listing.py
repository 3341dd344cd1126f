"""Which meetings a list shows, and in what order. `Publication.as_of` stands for today; no clock."""

from collections.abc import Iterable
from dataclasses import dataclass

from publisher.rendering.site.cards.card import MeetingCard, meeting_title
from publisher.rendering.site.cards.standing import is_fixed

_TOPICS = 2
_SHORT = 100
"""Characters of a title that still helps in a list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting in a list, with the agenda that lies beside its minutes."""

    card: MeetingCard
    title: str
    agenda: MeetingCard | None
    topics: tuple[str, ...] = ()
    """Titles that tell this meeting from others."""


def entries(cards: Iterable[MeetingCard]) -> tuple[Entry, ...]:
    """Return one entry a meeting, newest first."""
    ordered = sorted(cards, key=lambda card: card.id)
    ordered.sort(key=lambda card: card.date, reverse=True)
    beside = {card.id: card for card in ordered if not card.is_main}
    return tuple(
        Entry(card, meeting_title(card), beside.get(card.id), _topics(card)) for card in ordered if card.is_main
    )


def _topics(card: MeetingCard) -> tuple[str, ...]:
    """Return the titles of a few items, first those that ended in more than a briefing; none that is long or fixed."""
    told = [item for item in card.items if not item.closed and not is_fixed(item.title) and len(item.title) <= _SHORT]
    told.sort(key=lambda item: item.outcome in (None, "noted") and not item.suspended)
    return tuple(item.title for item in told[:_TOPICS])


def coming(listed: tuple[Entry, ...], as_of: str) -> tuple[Entry, ...]:
    """Return the meetings that are still to be held, the nearest first."""
    ahead = [entry for entry in listed if entry.card.date >= as_of and entry.card.kind == "agenda"]
    return tuple(sorted(ahead, key=lambda entry: (entry.card.date, entry.card.id)))


def held(listed: tuple[Entry, ...], as_of: str) -> tuple[Entry, ...]:
    """Return the meetings that are not still to be held, newest first."""
    ahead = coming(listed, as_of)
    return tuple(entry for entry in listed if entry not in ahead)
