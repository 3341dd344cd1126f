"""Every check of the table has nothing to say of the built site."""

import pytest

from publisher.checking.checks import FILE_CHECKS, PAGE_CHECKS, FileCheck, PageCheck
from publisher.checking.chromium import View, Views
from publisher.checking.problem import Problem, report
from publisher.checking.site_pages import SitePage, one_of_each_kind
from publisher.checking.visit import SiteFiles, Visit

EACH_VIEW = [(check, view) for check in PAGE_CHECKS for view in check.views]


@pytest.mark.parametrize(("check", "view"), EACH_VIEW, ids=[f"{check.name}, {view.name}" for check, view in EACH_VIEW])
def test_a_check_of_pages_finds_nothing(
    views: Views, origin: str, pages: list[SitePage], check: PageCheck, view: View
) -> None:
    problems: list[Problem] = []
    for page in one_of_each_kind(pages) if check.sample else pages:
        problems += check.run(Visit(views, origin, page, view))
    assert not problems, report(problems)


@pytest.mark.parametrize("check", FILE_CHECKS, ids=lambda check: check.name)
def test_a_check_of_files_finds_nothing(files: SiteFiles, check: FileCheck) -> None:
    problems = check.run(files)
    assert not problems, report(problems)


def test_the_site_has_a_page_of_every_kind(pages: list[SitePage]) -> None:
    """An empty or half-built site would pass every other test."""
    kinds = {page.kind for page in pages}
    assert {"home", "meeting", "item", "committee", "/ordliste/", "/tilgaengelighed/", "/404.html"} <= kinds
    assert len(pages) >= 5 * 2
