"""From files to meetings that passed the privacy gate; a paper that fails does not stop the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from publisher.building.content import Paper
from publisher.corpus.references import resolve
from publisher.corpus.versions import arrange
from publisher.errors import PublisherError, SourceError
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
            same = read.get((meeting.id, meeting.kind))
            if same:
                raise SourceError(
                    f"holds the same meeting as {same[0].name}",
                    cure="Keep the newest of the two papers.",
                    file=paper.name,
                )
            read[meeting.id, meeting.kind] = (paper, meeting)
        except PublisherError as error:
            failures.append(Failure(paper, error))
        step(paper.name)
    admitted: list[Admitted] = []
    for meeting, beside_minutes in arrange(resolve([meeting for _, meeting in read.values()])):
        paper = read[meeting.id, meeting.kind][0]
        try:
            admitted.append(Admitted(paper, clear(meeting, policy), beside_minutes))
        except PublisherError as error:
            error.file = paper.name
            failures.append(Failure(paper, error))
    return Intake(tuple(admitted), tuple(failures), tuple(meeting for _, meeting in read.values()))
