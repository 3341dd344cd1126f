"""Reads a PDF: what its pages show, in the order in which it is read.

Layout alone decides, so that files without tags are read as well as those with them. Text outside a page's crop box is
left out, for nobody who looks at the paper sees it; form fields are not the paper's text. Pages are fetched one at a
time and closed again.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing

import pypdfium2

from publisher.model.source import SourceDocument, SourceLine
from publisher.reading.pdf.characters import letters
from publisher.reading.pdf.columns import reading_order
from publisher.reading.pdf.drawings import drawings, underlined
from publisher.reading.pdf.furniture import Place, furniture
from publisher.reading.pdf.hyphens import Vocabulary, joined, vocabulary
from publisher.reading.pdf.links import linked, links
from publisher.reading.pdf.margins import Column, set_margins
from publisher.reading.pdf.opening import damaged_page, opened
from publisher.reading.pdf.page_breaks import joined_flows
from publisher.reading.pdf.paragraphs import as_furniture, blocks
from publisher.reading.pdf.points import Levels
from publisher.reading.pdf.refusals import refuse_pictures, refuse_unreadable
from publisher.reading.pdf.rows import rows, turned_rows
from publisher.reading.pdf.ruled_tables import split_tables
from publisher.reading.pdf.shapes import Block, Page
from publisher.reading.pdf.typography import measure

MEDIA_TYPE = "application/pdf"
_WIDER_GAP = 1.3
"""Times the distance of the points above it that a point stands further down where another list begins."""


def read(name: str, content: bytes) -> SourceDocument:
    """Return the PDF as a document: a line for each paragraph, list point, table row and heading.

    Raises:
        SourceError: locked, cut off, damaged, without pages or with too many; pages that are pictures without text;
            letters without meaning.
    """
    with opened(name, content) as document:
        pages = [_page(name, document, index) for index in range(len(document))]
    refuse_unreadable(name, pages)
    placed = furniture(pages)
    refuse_pictures(name, pages, placed)
    return SourceDocument(
        file=name,
        media_type=MEDIA_TYPE,
        sha256=hashlib.sha256(content).hexdigest(),
        lines=tuple(_lines(pages, placed)),
        marked=False,
    )


def _page(name: str, document: pypdfium2.PdfDocument, index: int) -> Page:
    number = index + 1
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        raise damaged_page(name, number) from None
    with closing(page):
        found = letters(page)
        drawn = drawings(page, found.frame)
        printed = underlined(rows(found.upright, number), drawn.edges)
        return Page(
            number=number,
            width=found.frame.width,
            height=found.frame.height,
            rows=linked(printed, links(document, page, found.frame)),
            turned=turned_rows(found.turned, number),
            edges=drawn.edges,
            picture=drawn.picture,
            unreadable=found.unreadable,
        )


def _lines(pages: Sequence[Page], placed: frozenset[Place]) -> Iterator[SourceLine]:
    columns = {page.number: _columns(page, placed) for page in pages}
    everywhere = [column for page in pages for column in columns[page.number]]
    set_margins(everywhere)
    manner = measure([column.lines for column in everywhere])
    known = vocabulary([row for page in pages for row in page.rows])
    levels = Levels()
    flows: list[list[Block]] = []
    for page in pages:
        heads, feet = _around(page, placed)
        flows.append(heads)
        flows += [blocks(column.items, manner, levels) for column in columns[page.number]]
        flows.append(feet)
    return _numbered(joined_flows(flows, manner), known)


def _columns(page: Page, placed: frozenset[Place]) -> list[Column]:
    own = [row for index, row in enumerate(page.rows) if (page.number, index) not in placed]
    tables, rest = split_tables(page, own)
    return [Column(page, items) for items in reading_order(rest, tables)]


def _around(page: Page, placed: frozenset[Place]) -> tuple[list[Block], list[Block]]:
    """Return the running head, and the foot with the text set at an angle."""
    around = [row for index, row in enumerate(page.rows) if (page.number, index) in placed]
    heads = [as_furniture(row) for row in around if row.base < page.height / 2]
    feet = [as_furniture(row) for row in (*around, *page.turned) if row in page.turned or row.base >= page.height / 2]
    return heads, feet


def _numbered(found: Iterable[Block], known: Vocabulary) -> Iterator[SourceLine]:
    number = 0
    before: Block | None = None
    usual = 0.0
    for block in found:
        text = _text(block, known)
        if not text.strip():
            continue
        if before is not None:
            gap = _gap(before, block)
            if not _stands_close(before, block) or gap > _WIDER_GAP * usual > 0:
                number += 1
                yield SourceLine(number, "", block.page)
            usual = gap if _stands_close(before, block) else 0.0
        number += 1
        furnished = block.kind == "furniture"
        yield SourceLine(number, text, block.page, block.heading, block.bold and not furnished, furnished)
        before = block


def _stands_close(before: Block, block: Block) -> bool:
    if block.kind == before.kind == "point":
        return _is_listed(before) and _is_listed(block)
    leaves_list = block.kind == before.kind == "paragraph" and block.level < before.level
    return block.kind == before.kind == "furniture" or (block.tight and not leaves_list)


def _gap(before: Block, block: Block) -> float:
    """Return how far a list point stands below the one before it on the page, 0 where they do not follow each other."""
    follows = block.kind == before.kind == "point" and block.lines[0].page == before.lines[-1].page
    alike = (block.mark == "- ") == (before.mark == "- ")
    return max(block.lines[0].base - before.lines[-1].base, 0.0) if follows and alike else 0.0


def _is_listed(point: Block) -> bool:
    """Tell whether a point begins as the points of a list do; one with a letter reads as a paragraph of its own."""
    return point.mark == "- " or point.mark[:1].isdigit()


def _text(block: Block, known: Vocabulary) -> str:
    if block.kind == "furniture" and len(block.cells) == 1:
        return block.lines[0].text
    text = "\t".join(joined(cell, known) for cell in block.cells)
    if block.kind in ("paragraph", "point") and block.lines[-1].entry:
        text = _entry(text)
    return "  " * block.level + block.mark + text


def _entry(text: str) -> str:
    """Part the page number of a list of contents from its title, as the cells of a table are."""
    title, _, page = text.rpartition(" ")
    return f"{title}\t{page}" if page.isdigit() and not title.endswith((".", "…", "_")) else text
