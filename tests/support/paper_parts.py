"""A text paper as the parts that any file type can hold: headings with their depth, paragraphs, lists and tables."""

import re
from dataclasses import dataclass
from pathlib import Path

from publisher.model.blocks import Heading, ListBlock, Paragraph, Table
from publisher.model.meeting import AgendaItem, Meeting, Section
from publisher.model.source import SourceDocument
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source

_MARKS = re.compile(r"^#{1,6} |\*\*")
_PAGE = re.compile(r"[.\s]*\t(?P<page>\d+)$")


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """A heading: 1 the paper's title, 2 an item or the contents list, 3 and 4 a section, 5 and 6 a free sub-heading."""

    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class TextPart:
    """A paragraph, with the words at its beginning that are set in bold."""

    text: str
    bold: str = ""


@dataclass(frozen=True, slots=True)
class ContentsPart:
    """The entries of the contents list with their pages."""

    entries: tuple[tuple[str, str], ...]


Part = HeadingPart | TextPart | ContentsPart | ListBlock | Table


def paper_parts(path: Path) -> tuple[Part, ...]:
    """Return the parts of a paper in reading order."""
    document = read_source(path)
    meeting = parse(document)
    placed = [*_above(meeting), *_contents(meeting)]
    for item in meeting.items:
        placed += _item(item, document)
    return tuple(part for _, part in sorted(placed, key=lambda each: each[0]))


def _above(meeting: Meeting) -> list[tuple[float, Part]]:
    """Return what stands above the items, and what the template left over anywhere."""
    above: list[tuple[float, Part]] = []
    for block in meeting.header.blocks:
        assert isinstance(block, Paragraph)
        fact = re.match(r"Møde(?:dato|sted|deltagere)\b", block.text)
        above.append((block.lines[0], TextPart(block.text, fact[0]) if fact else HeadingPart(1, block.text)))
    left = [each for each in meeting.dropped if each.reason == "template-leftover"]
    return above + [(each.lines[0], TextPart(each.text, each.text)) for each in left]


def _contents(meeting: Meeting) -> list[tuple[float, Part]]:
    contents = next(each for each in meeting.dropped if each.reason == "table-of-contents")
    heading, *rows = contents.text.split("\n")
    found = [(_PAGE.search(row), row) for row in rows if row]
    entries = tuple((row[: page.start()], page["page"]) for page, row in found if page)
    assert len(entries) == len(meeting.items)
    return [(contents.lines[0], HeadingPart(2, heading)), (contents.lines[0], ContentsPart(entries))]


def _item(item: AgendaItem, document: SourceDocument) -> list[tuple[float, Part]]:
    placed: list[tuple[float, Part]] = [(item.lines[0], HeadingPart(2, item.heading))]
    if item.case_number:
        placed.append((item.lines[0] + 0.5, TextPart(item.case_number)))
    for section in item.sections:
        placed += _section(section, document)
    return placed


def _section(section: Section, document: SourceDocument) -> list[tuple[float, Part]]:
    placed: list[tuple[float, Part]] = []
    if section.kind == "absentees":
        (names,) = section.blocks
        assert isinstance(names, Paragraph)
        return [(section.lines[0], TextPart(f"{section.heading} {names.text}", section.heading or ""))]
    if section.heading is not None:
        placed.append((section.lines[0], HeadingPart(section.level + 1, section.heading)))
    for block in section.blocks:
        if isinstance(block, Heading):
            placed.append((block.lines[0], HeadingPart(block.level + 1, _printed(document, block.lines[0]))))
        elif isinstance(block, Paragraph):
            placed.append((block.lines[0], TextPart(block.text)))
        else:
            placed.append((block.lines[0], block))
    return placed


def _printed(document: SourceDocument, line: int) -> str:
    """Return a heading as printed, with its colon."""
    return _MARKS.sub("", document.lines[line - 1].text).strip()
