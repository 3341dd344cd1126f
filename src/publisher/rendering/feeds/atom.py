"""Feeds as Atom (RFC 4287), and their archives (RFC 5005).

Where nobody knows where the site will stand, links start from the feed's own place: Atom allows it, and programs
resolve them against the address they fetched the feed from.
"""

from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from publisher.model.edition import Artefact, Publication
from publisher.rendering.feeds.entries import Entry
from publisher.rendering.feeds.feed import SIGNS_OF_XML, Feed, written_at
from publisher.rendering.feeds.marks import mark
from publisher.rendering.site.common.templates import site_text

SUFFIX = ".atom"
MEDIA_TYPE = "application/atom+xml"

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ARCHIVE = "{http://purl.org/syndication/history/1.0}archive"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""A feed without entries must name a moment all the same."""


def atom(feed: Feed, publication: Publication) -> Artefact:
    """Return the feed as an Atom document."""
    path = feed.path + SUFFIX
    href = written_at(path, publication)
    root = Element("feed", {"xmlns": _ATOM, _LANG: "da"})
    _text(root, "id", mark(publication, feed.current or feed.path).urn)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.about)
    _text(root, "updated", max((entry.moment for entry in feed.entries), default=_NEVER).isoformat())
    _text(_sub(root, "author"), "name", publication.municipality)
    _sub(root, "link", rel="self", type=MEDIA_TYPE, href=href(path))
    _sub(root, "link", rel="alternate", type="text/html", hreflang="da", href=href(feed.page))
    for rel, other in (("current", feed.current), ("prev-archive", feed.older), ("next-archive", feed.newer)):
        if other:
            _sub(root, "link", rel=rel, type=MEDIA_TYPE, href=href(other + SUFFIX))
    if feed.current:
        _sub(root, _ARCHIVE)
    _text(root, "generator", "publisher")
    for entry in feed.entries:
        _entry(_sub(root, "entry"), entry, publication, path)
    indent(root, " ")
    return Artefact(path, MEDIA_TYPE, tostring(root, "utf-8", xml_declaration=True) + b"\n")


def _entry(node: Element, entry: Entry, publication: Publication, path: str) -> None:
    href = written_at(path, publication)
    _text(node, "id", entry.mark.urn)
    _text(node, "title", entry.title)
    _text(node, "updated", entry.moment.isoformat())
    _sub(node, "link", rel="alternate", type="text/html", hreflang="da", href=href(entry.path))
    for file in entry.files:
        name = site_text(f"format.{file.format}", file=file.href)
        more = {"type": file.media_type, "length": str(file.bytes), "title": name}
        _sub(node, "link", rel="enclosure", href=href(file.href), **more)
    _sub(node, "category", term=entry.tag.translate(SIGNS_OF_XML))
    _text(node, "summary", entry.summary)
    _text(node, "content", entry.html(href)).set("type", "html")


def _sub(node: Element, name: str, **attributes: str) -> Element:
    return SubElement(node, name, attributes)


def _text(node: Element, name: str, text: str) -> Element:
    made = _sub(node, name)
    made.text = text.translate(SIGNS_OF_XML)
    return made
