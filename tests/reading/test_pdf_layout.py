"""A PDF's layout comes out as lines: paragraphs, list points, tables, headings, columns, running heads."""

import re

import pytest

from publisher.reading import pdf
from support.pdf_files import outline, printed

SHORT = "Biblioteket holder åbent alle ugens dage, og der er adgang uden trapper."
LONG = (
    "Kommunen har i en årrække arbejdet med at forbedre forholdene for borgere med handicap, og udvalget har flere "
    "gange drøftet, hvordan indsatsen kan styrkes. Administrationen foreslår derfor, at der afsættes midler til en "
    "koordineret indsats, som kan evalueres efter to år."
)
OTHER = (
    "Driften koster mere end ventet, fordi varmen er blevet dyrere. Udvalget ønsker en redegørelse for de enkelte "
    "poster, inden budgettet behandles i efteråret, og for hvad der sker med de boliger, som står tomme."
)
RULED = "table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; padding: 2pt 5pt }"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split(" | ")) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


INDENTED = "p { margin: 0; text-indent: 14pt }"
JUSTIFIED = "p { text-align: justify; hyphens: auto }"


@pytest.mark.parametrize(
    "css", ["", INDENTED, JUSTIFIED, INDENTED + JUSTIFIED], ids=["gaps", "indents", "just", "both"]
)
def test_paragraphs(css: str) -> None:
    texts = [LONG, OTHER, SHORT, OTHER + " " + LONG, SHORT, LONG, OTHER]
    assert outline(printed(paragraphs(*texts), css)) == "\n\n".join(texts)


@pytest.mark.parametrize("css", ["", INDENTED, JUSTIFIED], ids=["gaps", "indents", "just"])
def test_a_paragraph_over_a_page_break_is_one_line(css: str) -> None:
    texts = [f"{at}. april: {LONG} {OTHER}" for at in range(1, 25)]
    read = pdf.read("papir.pdf", printed(paragraphs(*texts), css))
    assert [line.text for line in read.lines if line.text] == texts
    assert len({line.page for line in read.lines}) > 2


def test_lines_that_break_early_stay_lines() -> None:
    names = ["Per Mortensen (A)", "Kate Svarrer (B)", "Bo Hansen (V)"]
    assert outline(printed(f"<p>{'<br>'.join(names)}</p><p>{LONG}</p>")) == "\n".join(names) + f"\n\n{LONG}"


def test_headings_have_depths_from_their_type() -> None:
    page = f"<h1>Referat</h1><h2>Punkt 1: {SHORT[:-1]}</h2><p><b>Indstilling</b></p><p>{LONG}</p><p>{OTHER}</p>"
    css = "h1 { font-size: 20pt } h2 { font-size: 14pt }"
    assert outline(printed(page, css)) == (
        f"# Referat\n\n## Punkt 1: {SHORT[:-1]}\n\n### Indstilling\n\n{LONG}\n\n{OTHER}"
    )


def test_bold_words_in_a_paragraph_are_no_heading() -> None:
    texts = ("<b>Indstilling:</b> " + LONG, f"{SHORT} <b>Udvalget besluttede at udsætte sagen.</b> {OTHER}")
    assert outline(printed(paragraphs(*texts))) == re.sub("</?b>", "", "\n\n".join(texts))


def test_lists() -> None:
    page = (
        f"<p>Udvalget skal:</p><ul><li>drøfte planen<ul><li>{LONG}</li><li>tiden</li></ul></li><li>{OTHER}</li></ul>"
        f"<ol><li>{LONG}</li><li>Kort</li></ol><p>{SHORT}</p>"
    )
    assert outline(printed(page)) == (
        f"Udvalget skal:\n\n- drøfte planen\n  - {LONG}\n  - tiden\n- {OTHER}\n1. {LONG}\n2. Kort\n\n{SHORT}"
    )


def test_text_under_a_list_point_stands_under_it() -> None:
    page = f"<ol><li><p>Nye lokaler</p><p>{LONG}</p></li><li><p>Ny leder</p></li></ol><p>{OTHER}</p>"
    assert outline(printed(page)) == f"1. Nye lokaler\n\n  {LONG}\n\n2. Ny leder\n\n{OTHER}"


