"""The elected members among those called to a meeting, and how the paper says they voted.

Only who has a party's letter, or is called Løsgænger, is elected: employees, guests and the representatives of
associations are not. A vote belongs to a member where the paper's name was matched to one, or is the same name in
full; a name that two people of the meeting share belongs to neither.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from publisher.catalogue.texts import entries
from publisher.model.decision import VoteSide
from publisher.model.meeting import AgendaItem, Meeting, Participant

Side = Literal["for", "against", "abstained"]
OUTSIDE = "Løsgænger"
"""The role of a member who belongs to no party, as papers print it."""


@dataclass(frozen=True, slots=True)
class MemberVote:
    """How a member voted on an item."""

    item: int
    side: Side


@dataclass(frozen=True, slots=True)
class Member:
    """An elected member at one meeting."""

    name: str
    party: str
    """The party's letter, or `Løsgænger`."""
    absent: bool
    votes: tuple[MemberVote, ...] = ()


def party_of(person: Participant) -> str | None:
    """Return the letter of an elected person's party, or `Løsgænger`; none for everyone else."""
    if person.party and person.party not in entries("site", "members")["not_parties"]:
        return person.party
    return OUTSIDE if OUTSIDE in person.roles else None


def members(meeting: Meeting) -> tuple[Member, ...]:
    """Return the elected members that a meeting's paper lists, each with the votes it prints by name."""
    shared = Counter(person.name for person in meeting.participants)
    votes = [
        (voter, MemberVote(item.number, side))
        for item in meeting.items
        if not item.closed
        for voter, side in _votes(item)
        if shared[voter] == 1
    ]
    return tuple(
        Member(person.name, party, person.absent, tuple(vote for voter, vote in votes if voter == person.name))
        for person in meeting.participants
        if (party := party_of(person))
    )


def _votes(item: AgendaItem) -> Iterator[tuple[str, Side]]:
    """Yield each voter whom the paper names and how they voted; one named on two sides is left out."""
    votes = item.decision.votes if item.decision else None
    if votes is None:
        return
    sides: tuple[tuple[Side, VoteSide | None], ...] = (
        ("for", votes.for_), ("against", votes.against), ("abstained", votes.abstained),
    )  # fmt: skip
    found = [
        (person or printed, name)
        for name, side in sides
        if side
        for printed, person in zip(side.names, side.people, strict=True)
    ]
    often = Counter(voter for voter, _ in found)
    yield from ((voter, name) for voter, name in found if often[voter] == 1)
