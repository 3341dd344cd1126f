"""The proof table: how hard every item reads, in the paper and in each plain version, and what may not be exceeded."""

from pathlib import Path

import pytest

from publisher.building.inspection import PaperMeasures, inspect
from publisher.model.measures import Measured, Text
from publisher.model.summary import LEVELS
from publisher.plain_language.readability import excesses

PROJECT = Path(__file__).parents[2]
BEGIN, END = "<!-- readability: begin -->", "<!-- readability: end -->"
INTRODUCTION = """
Made by `pytest tests/plain_language/test_measured.py --refresh-goldens`; `publisher check --only papers -v` tells the
same of any papers. In a cell: LIX of the text's own words; in brackets LIX where names and explained words never
count as long; LIX of all that is read, quotes included; words a sentence; words as a share of the paper's. Headings
and table rows of a paper count as its sentences. The gate, for every row: `kort` has at most 45 (30), `klart` at
most 40 (27), not a tenth more.
"""


@pytest.fixture(scope="module")
def papers() -> tuple[PaperMeasures, ...]:
    return inspect(PROJECT / "content", "2026-05-01").measured


def cell(row: Measured | None) -> str:
    if row is None:
        return ""
    told = row.measures
    own = f"{told.lix:.0f} ({told.lix_adjusted:.0f})"
    if row.text == "source":
        return f"{own}, {told.mean_sentence:.1f}"
    return f"{own}, {row.lix_shown:.0f}, {told.mean_sentence:.1f}, {row.share:.0%}"


def table(papers: tuple[PaperMeasures, ...]) -> str:
    """Return the table as it stands in docs/measured.md."""
    levels = [level for level in LEVELS if any(row.text == level for one in papers for row in one.rows)]
    texts: list[Text] = ["source", *levels]
    lines = [INTRODUCTION, f"| item | {' | '.join(['paper', *levels])} |", f"|---|{'---|' * len(texts)}"]
    for one in papers:
        for item in dict.fromkeys(row.item for row in one.rows):
            rows = {row.text: row for row in one.rows if row.item == item}
            where = f"**{one.paper}**" if item is None else f"{Path(one.paper).parent.name}, {item}"
            lines.append(f"| {where} | {' | '.join(cell(rows.get(text)) for text in texts)} |")
    return "\n".join(lines) + "\n\n"


def test_the_table_is_up_to_date(papers: tuple[PaperMeasures, ...], pytestconfig: pytest.Config) -> None:
    path = PROJECT / "docs" / "measured.md"
    before, begin, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    found, end, after = rest.partition(END)
    assert begin
    assert end
    if pytestconfig.getoption("--refresh-goldens"):
        found = f"\n{table(papers)}"
        path.write_text(before + begin + found + end + after, encoding="utf-8")
    assert found == f"\n{table(papers)}"


def test_no_item_and_no_meeting_is_harder_than_its_level_may_be(papers: tuple[PaperMeasures, ...]) -> None:
    rows = [(one.paper, row) for one in papers for row in one.rows]
    assert {row.text for _, row in rows} >= {"source", "kort", "klart"}
    assert [
        (paper, row) for paper, row in rows if row.text != "source" and list(excesses(row.measures, row.text))
    ] == []


def test_plain_versions_are_easier_than_their_paper(papers: tuple[PaperMeasures, ...]) -> None:
    whole = {(one.paper, row.text): row.measures for one in papers for row in one.rows if row.item is None}
    assert [
        (paper, text)
        for (paper, text), told in whole.items()
        if text != "source" and told.lix > whole[paper, "source"].lix - 10
    ] == []
