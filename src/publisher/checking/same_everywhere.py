"""What all pages share: their head and foot.

Covers WCAG 3.2.3 (the same order on every page), 3.2.4 (the same function has the same name) and 3.2.6 (help at the
same place).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from selectolax.lexbor import LexborNode

from publisher.catalogue.texts import text
from publisher.checking.markup import leads_to, parsed, words
from publisher.checking.problem import Problem, problem, says
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles

_REGIONS = ("header", "footer")
_PARTS = "a[href], button, summary, input:not([type=hidden]), select"
_HELP = re.compile(r"\b(kontakt|hjælp|ring til|skriv til|læs og lyt|sådan læser)", re.IGNORECASE)

_Part = tuple[str, str]
"""What a part of the head or foot does (where it leads, or what kind of control it is) and what it is called."""


def order(files: SiteFiles) -> list[Problem]:
    """Parts of the head or foot that stand in another order than on most pages."""
    problems = []
    for region in _REGIONS:
        parts = {page: [does for does, _ in _parts(page, region)] for page in files.pages}
        usual = _usual_order(parts.values())
        for page, here in parts.items():
            known = [does for does in dict.fromkeys(here) if does in usual]
            for before, after in pairwise(known):
                if usual.index(before) > usual.index(after):
                    fault = says("same-order", "other", region=_called(region), after=after, before=before)
                    problems.append(problem("same-order", page.address, fault, criteria=("3.2.3",)))
    return problems


def names(files: SiteFiles) -> list[Problem]:
    """Parts of the head or foot that do the same and are called something else than on most pages."""
    called: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for page in files.pages:
        for region in _REGIONS:
            for does, name in _parts(page, region):
                called[region, does][name] += 1
    problems = []
    for page in files.pages:
        for region in _REGIONS:
            for does, name in _parts(page, region):
                usual = called[region, does].most_common(1)[0][0]
                if name != usual:
                    where = _called(region)
                    fault = says("same-name", "other", region=where, does=does, name=name, usual=usual)
                    problems.append(problem("same-name", page.address, fault, criteria=("3.2.4",)))
    return problems


def help_place(files: SiteFiles) -> list[Problem]:
    """Ways to help that are missing from a page's head and foot, or stand elsewhere than on most pages."""
    places = {page: tuple(_help(page)) for page in files.pages}
    usual, _ = Counter(places.values()).most_common(1)[0]
    problems = []
    if not usual:
        problems.append(problem("help-place", "/", says("help-place", "nowhere"), criteria=("3.2.6",)))
    for page, here in places.items():
        if usual and here != usual:
            key = "other" if here else "none"
            fault = says("help-place", key, here=", ".join(here), usual=", ".join(usual))
            problems.append(problem("help-place", page.address, fault, criteria=("3.2.6",)))
    return problems


def _called(region: str) -> str:
    return text(f"checking.regions.{region}")


def _parts(page: SitePage, region: str) -> Iterator[_Part]:
    root = parsed(page).css_first(f"body > {region}")
    for node in root.css(_PARTS) if root else []:
        href = node.attributes.get("href")
        yield (_does(node) if href is None else leads_to(page, href), words(node))


def _does(node: LexborNode) -> str:
    """What a control is for, told by its kind and by what scripts and styles know it by, not by its name."""
    attributes = node.attributes
    kind = attributes.get("type") or attributes.get("role") or ""
    known_by = attributes.get("id") or attributes.get("name") or attributes.get("class") or ""
    if not known_by and kind != "submit":
        known_by = words(node)
    return " ".join(filter(None, (node.tag, kind, known_by)))


def _help(page: SitePage) -> Iterator[str]:
    for region in _REGIONS:
        for does, name in _parts(page, region):
            if does.startswith(("mailto:", "tel:")) or _HELP.search(name):
                yield says("help-place", "way", name=name, region=_called(region))


def _usual_order(orders: Iterable[list[str]]) -> list[str]:
    counted: Counter[tuple[str, ...]] = Counter()
    for one in orders:
        counted[tuple(dict.fromkeys(one))] += 1
    usual = max(counted.items(), key=lambda one: (one[1], len(one[0])))
    return list(usual[0])
