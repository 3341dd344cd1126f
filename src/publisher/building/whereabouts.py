"""Whether papers and plain texts lie where they belong in the content folder."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from publisher.building.content import SUMMARY_ENDING, Paper
from publisher.catalogue.calendar import long_date
from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.meeting import Meeting
from publisher.settings import Committee

_USUAL = f"referat{SUMMARY_ENDING}"


def lost_summaries(content: Path, papers: Sequence[Paper]) -> tuple[Finding, ...]:
    """Return a finding for every file of plain texts that no paper claims: its paper was renamed, moved or deleted."""
    claimed = {paper.summary_path for paper in papers}
    lost = sorted(path for path in content.rglob(f"*{SUMMARY_ENDING}") if path not in claimed and path.is_file())
    return tuple(
        finding("summary.paper-gone", file=path.relative_to(content).as_posix(), example=_name_for(path, papers))
        for path in lost
    )


def misplaced(paper: Paper, meeting: Meeting, committees: Iterable[Committee]) -> tuple[Finding, ...]:
    """Return what the paper's folders say that the paper does not: another committee, another day."""
    folders = PurePosixPath(paper.name).parent.parts
    found = []
    committee = {one.folder: one.name for one in committees}
    if meeting.committee not in committee.values():
        found.append(finding("settings.committee-unknown", committee=meeting.committee))
    elif folders and committee.get(folders[0], meeting.committee) != meeting.committee:
        found.append(finding("settings.committee-folder", committee=meeting.committee, folder=folders[0]))
    if folders and _is_day(folders[-1]) and folders[-1] != meeting.date:
        found.append(
            finding("settings.date-folder", date=long_date(meeting.date), folder=folders[-1], right=meeting.date)
        )
    return tuple(found)


def _name_for(lost: Path, papers: Sequence[Paper]) -> str:
    """Return the name that would give the texts to a paper beside them that has none."""
    waiting = (one.summary_path for one in papers if one.path.parent == lost.parent)
    return next((path.name for path in waiting if not path.exists()), _USUAL)


def _is_day(name: str) -> bool:
    try:
        return date.fromisoformat(name).isoformat() == name
    except ValueError:
        return False
