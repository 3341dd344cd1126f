"""What stands on a web page comes out as the lines of a paper; what belongs to the page is marked as its furniture."""

from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from publisher.errors import SourceError
from publisher.model.source import SourceDocument
from publisher.parsing.pipeline import parse
from publisher.reading.html import read


def page(body: str, head: str = "") -> SourceDocument:
    return read("side.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def shown(body: str, head: str = "") -> list[str]:
    """Return the lines as a clerk would note them: `## ` a heading, `**` bold, `(page)` what belongs to the page."""
    noted = []
    for line in page(body, head).lines:
        mark = "#" * line.heading + " " if line.heading else "**" if line.bold else ""
        noted.append(f"(page) {line.text}" if line.furniture else f"{mark}{line.text}".rstrip(" "))
    return noted


def text(body: str, head: str = "") -> list[str]:
    """Return the paper's own lines, without the empty ones."""
    return [line.text for line in page(body, head).lines if line.text and not line.furniture]


def furniture(body: str) -> list[str]:
    return [line.text for line in page(body).lines if line.furniture]


# Running text


def test_every_block_is_a_line_and_empty_lines_part_them() -> None:
    body = "<h1>Referat</h1><p>Første\n  afsnit.</p><div>Andet <b>afsnit</b>.<section>Tredje.</section>Fjerde.</div>"
    assert shown(body) == [
        "# Referat", "", "Første afsnit.", "", "Andet afsnit.", "", "Tredje.", "", "Fjerde.",
    ]  # fmt: skip


def test_numbers_count_from_one() -> None:
    lines = page("<p>a</p><p>b</p>").lines
    assert [line.number for line in lines] == [1, 2, 3]
    assert page("<p>a</p>").marked is False
    assert page("<p>a</p>").media_type == "text/html"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Ud<b>valg</b>et</p>", ["Udvalget"]),
        ("<p>Udvalget <b>for</b> børn</p>", ["Udvalget for børn"]),
        ("<p>Udvalget<b> for </b>børn</p>", ["Udvalget for børn"]),
        ("<p>Udvalget</p>for<p>børn</p>", ["Udvalget", "for", "børn"]),
        ("<p>m<sup>2</sup></p>", ["m2"]),
        ("<p>Se<!-- skjult --> her<wbr>om</p>", ["Se herom"]),
        ("<p>§&nbsp;85</p>", ["§\u00a085"]),
        ("<p>&nbsp;</p><p> \n </p>", []),
        (
            "<p>·&nbsp;&nbsp; Punkt</p><p>o&nbsp;&nbsp; Punkt</p><p>a)&nbsp; Punkt</p>",
            ["- Punkt", "- Punkt", "- a) Punkt"],
        ),
        ("<p>Kl.&nbsp; 18</p><p>nr.  5</p><p>o  g</p>", ["Kl. 18", "nr. 5", "o g"]),
    ],
)
def test_words_are_neither_joined_nor_parted(body: str, expected: list[str]) -> None:
    assert text(body) == expected


def test_one_break_parts_lines_and_two_part_paragraphs() -> None:
    assert shown("<p><strong>Sagen</strong><br>Første<br><br>Anden</p>") == ["**Sagen", "Første", "", "Anden"]


def test_a_heading_is_one_line() -> None:
    assert shown("<h2>Punkt 1:<br>Budget <span>2026</span><div>og frem</div></h2>") == [
        "## Punkt 1: Budget 2026 og frem"
    ]


def test_a_heading_without_words_ends_a_section() -> None:
    lines = page("<h3>Beslutning</h3><p>Godkendt.</p><h3></h3><p>Resten.</p>").lines
    assert [(line.text, line.heading) for line in lines] == [
        ("Beslutning", 3), ("", 0), ("Godkendt.", 0), ("", 3), ("Resten.", 0),
    ]  # fmt: skip


def test_bold_is_told_of_whole_lines_only() -> None:
    body = "<p><b>Hele</b> <strong>linjen</strong></p><p><b>Halve</b> linjen</p><p style='font-weight: bold'>Stil</p>"
    assert shown(body) == ["**Hele linjen", "", "Halve linjen", "", "**Stil"]


