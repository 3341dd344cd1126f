"""What in the content folder is a paper, and which file types the documentation promises."""

from pathlib import Path

import pytest

from publisher.building.content import papers
from publisher.cli.main import outcome
from publisher.reading.reader import SUFFIXES


def found(folder: Path, *names: str) -> set[str]:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    return {paper.name for paper in papers(folder)}


def test_a_file_of_an_unknown_kind_is_a_paper_that_will_be_reported(tmp_path: Path) -> None:
    assert found(tmp_path, "a/b/referat.pdf", "a/b/billede.png") == {"a/b/referat.pdf", "a/b/billede.png"}


def test_what_belongs_to_the_content_folder_itself_is_none(tmp_path: Path) -> None:
    assert found(tmp_path, "publisher.toml", "ordliste.json", "pages/index.md", "a/paper.toml", "a/.DS_Store") == set()


def test_the_plain_version_beside_a_paper_is_none(tmp_path: Path) -> None:
    assert found(tmp_path, "a/b/referat.docx", "a/b/referat.klart.txt") == {"a/b/referat.docx"}
    (paper,) = papers(tmp_path)
    assert (paper.summary_path.name, paper.summary_name) == ("referat.klart.txt", "a/b/referat.klart.txt")


@pytest.mark.parametrize("ending", ["_files", "_filer", "-filer"])
def test_the_pictures_of_a_saved_web_page_are_none(tmp_path: Path, ending: str) -> None:
    saved = found(tmp_path, "a/Referat.html", f"a/Referat{ending}/logo.png", f"a/Referat{ending}/x/style.css")
    assert saved == {"a/Referat.html"}


def test_such_a_folder_without_its_page_is_reported(tmp_path: Path) -> None:
    assert found(tmp_path, "a/Referat_files/logo.png") == {"a/Referat_files/logo.png"}


def test_the_file_that_word_keeps_beside_an_open_document_is_none(tmp_path: Path) -> None:
    assert found(tmp_path, "a/referat.docx", "a/~$ferat.docx") == {"a/referat.docx"}


def test_every_file_type_is_documented(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome(["parse", "--help"])
    told = capsys.readouterr().out
    readme = (project / "README.md").read_text(encoding="utf-8")
    assert {suffix for suffix in SUFFIXES if suffix not in told or f"`{suffix}`" not in readme} == set()
