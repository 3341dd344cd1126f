"""A counted vote as an accessible table."""

from dataclasses import dataclass

from publisher.model.decision import VoteSide
from publisher.model.meeting import AgendaItem
from publisher.rendering.site.templates import site_text


@dataclass(frozen=True, slots=True)
class VoteRow:
    """Those who voted one way."""

    side: str
    count: int
    names: str


def vote_table(item: AgendaItem) -> tuple[VoteRow, ...]:
    """Return a row for each side that the paper counts, none without a counted vote."""
    votes = item.decision.votes if item.decision else None
    if votes is None:
        return ()
    sides: tuple[tuple[str, VoteSide | None], ...] = (
        ("for", votes.for_),
        ("against", votes.against),
        ("abstained", votes.abstained),
    )
    return tuple(VoteRow(site_text(f"votes.{name}"), side.count, ", ".join(side.names)) for name, side in sides if side)
