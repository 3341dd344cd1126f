"""The proof table of truth: which required facts the plain versions tell, and whether what they name is printed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from publisher.building.desk import Sheet, open_desk
from publisher.model.edition import Term
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, Level
from publisher.plain_language import faithfulness

PROJECT = Path(__file__).parents[2]
BEGIN, END = "<!-- facts: begin -->", "<!-- facts: end -->"
_MISSING = re.compile(r"\.(?P<fact>outcome|votes|minority|suspension|next-body|amount|deadline)-missing$")
_ENTITY = re.compile(r"(?<=[\w,:–-] )[A-ZÆØÅ][\wæøå-]+|\d+(?:[.,]\d+)*")
"""A name inside a sentence, or a number; dates are both."""
_UNFOUNDED = re.compile(r"\.(?:name|number|date|unit|quote|amount)-(?!missing)")
FACTS = ("outcome", "votes", "minority", "suspension", "next-body", "amount", "deadline")


@dataclass
class Score:
    """What one level tells of one paper."""

    required: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    entities: int = 0
    unfounded: int = 0


def missing(summary: DraftSummary, item: AgendaItem, terms: tuple[Term, ...]) -> Iterator[str]:
    # The templates are asked for amounts too, though a build lets them off.
    for remark in faithfulness.check(replace(summary, level="klart"), item, terms):
        if found := _MISSING.search(remark.code):
            yield found["fact"]


def scores(sheet: Sheet, terms: tuple[Term, ...]) -> dict[Level, Score]:
    found: dict[Level, Score] = {"kort": Score(), "klart": Score()}
    for item, kort in zip(sheet.meeting.items, sheet.kort, strict=True):
        written = sheet.assessments.get(item.number)
        for level, summary in (("kort", kort), ("klart", written.summary if written else None)):
            if summary is None or item.closed:
                continue
            score = found[level]
            score.required.update(missing(replace(summary, sentences=()), item, terms))
            score.missing.update(missing(summary, item, terms))
            score.entities += sum(len(_ENTITY.findall(one.text)) for one in summary.sentences if one.sources)
            score.unfounded += sum(
                bool(_UNFOUNDED.search(remark.code)) for remark in faithfulness.check(summary, item, terms)
            )
    return found


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[Level, Score]]:
    desk = open_desk(PROJECT / "content")
    return {sheet.name: scores(sheet, desk.terms) for sheet in desk.sheets}


def table(measured: dict[str, dict[Level, Score]]) -> str:
    lines = [
        "| paper, level | required facts told | names, numbers and dates found in the cited lines |",
        "|---|---:|---:|",
    ]
    for paper, levels in measured.items():
        for level, score in levels.items():
            told = score.required.total() - score.missing.total()
            lines.append(
                f"| {paper}, {level} | {told} of {score.required.total()} "
                f"| {score.entities - score.unfounded} of {score.entities} |"
            )
    return "\n" + "\n".join(lines) + "\n\n"


def test_the_table_is_up_to_date(measured: dict[str, dict[Level, Score]], pytestconfig: pytest.Config) -> None:
    path = PROJECT / "docs" / "measured.md"
    before, begin, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    found, end, after = rest.partition(END)
    assert begin
    assert end
    if pytestconfig.getoption("--refresh-goldens"):
        found = table(measured)
        path.write_text(before + begin + found + end + after, encoding="utf-8")
    assert found == table(measured)


def test_no_required_fact_is_left_out(measured: dict[str, dict[Level, Score]]) -> None:
    left_out = {
        (Path(paper).parent.name, level): dict(one.missing)
        for paper, levels in measured.items()
        for level, one in levels.items()
        if one.missing
    }
    assert left_out == {}


def test_no_name_number_or_date_is_made_up(measured: dict[str, dict[Level, Score]]) -> None:
    assert [
        (paper, level) for paper, levels in measured.items() for level, one in levels.items() if one.unfounded
    ] == []


def test_every_kind_of_fact_is_asked_for(measured: dict[str, dict[Level, Score]]) -> None:
    asked = Counter[str]()
    for levels in measured.values():
        asked.update(levels["klart"].required)
    assert {fact for fact in FACTS if not asked[fact]} <= {"minority"}, asked