def test_a_date_or_a_dash_at_the_beginning_of_a_line_is_no_list_point() -> None:
    words = "Sagen blev behandlet i udvalget den "
    text = " ".join(f"{words}{at}. januar 2026 – og så videre – i kredsen." for at in range(1, 30))
    assert outline(printed(paragraphs(text))) == text


def test_columns_are_read_one_after_the_other() -> None:
    page = f"<p>{SHORT}</p><div>{paragraphs(LONG, OTHER, LONG, OTHER)}</div><p>{OTHER}</p>"
    css = "div { columns: 2; column-gap: 10mm }"
    assert outline(printed(page, css)) == "\n\n".join((SHORT, LONG, OTHER, LONG, OTHER, OTHER))


def test_labels_and_values_are_lines() -> None:
    value = "Per Mortensen (A), Maria Lundahl Assov (A), Kate Svarrer (B), Bo Hansen (V), Dorte Dahl (centerchef)"
    rows = [("Mødedato", "Tirsdag den 9. juni 2026 kl. 18.00"), ("Mødested", "Lokale 3"), ("Deltagere", value)]
    page = "<dl>" + "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows) + f"</dl><p>{LONG}</p>"
    css = "dl { display: grid; grid-template-columns: 40mm auto } dd { margin: 0 }"
    assert outline(printed(page, css)) == "\n".join(" ".join(row) for row in rows) + f"\n\n{LONG}"


def test_names_in_two_columns_stay_apart() -> None:
    rows = table("Maria Assov | Per Mortensen", "Kate Svarrer | Bo Hansen", "Dorte Dahl | André Amingsø")
    read = outline(printed(f"<p>{LONG}</p>{rows}", "table { width: 100% }")).split("\n")
    assert [line for line in read if line][1:] == [
        "Maria Assov", "Kate Svarrer", "Dorte Dahl", "Per Mortensen", "Bo Hansen", "André Amingsø"
    ]  # fmt: skip


ROWS = ("Formål | Budget 2025 | Budget 2026", "Personale | 1.200 | 1.300", "Materialer til børn | 85 | 90")


@pytest.mark.parametrize("css", [RULED, "td { padding: 0 12pt }"], ids=["ruled", "unruled"])
def test_tables(css: str) -> None:
    page = f"<p>{LONG}</p>{table(*ROWS)}<p>{OTHER}</p>"
    assert outline(printed(page, css)) == f"{LONG}\n\n" + "\n".join(ROWS) + f"\n\n{OTHER}"


def test_amounts_beside_their_names_are_a_table() -> None:
    rows = ("Personale | 1.200.000 kr.", "Materialer til undervisning | 85.000 kr.", "I alt | 1.285.000 kr.")
    page = printed(table(*rows) + f"<p>{LONG}</p>", "td + td { text-align: right; padding-left: 40pt }")
    assert outline(page) == "\n".join(rows) + f"\n\n{LONG}"


@pytest.mark.parametrize("dots", ["", "......"])
def test_a_list_of_contents_is_no_table_of_data(dots: str) -> None:
    titles = ["Godkendelse af dagsorden", "Meddelelser", "Orientering om tilsyn på bosteder", "Eventuelt"]
    entries = "".join(f"<div>{title}<span>{dots}{page}</span></div>" for page, title in enumerate(titles, 3))
    css = "div { width: 150mm } span { float: right }" if not dots else ""
    parting = dots or " | "
    assert outline(printed(entries, css)) == "\n".join(f"{title}{parting}{at}" for at, title in enumerate(titles, 3))


def test_a_frame_around_text_is_no_table() -> None:
    css = "div { border: 1px solid; padding: 6pt }"
    assert outline(printed(f"<div><p>{LONG}</p></div><p>{OTHER}</p>", css)) == f"{LONG}\n\n{OTHER}"


