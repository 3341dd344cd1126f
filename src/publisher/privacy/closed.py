"""Takes out what was handled behind closed doors.

A closed item (Lukket) is published by its number, its title and the fact that it is closed, as the act on municipal
government (kommunestyrelsesloven § 10 and § 13) has it for the public agenda; everything else about it is withheld.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.catalogue.texts import text
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, Meeting, Withheld
from publisher.privacy.phrases import ForbiddenPhrases, forbidden_phrases

REASON = "closed"


def withhold(meeting: Meeting) -> Meeting:
    """Return `meeting` with its closed items reduced, and without findings and dropped lines that tell of them.

    Done twice it changes nothing more.
    """
    closed = [item for item in meeting.items if item.closed]
    if not closed:
        return meeting
    spans = [item.lines for item in closed]
    secrets = closed_phrases((meeting,))
    return replace(
        meeting,
        items=tuple(_reduced(item) if item.closed else item for item in meeting.items),
        findings=tuple(
            finding
            for finding in meeting.findings
            if _outside(finding.lines, spans) and not secrets.stand_in(f"{finding.message} {finding.cure}")
        ),
        dropped=tuple(
            dropped
            for dropped in meeting.dropped
            if _outside(dropped.lines, spans) and not secrets.stand_in(dropped.text)
        ),
        withheld=(
            *(known for known in meeting.withheld if known.reason != REASON),
            *(Withheld(item.number, REASON) for item in closed),
        ),
    )


def closed_phrases(meetings: Sequence[Meeting]) -> ForbiddenPhrases:
    """Return the runs of words that stand in closed items of `meetings` and in no part of them that is public."""
    secret = [_without_template(item) for meeting in meetings for item in meeting.items if item.closed]
    names = [part for meeting in meetings for part in (meeting.committee, meeting.participants)]
    public = [_reduced(item) if item.closed else item for meeting in meetings for item in meeting.items]
    places = [part for meeting in meetings for part in (meeting.place, meeting.header)]
    return forbidden_phrases(secret, (*names, *places, *public), names)


def _without_template(item: AgendaItem) -> AgendaItem:
    """Return `item` without the headings that every paper has: they tell nothing."""
    sections = (
        replace(section, heading=section.heading if section.kind == "other" else None) for section in item.sections
    )
    return replace(item, sections=tuple(sections))


def _reduced(item: AgendaItem) -> AgendaItem:
    first = item.lines[0]
    return AgendaItem(
        number=item.number,
        title=item.title,
        heading=_heading(item),
        closed=True,
        case_number=None,
        earlier_handling=(),
        sections=(),
        finances=None,
        decided_by=None,
        recommendation=None,
        decision=None,
        attachments=(),
        attachments_declared=None,
        absentees=(),
        messages=(),
        lines=(first, first),
    )


def _heading(item: AgendaItem) -> str:
    """Return the printed heading if it says no more than number, closed and title, else one made of these."""
    title = r"\s+".join(map(re.escape, item.title.split()))
    harmless = rf"\W*(?:punkt\W*)?{item.number}\W*(?:lukket(?:\s+(?:punkt|sag|dagsorden))?\W*)?{title}\W*"
    if re.fullmatch(harmless, item.heading, re.IGNORECASE):
        return item.heading
    return text("privacy.closed.heading", number=item.number, title=item.title)


def _outside(lines: LineSpan | None, spans: Sequence[LineSpan]) -> bool:
    return lines is None or all(lines[1] < first or last < lines[0] for first, last in spans)
