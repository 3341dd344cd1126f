"""The five papers, as outlines a clerk can check against the paper. Refreshed by `pytest --refresh-goldens`."""

from pathlib import Path

import pytest

from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source
from support.outline import outline
from support.real_papers import real_papers

PROJECT = Path(__file__).parents[2]
GOLDEN = PROJECT / "tests" / "golden"
PAPERS = real_papers(PROJECT / "content")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: f"{path.parts[-3]}-{path.parts[-2]}")
def test_outline(paper: Path, refresh_goldens: bool) -> None:
    meeting = parse(read_source(paper))
    golden = GOLDEN / f"{meeting.id}.outline.txt"
    found = outline(meeting)
    if refresh_goldens:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: f"{path.parts[-3]}-{path.parts[-2]}")
def test_no_word_is_lost(paper: Path) -> None:
    meeting = parse(read_source(paper))
    assert [found for found in meeting.findings if found.code == "parsing.words-lost"] == []


def test_every_golden_has_a_paper() -> None:
    meetings = {parse(read_source(paper)).id for paper in PAPERS}
    assert {path.name.removesuffix(".outline.txt") for path in GOLDEN.glob("*.outline.txt")} == meetings
