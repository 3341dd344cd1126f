"""Small papers of an invented municipality, made by hand."""

import hashlib
from dataclasses import replace

from publisher.corpus.cases import case_book
from publisher.corpus.relations import relate
from publisher.model.addresses import slug
from publisher.model.blocks import Paragraph
from publisher.model.case import CaseBook
from publisher.model.decision import Decision, Outcome
from publisher.model.finding import LineSpan
from publisher.model.meeting import (
    AgendaItem,
    EarlierHandling,
    Header,
    Kind,
    Meeting,
    Participant,
    Section,
    SectionKind,
    Source,
)
from publisher.privacy.gate import clear
from publisher.privacy.policy import PrivacyPolicy


def section(text: str, kind: SectionKind = "case", heading: str = "Sagsfremstilling", line: int = 12) -> Section:
    """Return a section with one paragraph."""
    return Section(kind, heading, 2, (line - 1, line), (Paragraph(text, (line, line)),))


def item(
    number: int, title: str, text: str = "Sagen forelægges.", *earlier: EarlierHandling, **more: object
) -> AgendaItem:
    """Return an open item with a text."""
    made = AgendaItem(
        number=number,
        title=title,
        heading=f"Punkt {number}: {title}",
        closed=False,
        case_number=None,
        earlier_handling=earlier,
        sections=(section(text),),
        finances=None,
        decided_by=None,
        recommendation=None,
        decision=None,
        attachments=(),
        attachments_declared=None,
        absentees=(),
        messages=(),
        lines=(10, 20),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def paper(committee: str, date: str, *items: AgendaItem, kind: Kind = "minutes", **more: object) -> Meeting:
    """Return a paper; its bytes are told by everything in it."""
    made = Meeting(
        id=f"{date}-{slug(committee)}",
        kind=kind,
        committee=committee,
        date=date,
        start_time=None,
        place=None,
        participants=(Participant("Åse Prøve", "A", (), absent=False),),
        header=Header((Paragraph(f"{kind} {committee}", (1, 1)),)),
        items=items,
        source=Source(f"{kind}.txt", "text/plain", hashlib.sha256(repr(items).encode()).hexdigest()),
        dropped=(),
        findings=(),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def to(committee: str, date: str, number: int | None, message: int | None = None) -> EarlierHandling:
    """Return a reference as a paper prints it."""
    return EarlierHandling(committee, date, number, f"{committee} den {date} punkt {number}", message)


def decided(outcome: Outcome = "approved", referred_to: str | None = None, lines: LineSpan = (18, 19)) -> Decision:
    """Return a decision."""
    return Decision("Indstillingen godkendt.", outcome, lines, referred_to=referred_to)


def published(*meetings: Meeting) -> tuple[Meeting, ...]:
    """Return papers as a build relates them: cleared, related, cleared once more."""
    policy = PrivacyPolicy()
    related = relate([clear(meeting, policy).meeting for meeting in meetings])
    return tuple(clear(meeting, policy).meeting for meeting in related)


def book(*meetings: Meeting, as_of: str = "2025-06-30") -> CaseBook:
    """Return the cases of papers, as a build finds them on a day."""
    policy = PrivacyPolicy()
    return case_book([clear(meeting, policy) for meeting in published(*meetings)], as_of)
