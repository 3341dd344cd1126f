"""The pages of a site as parsed HTML, for the checks that compare pages with each other."""

from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publisher.checking.site_pages import SitePage


def parsed(page: SitePage) -> LexborHTMLParser:
    """The page's HTML as a browser would read it."""
    return _parsed(page.file.read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def _parsed(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def words(node: LexborNode) -> str:
    """What an element is called by its own label or else by its text, with single spaces."""
    attributes = node.attributes
    named = (
        attributes.get("aria-label") or node.text() or attributes.get("value") or attributes.get("placeholder") or ""
    )
    return " ".join(named.split())


def start(node: LexborNode) -> str:
    """The beginning of the element's HTML."""
    return (node.html or "")[:100]


def leads_to(page: SitePage, address: str) -> str:
    """The full address within the site that a link of the page means, without its query and `index.html`.

    An address elsewhere stays as it is, also without its query.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return parts._replace(query="", fragment="").geturl()
    whole = urlsplit(urljoin("http://site" + page.address, address))
    place = unquote(whole.path).removesuffix("index.html")
    return f"{place}#{unquote(whole.fragment)}" if whole.fragment else place
