"""The accessibility statement: what a person vouches for, and what the last recorded check of the site found.

The fields are those of the European model statement (Commission Implementing Decision (EU) 2018/1523), which the Danish
authority's tool WAS asks for too.
"""

from dataclasses import dataclass
from typing import Literal

Status = Literal["full", "partial", "none", "unknown"]
"""How far the site conforms: `unknown` where nobody has checked it."""


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """Something that is not accessible, told by a person."""

    what: str
    why: str
    instead: str
    """What a reader can do instead; empty where there is nothing."""
    plan: str
    """When and how it is to be mended; empty where there is no plan."""
    criteria: tuple[str, ...]
    """Success criteria of WCAG 2.2 it breaks; none where it is hard to use without breaking any."""


@dataclass(frozen=True, slots=True)
class HumanVerdict:
    """What a person found about a criterion that no program decides."""

    criterion: str
    passed: bool
    on: str
    """ISO 8601."""


@dataclass(frozen=True, slots=True)
class FailedCriterion:
    """A criterion that the check found broken."""

    number: str
    name: str
    pages: int
    """On how many pages."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the last recorded check of the built site found."""

    on: str
    """ISO 8601."""
    pages: int
    tools: tuple[str, ...]
    """The engines with their versions: `axe-core 4.14.1`."""
    proved: int
    """How many criteria a program decided."""
    failed: tuple[FailedCriterion, ...]
    human: tuple[tuple[str, str], ...]
    """Number and name of each criterion that only a person can decide."""
    unmeasured: int
    """Pages that an engine could not measure: they count as not passed."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything the statement says but for the contact, which every page has."""

    first_published: str | None
    """ISO 8601."""
    reviewed: str | None
    """ISO 8601: when a person last went through it."""
    official_url: str | None
    """The statement in the authority's own tool."""
    shortcomings: tuple[Shortcoming, ...]
    burden: tuple[Shortcoming, ...]
    """Left as it is because mending it would be a disproportionate burden."""
    exempt: tuple[str, ...]
    """Content that the law does not cover."""
    people: str
    """How people with different needs have tried the site; empty as long as nobody has."""
    verdicts: tuple[HumanVerdict, ...]
    assessment: Assessment | None

    @property
    def undecided(self) -> tuple[tuple[str, str], ...]:
        """The criteria that only a person can decide and nobody has."""
        decided = {verdict.criterion for verdict in self.verdicts}
        return tuple(one for one in self.assessment.human if one[0] not in decided) if self.assessment else ()

    @property
    def status(self) -> Status:
        """How far the site conforms to WCAG 2.2 A and AA: never more than what was decided."""
        if self.assessment is None:
            return "unknown"
        broken = {failed.number for failed in self.assessment.failed}
        broken |= {verdict.criterion for verdict in self.verdicts if not verdict.passed}
        broken |= {number for one in (*self.shortcomings, *self.burden) for number in one.criteria}
        if 2 * len(broken) > self.assessment.proved + len(self.assessment.human):
            return "none"
        return "partial" if broken or self.undecided or self.assessment.unmeasured else "full"
