"""LIX by its definition."""

import re

import pytest

from publisher.catalogue.plain_danish import rule_of
from publisher.model.measures import Measures
from publisher.plain_language.readability import LIMITS, Excess, excesses, lix


def test_words_a_sentence_plus_the_share_of_long_words() -> None:
    assert lix("Udvalget sagde ja. Det er godt.") == pytest.approx(6 / 2 + 100 * 1 / 6)


def test_a_full_stop_in_an_abbreviation_ends_no_sentence() -> None:
    assert lix("Der er 2 mio. kr. til job.") == pytest.approx(7)


def test_names_and_explained_words_are_never_long() -> None:
    assert lix("Stokholtbuen er god.", never_long=["stokholtbuen"]) == pytest.approx(3)


def test_no_words_no_measure() -> None:
    assert lix(" … ") == 0


def measures(lix: float, lix_adjusted: float) -> Measures:
    return Measures(40, 5, lix, lix_adjusted, 8.0, 12, 0.3)


def test_a_limit_is_kept_to_the_hair() -> None:
    assert list(excesses(measures(40.0, 27.0), "klart")) == []
    assert list(excesses(measures(40.01, 27.0), "klart")) == [Excess(adjusted=False, lix=41, limit=40)]
    assert list(excesses(measures(40.0, 27.3), "klart")) == [Excess(adjusted=True, lix=28, limit=27)]
    assert list(excesses(measures(45.0, 30.0), "kort")) == []
    assert [(one.lix, one.limit) for one in excesses(measures(46.0, 30.5), "kort")] == [(31, 30), (46, 45)]


def test_the_rule_names_the_limits() -> None:
    rule = rule_of("DK24")
    assert rule
    assert [float(one) for one in re.findall(r"\d+", rule.rule)[:4]] == [*LIMITS["klart"], *LIMITS["kort"]]
