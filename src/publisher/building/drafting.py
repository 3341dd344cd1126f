"""`publisher draft`: every item gets a text to write on, and every text is checked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher.building import content as contents
from publisher.building.desk import Desk, Sheet, open_desk, put, resealed, started
from publisher.building.intake import Failure
from publisher.building.report import Reporter
from publisher.building.whereabouts import lost_summaries
from publisher.errors import FindingsFatal
from publisher.model.finding import Finding
from publisher.plain_language.summary_file.bind import APPROVED, LAPSED
from publisher.plain_language.summary_file.entry import Entry

_MEND = "Mend what is named above, in the file or with publisher review; publisher draft then checks it again."


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be drafted."""

    items: tuple[int, ...]
    """Numbers of items; none means all."""
    maker: str
    """The role that writes."""
    on: str
    """ISO date of new drafts."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What `publisher draft` did."""

    files: tuple[str, ...]
    """The summary files that were written."""
    states: tuple[tuple[str, int], ...]
    """How many items are in each state now."""
    faults: tuple[FindingsFatal, ...]
    """The texts that somebody must mend, file by file; they were kept as they were written."""
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]


def draft_papers(content: Path, papers: Sequence[Path], task: Task, reporter: Reporter) -> Drafted:
    """Draft and check the texts of some papers, or of all; a paper whose texts need nothing is not written.

    Raises:
        SettingsError: no such paper or item.
        StorageError: a file was changed meanwhile, or cannot be written.
    """
    desk = open_desk(content)
    sheets = [desk.sheet_of(paper) for paper in papers] or list(desk.sheets)
    reporter.stage("Drafting", len(sheets))
    written: list[str] = []
    after: list[Sheet] = []
    for sheet in sheets:
        new = put(desk, sheet, _entries(desk, sheet, task))
        if new.kept.content != sheet.kept.content:
            written.append(sheet.kept.paper.summary_name)
        after.append(new)
        reporter.step(sheet.name)
    states = Counter(desk.state(sheet, item.number) for sheet in after for item in sheet.meeting.items)
    return Drafted(
        files=tuple(written),
        states=tuple(sorted(states.items())),
        faults=tuple(fault for sheet in after if (fault := _fault(sheet, task)) is not None),
        findings=(
            *lost_summaries(content, contents.papers(content)),
            *(one for sheet in after for one in sheet.findings),
        ),
        failures=desk.failures,
    )


def _entries(desk: Desk, sheet: Sheet, task: Task) -> list[Entry]:
    if sheet.kept.unusable:
        return []
    numbers = task.items or tuple(
        item.number for item in sheet.meeting.items if not item.closed or sheet.kept.file.entry(item.number)
    )
    broken = {problem.item for problem in sheet.kept.file.problems}
    return [
        entry for number in numbers if number not in broken and (entry := _entry(desk, sheet, number, task)) is not None
    ]


def _entry(desk: Desk, sheet: Sheet, number: int, task: Task) -> Entry | None:
    """Return the item's new entry; none where it is to stay as it stands."""
    item, entry = sheet.item(number), sheet.kept.file.entry(number)
    if entry is None:
        return started(sheet, item, task.maker, task.on)
    approved = entry.standing.state in APPROVED and desk.state(sheet, number) != LAPSED
    if approved or entry.standing.state == LAPSED:
        return None
    return resealed(desk, sheet, entry)


def _fault(sheet: Sheet, task: Task) -> FindingsFatal | None:
    """Return what is wrong with the texts of the task that a person wrote; none where all are as they should be."""
    name = sheet.kept.paper.summary_name
    if sheet.kept.unusable:
        return FindingsFatal("the file cannot be used as it is, and nothing was written", cure=_MEND, file=name)
    held = sheet.assessments
    faulty = [
        entry.item
        for entry in sheet.kept.file.entries
        if (not task.items or entry.item in task.items) and not (entry.item in held and held[entry.item].sound)
    ]
    if not faulty:
        return None
    what = f"item {faulty[0]} has" if len(faulty) == 1 else f"items {', '.join(map(str, faulty))} have"
    return FindingsFatal(
        f"the text of {what} errors; it is kept, and the site shows the automatic short version instead",
        cure=_MEND,
        file=name,
    )
