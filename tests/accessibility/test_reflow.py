"""Every page fits the window, the text size, the colours and the paper a reader chose, with and without JavaScript."""

from pathlib import Path

import pytest

from publisher.checking import layout
from publisher.checking.chromium import BIG_TEXT, DESKTOP, NARROW, SPACED, SPACED_NARROW, ZOOMED, View, Views
from publisher.checking.links import links_broken_on_disk
from publisher.checking.problem import Problem, report
from publisher.checking.site_pages import SitePage, one_of_each_kind


@pytest.mark.parametrize("view", [DESKTOP, NARROW, ZOOMED, SPACED, SPACED_NARROW, BIG_TEXT], ids=lambda view: view.name)
def test_nothing_is_cut_and_the_page_scrolls_one_way(
    views: Views, origin: str, pages: list[SitePage], view: View
) -> None:
    problems = []
    for page in pages:
        opened = views.open(origin + page.address, view)
        problems += layout.does_not_fit(opened, f"{page.address} ({view.name})")
    assert not problems, report(problems)


def test_text_grows_with_the_readers_setting(views: Views, origin: str, pages: list[SitePage]) -> None:
    problems: list[Problem] = []
    for page in one_of_each_kind(pages):
        bigger = views.open(origin + page.address, BIG_TEXT)
        problems += layout.text_that_does_not_grow(views, origin + page.address, bigger, page.address)
    assert not problems, report(problems)


def test_forced_colours_keep_edges_and_icons(views: Views, origin: str, pages: list[SitePage]) -> None:
    problems: list[Problem] = []
    for page in one_of_each_kind(pages):
        problems += layout.in_forced_colours(views, origin + page.address)
    assert not problems, report(problems)


def test_pages_are_whole_without_javascript(views: Views, origin: str, pages: list[SitePage]) -> None:
    problems: list[Problem] = []
    for page in pages:
        problems += layout.without_scripts(views, origin + page.address)
    assert not problems, report(problems)


def test_pages_are_whole_on_paper(views: Views, origin: str, pages: list[SitePage]) -> None:
    problems: list[Problem] = []
    for page in one_of_each_kind(pages):
        problems += layout.on_paper(views, origin + page.address)
    assert not problems, report(problems)


def test_links_work_from_a_folder_on_disk(built_site: Path) -> None:
    problems = links_broken_on_disk(built_site)
    assert not problems, report(problems)


def test_pages_opened_from_disk_keep_their_style(views: Views, origin: str, pages: list[SitePage]) -> None:
    """A page from disk, but for the not-found page, is as tall as the same page from a server."""
    height = "() => document.documentElement.scrollHeight"
    for page in one_of_each_kind(pages):
        if page.address != "/404.html":
            served = views.open(origin + page.address).evaluate(height)
            assert views.open(page.file.as_uri()).evaluate(height) == served, page.address