def test_preformatted_lines_stay_apart() -> None:
    assert shown("<pre>Første\n\nAnden\nTredje</pre>") == ["Første", "", "Anden", "Tredje"]


def test_text_that_nobody_sees_is_no_text() -> None:
    body = "<script>a</script><style>b</style><template>c</template><noscript>d</noscript><svg><text>e</text></svg>"
    assert shown(f"{body}<p>{'ord ' * 20}</p>", "<title>g</title>") == [" ".join(["ord"] * 20)]


# Links


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="https://by.dk/plan">planen</a>', "Se planen <https://by.dk/plan>."),
        ('<a href="https://by.dk/plan/">by.dk/plan</a>', "Se by.dk/plan."),
        ('<a href="/plan.pdf">planen</a>', "Se planen."),
        ('<a href="mailto:post@by.dk">post@by.dk</a>', "Se post@by.dk."),
        ('<a href="https://by.dk/min plan">planen </a>', "Se planen <https://by.dk/min%20plan> ."),
    ],
)
def test_links_keep_their_address(link: str, expected: str) -> None:
    assert text(f"<p>Se {link}.</p>") == [expected]


def test_links_to_the_site_itself_were_relative() -> None:
    body = '<p><a href="https://dagsorden.by.dk/bilag/1">Bilag 1</a></p>'
    assert text(body, '<link rel="canonical" href="https://dagsorden.by.dk/moede">') == ["Bilag 1"]
    saved = f"<!-- saved from url=(0025)https://dagsorden.by.dk/1 --><html><body>{body}</body></html>"
    assert [line.text for line in read("s.html", saved.encode()).lines] == ["Bilag 1"]


# Lists


def test_lists_are_marked_and_indented() -> None:
    body = "<p>At</p><ul><li>a<ol start=3><li>b<li value=7>c</ol><li>d<ul><li>e</ul></ul><p>Efter</p>"
    assert shown(body) == ["At", "", "- a", "  3. b", "  7. c", "- d", "  - e", "", "Efter"]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", ["1. x", "2. y"]),
        ("reversed", ["2. x", "1. y"]),
        ('type="a"', ["- a. x", "- b. y"]),
        ('type="I" start="4"', ["- IV. x", "- V. y"]),
        ('style="list-style-type: lower-roman"', ["- i. x", "- ii. y"]),
        ('style="list-style:none"', ["- x", "- y"]),
    ],
)
def test_points_have_the_number_that_is_shown(attributes: str, expected: list[str]) -> None:
    assert text(f"<ol {attributes}><li>x</li><li>y</li></ol>") == expected


def test_what_stands_under_a_point_is_indented() -> None:
    body = "<ul><li><p>Punktet</p><p>Mere om det</p></li><li>Næste<br>linje</li></ul>"
    assert shown(body) == ["- Punktet", "", "  Mere om det", "", "- Næste", "  linje"]


def test_a_list_inside_a_list_without_a_point_between() -> None:
    assert text("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>") == ["- a", "  - b", "- c"]


# Tables


def test_data_give_rows_of_the_same_width() -> None:
    body = (
        "<table><caption>Budget</caption><thead><tr><th>Område<th>2025<th>2026</thead>"
        "<tr><td rowspan=2>Drift<td>1<td>2<tr><td>3<td><tr><td colspan=2>I alt<td>6</table>"
    )
    assert shown(body) == ["Budget", "", "Område\t2025\t2026", "Drift\t1\t2", "\t3\t", "I alt\t\t6"]


def test_a_cell_of_several_paragraphs_is_one_text() -> None:
    body = "<table><tr><td><p>År</p><td>Beløb<tr><td><p>2025</p><p>og 2026</p><td>5<br>kr.</table>"
    assert shown(body) == ["År\tBeløb", "2025 og 2026\t5 kr."]


