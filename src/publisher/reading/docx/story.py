"""Goes through the paragraphs and tables of one text of a Word file: the body, a note, a running head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from publisher.errors import SourceError
from publisher.reading.composition import Content, Part, flat, tidy
from publisher.reading.docx.numbering import Numbering
from publisher.reading.docx.package import MC, Element, W, number, switch, value
from publisher.reading.docx.paragraph import ParagraphText, TextReader, shown_alternative
from publisher.reading.docx.styles import Style, Styles, outline
from publisher.reading.docx.typed_lists import TypedLists
from publisher.reading.list_marks import BULLET, begin, typed_mark
from publisher.reading.tables import Cell, Row, table_content

DEEPEST = 100
"""Tables, text boxes and content controls inside one another; more than this is no one's intention."""

_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_CONTENTS_ENTRY = re.compile(r"^(?P<title>.*\S)[ \u00a0]*\t[ \u00a0\t]*(?P<page>\d{1,4}|[ivxl]{1,6})\s*$", re.DOTALL)


@dataclass(slots=True)
class Shared:
    """What all texts of one file have in common."""

    name: str
    styles: Styles
    numbering: Numbering
    page: int | None
    """The page that is reached; None in a file that does not say where its pages begin."""
    rendered: bool


class Story:
    """One text, read from front to back."""

    def __init__(self, shared: Shared, reader: TextReader) -> None:
        self._shared = shared
        self._reader = reader
        self._typed = TypedLists()

    def content(self, container: Element, depth: int = 0) -> Content:
        """Return what the container holds, in reading order.

        Raises:
            SourceError: nested too deep, or with parts that Word has not merged into it yet.
        """
        if depth > DEEPEST:
            raise SourceError(
                f"the Word file nests tables and text boxes more than {DEEPEST} deep, which no paper does.",
                cure="Copy the text into a new Word file and save it.",
                file=self._shared.name,
            )
        content: Content = []
        for child in container:
            if child.tag == W + "p":
                content += self._paragraph(child, depth)
            elif child.tag == W + "tbl":
                content.append(self._table(child, depth))
            elif child.tag == W + "altChunk":
                raise SourceError(
                    "the Word file holds a text that Word merges into it only when it is saved.",
                    cure="Open it in Word, save it again, and use the new file.",
                    file=self._shared.name,
                )
            elif child.tag == MC + "AlternateContent":
                for chosen in shown_alternative(child):
                    content += self.content(chosen, depth + 1)
            elif child.tag in _WRAPPERS:
                content += self.content(child, depth + 1)
        return content

    def _table(self, table: Element, depth: int) -> Content:
        rows: list[Row] = []
        for found in _inside(table, W + "tr"):
            properties = found.find(W + "trPr")
            if properties is not None and properties.find(W + "del") is not None:
                continue
            header = bool(switch(properties, "tblHeader"))
            before = number(properties.find(W + "gridBefore")) if properties is not None else None
            row = [Cell(columns=before)] if before else []
            for each in _inside(found, W + "tc"):
                span = number(each.find(f"{W}tcPr/{W}gridSpan")) or 1
                row.append(Cell(header, columns=span, content=self.content(each, depth + 1)))
            rows.append(row)
        return table_content(rows)

    def _paragraph(self, paragraph: Element, depth: int) -> Content:
        properties = paragraph.find(W + "pPr")
        style = _style(self._shared.styles, properties)
        text = self._reader.read(paragraph, style)
        self._turn(text.pages_before + self._asked_for(properties))
        parts = self._parts(text, properties, style)
        self._turn(text.pages_within)
        for box in text.boxes:
            parts += self.content(box, depth + 1)
        return parts

    def _asked_for(self, properties: Element | None) -> int:
        """Return 1 where the paragraph itself begins a page and Word has not marked where its pages began."""
        return int(not self._shared.rendered and bool(switch(properties, "pageBreakBefore")))

    def _turn(self, pages: int) -> None:
        if self._shared.page is not None:
            self._shared.page += pages

    def _parts(self, text: ParagraphText, properties: Element | None, style: Style) -> Content:
        label, depth = self._label(properties, style)
        page = self._shared.page
        if not any(tidy(line.text) for line in text.lines):
            return []
        if style.heading:
            joined = " ".join(line.text for line in text.lines)
            return [Part(tidy(f"{label or ''} {_spaced(joined)}"), heading=style.heading, page=page)]
        contents = bool(style.contents) or _has_leader(properties)
        level = (style.nested or 0) if label is None else depth + 1
        if label is None and not contents and not level:
            level = self._typed.level(properties, text.lines)
        parts: Content = []
        gap = True
        for line in text.lines:
            printed = tidy(_spaced(line.text, contents=contents))
            if not printed:
                gap = True
                continue
            part = Part(printed, level=level, bold=line.bold, page=page, joined=not gap)
            if not parts and label is not None:
                _number(part, label, depth)
            elif gap and not contents and not part.bold and (typed := typed_mark(line.text.strip(" \u00a0\t"))):
                part.text, part.kind = typed[0] + tidy(_spaced(typed[1])), "point"
            parts.append(part)
            gap = False
        return parts

    def _label(self, properties: Element | None, style: Style) -> tuple[str | None, int]:
        """Count the paragraph in its list and return what is printed before it, and how deep it stands."""
        listed, depth = style.numbering, style.level
        own = properties.find(W + "numPr") if properties is not None else None
        numbering = self._shared.numbering
        if own is not None and (given := value(own.find(W + "numId"))) is not None:
            listed = given
        if own is not None and (level := number(own.find(W + "ilvl"))) is not None:
            depth = level
        elif listed is not None and (taken := numbering.level_of_style(listed, _style_name(properties))) is not None:
            depth = taken
        if listed is None or listed == "0" or _is_deleted(properties):
            return None, 0
        return numbering.count(listed, depth or 0), max(depth or 0, style.nested or 0)


