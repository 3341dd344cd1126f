"""A paper whose lines are broken at a width, by whatever program, is read as the paper itself."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from publisher.model.meeting import Meeting
from publisher.parsing.pipeline import parse
from publisher.reading.plain_text import read
from support.real_papers import real_papers

PAPERS = real_papers(Path(__file__).parents[2] / "content")
WIDTHS = (60, 72, 80, 90, 100, 120)


def paper(path: Path) -> str:
    """Return the paper's text with the lines that it breaks itself, in its lists of absentees, made whole."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r"^(Afbud .*)\n(?=\S)(?!Punkt)", r"\1 ", text, flags=re.MULTILINE)


def wrapped(text: str, width: int, *, blank: str = "all", indent: int = 0, hang: int = 0) -> str:
    """Return the text with its lines broken.

    Args:
        text: a paper with a line for each paragraph.
        width: the longest line, in characters.
        blank: which blank lines stay: all; those alone without which nobody sees that a paragraph ends; none.
        indent: spaces before a paragraph's first line.
        hang: spaces before the further lines of a list point.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            lines += [""] if blank == "all" else []
            continue
        is_row, is_point = "\t" in line, line.lstrip().startswith("- ")
        lead = line[: len(line) - len(line.lstrip())]
        broken = [line] if is_row else textwrap.wrap(
            line.strip(), width, initial_indent=lead + " " * (0 if is_point else indent),
            subsequent_indent=lead + " " * (hang if is_point else 0), break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        broken[-1] += line[len(line.rstrip()) :]
        if blank == "needed" and lines and lines[-1] and not is_row and is_full(lines[-1], line, width):
            lines.append("")
        lines += broken
    return "\n".join(lines) + "\n"


def is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this one."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def with_pages(text: str, mark: str) -> str:
    """Return the text with a page's mark before every fiftieth line, wherever that is."""
    lines = text.split("\n")
    return "\n".join(
        mark.format(at // 50) + line if at % 50 == 0 and at and line and not line.startswith(("Punkt", "#")) else line
        for at, line in enumerate(lines)
    )


def without_lines(value: Any) -> Any:
    """Return a part of the record without the lines it comes from."""
    if is_dataclass(value):
        return [type(value).__name__] + [
            without_lines(getattr(value, field.name)) for field in fields(value) if field.name != "lines"
        ]
    return [without_lines(each) for each in value] if isinstance(value, tuple | list) else value


def differences(meeting: Meeting, other: Meeting) -> Iterator[tuple[int, str, Any, Any]]:
    """Yield what differs between two records: the item's number, what, and both."""
    assert [item.number for item in other.items] == [item.number for item in meeting.items]
    for one, two in zip(meeting.items, other.items, strict=True):
        assert [each.heading for each in two.sections] == [each.heading for each in one.sections]
        for name in ("title", "case_number", "earlier_handling", "decision", "attachments", "absentees", "messages"):
            if without_lines(getattr(one, name)) != without_lines(getattr(two, name)):
                yield one.number, name, getattr(one, name), getattr(two, name)
        for section, other_section in zip(one.sections, two.sections, strict=True):
            if without_lines(section.blocks) != without_lines(other_section.blocks):
                yield one.number, section.heading or "", section.blocks, other_section.blocks


@cache
def record(text: str) -> Meeting:
    """Return the record of a text."""
    return parse(read("x.txt", text.encode()))


def assert_same(text: str, broken: str, *, explained: int) -> None:
    """Hold the record of the broken text to that of the paper, but for as many differences as are explained."""
    meeting, other = record(text), record(broken)
    found = list(differences(meeting, other))
    assert len(found) <= explained, "\n".join(map(str, found))
    assert not [each for each in other.findings if each.code in ("parsing.words-lost", "parsing.words-added")]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("layout", [{}, {"indent": 3}, {"hang": 2}], ids=["flush", "indented", "hanging"])
def test_blank_lines_between_paragraphs(path: Path, width: int, layout: dict[str, Any]) -> None:
    """One in a paper at most: a dash of the text begins a line of a point of a list of dashes."""
    text = paper(path)
    assert_same(text, wrapped(text, width, **layout), explained=2 if layout.get("indent") else 1)


@pytest.mark.parametrize("mark", ["\f", "Side {} af 20\n"], ids=["form feed", "page number"])
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_pages_begin_anywhere(path: Path, mark: str) -> None:
    text = paper(path)
    assert_same(text, with_pages(wrapped(text, 84), mark), explained=1)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_line_ends_of_another_system(path: Path) -> None:
    text = paper(path)
    assert_same(text, wrapped(text, 84).replace("\n", "\r\n"), explained=1)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_no_blank_lines_where_the_end_of_a_paragraph_shows(path: Path, width: int) -> None:
    """A handful in a paper: titles that nothing parts, a colon at a line's end, a label with its text."""
    text = paper(path)
    assert_same(text, wrapped(text, width, blank="needed"), explained=5)


def test_lines_that_end_early_without_being_wrapped_stay_lines() -> None:
    text = (
        "REFERAT Socialudvalget d. 06-05-2025\n\nPunkt 1: Sag\n\nBilag\n\nEn titel\nEn anden titel\nEn tredje titel\n"
    )
    meeting = parse(read("x.txt", text.encode()))
    assert [each.title for each in meeting.items[0].attachments] == ["En titel", "En anden titel", "En tredje titel"]
