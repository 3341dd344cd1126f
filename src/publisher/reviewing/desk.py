"""What the pages ask of the desk; `building` provides it. Its methods are called one at a time."""

from dataclasses import dataclass
from typing import Literal, Protocol

from publisher.model.summary import Slot
from publisher.reviewing.views import ItemView, Measures, MeetingRow, MeetingView

Reason = Literal[
    "conflict", "cpr", "contact", "disk", "reference", "not-a-sentence", "empty", "closed", "file", "twice", "role",
    "remarks", "nothing", "undone-elsewhere",
]  # fmt: skip
"""Why nothing was written; for `remarks`: why the text was saved, but not approved."""


@dataclass(frozen=True, slots=True)
class TypedSentence:
    """A sentence as it was typed."""

    slot: Slot
    text: str
    reference: str
    point: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """An item's form as it was sent."""

    fingerprint: str
    """Of what the form was made from."""
    sentences: tuple[TypedSentence, ...]
    ticked: frozenset[str] = frozenset()
    """Remarks that the approver has read and finds unfounded."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing was done, and why."""

    reason: Reason
    at: int | None = None
    """The index of the typed sentence it is about."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, ready to be read."""

    told: str
    refused: tuple[str, ...] = ()
    """What could not be done with it, and why, ready to be read."""


class Desk(Protocol):
    """Papers, their plain texts, and what may be done with them."""

    def meetings(self) -> tuple[MeetingRow, ...]:
        """Return every meeting that can be read, the newest first."""

    def failures(self) -> tuple[str, ...]:
        """Return the names of the papers that cannot be read or may not be published."""

    def meeting(self, name: str) -> MeetingView | None:
        """Return one meeting."""

    def item(self, name: str, number: int, typed: Typed | None = None) -> ItemView | None:
        """Return one item, with what is `typed` in the place of what its file holds."""

    def measure(self, name: str, number: int, typed: Typed) -> Measures | None:
        """Return the measures of what is typed."""

    def save(self, name: str, number: int, typed: Typed, by: str) -> Done | Refusal:
        """Save and check the text."""

    def approve(self, name: str, number: int, typed: Typed, by: str) -> Done | Refusal:
        """Save, check and approve the text."""

    def approve_all(self, name: str, fingerprint: str, by: str) -> Done | Refusal:
        """Approve every text of a meeting that may be approved."""

    def undo(self, name: str) -> Done | Refusal:
        """Take back the last change that this session made in a paper's texts."""
