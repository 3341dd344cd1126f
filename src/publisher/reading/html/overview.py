"""Looks over a whole page before it is read: where the paper stands on it, and which elements enclose what."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NO_TEXT = frozenset(
    {"head", "title", "script", "style", "template", "noscript", "svg", "iframe", "audio", "video", "canvas"}
    | {"noembed", "noframes"}
)
"""Elements whose content nobody reads on the page."""

_SECTIONS = frozenset({"main", "article", "section"})
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
_SITE_NAMED_BY = (("base[href]", "href"), ("link[rel=canonical]", "href"), ("meta[property='og:url']", "content"))
_FEWEST = 0.2
"""A main part with less than this share of the page's letters is not where the paper is."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What reading in order cannot know; elements are told by their `mem_id`."""

    roots: frozenset[int]
    """Where the paper stands; empty if it is the whole page."""
    around_paper: frozenset[int]
    """What encloses a root, and the roots."""
    around_headings: frozenset[int]
    """What encloses a heading."""
    titles: frozenset[int]
    """Headings of the first order outside the roots that title the paper, for there is none inside."""
    title_in_header: bool
    """The only headings of the first order stand in the page's header."""
    opened: frozenset[str]
    """The ids of what buttons and tabs open."""
    host: str
    """The web site that the page comes from, as far as it says so."""

    @staticmethod
    def is_in_section(node: LexborNode) -> bool:
        """Tell whether the element belongs to a part of the page rather than to the page."""
        return _stands_in(node, lambda each: each.tag in _SECTIONS)


def look_over(page: LexborHTMLParser, text: str) -> Overview:
    """Return the overview of a parsed page.

    Args:
        page: the page.
        text: its source.
    """
    roots = _roots(page)
    inside = _with_ancestors(roots)
    headings = [node for level in HEADINGS for node in page.css(level)]
    titles = [node for node in headings if node.tag == "h1"]
    known = frozenset(node.mem_id for node in roots)
    outside = roots and not any(_stands_in(node, lambda each: each.mem_id in known) for node in titles)
    return Overview(
        roots=known,
        around_paper=inside,
        around_headings=_with_ancestors(node.parent for node in headings if node.parent is not None),
        titles=frozenset(node.mem_id for node in titles) if outside else frozenset(),
        title_in_header=bool(titles) and all(_stands_in(node, lambda each: each.tag == "header") for node in titles),
        opened=frozenset(_opened(page)),
        host=_host(page, text),
    )


def _roots(page: LexborHTMLParser) -> list[LexborNode]:
    """Return the main parts of the page: what is called so, else its only article."""
    found = page.css("main, [role=main]")
    articles = page.css("article")
    if not found and len(articles) == 1:
        found = articles
    body = page.body
    if body is None or not found:
        return []
    return found if _letters(found) >= _FEWEST * _letters([body]) else []


def _letters(nodes: Iterable[LexborNode]) -> int:
    return sum(
        len((each.text_content or "").strip())
        for node in nodes
        for each in node.traverse(include_text=True)
        if each.is_text_node and (each.parent is None or each.parent.tag not in NO_TEXT)
    )


def _with_ancestors(nodes: Iterable[LexborNode]) -> frozenset[int]:
    known: set[int] = set()
    for node in nodes:
        each: LexborNode | None = node
        while each is not None and each.mem_id not in known:
            known.add(each.mem_id)
            each = each.parent
    return frozenset(known)


def _stands_in(node: LexborNode, wanted: Callable[[LexborNode], bool]) -> bool:
    parent = node.parent
    while parent is not None and not wanted(parent):
        parent = parent.parent
    return parent is not None


def _opened(page: LexborHTMLParser) -> Iterator[str]:
    for node in page.css("[aria-controls], [data-target], [data-bs-target], [data-toggle], [data-bs-toggle]"):
        attributes = node.attributes
        yield from (attributes.get("aria-controls") or "").split()
        for name in ("data-target", "data-bs-target", "href"):
            target = attributes.get(name) or ""
            if target.startswith("#"):
                yield target[1:]


def _host(page: LexborHTMLParser, text: str) -> str:
    """Return the site's host name, for links to the page's own site were relative before the page was saved."""
    saved = _SAVED_FROM.search(text[:4096])
    named = [saved[1]] if saved else []
    for selector, name in (
        ("base[href]", "href"),
        ("link[rel=canonical]", "href"),
        ("meta[property='og:url']", "content"),
    ):
        node = page.css_first(selector)
        named.append((node.attributes.get(name) or "") if node is not None else "")
    return next((host for address in named if (host := host_of(address))), "")


def host_of(address: str) -> str:
    """Return the host of a web address in lower case; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
