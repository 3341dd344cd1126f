"""The meeting record: one per paper, the single representation between readers and editions.

Field names are those of the public contract (`meeting.json`); `for_` alone is published as `for`.
"""

from dataclasses import dataclass, replace
from typing import Literal

from publisher.model.blocks import Block
from publisher.model.case import Certainty, LaterHandling
from publisher.model.change import Change
from publisher.model.decision import Decision
from publisher.model.finding import Finding, LineSpan

SCHEMA_VERSION = 1

Kind = Literal["minutes", "agenda"]

SectionKind = Literal[
    "earlier_handling", "content", "summary", "background", "case", "further_process",
    "further_participation", "consultation", "legal_basis", "finances", "attachments",
    "decided_by", "recommendation", "decision", "absentees", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Participant:
    """A person called to the meeting."""

    name: str
    party: str | None
    """The party letter or letters alone."""
    roles: tuple[str, ...]
    """Every other bracket as printed: office, association, `Løsgænger`."""
    absent: bool
    lines: LineSpan | None = None
    """Those of the list of people that names the person."""


@dataclass(frozen=True, slots=True)
class EarlierHandling:
    """A reference to a meeting where the case was handled before."""

    committee: str
    date: str
    """ISO 8601."""
    item_number: int | None
    text: str
    """As printed."""
    message_number: int | None = None
    target: str | None = None
    """`<meeting id>/<item number>` once resolved in the corpus."""
    certainty: Certainty | None = None
    """How sure the target is; null without one."""
    lines: LineSpan | None = None
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class TextReference:
    """A meeting that an item's running text names: `På Socialudvalgets møde den 6. maj 2025, punkt 4, blev …`."""

    committee: str
    """The name of the corpus where it knows the committee, else as printed."""
    date: str
    """ISO 8601."""
    item_number: int | None
    text: str
    """The words that name it, as printed."""
    lines: LineSpan
    target: str | None = None
    """`<meeting id>/<item number>` once resolved in the corpus."""
    certainty: Certainty | None = None
    """How sure the target is; null without one."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an item under one of the template's headings, its whole printed text in `blocks`."""

    kind: SectionKind
    heading: str | None
    level: int
    lines: LineSpan
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the administration proposes that the committee decides (indstilling)."""

    by: str | None
    points: tuple[str, ...]
    lines: LineSpan | None = None
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached paper (bilag), known by its title only."""

    title: str
    recommended: bool
    """Marked ANBEFALES: the administration recommends reading it."""
    added_after_meeting: bool
    message: int | None = None
    """The number of the message it belongs to."""
    lines: LineSpan | None = None
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class AttachmentsDeclared:
    """What the paper says it has attached, to be held against what it lists."""

    total: int
    recommended: int | None
    added_after_meeting: int | None


@dataclass(frozen=True, slots=True)
class Message:
    """A numbered piece of information under Meddelelser."""

    number: int
    title: str | None
    blocks: tuple[Block, ...]
    lines: LineSpan
    attachments_declared: AttachmentsDeclared | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item (punkt) of the agenda, with what was decided."""

    number: int
    title: str
    heading: str
    """The printed heading line."""
    closed: bool
    """Handled behind closed doors (Lukket)."""
    case_number: str | None
    earlier_handling: tuple[EarlierHandling, ...]
    sections: tuple[Section, ...]
    finances: str | None
    decided_by: str | None
    recommendation: Recommendation | None
    decision: Decision | None
    attachments: tuple[Attachment, ...]
    attachments_declared: AttachmentsDeclared | None
    absentees: tuple[str, ...]
    messages: tuple[Message, ...]
    lines: LineSpan
    text_references: tuple[TextReference, ...] = ()
    """Meetings that the running text names; found in the corpus."""
    later_handling: tuple[LaterHandling, ...] = ()
    """Later items that name this one; found in the corpus."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Source text that is deliberately not published, with the reason."""

    lines: LineSpan
    text: str
    reason: Literal["table-of-contents", "template-leftover", "extraction-noise", "page-furniture"]


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something the privacy gate took out: where and why, never what."""

    item: int | None
    reason: str
    """Stable name from the policy: `closed`."""


@dataclass(frozen=True, slots=True)
class Header:
    """What is printed above the items, as blocks."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The paper the record was made from."""

    file: str
    media_type: str
    sha256: str
    url: str | None = None
    """Address of the valid original, where the editor gave one."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One paper as a typed record. Made by `parsing`; not publishable before the privacy gate."""

    id: str
    kind: Kind
    committee: str
    date: str
    """ISO 8601."""
    start_time: str | None
    """`HH:MM`."""
    place: str | None
    participants: tuple[Participant, ...]
    header: Header
    items: tuple[AgendaItem, ...]
    source: Source
    dropped: tuple[Dropped, ...]
    findings: tuple[Finding, ...]
    withheld: tuple[Withheld, ...] = ()
    schema_version: int = SCHEMA_VERSION
    changes: tuple[Change, ...] = ()
    """What the minutes say otherwise than the agenda did; found in the corpus."""


@dataclass(frozen=True, slots=True)
class ClearedMeeting:
    """A meeting that passed the privacy gate. Only `privacy/gate.py` makes one (held by a test)."""

    meeting: Meeting


def by_itself(meeting: Meeting) -> Meeting:
    """Return a meeting as its paper alone tells it, without what the corpus and the findings say of it."""
    items = tuple(
        replace(
            item,
            earlier_handling=tuple(replace(one, target=None, certainty=None) for one in item.earlier_handling),
            text_references=(),
            later_handling=(),
        )
        for item in meeting.items
    )
    return replace(meeting, items=items, changes=(), findings=())
