"""`publisher approve`: all of a paper's texts, or some, or none of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher.building.desk import Approval, Sheet, approved, open_desk, put
from publisher.building.revising import require_role
from publisher.errors import FindingsFatal, SettingsError
from publisher.plain_language.klart import told


@dataclass(frozen=True, slots=True)
class Approved:
    """What was approved, and the file it was written to."""

    approved: tuple[tuple[int, str], ...]
    """Number and title of each item."""
    file: str


def approve_items(content: Path, paper: Path, items: Sequence[int], approval: Approval) -> Approved:
    """Approve the texts of a paper; without `items` every text it has. If one cannot be approved, none is.

    Raises:
        SettingsError: no such paper or item, no text to approve, or nobody approves, or who approves is no role.
        FindingsFatal: a text has errors, or holds a line that cannot be understood.
        StorageError: the file was changed meanwhile, or cannot be written.
    """
    if not approval.by:
        raise SettingsError("nobody approves", cure="Name the role with --by, for example --by udvalgssekretæren.")
    desk = open_desk(content)
    require_role(approval.by, desk.policy)
    sheet = desk.sheet_of(paper)
    entries = [sheet.entry(number) for number in items or _written(sheet)]
    if not entries:
        raise SettingsError(
            f"{sheet.name} has no text to approve", cure=f"Write one first: publisher draft {paper}", file=sheet.name
        )
    for entry in entries:
        _refuse_misread(sheet, entry.item)
    done = [approved(desk, sheet, entry, approval) for entry in entries]
    put(desk, sheet, done)
    return Approved(tuple((one.item, one.title) for one in done), sheet.kept.paper.summary_name)


def _refuse_misread(sheet: Sheet, item: int) -> None:
    """Refuse an item of which a line was not understood: writing it anew would lose that line."""
    problem = next((one for one in sheet.kept.file.problems if one.item == item), None)
    if problem is not None:
        found = told(problem)
        raise FindingsFatal(
            f"item {item} cannot be read whole and is not approved: {found.message} [{found.code}]",
            cure="Correct the line, then approve again.",
            file=sheet.kept.paper.summary_name,
            line=problem.line,
        )


def _written(sheet: Sheet) -> tuple[int, ...]:
    return tuple(entry.item for entry in sheet.kept.file.entries)
