"""The search index in the whole way: the same pages, the same bytes; nothing of a closed item; no work done twice."""

import gzip
from pathlib import Path

import pytest

from publisher.building import search_index
from publisher.errors import ToolMissing
from support.listening import Build
from support.small_content import AGENDA_PATH, MINUTES_PATH

SECRET = "Grunden ved havnen koster fjorten kvarte millioner"


def files(folder: Path) -> dict[str, bytes]:
    names = ("pagefind", "soeg", "assets")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in names
        for path in (folder / name).rglob("*")
        if path.is_file()
    }


def readable(folder: Path) -> str:
    """Return what stands in the index's pages and in the files of words."""
    packed = [*folder.glob("pagefind/fragment/*"), *folder.glob("soeg/ord/*")]
    return "\n".join(gzip.decompress(path.read_bytes()).decode() for path in packed)


@pytest.mark.usefixtures("built")
def test_two_builds_are_byte_identical(build: Build, small: Path) -> None:
    build(out=small.parent / "again")
    first = files(small.parent / "build/site")
    assert first == files(small.parent / "again/site")
    assert {
        "pagefind/pagefind.js",
        "assets/search-titles.js",
        "soeg/ord/c.json.gz",
        "soeg/ord/k.json.gz",
    } - first.keys() == {"soeg/ord/c.json.gz"}


@pytest.mark.usefixtures("built")
def test_the_same_pages_are_not_indexed_twice(build: Build, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(small.parent / "build/site")

    def not_again(*_: object) -> None:
        raise AssertionError("Pagefind ran though no page had changed")

    with monkeypatch.context() as patched:
        patched.setattr(search_index.pagefind, "write_index", not_again)
        build()
    assert files(small.parent / "build/site") == before
    paper = small / MINUTES_PATH
    paper.write_text(
        paper.read_text(encoding="utf-8").replace("cykelsti ved skolen", "gangsti ved havnen"), encoding="utf-8"
    )
    build()
    assert "gangsti" in readable(small.parent / "build/site")
    assert "cykelsti ved skolen" not in readable(small.parent / "build/site")


def test_a_closed_item_is_found_by_nothing_but_its_title(build: Build, small: Path) -> None:
    paper = small / MINUTES_PATH
    text = paper.read_text(encoding="utf-8")
    paper.write_text(
        text.replace("05.02.00-P35-2-26\n", f"05.02.00-P35-2-26\n\nIndhold\n\n{SECRET}.\n"), encoding="utf-8"
    )
    build()
    found = readable(small.parent / "build/site")
    assert "cykelsti" in found
    for word in ("havnen", "kvarte", "millioner"):
        assert word not in found


@pytest.mark.usefixtures("built")
def test_a_paper_that_fails_today_is_still_found(build: Build, small: Path) -> None:
    (small / AGENDA_PATH).write_text("Ikke et papir", encoding="utf-8")
    build()
    assert "Godkendelse af dagsorden" in readable(small.parent / "build/site")


def test_a_missing_program_stops_the_build_before_any_work(
    build: Build, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Path:
        raise ToolMissing("Pagefind is not here", cure="Install it.")

    monkeypatch.setattr("publisher.building.needs.find_pagefind", missing)
    with pytest.raises(ToolMissing):
        build()
    assert not (small.parent / "build").exists()


def test_document_numbers_of_ten_digits_stop_no_build(build: Build, small: Path) -> None:
    paper = small / MINUTES_PATH
    listed = "1 bilag\n\n1. Referat fra Seniorrådet (2012-196186)"
    paper.write_text(paper.read_text(encoding="utf-8").replace("0 bilag", listed), encoding="utf-8")
    report = build(formats=frozenset({"html", "json"}))
    assert {one.state for one in report.outcomes} == {"published"}
    assert "2012-196186" in readable(small.parent / "build/site")
