"""Blocks as HTML: escaping, headings, anchors, links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model.blocks import Block, Heading, ListBlock, ListItem, Paragraph, Table
from publisher.rendering.semantic_html import Anchors, address_in_words, blocks, inline


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    html = inline(text)
    outside_links = html.replace("</a>", "").split('<a href="')
    assert "<" not in outside_links[0]
    assert all(part.count("<") == 0 for part in outside_links[1:])


def test_text_that_looks_like_markup_is_shown() -> None:
    html = blocks((Paragraph("<script>alert(1)</script> & mere", (1, 1)),), first_level=3)
    assert html == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; mere</p>\n"


def test_an_address_becomes_a_link_that_can_be_read_aloud() -> None:
    html = inline("Se <https://www.eksempel.dk/borger/senior/pension?side=2&x=1#afsnit>.")
    assert html == (
        'Se <a href="https://www.eksempel.dk/borger/senior/pension?side=2&amp;x=1#afsnit">eksempel.dk/…/pension</a>.'
    )


def test_a_bare_address_ends_before_the_full_stop() -> None:
    assert inline("Se https://eksempel.dk/a.") == 'Se <a href="https://eksempel.dk/a">eksempel.dk/a</a>.'


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://eksempel.dk/a", "http://"])
def test_only_web_addresses_become_links(address: str) -> None:
    assert "<a" not in inline(f"Se <{address}>")


def test_an_address_that_cannot_be_taken_apart_is_shown_whole() -> None:
    assert address_in_words("https://[fejl") == "https://[fejl"


def test_headings_follow_without_a_skipped_level() -> None:
    content = (Heading("A", 4, (1, 1)), Heading("B", 6, (2, 2)), Heading("C", 6, (3, 3)), Heading("D", 3, (4, 4)))
    assert blocks(content, first_level=4) == "<h4>A</h4>\n<h5>B</h5>\n<h5>C</h5>\n<h4>D</h4>\n"


def test_no_heading_is_deeper_than_html_allows() -> None:
    content = tuple(Heading(str(level), level, (level, level)) for level in range(1, 6))
    assert blocks(content, first_level=5).count("<h6>") == 4


def test_lists_keep_their_numbers_and_what_stands_under_a_point() -> None:
    inner = ListBlock(False, (ListItem("under", (3, 3)),), (3, 3))
    html = blocks((ListBlock(True, (ListItem("over", (2, 2), (inner,)),), (2, 3), start=4),), first_level=3)
    assert html == '<ol start="4">\n<li>over<ul>\n<li>under</li>\n</ul>\n</li>\n</ol>\n'


def test_a_table_names_its_columns_and_leaves_an_empty_corner_plain() -> None:
    html = blocks((Table(("", "2025"), (("Pladser", "<7>"),), (1, 2)),), first_level=3)
    assert '<thead><tr><td></td><th scope="col">2025</th></tr></thead>' in html
    assert "<tr><td>Pladser</td><td>&lt;7&gt;</td></tr>" in html


def test_tables_are_named_and_told_apart() -> None:
    table = Table(("A",), (("1",),), (1, 2))
    html = blocks((table, table), first_level=3, table_name="Tabel i afsnittet Økonomi")
    assert 'aria-label="Tabel i afsnittet Økonomi">' in html
    assert 'aria-label="Tabel i afsnittet Økonomi (2)">' in html


def test_a_table_of_a_header_alone_has_no_empty_body() -> None:
    assert blocks((Table(("A", ""), (), (1, 1)),), first_level=3) == "<ul>\n<li>A</li>\n</ul>\n", "no rows, no table"


def test_a_line_gives_its_id_once_and_every_line_below_finds_it() -> None:
    anchors = Anchors()
    content: tuple[Block, ...] = (
        Paragraph("a", (5, 6)),
        ListBlock(False, (ListItem("b", (8, 9)), ListItem("c", (10, 10), (Paragraph("d", (10, 11)),))), (8, 11)),
    )
    html = blocks(content, first_level=3, anchors=anchors)
    assert [html.count(f'id="linje-{line}"') for line in (5, 8, 10)] == [1, 1, 1]
    assert [anchors.at(line) for line in (4, 5, 7, 9, 99)] == [None, "linje-5", "linje-5", "linje-8", "linje-10"]
