"""No page talks to anyone but its own server, and a demonstration asks search engines to stay away."""

import tomllib
from pathlib import Path

from playwright.sync_api import Browser

from publisher.checking.links import broken_links, named_by
from publisher.checking.network import requests_and_complaints
from publisher.checking.problem import report
from publisher.checking.site_pages import SitePage


def test_no_page_asks_another_server(chromium: Browser, origin: str, pages: list[SitePage]) -> None:
    problems = requests_and_complaints(chromium, origin, [page.address for page in pages])
    assert not problems, report(problems)


def test_every_link_leads_somewhere(built_site: Path) -> None:
    problems = broken_links(built_site)
    assert not problems, report(problems)


def test_a_demonstration_is_kept_out_of_search_engines(content: Path, pages: list[SitePage]) -> None:
    demonstration = tomllib.loads((content / "publisher.toml").read_text())["municipality"]["demonstration"]
    for page in pages:
        assert ("noindex" in named_by(page.file).robots) == demonstration or page.address == "/404.html", page.address
