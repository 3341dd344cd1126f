"""A summary file that is wrong costs its item the written text, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest

from publisher.building.report import BuildReport
from publisher.cli.main import outcome
from support.listening import Build
from support.small_content import MINUTES, MINUTES_PATH

ITEM = 1
LINE = MINUTES.splitlines().index("Der skal bygges en cykelsti ved skolen.") + 1
NAME = MINUTES_PATH.replace(".txt", ".klart.txt")
HEAD = "## Punkt 1: Ny cykelsti\nTilstand: tjekket\nLavet af: sekretariatet\n\n### Hvad handler sagen om?\n"
WRITTEN = f"Skolen skal have en cykelsti. [{LINE}]\n"
DANISH = HEAD.replace("sekretariatet", "byrådssekretæren")
NUMBER = "0101" + "601234"


def plain(site: Path) -> dict[str, Any]:
    """The item's texts as they are published: level → text."""
    published = json.loads((site / "data/2026-02-03-teknikudvalget/plain.json").read_text(encoding="utf-8"))
    return {one["level"]: one for one in published["items"] if one["number"] == ITEM}


def built(build: Build, small: Path, summary: str | bytes) -> tuple[BuildReport, dict[str, Any]]:
    content = summary if isinstance(summary, bytes) else summary.encode()
    (small / NAME).write_bytes(content)
    return build(formats=frozenset({"html", "json"})), plain(small.parent / "build" / "site")


def about(report: BuildReport) -> list[tuple[str, tuple[int, int] | None]]:
    return [(found.code, found.lines) for found in report.findings if found.file == NAME]


def test_a_sound_text_is_published_with_its_standing(build: Build, small: Path) -> None:
    report, texts = built(build, small, HEAD + WRITTEN)
    assert [one.code for one in report.findings if one.file == NAME and one.severity == "warning"] == []
    assert (texts["klart"]["generator"], texts["klart"]["state"]) == ("sekretariatet", "tjekket")
    page = (small.parent / "build/site/moeder/2026-02-03-teknikudvalget/punkt-1/index.html").read_text(encoding="utf-8")
    assert "Skolen skal have en cykelsti." in page
    assert "Prøveby Kommune har ikke godkendt teksten." in page


@pytest.mark.parametrize(
    ("summary", "code", "line"),
    [
        ("## Punkt 9: Findes ikke\n### Hvad handler sagen om?\nEn cykelsti. [23]\n", "item-unknown", 1),
        (HEAD + "Skolen skal have en cykelsti.\n", "sentence-unsourced", 6),
        (HEAD + WRITTEN + "### Noget helt andet\n", "line-unknown", 7),
        (HEAD + "Skolen skal have en cykelsti. [4711]\n", "lines-foreign", 6),
        (HEAD.replace("tjekket", "perfekt") + WRITTEN, "state-unknown", 2),
        (HEAD + WRITTEN + "\n" + HEAD.partition("\n")[2] + WRITTEN, "heading-missing", 8),
        (HEAD + WRITTEN + "\nMærke: sag=00 beslutning=00 tekst=00\n", "stale-draft", 1),
        (HEAD + WRITTEN + f"\nMærke: {LINE}=00\n", "stale-draft", 6),
        (HEAD.replace("tjekket", "godkendt") + WRITTEN + f"\nMærke: {LINE}=00\n", "stale", 6),
        (HEAD + WRITTEN.replace(".", f" til {NUMBER}.", 1), "cpr", 6),
        (HEAD + WRITTEN.replace(".", ", siger ane@example.org.", 1), "contact", 6),
        ("bare noget tekst", "no-items", 1),
        ((HEAD + WRITTEN).encode("utf-16")[:-1], "unreadable", 6),
        (DANISH.encode() + WRITTEN.replace("skal have", "får").encode("cp1252"), "unreadable", 6),
        ((HEAD + WRITTEN.replace("cykelsti", "Ÿ")).encode("cp1252"), "unreadable", 6),
        (bytes(range(256)), "unreadable", 1),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_by_file_and_line_and_the_item_falls_back(
    build: Build, small: Path, summary: str | bytes, code: str, line: int
) -> None:
    report, texts = built(build, small, summary)
    assert (f"summary.{code}", (line, line)) in about(report)
    assert list(texts) == ["kort"]
    assert {one.state for one in report.outcomes} == {"published"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"])
def test_a_text_is_read_as_its_program_saved_it_and_written_back_as_utf_8(
    build: Build, small: Path, encoding: str
) -> None:
    text = DANISH + WRITTEN.replace("skal have", "får")
    report, texts = built(build, small, text.encode(encoding))
    assert [one.code for one in report.findings if one.file == NAME and one.severity == "warning"] == []
    assert texts["klart"]["generator"] == "byrådssekretæren"
    assert "Skolen får en cykelsti." in [one["text"] for one in texts["klart"]["sentences"]]
    assert outcome(["draft", "--content", str(small), str(small / MINUTES_PATH), "--item", "1"]) == 0
    assert (small / NAME).read_bytes().startswith(text.encode())


def test_a_personal_number_is_found_in_every_encoding(build: Build, small: Path) -> None:
    for encoding in ("utf-16", "cp1252"):
        report, _ = built(build, small, (HEAD + f"Søen er for {NUMBER}. [{LINE}]\n").encode(encoding))
        assert ("summary.cpr", (6, 6)) in about(report)


def test_a_false_text_is_warned_of_and_stops_nothing(build: Build, small: Path) -> None:
    report, texts = built(build, small, HEAD + f"Skolen skal have 7 cykelstier. [{LINE}]\n")
    assert ("plain_language.number-unfounded", (6, 6)) in about(report)
    assert {one.severity for one in report.findings if one.file == NAME} <= {"warning", "info"}
    assert list(texts) == ["kort"]


def test_one_wrong_item_leaves_the_others_as_they_are(build: Build, small: Path) -> None:
    other = "## Punkt 2: Køb af grund\n### Hvad handler sagen om?\nKommunen køber en grund. [40]\n"
    report, texts = built(build, small, f"{HEAD}{WRITTEN}\n{other}")
    assert list(texts) == ["kort", "klart"]
    assert ("summary.closed", (8, 8)) in about(report)
    for path in (small.parent / "build").rglob("*"):
        assert not path.is_file() or "køber en grund".encode() not in path.read_bytes(), path


def test_a_personal_number_reaches_no_message(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / NAME).write_text(HEAD + WRITTEN.replace(".", f" til {NUMBER}.", 1), encoding="utf-8")
    outcome(["check", "--only", "papers", "-v", "--content", str(small)])
    outcome(["draft", "--content", str(small), str(small / MINUTES_PATH)])
    told = capsys.readouterr()
    assert "summary.cpr" in told.err
    assert NUMBER not in told.err + told.out


def test_drafting_keeps_a_file_that_cannot_be_used(small: Path) -> None:
    for content in (b"\xff\xfe\x00", (HEAD + WRITTEN.replace(".", f" til {NUMBER}.", 1)).encode()):
        (small / NAME).write_bytes(content)
        outcome(["draft", "--content", str(small), str(small / MINUTES_PATH)])
        assert (small / NAME).read_bytes() == content
