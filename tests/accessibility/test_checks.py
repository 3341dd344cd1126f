"""Every check of the table was asked of the built site and has nothing to say."""

import pytest

from publisher.checking.checks import CHECKS, Check
from publisher.checking.problem import report
from publisher.checking.site_pages import SitePage, one_of_each_kind
from publisher.checking.verdict import Verdict

pytestmark = pytest.mark.xdist_group("first")
"""The long run of all checks comes first: it uses all processors, and the other worker goes on meanwhile."""


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_finds_nothing(verdicts: tuple[Verdict, ...], pages: list[SitePage], check: Check) -> None:
    said = [verdict for verdict in verdicts if verdict.check == check.name]
    sample = check.scope == "page" and check.sample
    assert {one.page for one in said} == {page.address for page in (one_of_each_kind(pages) if sample else pages)}
    assert report([problem for one in said for problem in one.problems]) == ""


def test_the_site_has_a_page_of_every_kind(pages: list[SitePage]) -> None:
    """An empty or half-built site would pass every other test."""
    kinds = {page.kind for page in pages}
    assert {"home", "meeting", "item", "committee", "/ordliste/", "words", "/tilgaengelighed/", "/404.html"} <= kinds
    assert len(pages) >= 5 * 2
