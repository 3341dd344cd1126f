"""What a committee decided about an item."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from publisher.model.finding import LineSpan

Outcome = Literal["noted", "approved", "recommended", "rejected", "postponed", "statement", "per_point", "unclassified"]


@dataclass(frozen=True, slots=True)
class PartyVotes:
    """A party that voted one way."""

    party: str
    """Its letter or its name, as printed."""
    count: int | None
    """How many of its members, null where the paper does not say."""


@dataclass(frozen=True, slots=True)
class VoteSide:
    """Those who voted one way. `people` are the participants the names were matched to, null where unsure."""

    count: int
    names: tuple[str, ...]
    """As printed, without party brackets."""
    people: tuple[str | None, ...]
    parties: tuple[PartyVotes, ...] = ()
    """The parties that the paper names instead of people, or beside them."""


@dataclass(frozen=True, slots=True)
class Votes:
    """A counted vote."""

    # `for` is a word of Python's own; the record's writer reads this and publishes the field under its right name.
    __pydantic_config__: ClassVar = {"alias_generator": lambda name: name.removesuffix("_")}

    for_: VoteSide | None
    against: VoteSide | None
    abstained: VoteSide | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Words a member had put in the minutes, quoted whole."""

    kind: Literal["minority_statement", "remark"]
    by: str | None
    text: str
    lines: LineSpan


@dataclass(frozen=True, slots=True)
class Suspension:
    """Standsningsretten: a member brought the decision before the whole council (kommunestyrelsesloven § 23)."""

    by: str
    lines: LineSpan


@dataclass(frozen=True, slots=True)
class DecisionPoint:
    """A recommendation's point that was decided by itself."""

    number: int
    text: str
    outcome: Outcome
    lines: LineSpan | None = None
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision's whole printed text and what was understood of it."""

    text: str
    """All blocks of the section joined by one space."""
    outcome: Outcome
    lines: LineSpan
    votes: Votes | None = None
    statements: tuple[Statement, ...] = ()
    referred_to: str | None = None
    """The body that handles the case next."""
    points: tuple[DecisionPoint, ...] = ()
    suspended: Suspension | None = None
    remark: str | None = None
    """The words after "med den bemærkning, at"; a condition or change with the words that introduce it. As printed."""
