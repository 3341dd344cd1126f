"""The papers of one meeting: its agenda before, its minutes after."""

from collections.abc import Sequence

from publisher.errors import SourceError
from publisher.model.meeting import Kind, Meeting


def arrange(meetings: Sequence[Meeting]) -> tuple[tuple[Meeting, bool], ...]:
    """Return every paper by date, id and kind, with whether it is an agenda that lives beside its minutes.

    The minutes take the meeting's addresses; an agenda has them only as long as there are no minutes.

    Raises:
        SourceError: two papers are the same paper of the same meeting; with the names of both files.
    """
    papers: dict[tuple[str, Kind], Meeting] = {}
    for meeting in meetings:
        same = papers.setdefault((meeting.id, meeting.kind), meeting)
        if same is not meeting:
            raise SourceError(
                f"holds the {meeting.kind} of {meeting.id}, and so does {same.source.file}",
                cure="Keep the newest of the two papers.",
                file=meeting.source.file,
            )
    ordered = sorted(meetings, key=lambda meeting: (meeting.date, meeting.id, meeting.kind))
    return tuple((one, one.kind == "agenda" and (one.id, "minutes") in papers) for one in ordered)


def addressed(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """Return the papers that an address of a meeting leads to, each meeting once.

    Raises:
        SourceError: as `arrange`.
    """
    return tuple(meeting for meeting, beside_minutes in arrange(meetings) if not beside_minutes)