def test_labels_and_values_give_a_line_each() -> None:
    body = (
        "<table><tr><td>Udvalg:<td>Teknisk Udvalg<tr><td>Mødedato:<td>onsdag den 1. oktober 2025"
        "<tr><td>Deltagere:<td>Bo Hansen<br>Dorte Dahl<tr><td>Afbud:<td></table>"
    )
    assert shown(body) == [
        "Udvalg: Teknisk Udvalg", "", "Mødedato: onsdag den 1. oktober 2025", "",
        "Deltagere: Bo Hansen", "Dorte Dahl", "", "Afbud:",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "is_form"),
    [
        ("<tr><td>Dato<td>1. maj<tr><td>Sted<td>Salen", True),
        ("<tr><th>Ansvarlig<td>Teknik<tr><th>Frist<td>Maj", True),
        ("<tr><td>År<td>Beløb<tr><td>2025<td>5", False),
        ("<tr><td>Udvalg<td>Beløb<tr><td>Teknik<td>5", False),
        ("<tr><td>1: Budget<td>5<tr><td>2: Plan<td>6", False),
    ],
)
def test_a_form_is_told_from_data(rows: str, is_form: bool) -> None:
    assert any("\t" in line for line in text(f"<table>{rows}</table>")) is not is_form


@pytest.mark.parametrize(
    "table",
    [
        "<table role=presentation><tr><td>Til venstre<td>Til højre</table>",
        "<table><tr><td>Til venstre<tr><td>Til højre</table>",
        "<table><tr><td>Til venstre<td><table><tr><td>Til højre</table></table>",
    ],
)
def test_tables_that_place_text_are_no_tables(table: str) -> None:
    assert shown(table) == ["Til venstre", "", "Til højre"]


def test_headings_and_lists_in_cells_are_read_as_on_the_page() -> None:
    body = "<table><tr><th>Punkt<th>Titel<tr><td>1<td><h2>Budget</h2><p>Sagen.</p><ul><li>a</ul></table>"
    assert shown(body) == ["(page) Punkt", "", "(page) Titel", "", "1", "", "## Budget", "", "Sagen.", "", "- a"]


def test_terms_and_what_is_told_of_them() -> None:
    body = (
        "<dl><dt>Mødested</dt><dd>Salen</dd><dt>Deltagere</dt><dd>Bo Hansen</dd><dd>Dorte Dahl</dd>"
        "<dt>Punkt 1: Budget</dt><dd><p>Sagen.</p><p>Mere.</p></dd></dl>"
    )
    assert shown(body) == [
        "Mødested: Salen", "", "Deltagere: Bo Hansen", "Dorte Dahl", "", "Punkt 1: Budget", "", "Sagen.", "", "Mere.",
    ]  # fmt: skip


# What belongs to the page


@pytest.mark.parametrize(
    "element",
    [
        "<nav><ul><li>x</ul></nav>", "<header><p>x</header>", "<footer>x</footer>", "<aside>x</aside>",
        "<p><button>x</button></p>", "<select><option>x</select>", "<label>x</label>", "<textarea>x</textarea>",
        '<div role="dialog">x</div>', '<ul><li role="menuitem">x</ul>', '<div class="modal fade">x</div>',
        '<ul class="dropdown-menu"><li>x</ul>', '<span class="badge">x</span>', '<div class="cookie-info">x</div>',
        "<div hidden>x</div>", '<i aria-hidden="true">x</i>', '<img alt="x">', "<dialog>x</dialog>",
    ],
)  # fmt: skip
def test_it_is_kept_as_furniture(element: str) -> None:
    assert shown(f"<p>Før</p>{element}<p>Efter</p>")[::2] == ["Før", "(page) x", "Efter"]


@pytest.mark.parametrize("phrase", ["Tilbage til forsiden", "‹ Tilbage", "Til toppen", "Udskriv", "Hent som PDF"])
def test_links_that_work_the_page_are_furniture(phrase: str) -> None:
    assert furniture(f"<p>Godkendt.</p><p><a href='#'>{phrase}</a></p>") == [phrase]


def test_badges_do_not_break_the_line_they_stand_in() -> None:
    body = "<ul><li><span role=button>PDF</span><a href=/1>Bilag 1</a></li><li>Bilag 2 <button>Hent</button></li></ul>"
    assert shown(body) == ["- Bilag 1", "(page) PDF", "- Bilag 2", "(page) Hent"]


