"""How many ways lead to each page (WCAG 2.4.5, Multiple Ways).

The ways that count are those of WCAG's own techniques: following links from the front page (G125), the menu of every
page, the search (G161), and links from several pages, such as the list of all items (G63) and the pages of a case.
Every page but the front page and the answer to an error needs two. The further pages of a list are steps on from its
first page, which has its ways.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from publisher.checking.markup import leads_to, parsed
from publisher.checking.problem import Problem, problem, says
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles

_NAME = "many-ways"
_EXEMPT = ("/404.html", "/")
_MARK = b"pagefind_dcd"
"""What stands before the JSON in each file of Pagefind's that describes a page."""


def many_ways(files: SiteFiles) -> list[Problem]:
    """Pages that fewer than two ways lead to."""
    ways: dict[str, set[str]] = defaultdict(set)
    linked: dict[str, set[str]] = defaultdict(set)
    from_page: dict[str, set[str]] = {}
    for page in files.pages:
        from_page[page.address] = set(_links(page, "a[href], form[action]"))
        for address in _links(page, "main a[href]"):
            linked[address].add(page.address)
    for page in files.pages[:1]:
        for address in _links(page, "body > header :is(a, form), body > footer :is(a, form)"):
            ways[address].add("the menu")
    for address in _reached(from_page):
        ways[address].add("links from the front page")
    for address in _found_by_search(files.site):
        ways[address].add("the search")
    for address, sources in linked.items():
        if len(sources - {address}) > 1:
            ways[address].add("links from several pages")
    return [
        problem(_NAME, page.address, says(_NAME, "one" if ways[page.address] else "none"), criteria=("2.4.5",))
        for page in files.pages
        if page.address not in _EXEMPT and len(ways[page.address]) < 2 and not _goes_on(page)
    ]


def _goes_on(page: SitePage) -> bool:
    return parsed(page).css_first("nav.leaves a[rel=prev]") is not None


def _links(page: SitePage, selector: str) -> Iterator[str]:
    for node in parsed(page).css(selector):
        address = leads_to(page, node.attributes.get("href") or node.attributes.get("action") or "").partition("#")[0]
        if address.startswith("/") and address != page.address:
            yield address


def _reached(from_page: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = {"/"}
    while ahead:
        reached |= ahead
        ahead = {address for here in ahead for address in from_page.get(here, ())} - reached
    return reached


def _found_by_search(site: Path) -> Iterator[str]:
    for file in site.rglob("*.pf_fragment"):
        described = gzip.decompress(file.read_bytes())
        address = json.loads(described.removeprefix(_MARK))["url"].partition("#")[0]
        yield "/" + address.removeprefix("/").removesuffix("index.html")