def test_a_table_over_a_page_break_is_one_and_its_repeated_head_is_furniture() -> None:
    body = "".join(f"<tr><td>Sted {at}</td><td>{SHORT}</td><td>{at}00 kr.</td></tr>" for at in range(1, 60))
    head = "<thead><tr><th>Sted</th><th>Formål</th><th>Beløb</th></tr></thead>"
    read = outline(printed(f"<table>{head}<tbody>{body}</tbody></table><p>{LONG}</p>", RULED)).split("\n")
    assert read[:60] == ["* Sted | Formål | Beløb", *(f"Sted {at} | {SHORT} | {at}00 kr." for at in range(1, 60))]
    *heads, end = [line.replace(" |", "") for line in read[60:] if line]
    assert set(heads) == {"% Sted Formål Beløb"}
    assert end == LONG


HEAD = """
@page { @top-center { content: 'Teknikudvalget\\A Møde den 4. maj 2026\\A Side ' counter(page); white-space: pre;
                      font-size: 8pt }
        @bottom-right { content: 'Side ' counter(page) ' af ' counter(pages) } }
"""


def test_running_heads_of_several_lines_and_page_numbers_are_furniture() -> None:
    texts = [f"{at} {LONG} {OTHER}" for at in range(100, 120)]
    read = pdf.read("papir.pdf", printed(paragraphs(*texts), HEAD))
    pages = max(line.page or 0 for line in read.lines)
    assert [line.text for line in read.lines if line.text and not line.furniture] == texts
    for page in range(1, pages + 1):
        around = [line.text for line in read.lines if line.furniture and line.page == page]
        assert around == ["Teknikudvalget", "Møde den 4. maj 2026", f"Side {page}", f"Side {page} af {pages}"]


def test_titles_that_begin_pages_are_no_running_heads() -> None:
    texts = [LONG, OTHER, SHORT, f"{OTHER} {SHORT}", f"{SHORT} {LONG}"]
    page = "".join(f"<h2>Punkt {at}</h2><p>{text}</p>" for at, text in enumerate(texts, 1))
    read = outline(printed(page, "h2 { break-before: page }"))
    assert [line for line in read.split("\n") if line] == [
        line for at, text in enumerate(texts, 1) for line in (f"# Punkt {at}", text)
    ]


def test_a_single_page_has_a_page_number_too() -> None:
    assert outline(printed(f"<p>{LONG}</p>", HEAD)).split("\n")[-1] == "% Side 1 af 1"


def test_footnotes_follow_the_text_of_their_page() -> None:
    note = "Se lov om social service § 101, som er ændret flere gange."
    page = f"<p>{LONG}<span class=note>{note}</span> {OTHER}</p><p>{LONG}</p>"
    read = outline(printed(page, ".note { float: footnote; font-size: 8pt }")).split("\n\n")
    assert read[1:] == [LONG, f"1. {note}"]


def test_hyphens_belong_to_words_or_part_them() -> None:
    words = (
        "Sundheds- og Forebyggelsesudvalget drøfter KL-udspillet og 6-måneders fristen for ikke-planlagte opgaver, "
        "siger den."
    )
    for width in range(70, 120, 4):
        read = outline(printed(f"<p>{words} {words} {LONG}</p>", f"@page {{ size: {width}mm 200mm; margin: 10mm }}"))
        assert read == f"{words} {words} {LONG}"


def test_words_divided_at_line_ends_are_whole_again() -> None:
    for width in range(50, 110, 6):
        css = f"{JUSTIFIED} @page {{ size: {width + 20}mm 200mm; margin: 10mm }}"
        read = outline(printed(f"<p>{LONG} {OTHER}</p>", css))
        assert read == f"{LONG} {OTHER}"


def test_addresses_follow_the_words_that_lead_to_them() -> None:
    address = "https://www.eksempel.dk/en/meget/lang/adresse/som/ikke/kan/staa/paa/en/linje/i/et/afsnit-om-planer"
    page = (
        f"<p>Se <a href='{address}'>kommunens planer</a>, <a href='https://www.eksempel.dk'>www.eksempel.dk</a> og "
        f"<a href='{address}'>{address}</a> for mere.</p>"
    )
    assert outline(printed(page)) == f"Se kommunens planer <{address}>, www.eksempel.dk og {address} for mere."
