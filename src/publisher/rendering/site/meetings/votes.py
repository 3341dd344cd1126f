"""A counted vote, as a sentence and as an accessible table."""

from dataclasses import dataclass

from publisher.model.decision import VoteSide
from publisher.model.meeting import AgendaItem
from publisher.rendering.site.common.templates import site_text


@dataclass(frozen=True, slots=True)
class VoteRow:
    """Those who voted one way."""

    side: str
    count: int
    names: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A counted vote."""

    sentence: str
    """`5 stemte ja, 1 stemte nej, og 1 undlod at stemme.`"""
    rows: tuple[VoteRow, ...]


def tally(item: AgendaItem) -> Tally | None:
    """Return the vote with every side that the paper counts; none without a counted vote."""
    votes = item.decision.votes if item.decision else None
    if votes is None:
        return None
    sides: tuple[tuple[str, VoteSide | None], ...] = (
        ("for", votes.for_),
        ("against", votes.against),
        ("abstained", votes.abstained),
    )
    counted = [(name, side) for name, side in sides if side]
    if not counted:
        return None
    rows = (VoteRow(site_text(f"votes.{name}"), side.count, ", ".join(side.names)) for name, side in counted)
    return Tally(_sentence([site_text(f"tally.{name}", number=side.count) for name, side in counted]), tuple(rows))


def _sentence(clauses: list[str]) -> str:
    *first, last = clauses
    told = site_text("tally.last").join([site_text("tally.between").join(first), last]) if first else last
    return f"{told}."
