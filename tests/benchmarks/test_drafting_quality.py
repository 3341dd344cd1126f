"""What drafters are worth, beside the texts that people wrote for the same items.

A drafter is anything with `name` and `ask`: hand `score` a `tools.language_model.Provider` to measure a real model. The
ones here answer from what lies in `content/`: an editor, a copyist, a liar and one who names no lines. The table is
printed; `docs/measured.md` keeps a run.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any

import pytest

from publisher.building.asking import ask, question
from publisher.building.desk import Desk, Sheet, checked, open_desk
from publisher.catalogue.sentences import split
from publisher.errors import ModelFailed
from publisher.model.finding import Severity
from publisher.model.meeting import AgendaItem
from publisher.model.summary import Sentence
from publisher.plain_language.drafting.allowed import free_slots, may_cite, shown
from publisher.plain_language.measured import measured
from publisher.plain_language.source_text import pieces_of
from publisher.plain_language.summary_file.entry import Entry
from publisher.tools.language_model import LanguageModel, Message, Reply

HEAD = "| drafter | accepted | facts missing | LIX adjusted | share | lines covered |\n|---|---:|---:|---:|---:|---:|"
Told = list[dict[str, Any]]


@dataclass(frozen=True)
class Score:
    """How a drafter did on the items that people have written about too."""

    name: str
    asked: int
    accepted: int
    missing: int
    """Accepted drafts that lack a fact that must be told."""
    lix_adjusted: float
    """Median of the accepted drafts, each whole with the templates' sentences."""
    share: float
    """Their words as a share of the paper's."""
    covered: float
    """The part of the lines people cited that they cite too."""

    def __str__(self) -> str:
        told = (
            f"{self.missing} | {self.lix_adjusted:.0f} | {self.share:.0%} | {self.covered:.0%}"
            if self.accepted
            else "| | |"
        )
        return f"| {self.name} | {self.accepted} of {self.asked} | {told} |"


class FromContent:
    """A drafter that knows the answer to every question before it is asked."""

    def __init__(self, name: str, desk: Desk, answers: Callable[[Told, AgendaItem], Told]) -> None:
        self.name = name
        self.known = {
            question(desk, sheet, item).user: answers(people_wrote(sheet, item), item)
            for sheet, item in written_about(desk)
        }

    def ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> Reply:  # noqa: ARG002 — the protocol's
        """Answer once: it has nothing better."""
        if len(messages) > 2:
            raise ModelFailed("nothing better", cure="Ask somebody else.")
        return Reply(json.dumps({"sentences": self.known[messages[1].text]}))


def written_about(desk: Desk) -> Iterator[tuple[Sheet, AgendaItem]]:
    """Yield the items that people have written something about that a drafter may write too."""
    for sheet in desk.sheets:
        yield from ((sheet, item) for item in sheet.meeting.items if not item.closed and people_wrote(sheet, item))


def people_wrote(sheet: Sheet, item: AgendaItem) -> Told:
    """Return the people's sentences under the free headings, from the lines that are sent."""
    entry = sheet.kept.file.entry(item.number)
    free = free_slots(item)
    return [
        as_told(one)
        for one in (entry.sentences() if entry else ())
        if one.slot in free and one.sources and all(may_cite(item, span) for span in one.sources)
    ]


def as_told(one: Sentence) -> dict[str, Any]:
    spans = [{"first": first, "last": last} for first, last in one.sources]
    return {"slot": one.slot, "text": one.text, "lines": spans, "point": one.point}


def copied(_: Told, item: AgendaItem) -> Told:
    """Return the first sentence of each of the first four paragraphs, as they stand."""
    pieces = [piece for section in shown(item).sections for piece in pieces_of(section.blocks)][:4]
    return [as_told(Sentence("about", split(piece.text)[0], (piece.lines,))) for piece in pieces]


def lied(told: Told, _: AgendaItem) -> Told:
    return [{**told[0], "text": "Det koster 97 millioner kroner.", "point": False}, *told]


def without_lines(told: Told, _: AgendaItem) -> Told:
    return [{**one, "lines": []} for one in told]


DRAFTERS: dict[str, Callable[[Told, AgendaItem], Told]] = {
    "the people's own texts": lambda told, _: told,
    "copied sentences": copied,
    "one lie more": lied,
    "no lines": without_lines,
}


def score(desk: Desk, model: LanguageModel) -> Score:
    """Let `model` draft every item that people have written about, on the way that `publisher draft` takes."""
    asked = list(written_about(desk))
    drafts = [(sheet, item, ask(desk, sheet, item, model, "2026-01-01")[0]) for sheet, item in asked]
    kept = [(sheet, item, made) for sheet, item, made in drafts if isinstance(made, Entry)]
    rows = [
        row
        for sheet, item, made in kept
        for row in measured([item], [checked(desk, sheet, made).summary], desk.terms)
        if row.text == "klart" and row.item is not None
    ]
    return Score(
        model.name,
        len(asked),
        len(kept),
        sum(lacks_a_fact(desk, sheet, made) for sheet, _, made in kept),
        median([row.measures.lix_adjusted for row in rows] or [0]),
        median([row.share for row in rows] or [0]),
        mean([covered(sheet, item, made) for sheet, item, made in kept] or [0]),
    )


def lacks_a_fact(desk: Desk, sheet: Sheet, made: Entry) -> bool:
    return any(one.severity is Severity.ERROR and one.sentence is None for one in checked(desk, sheet, made).findings)


def covered(sheet: Sheet, item: AgendaItem, made: Entry) -> float:
    """Return how much of what people cited a draft cites too."""
    cited = {line for one in made.sentences() for first, last in one.sources for line in range(first, last + 1)}
    people = {
        line
        for one in people_wrote(sheet, item)
        for span in one["lines"]
        for line in range(span["first"], span["last"] + 1)
    }
    return len(cited & people) / len(people)


@pytest.fixture(scope="module")
def desk(content: Path) -> Desk:
    return open_desk(content)


@pytest.fixture(scope="module")
def scores(desk: Desk) -> dict[str, Score]:
    return {name: score(desk, FromContent(name, desk, answers)) for name, answers in DRAFTERS.items()}


def test_every_drafter_is_measured(scores: dict[str, Score], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        table = ["", HEAD, *map(str, scores.values()), ""]
        sys.stdout.write("\n".join(table))
    people, copyist = scores["the people's own texts"], scores["copied sentences"]
    assert people.accepted > people.asked / 2
    assert (people.covered, people.missing) == (1, 0)
    assert people.lix_adjusted <= 30
    assert copyist.accepted < people.accepted


@pytest.mark.parametrize("name", ["one lie more", "no lines"])
def test_no_draft_with_a_lie_or_without_lines_is_accepted(scores: dict[str, Score], name: str) -> None:
    assert scores[name].accepted == 0
