"""Long words are divided at their joints and nowhere else, and only where it is asked for."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.rendering.pdf.glyphs import printable
from publisher.rendering.pdf.long_words import WHOLE, Parting, marker

ALL = Parting(frozenset(range(1000)))


def test_a_parted_word_is_marked_with_the_signs_at_it_and_divided_at_its_joints() -> None:
    assert marker(ALL)("om (kommunalbestyrelsen), og") == (
        'om <span data-long-word="0">(kommunal\u00adbestyrelsen),</span> og'
    )


def test_a_word_may_be_marked_without_being_divided() -> None:
    mark = marker(Parting(frozenset({1}), all_marked=True))
    assert mark("Kommunalbestyrelsen så") == '<span data-long-word="0">Kommunalbestyrelsen</span> så'
    assert mark("kvindekrisecentre") == '<span data-long-word="1">kvinde\u00adkrise\u00adcentre</span>'


def test_words_are_counted_through_the_document_however_many_are_parted() -> None:
    mark = marker(Parting(frozenset({2})))
    assert mark("kommunalbestyrelsen kommunalbestyrelsen") == "kommunalbestyrelsen kommunalbestyrelsen"
    assert mark("kommunalbestyrelsen") == '<span data-long-word="2">kommunal\u00adbestyrelsen</span>'


@pytest.mark.parametrize(
    "word", ["implementering", "forhandlingerne", "rehabilitering", "menneskerettighedsudvalg", "målgruppe"]
)
def test_a_word_that_is_short_or_without_known_joints_is_left_alone(word: str) -> None:
    assert marker(Parting(ALL.parted, all_marked=True))(word) == word


def test_what_a_paper_holds_is_text_and_never_markup() -> None:
    assert marker(ALL)("<b>kommunalbestyrelsen & <i>") == (
        '&lt;b&gt;<span data-long-word="0">kommunal\u00adbestyrelsen</span> &amp; &lt;i&gt;'
    )


@given(
    st.lists(
        st.sampled_from(
            ["kommunalbestyrelsen", "magtanvendelse", "rehabilitering", "»", "),", " ", "<", "\u00ad", "-", "x"]
        )
    )
)
def test_nothing_is_lost_and_nothing_but_soft_hyphens_comes(pieces: list[str]) -> None:
    text = "".join(pieces)
    for parting in (WHOLE, ALL, Parting(all_marked=True)):
        shown = unescape(re.sub("<[^>]*>", "", marker(parting)(text)))
        assert shown.replace("\u00ad", "") == printable(text)
