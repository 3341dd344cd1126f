"""Writes a text paper as a Word file: with Word's own headings and lists, or with bold type and typed signs alone."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from publisher.model.blocks import Block, ListBlock, Paragraph, Table
from support.paper_parts import ContentsPart, HeadingPart, Part, TextPart


def styled_word(parts: tuple[Part, ...]) -> bytes:
    """Return a file that uses Word as it is meant: heading styles, numbered lists, a contents list and tables."""
    document = _new()
    for part in parts:
        if isinstance(part, HeadingPart):
            document.add_heading(part.text, part.depth)
        elif isinstance(part, ContentsPart):
            for title, page in part.entries:
                document.add_paragraph(f"{title}\t{page}", _style(document, "TOC 1"))
        elif isinstance(part, TextPart):
            _text(document, part)
        elif isinstance(part, Table):
            _table(document, part)
        else:
            _list(document, part, 1)
    return _saved(document)


def plain_word(parts: tuple[Part, ...]) -> bytes:
    """Return a file that was typed: headings are bold paragraphs, points begin with a hyphen or a number."""
    document = _new()
    for part in parts:
        if isinstance(part, HeadingPart):
            document.add_paragraph().add_run(part.text).bold = True
        elif isinstance(part, ContentsPart):
            for title, page in part.entries:
                document.add_paragraph(f"{title}.....\t{page}")
        elif isinstance(part, TextPart):
            _text(document, part)
        elif isinstance(part, Table):
            _table(document, part)
        else:
            _typed_list(document, part, 0)
    return _saved(document)


def _new() -> WordDocument:
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Kommunens papirer"
    _field(section.footer.paragraphs[0], "PAGE")
    return document


def _field(paragraph: WordParagraph, instruction: str) -> None:
    """Add a field that Word counts by itself: the page's number."""
    run = paragraph.add_run("Side ")
    for kind, text in (("begin", ""), ("", instruction), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def _style(document: WordDocument, name: str) -> str:
    """Return the name of a paragraph style of Word's, made where python-docx's template lacks it."""
    if name not in [style.name for style in document.styles]:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    return name


def _text(document: WordDocument, part: TextPart) -> None:
    paragraph = document.add_paragraph()
    if part.bold:
        paragraph.add_run(part.bold).bold = True
    paragraph.add_run(part.text.removeprefix(part.bold))


def _table(document: WordDocument, block: Table) -> None:
    table = document.add_table(rows=0, cols=len(block.header), style="Table Grid")
    for row in (block.header, *block.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _list(document: WordDocument, block: ListBlock, depth: int) -> None:
    kind = "List Number" if block.ordered else "List Bullet"
    number = _restarted(document, block.start) if block.ordered else None
    for point in block.items:
        paragraph = document.add_paragraph(point.text, f"{kind} {depth}" if depth > 1 else kind)
        if number is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = number
        for inner in point.blocks:
            if isinstance(inner, ListBlock):
                _list(document, inner, depth + 1)
            else:
                assert isinstance(inner, Paragraph)
                document.add_paragraph(inner.text, f"List Continue {depth}" if depth > 1 else "List Continue")


def _restarted(document: WordDocument, start: int) -> int:
    """Return the number of a new numbering like that of "List Number" which begins at `start`."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    like = numbering.num_having_numId(style.pPr.numPr.numId.val)
    made = numbering.add_num(like.abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(made.numId)


def _typed_list(document: WordDocument, block: ListBlock, depth: int) -> None:
    for at, point in enumerate(block.items, block.start):
        _indented(document, f"{at}. {point.text}" if block.ordered else f"- {point.text}", depth)
        for inner in point.blocks:
            _typed(document, inner, depth + 1)


def _typed(document: WordDocument, block: Block, depth: int) -> None:
    if isinstance(block, ListBlock):
        _typed_list(document, block, depth)
    else:
        assert isinstance(block, Paragraph)
        _indented(document, block.text, depth)


def _indented(document: WordDocument, text: str, depth: int) -> None:
    document.add_paragraph(text).paragraph_format.left_indent = Pt(18 * depth)


def _saved(document: WordDocument) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()
