"""No character reaches the page without a glyph, and a character that says less is reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model.finding import Severity
from publisher.rendering.pdf import easy_read, glyphs
from support.small_editions import edition, item, meeting, summary


@given(st.text())
def test_what_is_printed_always_has_a_glyph(text: str) -> None:
    printed = glyphs.printable(text).replace(glyphs.WORD_JOINER, "")
    assert {ord(character) for character in printed} <= glyphs.coverage()


def test_danish_and_its_typography_are_all_there() -> None:
    text = "æøåÆØÅéüöäÉ »«–—§…•“”’·½€×°² 0123456789 ł č š Ø 0 %/()"
    assert glyphs.printable(text) == text
    assert glyphs.lost(text) == ()


@pytest.mark.parametrize(
    ("source", "printed", "said_less"),
    [
        ("Cafe\u0301", "Café", ()),
        ("IPS\u2011indsats", "IPS-indsats", ()),
        ("10\u202f000", "10\u00a0000", ()),
        ("ord\u200bgrænse\ufeff", "ordgrænse", ()),
        ("linje\tto\nslut", "linje to slut", ()),
        ("fl\ufb01", "flfi", ()),
        ("Москва", "[?][?][?][?][?][?]", tuple("Москва")),
        ("\u2713 ja", "[?] ja", ("\u2713",)),
    ],
)
def test_what_stands_in(source: str, printed: str, said_less: tuple[str, ...]) -> None:
    assert glyphs.printable(source) == printed
    assert glyphs.lost(source) == said_less


def test_a_lost_character_is_a_finding_at_its_first_line() -> None:
    told = summary(4, ("about", "Alle \u2713 punkter."), ("decision", "Igen \u2713."))
    found = easy_read.missing_characters(edition(meeting(item(4, "Ja \u2603 nej")), told))
    assert [(one.code, one.lines, one.file) for one in found] == [
        ("rendering.missing-character", (40, 40), "referat.txt"),
        ("rendering.missing-character", (41, 42), "referat.txt"),
    ]
    assert found[0].severity is Severity.WARNING
    assert "\u2603" in found[0].message
    assert "U+2603" in found[0].message


def test_an_ordinary_paper_has_no_such_finding() -> None:
    assert easy_read.missing_characters(edition(meeting(item(1, "Øget kvalitet på § 107-tilbud")))) == ()
