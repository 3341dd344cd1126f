"""`publisher draft --ask-model`: a language model drafts the items that nobody has written on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher.building.asking import Attempt, Spent, ask, question, wanted
from publisher.building.desk import Desk, Sheet, open_desk, put, reread
from publisher.building.intake import Failure
from publisher.building.report import Reporter
from publisher.catalogue.texts import text
from publisher.errors import ModelClosed, PrivacyStop
from publisher.plain_language.drafting.prompt import Prompt
from publisher.plain_language.summary_file.entry import Entry
from publisher.tools.language_model import LanguageModel

PATIENCE = 3
"""So many items in a row without an answer, and no more are asked about."""


@dataclass(frozen=True, slots=True)
class ModelTask:
    """What a language model is to draft."""

    items: tuple[int, ...]
    """Numbers of items; none means all."""
    on: str
    """ISO date of new drafts."""
    again: bool = False
    """Make drafts anew that a model made and nobody has touched."""


@dataclass(frozen=True, slots=True)
class ModelRun:
    """What a language model was asked, and what became of it."""

    attempts: tuple[Attempt, ...]
    unasked: int
    """Items that were not asked about because no answers came."""
    files: tuple[str, ...]
    """The summary files that were written."""
    spent: Spent
    failures: tuple[Failure, ...]
    """Papers that cannot be read."""


@dataclass(frozen=True, slots=True)
class Question:
    """What would be sent about one item, or why nothing would."""

    paper: str
    item: int
    prompt: Prompt | PrivacyStop


def draft_by_model(
    content: Path, papers: Sequence[Path], task: ModelTask, model: LanguageModel, reporter: Reporter
) -> ModelRun:
    """Let a language model draft every item that holds no text of a person's. Each draft is kept at once.

    What goes wrong with one item is told and leaves the others alone. Without an answer to several in a row, or where
    none is to be had, the rest is not asked about.

    Raises:
        SettingsError: no such paper or item.
        StorageError: a file cannot be written.
    """
    desk = open_desk(content)
    sheets = _sheets(desk, papers)
    todo = [(at, item) for at, sheet in enumerate(sheets) for item in wanted(sheet, task.items, again=task.again)]
    reporter.stage(f"Asking {model.name}", len(todo))
    attempts: list[Attempt] = []
    files: list[str] = []
    spent, silent = Spent(), 0
    for at, item in todo:
        made, cost = ask(desk, sheets[at], item, model, task.on)
        spent = spent.plus(cost)
        if isinstance(made, Entry):
            sheets[at], attempt = _kept(desk, sheets[at], made, again=task.again)
            files += [sheets[at].kept.paper.summary_name] if attempt.state else []
        else:
            attempt = made
        attempts.append(attempt)
        reporter.step(f"{attempt.paper}, item {attempt.item}")
        silent = silent + 1 if attempt.error else 0
        if silent >= PATIENCE or isinstance(attempt.error, ModelClosed):
            break
    return ModelRun(tuple(attempts), len(todo) - len(attempts), tuple(dict.fromkeys(files)), spent, desk.failures)


def questions(content: Path, papers: Sequence[Path], task: ModelTask) -> Iterator[Question]:
    """Yield what `draft_by_model` would send first about each item, to the letter. Nothing is sent or written.

    Raises:
        SettingsError: no such paper or item.
    """
    desk = open_desk(content)
    for sheet in _sheets(desk, papers):
        for item in wanted(sheet, task.items, again=task.again):
            try:
                yield Question(sheet.name, item.number, question(desk, sheet, item))
            except PrivacyStop as stop:
                yield Question(sheet.name, item.number, stop)


def _sheets(desk: Desk, papers: Sequence[Path]) -> list[Sheet]:
    return [desk.sheet_of(paper) for paper in papers] or list(desk.sheets)


def _kept(desk: Desk, asked: Sheet, made: Entry, *, again: bool) -> tuple[Sheet, Attempt]:
    """Write the draft, unless a person has begun to write on its item while the model was at it."""
    sheet = reread(desk, asked)
    if not any(wanted(sheet, (made.item,), again=again)):
        return sheet, Attempt(sheet.name, made.item, reasons=(text("drafting.reason.meanwhile"),))
    return put(desk, sheet, [made]), Attempt(sheet.name, made.item, made.standing.state)
