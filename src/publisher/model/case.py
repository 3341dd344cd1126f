"""A case over meetings and committees: what leads from one item to the next."""

from dataclasses import dataclass
from typing import Literal

Certainty = Literal["number", "date", "doubtful"]
"""How sure it is that a reference means the item it leads to.

`number`: the paper names committee, day and number. `date`: it names the day, and one item of it is about the same.
`doubtful`: it names the number, but the item of that number is about something else and another fits plainly.
"""

Basis = Literal["earlier_handling", "text"]
"""Where a paper names another: under "Tidligere behandling", or in running text."""


@dataclass(frozen=True, slots=True)
class LaterHandling:
    """An item of a later meeting that names this one."""

    meeting_id: str
    item_number: int
    committee: str
    date: str
    """ISO 8601."""
    certainty: Certainty
    basis: Basis


@dataclass(frozen=True, slots=True)
class CaseStep:
    """A meeting that handled the case."""

    committee: str
    date: str
    """ISO 8601."""
    item: str | None
    """`<meeting id>/<item number>`; null where the paper is not published here."""
    item_number: int | None
    """As printed; null where the reference names none."""
    message_number: int | None
    title: str | None
    """The item's title; null where the paper is not published here."""
    outcome: str | None
    """How the item ended, in Danish words; null without a decision."""
    basis: Basis | None
    """The best reference that ties this step to an earlier one; null for the first step."""
    certainty: Certainty | None
    """How sure that reference is; null for the first step and where the paper is not published here."""


@dataclass(frozen=True, slots=True)
class CaseThread:
    """A case: items that name each other, in the order of their meetings."""

    slug: str
    """The case's name in addresses, made from its first item. It stays when later papers join."""
    aliases: tuple[str, ...]
    """Names that lead here too: what the case is or was called by the others of its papers."""
    title: str
    steps: tuple[CaseStep, ...]
    status: str
    """Where the case stands after its last step, in a Danish sentence."""
    next_body: str | None
    """The body that handles the case next, where the last decision names one."""


@dataclass(frozen=True, slots=True)
class CaseSuggestion:
    """Two items that perhaps are one case, though no paper says so. Never more than a suggestion."""

    items: tuple[str, str]
    """`<meeting id>/<item number>`, the earlier one first."""
    ground: str
    """Why, in Danish words."""


@dataclass(frozen=True, slots=True)
class CaseBook:
    """Every case of the published meetings, and what is only supposed."""

    threads: tuple[CaseThread, ...]
    suggestions: tuple[CaseSuggestion, ...]