def test_the_facts_of_the_meeting_are_the_papers_though_they_stand_beside_it() -> None:
    box = "<aside><h2>Mødefakta</h2><dl><dt>Dato</dt><dd>1. maj 2026</dd><dt>Sted</dt><dd>Salen</dd></dl></aside>"
    assert text(f"<main><p>Sagen.</p>{box}</main>") == ["Sagen.", "Mødefakta", "Dato: 1. maj 2026", "Sted: Salen"]


def test_what_a_screen_reader_adds_to_a_link_is_furniture() -> None:
    body = '<p><a href="/1">Bilag 1 <span class="sr-only">(åbner i nyt vindue)</span></a></p>'
    assert shown(body) == ["Bilag 1", "(page) (åbner i nyt vindue)"]
    assert text('<p><span class="sr-only">Punkt</span> 4</p>') == ["Punkt 4"]


def test_outside_the_main_part_all_is_furniture() -> None:
    body = (
        "<div>Menu</div><main><p>Sagen fremlægges til orientering.</p><header><h1>Titel</h1></header></main><p>Fod</p>"
    )
    assert furniture(body) == ["Menu", "Fod"]
    assert text(body) == ["Sagen fremlægges til orientering.", "Titel"]


def test_a_main_part_that_is_nearly_empty_is_not_the_paper() -> None:
    body = f"<main>Hop</main><div><p>{'Sagen fremlægges til orientering. ' * 5}</p></div>"
    assert text(body)[0] == "Hop"
    assert len(text(body)) == 2


def test_the_title_outside_the_main_part_is_the_papers() -> None:
    body = (
        "<header><a href=/>Byen</a><h1>Referat 1. maj</h1></header><main><h2>Punkt 1: Budget</h2><p>Sagen.</p></main>"
    )
    assert text(body) == ["Referat 1. maj", "Punkt 1: Budget", "Sagen."]
    assert furniture(body) == ["Byen"]


@pytest.mark.parametrize(
    "title",
    [
        "<button><h2>Budget</h2></button>",
        "<input type=checkbox id=c1><label for=c1><h2>Budget</h2></label>",
        "<h2><button>Budget</button></h2>",
        '<h2><a role="button" data-toggle="collapse">Budget</a></h2>',
        '<button aria-expanded="false" aria-controls="a1">Budget</button>',
        '<button class="accordion">Budget</button>',
        "<details><summary>Budget</summary></details>",
        '<div role="heading" aria-level="2">Budget</div>',
    ],
)
def test_the_titles_of_accordions_are_headings(title: str) -> None:
    assert shown(f'{title}<div id="a1" hidden>x</div>')[0] == "## Budget"


def test_what_an_accordion_opens_is_the_papers_though_it_is_hidden() -> None:
    body = '<button aria-expanded="false" aria-controls="a1">Budget</button><div id="a1" hidden><p>Sagen.</p></div>'
    assert text(body) == ["Budget", "Sagen."]


def test_a_link_that_looks_like_a_button_is_a_link() -> None:
    body = '<p><a role="button" href="/b/1.pdf">Bilag 1: Kort</a></p><p><a role="button" href="#">Del nu</a></p>'
    assert shown(body) == ["Bilag 1: Kort", "", "(page) Del nu"]


def test_a_button_that_only_opens_more_is_furniture() -> None:
    assert furniture('<button aria-expanded="false" aria-controls="a1">Vis mere</button><p id="a1">x</p>') == [
        "Vis mere"
    ]


# Encodings and refusals


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("cp1252", ""),
        ("iso-8859-1", '<meta charset="iso-8859-1">'), ("utf-8", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
        ("iso-8859-4", "<meta charset=iso-8859-4>"), ("cp1252", "<meta charset=findes-ikke>"),
    ],
)  # fmt: skip
def test_danish_letters_survive(encoding: str, meta: str) -> None:
    content = f"<html><head>{meta}</head><body><p>Rødgrød på Ærø</p></body></html>".encode(encoding)
    assert [line.text for line in read("s.html", content).lines] == ["Rødgrød på Ærø"]


