"""What the last build told of a paper is told again only when the paper, its text or what is found has changed."""

from pathlib import Path

import pytest

from publisher.cli.main import outcome
from support.small_content import AGENDA_PATH, MINUTES_PATH

MINUTES_TEXT = MINUTES_PATH.replace(".txt", ".klart.txt")
AGENDA_TEXT = AGENDA_PATH.replace(".txt", ".klart.txt")
FAULTY = "## Punkt 9: Findes ikke\n### Hvad handler sagen om?\nDet er en sag. [23]\n"


@pytest.fixture
def told(small: Path, capsys: pytest.CaptureFixture[str]) -> "Told":
    (small / MINUTES_TEXT).write_text(FAULTY, encoding="utf-8")
    return Told(small, capsys)


class Told:
    """Builds with the command, and returns what it says on standard error."""

    def __init__(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.content = content
        self.capsys = capsys
        self.out = content.parent / "build"
        self.code = 0

    def __call__(self, *arguments: str) -> str:
        self.capsys.readouterr()
        where = ("--content", str(self.content), "--out", str(self.out), "--as-of", "2026-02-10")
        self.code = outcome(["build", "--formats", "html,json", "--jobs", "1", *where, *arguments])
        return self.capsys.readouterr().err


def test_warnings_of_a_paper_are_named_once_and_counted_afterwards(told: Told) -> None:
    first = told()
    assert MINUTES_TEXT in first
    assert "unchanged" not in first
    again = told()
    assert MINUTES_TEXT not in again
    assert "known warning" in again
    assert "in 1 unchanged paper: publisher build -v or publisher check --only papers shows them" in again
    assert "[settings.contact-missing]" in again
    assert told.code == 0
    with_details = told("-v")
    assert MINUTES_TEXT in with_details
    assert "unchanged paper" not in with_details
    told("--strict")
    assert told.code == 10


def test_a_changed_paper_is_told_alone(told: Told) -> None:
    told()
    (told.content / AGENDA_TEXT).write_text(FAULTY, encoding="utf-8")
    second = told()
    assert AGENDA_TEXT in second
    assert MINUTES_TEXT not in second
    assert "in 1 unchanged paper" in second
    paper = told.content / MINUTES_PATH
    paper.write_text(paper.read_text(encoding="utf-8").replace("ved skolen", "ved havnen"), encoding="utf-8")
    third = told()
    assert MINUTES_TEXT in third
    assert AGENDA_TEXT not in third


def test_a_build_that_published_nothing_makes_nothing_known(told: Told) -> None:
    page = told.content / "pages" / "kontakt.md"
    whole = page.read_text(encoding="utf-8")
    page.write_text(f"{whole}\n[Findes ikke](../findes-ikke/)\n", encoding="utf-8")
    told()
    assert told.code == 9
    page.write_text(whole, encoding="utf-8")
    assert MINUTES_TEXT in told()


def test_what_is_kept_holds_no_word_of_what_was_found(told: Told) -> None:
    told()
    kept = told.out / "known.json"
    assert "Punkt" not in kept.read_text(encoding="utf-8")
    kept.write_bytes(b"{")
    assert MINUTES_TEXT in told()
