"""How an item ended: the words of its label, and the kind that gives the label its shape."""

from collections import Counter
from dataclasses import dataclass

from publisher.rendering.site.cards.card import CardItem, MeetingCard
from publisher.rendering.site.common.templates import site_text


@dataclass(frozen=True, slots=True)
class Ending:
    """A label: it is told apart by its words and its shape, never by colour."""

    kind: str
    """An `Outcome` of the record, `suspended` or `closed`."""
    words: str


def ending(item: CardItem) -> Ending | None:
    """Return how an item ended; none when the paper holds no decision."""
    kind = "closed" if item.closed else "suspended" if item.suspended else item.outcome
    return Ending(kind, site_text(f"outcome.{kind}")) if kind else None


def outcome_of(item: CardItem) -> str:
    """Return how an item ended, in words; nothing when the paper holds no decision."""
    found = ending(item)
    return found.words if found else ""


def endings(brief: MeetingCard) -> list[tuple[Ending, int]]:
    """Return every way that items of a meeting ended, with how many did, in the agenda's order."""
    return list(Counter(found for item in brief.items if (found := ending(item))).items())
