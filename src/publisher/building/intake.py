"""From files to meetings that passed the privacy gate; a paper that fails does not stop the others."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from publisher.building.content import Paper
from publisher.catalogue.findings import known_findings
from publisher.corpus.relations import relate
from publisher.corpus.versions import Place, arrange
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
    """Read, parse, clear and relate every paper; `step` hears the name of each.

    Papers are related after the gate, so that none can tell of another what was withheld there, and what they then
    tell of each other passes the gate too.
    """
    failures: list[Failure] = []
    findings: list[Finding] = []
    read: dict[int, tuple[Paper, Meeting]] = {}
    for paper in papers:
        try:
            meeting = read_paper(paper)
            read[id(meeting)] = (paper, meeting)
        except PublisherError as error:
            failures.append(Failure(paper, error))
        step(paper.name)
    passed: list[tuple[Paper, Place, Meeting]] = []
    for place in arrange([meeting for _, meeting in read.values()]):
        paper = read[id(place.meeting)][0]
        try:
            _refuse_second(place, paper, read)
            cleared = clear(place.meeting, policy)
            _refuse_grave(cleared.meeting.findings, paper)
            passed.append((paper, place, cleared.meeting))
        except FindingsFatal as error:
            failures.append(Failure(paper, error))
            findings += [replace(found, file=paper.name) for found in cleared.meeting.findings]
        except PublisherError as error:
            error.file = paper.name
            failures.append(Failure(paper, error))
    related = relate([meeting for _, _, meeting in passed])
    admitted = tuple(
        Admitted(paper, clear(meeting, policy), place.beside_minutes)
        for (paper, place, _), meeting in zip(passed, related, strict=True)
    )
    return Intake(admitted, tuple(failures), tuple(findings), tuple(meeting for _, meeting in read.values()))


_REFUSED = {
    "copy": ("holds the same text as {}", "Remove one of the two papers."),
    "rival": ("holds the same meeting as {}, and nobody said which is valid", "Keep the valid one of the two papers."),
    "supplement": ("only adds to {}", "Replace that paper by the whole agenda, the supplement's items included."),
}
"""Why a paper cannot stand beside another one of its meeting and kind, and the cure."""


def _refuse_second(place: Place, paper: Paper, read: Mapping[int, tuple[Paper, Meeting]]) -> None:
    if place.refused and place.other:
        what, cure = _REFUSED[place.refused]
        raise SourceError(what.format(read[id(place.other)][0].name), cure=cure, file=paper.name)


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
