"""A paper or a file of plain texts that does not lie where it belongs is named, with the file and the cure."""

import codecs
import shutil
from pathlib import Path

import pytest

from publisher.building.inspection import inspect
from publisher.cli.main import outcome
from publisher.model.finding import Finding
from support.small_content import AGENDA_PATH, MINUTES, MINUTES_PATH

TEXTS = "## Punkt 1: Ny cykelsti\nTilstand: godkendt\n\n### Hvad handler sagen om?\nSkolen skal have en sti. [23]\n"
FOLDER = "teknikudvalget/2026-02-03"


def told(content: Path, *codes: str) -> list[Finding]:
    return [found for found in inspect(content, "2026-02-10").findings if found.code in codes]


def test_what_lies_where_it_belongs_is_not_told_of(small: Path) -> None:
    (small / MINUTES_PATH.replace(".txt", ".klart.txt")).write_text(TEXTS, encoding="utf-8")
    assert told(small, "summary.paper-gone", "settings.date-folder", "settings.committee-folder") == []


@pytest.mark.parametrize(
    ("texts", "paper", "example"),
    [
        (f"{FOLDER}/referat.klart.txt", f"{FOLDER}/Referat endelig.txt", "»Referat endelig.klart.txt«"),
        (f"{FOLDER}/Referat.klart.txt", f"{FOLDER}/referat.txt", "»referat.klart.txt«"),
        (f"{FOLDER}/referat.klart.txt", "teknikudvalget/3. februar/referat.txt", "»referat.klart.txt«"),
    ],
)
def test_texts_that_lost_their_paper_are_named_with_the_name_they_need(
    small: Path, texts: str, paper: str, example: str
) -> None:
    (small / texts).write_text(TEXTS, encoding="utf-8")
    (small / paper).parent.mkdir(exist_ok=True)
    (small / MINUTES_PATH).rename(small / paper)
    (found,) = told(small, "summary.paper-gone")
    assert (found.file, found.severity) == (texts, "warning")
    assert example in found.cure


def test_a_build_tells_of_texts_that_lost_their_paper(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / f"{FOLDER}/udkast.klart.txt").write_text(TEXTS, encoding="utf-8")
    arguments = ["build", "--content", str(small), "--out", str(small.parent / "build"), "--formats", "html"]
    assert outcome(arguments) == 0
    assert f"warning: {FOLDER}/udkast.klart.txt: Filen med klart sprog" in capsys.readouterr().err


def test_another_day_in_the_folder_than_in_the_paper(small: Path) -> None:
    (small / FOLDER).rename(small / "teknikudvalget/2026-02-04")
    (found,) = told(small, "settings.date-folder")
    assert found.file == "teknikudvalget/2026-02-04/referat.txt"
    assert "den 3. februar 2026" in found.message
    assert "»2026-02-04«" in found.message
    assert "»2026-02-03«" in found.cure


def test_another_committee_in_the_folder_than_in_the_paper(small: Path) -> None:
    with (small / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write('[[committees]]\nfolder = "kulturudvalget"\nname = "Kulturudvalget"\n')
    shutil.move(small / FOLDER, small / "kulturudvalget/2026-02-03")
    (found,) = told(small, "settings.committee-folder", "settings.committee-unknown")
    assert (found.code, found.file) == ("settings.committee-folder", "kulturudvalget/2026-02-03/referat.txt")
    assert "»kulturudvalget«" in found.message


def test_the_same_fault_in_two_papers_of_one_name_is_told_of_each(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weekday = MINUTES.format(closed_body="").replace("Tirsdag", "Onsdag")
    (small / MINUTES_PATH).write_text(weekday, encoding="utf-8")
    second = small / "teknikudvalget/2026-02-10/referat.txt"
    second.parent.mkdir()
    second.write_text(weekday.replace("03-02-2026", "10-02-2026").replace("03. februar", "10. februar"))
    assert outcome(["check", "--only", "papers", "--content", str(small)]) == 0
    warned = [line for line in capsys.readouterr().err.splitlines() if "[parsing.weekday-mismatch]" in line]
    assert [line.split(": ")[1] for line in warned] == [
        f"{MINUTES_PATH}, line 4",
        "teknikudvalget/2026-02-10/referat.txt, line 4",
    ]


@pytest.mark.parametrize("name", ["publisher.toml", "ordliste.json", "pages/index.md", "paper.toml"])
def test_a_file_that_notepad_saved_with_a_byte_order_mark_is_read(small: Path, name: str) -> None:
    file = (small / AGENDA_PATH).with_name(name) if name == "paper.toml" else small / name
    if name == "paper.toml":
        file.write_text('source_url = "https://example.org/dagsorden"\n', encoding="utf-8")
    file.write_bytes(codecs.BOM_UTF8 + file.read_bytes())
    arguments = ["build", "--content", str(small), "--out", str(small.parent / "build"), "--formats", "html"]
    assert outcome([*arguments, "--as-of", "2026-02-10"]) == 0
    assert "\ufeff" not in (small.parent / "build/site/index.html").read_text(encoding="utf-8")
