"""From files to meetings that passed the privacy gate; a paper that fails does not stop the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from publisher.building.content import Paper
from publisher.catalogue.findings import known_findings
from publisher.corpus.references import resolve
from publisher.corpus.versions import arrange
from publisher.errors import FindingsFatal, PublisherError, SourceError
from publisher.model.finding import Finding, Severity
from publisher.model.meeting import ClearedMeeting, Meeting
from publisher.parsing.pipeline import parse
from publisher.privacy.gate import clear
from publisher.privacy.policy import PrivacyPolicy
from publisher.reading.reader import read_source


@dataclass(frozen=True, slots=True)
class Failure:
    """A paper that cannot be published now, and why."""

    paper: Paper
    error: PublisherError


@dataclass(frozen=True, slots=True)
class Admitted:
    """A paper whose meeting passed the gate."""

    paper: Paper
    cleared: ClearedMeeting
    beside_minutes: bool
    """An agenda whose minutes are published too."""


@dataclass(frozen=True, slots=True)
class Intake:
    """All papers, sorted into admitted and failed; `uncleared` is for the leak scan alone."""

    admitted: tuple[Admitted, ...]
    failures: tuple[Failure, ...]
    findings: tuple[Finding, ...]
    """Why papers failed whose text was read but may not be published; those of admitted papers stay with them."""
    uncleared: tuple[Meeting, ...]


def read_paper(paper: Paper) -> Meeting:
    """Read and parse one paper, with the address of its valid original where the editor gave one.

    Raises:
        SourceError: it cannot be read.
        NotACouncilPaper: it is neither agenda nor minutes.
    """
    try:
        meeting = parse(read_source(paper.path))
        return replace(meeting, source=replace(meeting.source, url=paper.settings().source_url))
    except PublisherError as error:
        error.file = error.file if error.file and paper.path.name not in error.file else paper.name
        raise


def take_in(papers: Iterable[Paper], policy: PrivacyPolicy, step: Callable[[str], None]) -> Intake:
    """Read, parse, relate and clear every paper; `step` hears the name of each."""
    failures: list[Failure] = []
    read: dict[tuple[str, str], tuple[Paper, Meeting]] = {}
    for paper in papers:
        try:
            meeting = read_paper(paper)
            _refuse_second(read.get((meeting.id, meeting.kind)), paper)
            read[meeting.id, meeting.kind] = (paper, meeting)
        except PublisherError as error:
            failures.append(Failure(paper, error))
        step(paper.name)
    admitted: list[Admitted] = []
    findings: list[Finding] = []
    for meeting, beside_minutes in arrange(resolve([meeting for _, meeting in read.values()])):
        paper = read[meeting.id, meeting.kind][0]
        try:
            cleared = clear(meeting, policy)
            _refuse_grave(cleared.meeting.findings, paper)
            admitted.append(Admitted(paper, cleared, beside_minutes))
        except FindingsFatal as error:
            failures.append(Failure(paper, error))
            findings += [replace(found, file=paper.name) for found in cleared.meeting.findings]
        except PublisherError as error:
            error.file = paper.name
            failures.append(Failure(paper, error))
    uncleared = tuple(meeting for _, meeting in read.values())
    return Intake(tuple(admitted), tuple(failures), tuple(findings), uncleared)


def _refuse_second(same: tuple[Paper, Meeting] | None, paper: Paper) -> None:
    if same is not None:
        raise SourceError(
            f"holds the same meeting as {same[0].name}", cure="Keep the newest of the two papers.", file=paper.name
        )


def _refuse_grave(findings: tuple[Finding, ...], paper: Paper) -> None:
    grave = next((found for found in findings if found.severity is Severity.ERROR), None)
    if grave is not None:
        raise FindingsFatal(
            f"{known_findings()[grave.code]['english'].rstrip('.')} [{grave.code}]",
            cure=f"publisher explain {grave.code} tells more; the paper is not published as it is.",
            file=paper.name,
            line=grave.lines[0] if grave.lines else None,
            page=grave.page,
        )
