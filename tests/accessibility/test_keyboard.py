"""Everything on every kind of page can be reached, seen and left with the keyboard; every target is large enough."""

import pytest

from publisher.checking import keyboard
from publisher.checking.chromium import DESKTOP, FORCED, NARROW, NARROW_DARK, View, Views
from publisher.checking.problem import report
from publisher.checking.site_pages import SitePage, one_of_each_kind


@pytest.mark.parametrize(
    ("view", "opened"),
    [(DESKTOP, False), (NARROW_DARK, True), (FORCED, True)],
    ids=["1280 px", "320 px, dark, all opened", "forced colours, all opened"],
)
def test_tab_goes_through_the_page_and_back(
    views: Views, origin: str, pages: list[SitePage], view: View, opened: bool
) -> None:
    problems = []
    for page in one_of_each_kind(pages):
        opened_page = views.open(origin + page.address, view)
        problems += keyboard.walk(opened_page, f"{page.address} ({view.name})", opened=opened)
    assert not problems, report(problems)


def test_the_skip_link_leads_past_the_header(views: Views, origin: str, pages: list[SitePage]) -> None:
    problems = []
    for page in pages:
        problems += keyboard.skip_link(views.open(origin + page.address), page.address)
    assert not problems, report(problems)


@pytest.mark.parametrize("view", [DESKTOP, NARROW], ids=lambda view: view.name)
def test_targets_are_large_enough(views: Views, origin: str, pages: list[SitePage], view: View) -> None:
    problems = []
    for page in pages:
        problems += keyboard.small_targets(views.open(origin + page.address, view), f"{page.address} ({view.name})")
    assert not problems, report(problems)