def test_a_page_that_scripts_would_fill_is_refused_with_its_cure() -> None:
    with pytest.raises(SourceError) as refused:
        page('<div id="root"></div><noscript>Slå JavaScript til.</noscript><script src="app.js"></script>')
    assert "scripts fetch it" in refused.value.what
    assert "save the complete page" in refused.value.cure


def test_deep_pages_are_read_or_refused_but_never_overflow() -> None:
    assert text("<div>" * 5_000 + "bund") == ["bund"]
    assert text("<ul><li>" * 2_000 + "bund")[0].endswith("- bund")
    with pytest.raises(SourceError, match="nests its elements"):
        page("<div>" * 100_000 + "bund")


def test_depth_is_counted_in_elements_not_in_scripts() -> None:
    many = "<div>" * 20_000
    assert text(f"<script>var a = '{many}'</script><!-- {many} --><p>tekst og femten andre ord " + "ord " * 15)


# No letter is lost

WORDS = st.text(alphabet="abcæøå ", min_size=1, max_size=12)
_IN_TABLES_AND_LISTS = ["li", "ul", "ol", "td", "tr", "th", "table", "caption", "thead", "dl", "dt", "dd"]
_ELSEWHERE = ["p", "div", "section", "h2", "span", "b", "i", "a", "br", "pre", "blockquote", "header", "form", "o:p"]
TAGS = st.sampled_from([*_IN_TABLES_AND_LISTS, *_ELSEWHERE, "summary", "details"])


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Return tags and text in any order, opened and closed as it comes."""
    parts = draw(st.lists(st.one_of(WORDS, TAGS.map("<{}>".format), TAGS.map("</{}>".format)), max_size=40))
    return "".join(parts)


@given(markup())
def test_every_letter_of_the_page_stands_in_the_lines(body: str) -> None:
    """In their order, but for a caption, which goes before its table, and for what is set aside."""
    whole = LexborHTMLParser(f"<body>{body}").body
    assert whole is not None
    letters = [sign for sign in whole.text(deep=True) if sign.isalpha()]
    lines = page(body).lines
    kept = [sign for line in lines for sign in line.text if sign.isalpha() and not line.furniture]
    aside = [sign for line in lines for sign in line.text if sign.isalpha() and line.furniture]
    if "<header>" in body or "<caption>" in body:
        assert sorted(letters) == sorted(kept + aside)
    else:
        assert letters == kept


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_paragraphs_come_out_as_they_went_in(words: list[str]) -> None:
    expected = [" ".join(word.split()) for word in words if word.strip()]
    assert text("".join(f"<p>{escape(word)}</p>" for word in words)) == expected


# Whole pages

WORD_EXPORT = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><title>Dagsorden</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=DA><div class=WordSection1>
<p class=MsoTitle>DAGSORDEN Kulturudvalget d. 03-02-2026<o:p></o:p></p>
<p class=MsoNormal><b>Mødedato</b><span style='mso-tab-count:1'>&nbsp;&nbsp; </span>tirsdag d. 3. februar
2026 kl. 16:00<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h1>Punkt 1: Ny svømmehal<o:p></o:p></h1>
<p class=MsoNormal><b>Indstilling<o:p></o:p></b></p>
<p class=MsoNormal>Forvaltningen indstiller, at<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>hallen
bygges,<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>udgiften afholdes.<o:p></o:p></p>
<h1>Punkt 2: Eventuelt</h1>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Intet<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;&nbsp;
</span></span>slet intet<o:p></o:p></p></div></body></html>
"""


def test_a_page_saved_from_word() -> None:
    lines = [line for line in read("s.htm", WORD_EXPORT.encode()).lines if line.text]
    assert [line.text for line in lines] == [
        "DAGSORDEN Kulturudvalget d. 03-02-2026",
        "Mødedato tirsdag d. 3. februar 2026 kl. 16:00",
        "Punkt 1: Ny svømmehal",
        "Indstilling",
        "Forvaltningen indstiller, at",
        "1. hallen bygges,",
        "2. udgiften afholdes.",
        "Punkt 2: Eventuelt",
        "- Intet",
        "  - slet intet",
    ]
    assert [line.text for line in lines if line.bold] == ["Indstilling"]


