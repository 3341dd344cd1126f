"""LIX by its definition."""

import pytest

from publisher.plain_language.readability import lix


def test_words_a_sentence_plus_the_share_of_long_words() -> None:
    assert lix("Udvalget sagde ja. Det er godt.") == pytest.approx(6 / 2 + 100 * 1 / 6)


def test_a_full_stop_in_an_abbreviation_ends_no_sentence() -> None:
    assert lix("Der er 2 mio. kr. til job.") == pytest.approx(7)


def test_names_and_explained_words_are_never_long() -> None:
    assert lix("Stokholtbuen er god.", never_long=["stokholtbuen"]) == pytest.approx(3)


def test_no_words_no_measure() -> None:
    assert lix(" … ") == 0