def _style(styles: Styles, properties: Element | None) -> Style:
    """Return the paragraph's style, with the outline level of the paragraph itself."""
    style = styles.paragraph(_style_name(properties))
    outlined = outline(properties)
    return style if outlined is None else replace(style, heading=outlined)


def _style_name(properties: Element | None) -> str | None:
    return value(properties.find(W + "pStyle")) if properties is not None else None


def _is_deleted(properties: Element | None) -> bool:
    return properties is not None and properties.find(f"{W}rPr/{W}del") is not None


def _has_leader(properties: Element | None) -> bool:
    """Tell whether dots lead to a tab stop of the paragraph, as in a list of contents."""
    tabs = properties.find(W + "tabs") if properties is not None else None
    return tabs is not None and any(value(tab, "leader") not in (None, "none") for tab in tabs)


def _spaced(text: str, *, contents: bool = False) -> str:
    """Return the text with spaces for tabs; in a list of contents the one before the page number stays."""
    if "\t" not in text:
        return text
    if contents and (entry := _CONTENTS_ENTRY.match(text)):
        return f"{tidy(entry['title'].replace(chr(9), ' '))}\t{entry['page']}"
    return text.replace("\t", " ")


def _number(part: Part, label: str, depth: int) -> None:
    """Put the printed label before a point's text. A bold numbered line is a title: its number is text."""
    mark = begin(label)
    titled = part.bold and bool(label)
    part.text = f"{label} {part.text}" if titled and mark.startswith(BULLET) else mark + part.text
    part.kind = "text" if titled else "point"
    part.level = 0 if titled else depth
    part.bold = titled


def _inside(container: Element, tag: str) -> Iterator[Element]:
    """Yield the children of this name, those in content controls and marked insertions too."""
    waiting = [iter(container)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            waiting.append(iter(child))


def furniture_of(content: Content) -> list[Part]:
    """Return the parts as what belongs to the page."""
    return [Part(part.text, furniture=True) for part in flat(content) if part.text]
