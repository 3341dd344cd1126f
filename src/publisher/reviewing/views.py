"""What the pages show: plain data, ready to be printed. Of a closed item it holds number and title, nothing else."""

from dataclasses import dataclass

from publisher.model.finding import Severity
from publisher.model.meeting import Kind
from publisher.model.summary import Slot, State


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check says, and what to do about it."""

    severity: Severity
    message: str
    cure: str
    key: str | None
    """What an approver ticks who finds it unfounded; none where it cannot be argued with."""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A paragraph, heading, list point or table row of the paper: what a sentence may cite."""

    first: int
    last: int
    text: str
    heading: bool

    @property
    def name(self) -> str:
        """Its lines as an editor writes them."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence as it stands in the form."""

    text: str
    reference: str
    point: bool = False
    cited: tuple[SourceLine, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotRows:
    """The sentences under one fixed heading."""

    slot: Slot
    heading: str
    sentences: tuple[SentenceRow, ...]
    automatic: tuple[SentenceRow, ...]
    """What the automatic short version says under it."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How long the text is and how hard it reads."""

    words: int
    lix: int
    """LIX, where names and explained words never count as long."""
    limit: int
    """The highest it should be."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item in its meeting's list."""

    number: int
    title: str
    closed: bool
    state: State
    errors: int
    warnings: int
    shown: bool
    """Whether the site shows the written text."""

    @property
    def waits(self) -> bool:
        """Whether somebody has something left to do."""
        return not self.closed and self.state not in {"godkendt", "læsertestet"}


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the list of all."""

    name: str
    """The paper's name under the content folder: it stands in the page's address."""
    kind: Kind
    committee: str
    date: str
    items: tuple[ItemRow, ...]
    words: int
    """In all its written texts."""

    def next_after(self, number: int) -> int | None:
        """Return the next item that waits after this one, else the first that waits."""
        waiting = [item.number for item in self.items if item.waits and item.number != number]
        return next((one for one in waiting if one > number), waiting[0] if waiting else None)


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting's page."""

    row: MeetingRow
    remarks: tuple[Remark, ...]
    """About the file as a whole."""
    fingerprint: str
    """Of the file."""
    undo: str | None
    """What the last change of this session did, ready to be read."""


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item's page."""

    row: ItemRow
    meeting: MeetingRow
    slots: tuple[SlotRows, ...]
    source: tuple[SourceLine, ...]
    remarks: tuple[Remark, ...]
    """About the whole text."""
    measures: Measures | None
    fingerprint: str
    """Of what the file and the paper say of this item."""
    undo: str | None
    approval: str | None
    """Who approved the text and when, ready to be read."""
    unread: tuple[str, ...] = ()
    """Lines of the file that could not be understood; they go when the item is saved."""
    written: bool = False
    """Whether the file holds a text for the item."""
