"""The seam to Pagefind."""

from collections.abc import Iterator
from pathlib import Path

import pagefind_bin
import pytest

from publisher.errors import BuildIncomplete, ToolMissing
from publisher.tools import pagefind
from publisher.tools.pagefind import Document, write_index

PAGE = """<html lang="da"><head>
<meta data-pagefind-filter="year[content]" content="{year}"><meta data-pagefind-filter="kind[content]" content="{kind}">
<meta data-pagefind-filter="committee[content]" content="Udvalg {kind}">
</head><body><h1>Side {number}</h1><p>Ord {number}</p></body></html>"""
PAGES = tuple(
    Document(f"side-{number}/index.html", PAGE.format(number=number, year=2000 + number, kind=number % 5))
    for number in range(40)
)


@pytest.fixture(autouse=True)
def _look_again() -> Iterator[None]:
    pagefind.find_pagefind.cache_clear()
    yield
    pagefind.find_pagefind.cache_clear()


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    write_index(PAGES, "da", tmp_path / "first")
    written = files(tmp_path / "first")
    for run in range(5):  # Pagefind alone orders its filters at random: five runs of the same order would be a wonder
        write_index(PAGES, "da", tmp_path / str(run))
        assert files(tmp_path / str(run)) == written
    assert len([name for name in written if name.startswith("fragment/")]) == len(PAGES)


def test_its_own_interfaces_are_not_published(tmp_path: Path) -> None:
    write_index(PAGES[:1], "da", tmp_path / "index")
    assert {name for name in files(tmp_path / "index") if name.endswith((".js", ".css"))} == {"pagefind.js"}


def test_no_program_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Path:
        raise FileNotFoundError("pagefind")

    monkeypatch.setattr(pagefind_bin, "get_executable", none)
    with pytest.raises(ToolMissing) as caught:
        pagefind.find_pagefind()
    assert f"pagefind-bin=={pagefind.VERSION}" in caught.value.cure


def test_a_program_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pagefind").write_text("no program")
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "pagefind")
    with pytest.raises(ToolMissing, match="cannot be started"):
        write_index(PAGES, "da", tmp_path / "index")


def test_a_program_that_stops_half_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stopping = tmp_path / "pagefind"
    stopping.write_text("#!/bin/sh\nhead -c 10 >/dev/null\nexit 1\n")
    stopping.chmod(0o700)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: stopping)
    with pytest.raises(BuildIncomplete, match="stopped at"):
        write_index(PAGES, "da", tmp_path / "index")
