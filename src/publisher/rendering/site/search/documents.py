"""What Pagefind is handed: every page that can be found, and every word of the glossary, with what it is found by."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publisher.catalogue.texts import entries
from publisher.model import addresses
from publisher.model.edition import Term
from publisher.rendering.site.common.page import Facets, Page, PageKind
from publisher.rendering.site.common.words import word_address
from publisher.rendering.site.search.compounds import Compounds
from publisher.rendering.site.search.spelling import words
from publisher.tools.pagefind import Document

_UNREAD = (
    "h1, nav, form, script, noscript, audio, video, button, dl.facts, .level, .hint, .plain small, .plain .back, "
    ".permalink, .told, .up, .onward, .sample, section:has(> #ord), section:has(> #sagens-gang), section:has(> #lyt)"
)
"""Parts of a page that are not about its own matter, that stand on every page, or that are made up as an example."""
_PLAIN, _PLAIN_WEIGHT = ".plain", 3
_OWN_HEADINGS = ".plain h2, .plain h3, .record > h2"
"""The same on every page."""
_RECORD, _RECORD_WEIGHT = ".record", 0.7
_BODY_WEIGHTS: Mapping[PageKind, float] = MappingProxyType(
    {"item": 1, "record": 1, "case": 0.6, "person": 0.6, "text": 1}
)
"""How much the text of a page counts; pages of other kinds are found by their titles and descriptions alone."""
_ROUTINE_WEIGHT = 0.2
_NOT_FOUND_BY_SEARCH: frozenset[PageKind] = frozenset({"front", "search", "not-found", "redirect"})
_SHOWN_AS: Mapping[PageKind, str] = MappingProxyType({"year": "committee", "list": "text", "record": "item"})
"""Kinds that a reader need not tell apart."""
UNSHOWN = "parts"
"""The field of inner parts of compounds: searched, never shown."""
_MIN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing that can be found, its text apart from its HTML."""

    url: str
    """From the site's root, with `index.html`: it works from a disk too."""
    kind: str
    facets: Facets
    html: str
    words: tuple[str, ...]
    routine: bool
    """An item of nearly every meeting, such as the approval of the minutes."""


def findables(pages: Iterable[Page], terms: Iterable[Term]) -> tuple[Findable, ...]:
    """Return everything that can be found, in the order of its address."""
    found = [_of_page(page) for page in pages if _is_found(page)]
    found += [_of_term(term) for term in terms]
    return tuple(sorted(found, key=lambda one: one.url))


def documents(found: Iterable[Findable], compounds: Compounds) -> Iterator[Document]:
    """Yield what Pagefind reads."""
    for one in found:
        parts = dict.fromkeys(part for word in one.words for part in compounds.parts(word))
        yield Document(one.url, _label(one), _document(one, parts))


def vocabulary(found: Iterable[Findable]) -> Counter[str]:
    """Return every word that something is found by, with the number of pages it stands on."""
    counted: Counter[str] = Counter()
    for one in found:
        counted.update({word for word in one.words if len(word) >= _MIN_LETTERS})
    return counted


def _is_found(page: Page) -> bool:
    """Tell whether search leads to a page; to a list it does, not to every part of one."""
    return page.kind not in _NOT_FOUND_BY_SEARCH and not (page.kind == "list" and len(page.breadcrumbs) > 1)


def _of_page(page: Page) -> Findable:
    facets = page.facets or Facets(page.title)
    kind = _SHOWN_AS.get(page.kind, page.kind)
    routine = page.kind == "item" and facets.title.startswith(tuple(entries("site", "search", "words")["routine"]))
    body, text = _body(page, facets, routine=routine)
    return Findable(
        url=f"{page.path}index.html",
        kind=kind,
        facets=facets,
        html=body,
        words=tuple(words(" ".join((facets.title, facets.source, facets.outcome, text)))),
        routine=routine,
    )


def _of_term(term: Term) -> Findable:
    return Findable(
        url=word_address(term.term).replace("#", "index.html#"),
        kind="word",
        facets=Facets(term.term),
        html=f"<p>{escape(term.explanation)}</p>",
        words=tuple(words(f"{term.term} {term.explanation}")),
        routine=False,
    )


def _body(page: Page, facets: Facets, *, routine: bool) -> tuple[str, str]:
    """Return the HTML that a page is found by, weighted, and its text."""
    weight = _BODY_WEIGHTS.get(page.kind)
    if weight is None or facets.text is not None:
        told = facets.text or page.description
        return f"<p>{escape(told)}</p>", told
    if routine:
        weight = _ROUTINE_WEIGHT
    tree = LexborHTMLParser(f"<main>{page.html}</main>")
    for node in tree.css(_UNREAD):
        node.decompose()
    for heading in tree.css(f"{_PLAIN} h3"):
        if heading.text() in _other_questions():
            _drop_with_answer(heading)
    for heading in tree.css(_OWN_HEADINGS):
        heading.decompose()
    for selector, own in ((_PLAIN, _PLAIN_WEIGHT), (_RECORD, _RECORD_WEIGHT)):
        for node in tree.css(selector):
            node.attrs["data-pagefind-weight"] = str(own * weight)
    main = tree.css_first("main")
    if main is None:
        return "", ""
    return f'<div data-pagefind-weight="{weight}">{main.inner_html}</div>', unescape(main.text(separator=" "))


def _other_questions() -> frozenset[str]:
    """Return the fixed questions of the short version that are not about the item: its words, its source."""
    slots = entries("plain_language", "slot")
    return frozenset(slots[slot] for slot in ("words", "source"))


def _drop_with_answer(heading: LexborNode) -> None:
    node = heading.next
    while node is not None and node.tag != heading.tag:
        answer, node = node, node.next
        answer.decompose()
    heading.decompose()


def _label(one: Findable) -> str:
    """Return what `search.js` narrows results down by: kind, committee, year, and whether it is a fixed item."""
    facets = one.facets
    return "_".join((one.kind, addresses.slug(facets.committee), facets.year, "fixed" if one.routine else ""))


def _document(one: Findable, parts: Iterable[str]) -> str:
    facets = one.facets
    shown = {
        "routine" if one.routine else "title": facets.title,
        "source": facets.source,
        "outcome": facets.outcome,
        UNSHOWN: " ".join(parts),
    }
    head = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'
        for name, value in shown.items()
        if value
    )
    return f'<html lang="da"><head>{head}</head><body data-pagefind-body>{one.html}</body></html>'
