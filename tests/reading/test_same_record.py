"""The same paper in every file type gives the same record, but for lines, source and what is told of the form."""

import difflib
import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from publisher.model.meeting import Meeting
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source
from support.paper_formats import tidy_markdown, untidy_markdown, web_page
from support.paper_parts import Part, paper_parts
from support.paper_pdf import SERIF, WORD_LIKE, Style, paper_pdf
from support.paper_word import plain_word, styled_word

PAPERS = (
    "handicapraadet/2026-06-09/dagsorden",
    "socialudvalget/2025-05-06/referat",
    "socialudvalget/2025-08-12/referat",
    "socialudvalget/2025-09-30/referat",
    "socialudvalget/2025-11-25/referat",
)


def record(meeting: Meeting) -> str:
    """Return the whole record, but for line numbers, findings and source, one value a line."""
    return json.dumps(_shaped(asdict(meeting)), ensure_ascii=False, indent=1)


def _shaped(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _shaped(each) for key, each in value.items() if key not in {"lines", "findings", "source", "dropped"}
        }
    return [_shaped(each) for each in value] if isinstance(value, list | tuple) else value


def left_out(meeting: Meeting) -> list[str]:
    """Return what of the paper itself is left out; contents list and page furniture differ by file type."""
    return [each.text for each in meeting.dropped if each.reason == "template-leftover"]


def difference(expected: Meeting, found: Meeting) -> str:
    """Return a unified diff of the records, empty where they are the same."""
    rows = difflib.unified_diff(
        [*record(expected).splitlines(), *left_out(expected)],
        [*record(found).splitlines(), *left_out(found)],
        "text paper", found.source.file, lineterm="", n=2,
    )  # fmt: skip
    return "\n".join(rows)


@pytest.fixture(params=PAPERS, scope="module")
def paper(request: pytest.FixtureRequest, content: Path) -> Path:
    """One of the real papers, as text."""
    return content / f"{request.param}.txt"


@pytest.fixture(scope="module")
def parts(paper: Path) -> tuple[Part, ...]:
    """Its parts, for the builders."""
    return paper_parts(paper)


def assert_same(paper: Path, copy: Path, content: bytes) -> None:
    """Hold the copy's record to the paper's; no word of the copy may be lost, made up or moved."""
    copy.write_bytes(content)
    found = parse(read_source(copy))
    told = difference(parse(read_source(paper)), found)
    assert not told, f"\n{told}"
    assert not [each for each in found.findings if each.code.startswith("parsing.words-")]


MARKDOWN = {"tidy": tidy_markdown, "untidy": untidy_markdown}


@pytest.mark.parametrize("write", MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(
    write: Callable[[tuple[Part, ...]], str], paper: Path, parts: tuple[Part, ...], tmp_path: Path
) -> None:
    assert_same(paper, tmp_path / "papir.md", write(parts).encode())


def test_web_page(paper: Path, parts: tuple[Part, ...], tmp_path: Path) -> None:
    assert_same(paper, tmp_path / "papir.html", web_page(parts).encode())


WORD = {"styled": styled_word, "plain": plain_word}


@pytest.mark.parametrize("write", WORD.values(), ids=WORD)
def test_word(write: Callable[[tuple[Part, ...]], bytes], paper: Path, parts: tuple[Part, ...], tmp_path: Path) -> None:
    assert_same(paper, tmp_path / "papir.docx", write(parts))


UNSEEN: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("2025-08-12", "word-like"): (("modsvarer behovet.\n\n- Ramme", "modsvarer behovet.\n- Ramme"),),
    ("2025-09-30", "serif"): (("Beskæftigelsesstrategi- herunder", "Beskæftigelsesstrategi-herunder"),),
    ("2025-11-25", "serif"): (("budget 2026  \nSocialudvalget præ", "budget 2026 Socialudvalget præ"),),
    ("2026-06-09", "word-like"): (("Aktuelt-boksen", "Aktueltboksen"),),
}
"""What no reader can see on these pages: whether a gap follows a hyphen at the end of a line; where words are
hyphenated, whether the hyphen is the word's own; where lists have no gap around them, that one ends and another begins;
and that a line was broken on purpose where the next word would have fitted by the breadth of a letter."""


@pytest.mark.parametrize("style", [SERIF, WORD_LIKE], ids=lambda style: style.name)
def test_pdf(style: Style, paper: Path, tmp_path: Path) -> None:
    """On a page an address stands without its angle brackets."""
    text = re.sub(r"<(https?://[^<>\s]+)>", r"\1", paper.read_text(encoding="utf-8"))
    seen = text
    for printed, read in UNSEEN.get((paper.parent.name, style.name), ()):
        assert printed in text
        seen = seen.replace(printed, read)
    as_seen = tmp_path / "papir.txt"
    as_seen.write_text(seen, encoding="utf-8")
    assert_same(as_seen, tmp_path / "papir.pdf", paper_pdf(text, style))


def test_differences_are_told(content: Path, tmp_path: Path) -> None:
    """A point that moves up a level and a name that changes show in the diff, and nothing else does."""
    paper = content / "handicapraadet/2026-06-09/dagsorden.txt"
    changed = tmp_path / "papir.txt"
    text = (
        paper.read_text(encoding="utf-8").replace("\n - 30 %", "\n- 30 %").replace("Taner Genc (F)", "Taner Genc (A)")
    )
    changed.write_text(text, encoding="utf-8")
    told = difference(parse(read_source(paper)), parse(read_source(changed))).splitlines()
    assert '-   "party": "F",' in told
    assert '+   "party": "A",' in told
    assert any(row.startswith("-") and "30 % af kommunale" in row for row in told)
    assert not any("10 % af hjemmesygeplejens" in row for row in told if row[0] in "+-" and "blocks" in row)


LOOK_ALIKES = str.maketrans("аемнос", "aemnos")
"""The Cyrillic letters in one of the papers have no place in Windows' own encoding; the record has them repaired."""

VARIANTS: dict[str, Callable[[str], bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "Windows": lambda text: text.translate(LOOK_ALIKES).encode("cp1252"),
    "spaces at line ends": lambda text: text.replace("\n", " \n").encode(),
    "a space on empty lines": lambda text: text.replace("\n\n", "\n \n").encode(),
    "tabs for indents": lambda text: text.replace("\n ", "\n\t").encode(),
    "no-break spaces": lambda text: re.sub(r"(?<=[\d§.]) (?=\S)|(?<=\S) (?=\d)", "\u00a0", text).encode(),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text).encode(),
    "soft hyphens": lambda text: text.replace("udvalget", "ud\u00adval\u00adget").encode(),
    "empty lines at both ends": lambda text: f"\n\n\n{text}\n\n\n".encode(),
}


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
def test_text_that_looks_the_same(change: Callable[[str], bytes], paper: Path, tmp_path: Path) -> None:
    assert_same(paper, tmp_path / "papir.txt", change(paper.read_text(encoding="utf-8")))
