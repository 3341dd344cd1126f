"""The papers of one meeting: its agenda before, its minutes after, and papers that cannot stand beside them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from publisher.model.blocks import Paragraph
from publisher.model.meeting import Kind, Meeting

_SUPPLEMENT = re.compile(r"\btillæg(?:s|\s+til\s+)(?:dagsorden|referat)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A paper among the papers of its meeting."""

    meeting: Meeting
    beside_minutes: bool
    """An agenda that lives beside its minutes."""
    refused: Literal["copy", "supplement", "rival"] | None = None
    """Why it has no address: it is the same text as `other`; it only adds to `other`; or both claim to be the paper."""
    other: Meeting | None = None
    """The paper of the same meeting and kind that it cannot stand beside."""


def arrange(meetings: Sequence[Meeting]) -> tuple[Place, ...]:
    """Return every paper by date, id and kind with its place among the papers of its meeting.

    The minutes take the meeting's addresses; an agenda has them only as long as there are no minutes. Of two papers of
    one meeting and kind neither is published, for only an editor knows which one is valid. A copy gives way to the
    paper it repeats, a supplement (`Tillægsdagsorden`) to the one it adds to.
    """
    papers: dict[tuple[str, Kind], list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        papers[meeting.id, meeting.kind].append(meeting)
    with_minutes = {meeting_id for meeting_id, kind in papers if kind == "minutes"}
    ordered = sorted(meetings, key=lambda one: (one.date, one.id, one.kind, one.source.file, one.source.sha256))
    return tuple(_place(one, papers[one.id, one.kind], has_minutes=one.id in with_minutes) for one in ordered)


def _place(one: Meeting, same: list[Meeting], *, has_minutes: bool) -> Place:
    beside = one.kind == "agenda" and has_minutes
    if len(same) == 1:
        return Place(one, beside)
    wholes = [other for other in same if not is_supplement(other)]
    if wholes and is_supplement(one):
        return Place(one, beside, "supplement", wholes[0])
    first = next(other for other in same if other.source.sha256 == one.source.sha256)
    if first is not one:
        return Place(one, beside, "copy", first)
    rival = next((other for other in wholes or same if other.source.sha256 != one.source.sha256), None)
    return Place(one, beside, "rival" if rival else None, rival)


def is_supplement(paper: Meeting) -> bool:
    """Tell whether a paper says above its items that it adds to another one."""
    return any(isinstance(block, Paragraph) and _SUPPLEMENT.search(block.text) for block in paper.header.blocks)


def addressed(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """Return the papers that an address of a meeting leads to, each meeting once at most."""
    return tuple(place.meeting for place in arrange(meetings) if not place.refused and not place.beside_minutes)