ACCORDION = """
<body class="cookie-open"><header class="site-header"><a class="skip-link" href="#m">Spring til indhold</a></header>
<main id="m"><h1>Referat fra møde i Børneudvalget den 4. marts 2026</h1>
<dl><dt>Mødested</dt><dd>Rådhuset</dd><dt>Mødedato</dt><dd>onsdag den 4. marts 2026 kl. 17.00</dd></dl>
<div class="accordion">
<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button" aria-expanded="true"
aria-controls="p1">Punkt 1: Ny skole <i class="icon" aria-hidden="true">+</i></button></h2>
<div id="p1" class="collapse show"><h3>Beslutning</h3><p>Godkendt.</p></div></div>
<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed"
aria-expanded="false" aria-controls="p2">Punkt 2: Legeplads</button></h2>
<div id="p2" class="collapse" aria-hidden="true"><h3>Beslutning</h3><p>Udsat.</p><h3>Bilag</h3>
<ul><li><a href="/b/1">Tegning</a> <span class="badge">PDF</span></li></ul></div></div>
</div></main><footer>Byens Kommune</footer></body>
"""

PLACED = """
<body><table width=100%><tr><td width=150><a href=/>Forside</a><td>
<p><b>REFERAT Teknikudvalget d. 05-05-2026</b></p>
<table><tr><td>Mødedato:<td>tirsdag d. 5. maj 2026 kl. 8:00<tr><td>Mødested:<td>Lokale 2</table>
<p><b>Punkt 1: Cykelsti</b><br>05.01.02-P20-1-26</p><p><b>Sagsfremstilling</b><br>Stien er to&nbsp;km.</p>
<table border=1><tr><td>År<td>Kr.<tr><td>2026<td>5</table><p><b>Beslutning</b><br>Godkendt.</p>
<p><b>Punkt 2: Eventuelt</b><br>05.01.02-P20-2-26</p><p>Intet.</p></table></body>
"""


@pytest.mark.parametrize("source", [WORD_EXPORT, ACCORDION, PLACED], ids=["word", "accordion", "placed"])
def test_whole_pages_become_records_without_losing_a_word(source: str) -> None:
    meeting = parse(read("side.html", source.encode()))
    assert [item.number for item in meeting.items] == [1, 2]
    assert {found.code for found in meeting.findings} & {"parsing.words-lost", "parsing.words-added"} == set()


def test_the_accordions_facts() -> None:
    meeting = parse(read("side.html", ACCORDION.encode()))
    assert (meeting.committee, meeting.date, meeting.place) == ("Børneudvalget", "2026-03-04", "Rådhuset")
    assert [item.title for item in meeting.items] == ["Ny skole", "Legeplads"]
    assert [item.decision.text for item in meeting.items if item.decision] == ["Godkendt.", "Udsat."]


@pytest.mark.shared
def test_a_real_page_of_another_municipality(shared: Path) -> None:
    path = next((shared / "minutes-elsewhere").glob("*.html"))
    lines = read(path.name, path.read_bytes()).lines
    own = [line for line in lines if line.text and not line.furniture]
    numbered = [at for at, line in enumerate(own) if line.text.isdecimal()]
    assert [own[at].text for at in numbered] == ["1", "2", "3", "4", "5", "6"]
    assert all(own[at + 1].heading == 2 for at in numbered)
    assert sum(line.text.startswith("EMN-") for line in own) == 5
    assert "Mødedato: onsdag den 1. oktober 2025 kl. 15.45" in [line.text for line in own]
    assert not [line.text for line in own if line.text in {"PDF", "Kopier link", "Annuller", "Send", "OK", "×"}]
    assert {line.text for line in own if line.heading == 3} == {
        "Beslutninger", "Resume", "Beslutningspunkter", "Sagsforløb", "Borgmesterens Afdelings påtegning", "Bilag",
    }  # fmt: skip
