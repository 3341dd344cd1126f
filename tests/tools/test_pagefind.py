"""The seam to Pagefind."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pagefind_bin
import pytest

from publisher.errors import BuildIncomplete, ToolMissing
from publisher.tools import pagefind
from publisher.tools.pagefind import Document, write_index
from publisher.tools.pagefind_files import read, unpacked

PAGE = """<html lang="da"><head><meta data-pagefind-meta="inner[content]" content="gangsti">
</head><body><h1>Side {number}</h1><p>Ord {number}, cykelsti og cykelsti</p></body></html>"""
PAGES = tuple(
    Document(f"side-{number}/index.html", f"item_udvalg-{number % 5}_2025", PAGE.format(number=number))
    for number in range(40)
)


@pytest.fixture(autouse=True)
def _look_again() -> Iterator[None]:
    pagefind.find_pagefind.cache_clear()
    yield
    pagefind.find_pagefind.cache_clear()


def words(folder: Path, part: str = "*") -> dict[str, list[Any]]:
    return {word[0]: word for file in folder.glob(f"index/{part}.pf_index") for word in read(file)[0]}


def place(page: list[Any]) -> int:
    return next(number for number in page[1] if number >= 0)


def loosely(first: str, asked: str, last: str) -> bool:
    """Tell whether Pagefind fetches a part though the word lies in none: compared by as many letters as both have."""
    return asked[: len(first)] >= first[: len(asked)] and asked[: len(last)] <= last[: len(asked)]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    write_index(PAGES, "da", tmp_path / "first")
    written = files(tmp_path / "first")
    for run in range(3):
        write_index(PAGES, "da", tmp_path / str(run))
        assert files(tmp_path / str(run)) == written


def test_the_name_of_a_page_tells_what_it_is(tmp_path: Path) -> None:
    write_index(PAGES, "da", tmp_path)
    found = [file.stem.rpartition("_")[0] for file in (tmp_path / "fragment").iterdir()]
    assert sorted(found) == sorted(page.label for page in PAGES)
    (head,) = tmp_path.glob("*.pf_meta")
    assert {name for name, _ in read(head)[1]} == {file.stem for file in (tmp_path / "fragment").iterdir()}


def test_a_field_that_no_result_shows_is_searched_but_not_sent(tmp_path: Path) -> None:
    write_index(PAGES, "da", tmp_path, ("inner",))
    assert "gangsti" in words(tmp_path)
    assert not [file for file in (tmp_path / "fragment").iterdir() if b"gangsti" in unpacked(file)]


def test_occurrences_on_a_page_are_one_as_heavy_as_all(tmp_path: Path) -> None:
    text = "<html><body>" + "cykelsti " * 12 + "<p data-pagefind-weight='0.5'>cykelsti vej</p></body></html>"
    write_index([Document("side/", "item", text)], "da", tmp_path)
    (cycling,), (road,) = (words(tmp_path)[word][1] for word in ("cykelsti", "vej"))
    weights = [-1 - number for number in cycling[1] if number < 0]
    assert weights == [255, sum([12 * 24 + 12]) - 255], "12 of the ordinary weight, one of half"
    assert len([number for number in cycling[1] if number >= 0]) == 2
    assert not {place(cycling), place(cycling) + 1} & {place(road)}, "two words never stand in one place"


def test_a_word_inside_another_is_not_counted_twice(tmp_path: Path) -> None:
    page = Document("side/", "item", "<html><body>ips ips-plan vej</body></html>")
    write_index([page], "da", tmp_path)
    (alone,), (joined,), (apart,) = (words(tmp_path)[word][1] for word in ("ips", "ipsplan", "vej"))
    assert place(alone) == place(joined) != place(apart)


def test_every_part_with_words_that_begin_so_is_fetched(tmp_path: Path) -> None:
    ends = ["".join(letters) for letters in product("abdgiklmnoprst", repeat=3)]
    known = [start + end for start in ("til", "tilsyn", "bolig", "æ") for end in ends]
    write_index([Document("side/", "item", f"<html><body>{' '.join(known)}</body></html>")], "da", tmp_path)
    (head,) = tmp_path.glob("*.pf_meta")
    listed = read(head)[2]
    part_of = {word: name for name in {name for _, _, name in listed} for word in words(tmp_path, name)}
    every = sorted(part_of)
    assert len(set(part_of.values())) > 5
    for asked in {word[:end] for word in every for end in range(3, len(word) + 1)}:
        fetched = {name for first, last, name in listed if first <= asked <= last}
        fetched |= set() if fetched else {name for first, last, name in listed if loosely(first, asked, last)}
        begin_so = every[bisect_left(every, asked) : bisect_left(every, asked + chr(0x10FFFF))]
        assert {part_of[word] for word in begin_so} <= fetched, asked


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
