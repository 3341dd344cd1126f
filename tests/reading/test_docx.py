"""What a Word file shows comes out as lines: with the numbers that Word counts, without what nobody sees."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import SourceError
from publisher.model.source import SourceDocument
from publisher.parsing.pipeline import parse
from publisher.reading import docx, html

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def word(body: str, links: str = "", **parts: str) -> bytes:
    """Return a Word file with this body and these other parts: styles, numbering, footnotes, header …"""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{name} {_SPACES}>{content}</w:{name}>")
        related = "".join(
            f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("12")}" Target="{name}.xml"/>' for name in parts
        )
        package.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{related}{links}</Relationships>",
        )
    return file.getvalue()


def read(body: str, links: str = "", **parts: str) -> SourceDocument:
    return docx.read("papir.docx", word(body, links, **parts))


def shown(body: str, links: str = "", **parts: str) -> list[str]:
    """Return the lines as a clerk would note them: `## ` a heading, `**` bold, `(page)` what belongs to the page."""
    noted = []
    for line in read(body, links, **parts).lines:
        mark = "#" * line.heading + " " if line.heading else "**" if line.bold else ""
        noted.append(f"(page) {line.text}" if line.furniture else mark + line.text)
    return noted


def text(body: str, links: str = "", **parts: str) -> list[str]:
    return [line for line in shown(body, links, **parts) if line]


def p(content: str, properties: str = "") -> str:
    """Return a paragraph; content without markup is a run of text."""
    runs = content if "<" in content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(content: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{content}</w:t></w:r>'


def listed(content: str, level: int = 0, number: int = 1) -> str:
    return p(content, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, shown_as: str, printed: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{shown_as}"/>{more}'
        f'<w:lvlText w:val="{printed}"/></w:lvl>'
    )


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}'


def style(name: str, properties: str, called: str = "", based: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called or name}"/>'
        f'<w:basedOn w:val="{based}"/>{properties}</w:style>'
    )


# Running text


def test_every_paragraph_is_a_line_and_breaks_part_lines() -> None:
    body = p("Første") + p("") + p("<w:r><w:t>Anden</w:t><w:br/><w:t>linje</w:t><w:br/><w:br/><w:t>Ny</w:t></w:r>")
    assert shown(body) == ["Første", "", "Anden", "linje", "", "Ny"]
    assert read(body).marked is False


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (r("Ud") + r("valget"), "Udvalget"),
        (r("Mødedato:") + "<w:r><w:tab/></w:r>" + r("1. maj"), "Mødedato: 1. maj"),
        ("<w:r><w:t>2025</w:t><w:noBreakHyphen/><w:t>26</w:t></w:r>", "2025-26"),
        (r("a") + "<w:ins>" + r(" b") + "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>", "a b"),
        ("<w:moveFrom>" + r("a") + "</w:moveFrom><w:moveTo>" + r("b") + "</w:moveTo>", "b"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + r("valgt") + "</w:sdtContent></w:sdt>", "valgt"),
        ("<w:smartTag><w:smartTagPr/>" + r("By") + "</w:smartTag>" + r("en"), "Byen"),
        (r("synlig") + r(" skjult", "<w:vanish/>"), "synlig"),
        (r("a", '<w:vanish w:val="0"/>'), "a"),
        (r("§\u00a085"), "§\u00a085"),
    ],
)
def test_what_is_seen_is_text(content: str, expected: str) -> None:
    assert text(p(content)) == [expected]


def test_fields_show_their_result() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    inner = f"{begin}<w:r><w:instrText> NUMPAGES </w:instrText></w:r>{middle}{r('9')}{end}"
    field = f"{begin}<w:r><w:instrText> IF </w:instrText></w:r>{inner}{middle}{r('resultat')}{end}"
    assert text(p(r("Se ") + field + r("."))) == ["Se resultat."]
    assert text(p("<w:fldSimple w:instr='DATE'>" + r("1. maj") + "</w:fldSimple>")) == ["1. maj"]
    broken = p(r("a") + begin + r("b")) + p("c")
    assert text(broken) == ["a", "c"]


def test_links_keep_their_address() -> None:
    link = f'<Relationship Id="l1" Type="{OFFICE}/hyperlink" Target="https://by.dk/plan" TargetMode="External"/>'
    assert text(p(f'<w:hyperlink r:id="l1">{r("planen")}</w:hyperlink>{r(".")}'), link) == [
        "planen <https://by.dk/plan>."
    ]
    assert text(p(f'<w:hyperlink r:id="l1">{r("by.dk/plan")}</w:hyperlink>'), link) == ["by.dk/plan"]
    assert text(p(f'<w:hyperlink w:anchor="a">{r("ovenfor")}</w:hyperlink>')) == ["ovenfor"]


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{p('I boksen')}</w:txbxContent>"
    versions = f"<mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    both = f"<mc:AlternateContent>{versions}</mc:AlternateContent>"
    assert text(p(f"{r('Før')}<w:r>{both}</w:r>{r(' efter')}")) == ["Før efter", "I boksen"]
    old = f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    assert text(p(old)) == ["I boksen"]


def test_notes_follow_with_their_mark() -> None:
    note = '<w:footnote w:id="2">' + p("Kilde") + p("og mere") + "</w:footnote>"
    ending = '<w:endnote w:id="1">' + p("Slut") + "</w:endnote>"
    body = p(r("Tal") + '<w:r><w:endnoteReference w:id="1"/><w:t>, år</w:t><w:footnoteReference w:id="2"/></w:r>')
    assert text(body, footnotes=note, endnotes=ending) == ["Tal[1], år[2]", "[1] Slut", "[2] Kilde", "og mere"]


def test_bold_is_told_of_whole_lines_only() -> None:
    styles = (
        style("Fed", "<w:rPr><w:b/></w:rPr>")
        + '<w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = p(r("Hel ", "<w:b/>") + r("fed", '<w:rStyle w:val="S"/>')) + p(r("Halv", "<w:b/>") + r(" fed"))
    body += p("Stil", '<w:pStyle w:val="Fed"/>') + p(r("Ikke", '<w:b w:val="0"/>'), '<w:pStyle w:val="Fed"/>')
    assert text(body, styles=styles) == ["**Hel fed", "Halv fed", "**Stil", "Ikke"]


# Headings


def test_headings_by_style_in_any_language_and_inherited() -> None:
    styles = (
        style("Overskrift2", "", called="heading 2")
        + style("Sagstitel", "", based="Overskrift2")
        + style("Egen", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
        + style("Titel", "", called="Title")
        + style("Ring1", "", based="Ring2")
        + style("Ring2", "", based="Ring1")
        + style("TOCHeading", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="Overskrift2")
    )
    names = ("Titel", "Overskrift2", "Sagstitel", "Egen", "Ring1", "TOCHeading", "findes-ikke")
    body = "".join(p(name, f'<w:pStyle w:val="{name}"/>') for name in names) + p("Her", '<w:outlineLvl w:val="0"/>')
    assert text(body, styles=styles) == [
        "# Titel", "## Overskrift2", "## Sagstitel", "#### Egen", "Ring1", "TOCHeading", "findes-ikke", "# Her",
    ]  # fmt: skip


def test_a_heading_has_its_number_and_is_one_line() -> None:
    styles = style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', called="heading 1") + style(
        "H2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', called="heading 2"
    )
    numbered = numbering(
        level(0, "decimal", "Punkt %1:", more='<w:pStyle w:val="H1"/>'),
        level(1, "decimal", "%1.%2", more='<w:pStyle w:val="H2"/>'),
    )
    names = ("H1", "H2", "H2", "H1", "H2")
    body = "".join(
        p("<w:r><w:t>To</w:t><w:br/><w:t>linjer</w:t></w:r>", f'<w:pStyle w:val="{each}"/>') for each in names
    )
    assert text(body, styles=styles, numbering=numbered) == [
        "# Punkt 1: To linjer", "## 1.1 To linjer", "## 1.2 To linjer", "# Punkt 2: To linjer", "## 2.1 To linjer",
    ]  # fmt: skip


# Lists


def test_points_are_marked_counted_and_indented() -> None:
    numbered = numbering(level(0, "decimal", "%1."), level(1, "bullet", "\uf0b7"), level(2, "lowerLetter", "%3)"))
    body = listed("a") + listed("b", 1) + listed("c", 2) + listed("d", 2) + listed("e") + listed("f", 2) + p("Slut")
    assert shown(body, numbering=numbered) == [
        "1. a", "  - b", "    - a) c", "    - b) d", "2. e", "    - a) f", "", "Slut",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("shown_as", "printed", "start", "expected"),
    [
        ("decimal", "%1)", 1, "1. x"), ("decimal", "(%1)", 4, "4. x"), ("decimal", "At %1)", 2, "- At 2) x"),
        ("lowerLetter", "%1.", 27, "- aa. x"), ("upperLetter", "%1", 2, "- B x"),
        ("lowerRoman", "%1.", 4, "- iv. x"), ("upperRoman", "%1.", 9, "- IX. x"),
        ("decimalZero", "%1", 3, "03. x"), ("none", "", 1, "x"), ("none", "Bilag", 1, "- Bilag x"),
        ("bullet", "o", 1, "- x"), ("findes-ikke", "%1.", 5, "5. x"),
    ],
)  # fmt: skip
def test_labels(shown_as: str, printed: str, start: int, expected: str) -> None:
    assert text(listed("x"), numbering=numbering(level(0, shown_as, printed, start))) == [expected]


def test_restarts_and_lists_that_count_on() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}</w:lvlOverride>'
    lists = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/>{more}</w:num>'
        for at, more in ((1, ""), (2, ""), (3, again), (4, own))
    )
    body = "".join(listed("x", number=number) for number in (1, 1, 2, 3, 3, 4))
    assert text(body, numbering=numbering(level(0, "decimal", "%1."), lists=lists)) == [
        "1. x", "2. x", "3. x", "5. x", "6. x", "- VII. x",
    ]  # fmt: skip


def test_levels_that_never_restart_and_legal_numbers() -> None:
    numbered = numbering(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", more='<w:lvlRestart w:val="0"/><w:isLgl/>')
    )
    body = listed("x") + listed("y", 1) + listed("x") + listed("y", 1)
    assert text(body, numbering=numbered) == ["- I. x", "  - 1.1 y", "- II. x", "  - 2.2 y"]


def test_numbering_through_styles() -> None:
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    borrowed = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Liste"/></w:abstractNum>'
    styles = (
        '<w:style w:type="numbering" w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbered = numbering(level(0, "decimal", "%1."), lists=borrowed + lists)
    styles += style("Punkt", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    body = p("a", '<w:pStyle w:val="Punkt"/>') + p(
        "b", '<w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert text(body, styles=styles, numbering=numbered) == ["1. a", "b"]


def test_a_bold_numbered_line_is_a_title() -> None:
    numbered = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    body = listed(r("Budget", "<w:b/>")) + listed(r("Drift", "<w:b/>"), 1) + listed("tekst", 1)
    assert shown(body, numbering=numbered) == ["**1. Budget", "", "**1.1 Drift", "", "  - 1.2 tekst"]


def test_an_empty_point_is_counted_and_a_deleted_one_is_not() -> None:
    numbered = numbering(level(0, "decimal", "%1."))
    deleted = p(
        "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>",
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
    )
    assert text(listed("a") + deleted + listed("b"), numbering=numbered) == ["1. a", "2. b"]
    assert text(listed("a") + listed("") + listed("b"), numbering=numbered) == ["1. a", "3. b"]


def test_points_typed_by_hand_keep_their_nesting() -> None:
    def typed(sign: str, content: str, indent: int) -> str:
        return p(f"<w:r><w:t>{sign}</w:t><w:tab/><w:t>{content}</w:t></w:r>", f'<w:ind w:left="{indent}"/>')

    body = (
        typed("1.", "a", 360)
        + typed("·", "b", 720)
        + p("mere", '<w:ind w:left="1000"/>')
        + typed("2.", "c", 360)
        + p("d")
    )
    assert shown(body) == ["1. a", "  - b", "", "    mere", "", "2. c", "", "d"]


def test_a_list_of_contents_keeps_its_page_numbers() -> None:
    styles = style("Indholdsfortegnelse1", "", called="toc 1")
    line = "<w:r><w:t>1.</w:t><w:tab/><w:t>Budget</w:t><w:tab/><w:t>3</w:t></w:r>"
    dotted = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    assert (
        text(p(line, '<w:pStyle w:val="Indholdsfortegnelse1"/>') + p(line, dotted), styles=styles)
        == ["1. Budget\t3"] * 2
    )


# Tables


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tc(content: str, properties: str = "") -> str:
    inner = content if "<w:p>" in content else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def test_data_give_rows_of_the_same_width() -> None:
    wide, below = '<w:gridSpan w:val="2"/>', "<w:vMerge/>"
    rows = (
        tr(tc("Område"), tc("2025"), tc("2026")),
        tr(tc("Drift", '<w:vMerge w:val="restart"/>'), tc("1"), tc("2")),
        f"<w:sdt><w:sdtContent>{tr(tc('', below), tc('3'), tc(''))}</w:sdtContent></w:sdt>",
        tr(tc("I alt", wide), tc("6")),
        tr(tc("slettet"), tc("x"), tc("y"), properties="<w:del/>"),
        tr(tc("4"), tc("5"), properties='<w:gridBefore w:val="1"/>'),
    )
    assert shown(f"<w:tbl>{''.join(rows)}</w:tbl>{p('Efter')}") == [
        "Område\t2025\t2026", "Drift\t1\t2", "\t3\t", "I alt\t\t6", "\t4\t5", "", "Efter",
    ]  # fmt: skip


def test_forms_and_tables_that_place_text() -> None:
    form = tr(tc("Mødedato:"), tc("1. maj")) + tr(tc("Deltagere:"), tc(p("Bo Hansen") + p("Dorte Dahl")))
    assert text(f"<w:tbl>{form}</w:tbl>") == ["Mødedato: 1. maj", "Deltagere: Bo Hansen", "Dorte Dahl"]
    assert shown(f"<w:tbl>{tr(tc('Til venstre'), tc('Til højre'))}</w:tbl>") == ["Til venstre", "", "Til højre"]
    inner = f"<w:tbl>{tr(tc('a'), tc('b'))}{tr(tc('c'), tc('d'))}</w:tbl>"
    nested = f"<w:tbl>{tr(tc('x'), tc('y'))}{tr(tc('z'), tc(inner + p('')))}</w:tbl>"
    assert text(nested) == ["x", "y", "z", "a\tb", "c\td"]


# Pages


def test_pages_are_counted_where_word_marked_them() -> None:
    mark = "<w:r><w:lastRenderedPageBreak/><w:t>Ny side</w:t></w:r>"
    asked = '<w:r><w:br w:type="page"/></w:r>'
    assert [line.page for line in read(p("a") + p(asked) + p(mark) + p("b")).lines if line.text] == [1, 2, 2]
    assert [line.page for line in read(p("a") + p(asked) + p("b")).lines if line.text] == [1, 2]
    assert [line.page for line in read(p("a") + p("b", "<w:pageBreakBefore/>")).lines if line.text] == [1, 2]
    assert {line.page for line in read(p("a") + p("b")).lines} == {None}


def test_running_heads_and_feet_are_furniture_and_come_once() -> None:
    head = p("Byens Kommune")
    assert text(p("Sagen"), header1=head, header2=head + p("Lukket"), footer1=p("Side 1")) == [
        "(page) Byens Kommune", "(page) Lukket", "Sagen", "(page) Side 1",
    ]  # fmt: skip
    package = BytesIO()
    document = Document()
    document.add_paragraph("Sagen")
    document.sections[0].header.paragraphs[0].text = "Byens Kommune"
    document.sections[0].footer.paragraphs[0].text = "Side"
    document.add_section().header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "Byens Kommune"
    document.save(package)
    lines = docx.read("papir.docx", package.getvalue()).lines
    assert [(line.text, line.furniture) for line in lines if line.text] == [
        ("Byens Kommune", True), ("Sagen", False), ("Side", True),
    ]  # fmt: skip


# The same paper in two dresses


def test_word_and_web_give_the_same_lines() -> None:
    document = Document()
    document.add_heading("Referat", 1)
    document.add_paragraph().add_run("Indstilling").bold = True
    document.add_paragraph("Det indstilles, at")
    for name, content in (("List Number", "a"), ("List Bullet 2", "b"), ("List Number", "c")):
        document.add_paragraph(content, name)
    table = document.add_table(0, 2)
    for row in (("År", "Beløb"), ("2025", ""), ("2026", "5")):
        for cell, content in zip(table.add_row().cells, row, strict=True):
            cell.text = content
    file = BytesIO()
    document.save(file)
    web = (
        "<h1>Referat</h1><p><b>Indstilling</b></p><p>Det indstilles, at</p><ol><li>a<ul><li>b</ul><li>c</ol>"
        "<table><tr><td>År<td>Beløb<tr><td>2025<td><tr><td>2026<td>5</table>"
    )
    assert docx.read("a.docx", file.getvalue()).lines == html.read("a.html", web.encode()).lines


# No word is lost

WORDS = st.text(alphabet="abcæøå 12.-", min_size=1, max_size=10)
PIECES = st.recursive(
    WORDS.map(lambda each: p(r(escape(each)))),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        inner.map(lambda each: f"<w:sdt><w:sdtContent>{each}</w:sdtContent></w:sdt>"),
        st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=3).map(
            lambda rows: f"<w:tbl>{''.join(tr(*(tc(cell) for cell in row)) for row in rows)}</w:tbl>"
        ),
        WORDS.map(lambda each: p(f"<w:ins>{r(each)}</w:ins><w:hyperlink>{r(each)}</w:hyperlink>")),
    ),
    max_leaves=12,
)


@given(PIECES)
def test_every_letter_stands_in_the_lines_in_its_order(body: str) -> None:
    letters = [sign for sign in body.replace("preserve", "").replace("<w:", "<") if sign in "æøå12"]
    kept = [sign for line in read(body).lines for sign in line.text if sign in "æøå12"]
    assert kept == letters


# Refusals


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "damaged"),
        (b"bare tekst", "damaged"),
        (b"{\\rtf1 tekst}", "rich-text"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "old Word file"),
        (b"PK\x03\x04" + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        (word(p("tekst"))[:300], "damaged"),
        (word("<w:p>"), "not well-formed"),
        (word("&ukendt;"), "not well-formed"),
        (word('<w:altChunk r:id="x"/>'), "merges"),
        (word("<w:sdt><w:sdtContent>" * 200 + p("x") + "</w:sdtContent></w:sdt>" * 200), "nests"),
    ],
)
def test_what_cannot_be_read_has_its_sentence(content: bytes, what: str) -> None:
    with pytest.raises(SourceError) as refused:
        docx.read("papir.docx", content)
    assert what in refused.value.what
    assert refused.value.cure


def test_a_file_without_a_text_is_refused() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/documentation.txt", "")
    with pytest.raises(SourceError, match=r"word/document\.xml is missing"):
        docx.read("papir.docx", file.getvalue())


def test_a_document_type_and_its_entities_are_refused() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
            f"<w:document {_SPACES}><w:body>{p('&e;')}</w:body></w:document>",
        )
    with pytest.raises(SourceError, match="not well-formed"):
        docx.read("papir.docx", file.getvalue())


def test_a_strict_file_is_read_like_any_other() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
            "<w:p><w:r><w:t>Sagen</w:t></w:r></w:p></w:body></w:document>",
        )
    assert [line.text for line in docx.read("papir.docx", file.getvalue()).lines] == ["Sagen"]


def test_what_ends_every_page_of_a_word_file_is_no_running_foot() -> None:
    """Its heads and feet are parts of their own: where each item has a page, "Godkendt." ends them all."""
    titles = ("Dagsorden", "Cykelsti", "Budget", "Eventuelt")
    body = p("REFERAT Teknikudvalget d. 05-05-2026")
    for at, title in enumerate(titles, start=1):
        body += p(f"Punkt {at}: {title}", '<w:pageBreakBefore/><w:outlineLvl w:val="0"/>')
        body += p("Beslutning", '<w:outlineLvl w:val="1"/>') + p("Godkendt.")
    meeting = parse(read(body))
    assert [item.decision.text if item.decision else None for item in meeting.items] == ["Godkendt."] * len(titles)
    assert meeting.dropped == ()


def test_a_field_may_be_a_link() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    asked = '<w:r><w:instrText> HYPERLINK "https://by.dk/plan" </w:instrText></w:r>'
    assert text(p(r("Se ") + begin + asked + middle + r("planen") + end + r("."))) == [
        "Se planen <https://by.dk/plan>."
    ]
