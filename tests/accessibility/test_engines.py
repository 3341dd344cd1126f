"""Every page of the built site passes four engines: axe-core, IBM's, the Nu checker and html-validate."""

from pathlib import Path

import pytest

from publisher.checking import engines
from publisher.checking.chromium import DESKTOP, NARROW_DARK, Views
from publisher.checking.problem import report
from publisher.checking.site_pages import SitePage

SHARES = 4
"""Pages are dealt to this many tests, so that two workers finish together."""


@pytest.mark.parametrize("share", range(SHARES))
def test_no_engine_in_the_browser_finds_a_fault(views: Views, origin: str, pages: list[SitePage], share: int) -> None:
    problems = []
    for page in pages[share::SHARES]:
        opened = views.open(origin + page.address, DESKTOP)
        problems += engines.axe(opened, page.address)
        problems += engines.ibm(opened, page.address)
        problems += engines.axe(views.open(origin + page.address, NARROW_DARK), f"{page.address} ({NARROW_DARK.name})")
    assert not problems, report(problems)


def test_the_nu_checker_finds_no_error(built_site: Path, pages: list[SitePage]) -> None:
    problems = engines.nu(built_site)
    assert not problems, report(problems)


def test_html_validate_finds_no_error(built_site: Path, pages: list[SitePage]) -> None:
    problems = engines.html_validate(built_site)
    assert not problems, report(problems)


def test_the_site_has_a_page_of_every_kind(pages: list[SitePage]) -> None:
    """An empty or half-built site would pass every other test."""
    kinds = {page.kind for page in pages}
    assert {"home", "meeting", "item", "committee", "/ordliste/", "/tilgaengelighed/", "/404.html"} <= kinds
    assert len(pages) >= 5 * 2
