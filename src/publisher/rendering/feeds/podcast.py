"""The spoken short versions as a podcast (RSS 2.0 with the namespaces of iTunes and Podcasting 2.0).

RSS wants whole addresses, so there is a podcast only where the site's address is known. That of a demonstration asks
the directories of podcasts not to list it.
"""

from email.utils import format_datetime
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from publisher.model.addresses import COVER
from publisher.model.edition import Artefact, EditionFile, Publication
from publisher.rendering.feeds.entries import Entry
from publisher.rendering.feeds.feed import SIGNS_OF_XML, Feed, absolute
from publisher.rendering.feeds.story import Story

MEDIA_TYPE = "application/rss+xml"

_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_PODCAST = "https://podcastindex.org/namespace/1.0"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_ATOM = "http://www.w3.org/2005/Atom"
_CATEGORY = "Government"  # one of the fixed words of iTunes
_NAMES_OF_PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace that Podcasting 2.0 gives for `podcast:guid`."""

for _prefix, _namespace in (("itunes", _ITUNES), ("podcast", _PODCAST), ("content", _CONTENT), ("atom", _ATOM)):
    register_namespace(_prefix, _namespace)


def podcast(feed: Feed, episodes: tuple[tuple[Entry, Story], ...], publication: Publication) -> Artefact | None:
    """Return the podcast with an episode for each entry whose paper has a spoken short version.

    `feed.path` is its whole address. There is none where the site's own address is not known.
    """
    site = publication.site_url
    if site is None:
        return None
    root = Element("rss", {"version": "2.0"})
    channel = SubElement(root, "channel")
    _text(channel, "title", feed.title)
    _text(channel, "link", _whole(publication, feed.page))
    _text(channel, "description", feed.about)
    _text(channel, "language", "da")
    _text(channel, "generator", "publisher")
    address = _whole(publication, feed.path)
    SubElement(channel, f"{{{_ATOM}}}link", {"rel": "self", "type": MEDIA_TYPE, "href": address})
    _text(channel, f"{{{_PODCAST}}}guid", str(uuid5(_NAMES_OF_PODCASTS, address.partition("://")[2])))
    _text(channel, f"{{{_ITUNES}}}author", publication.municipality)
    _text(channel, f"{{{_ITUNES}}}explicit", "false")
    _text(channel, f"{{{_ITUNES}}}type", "episodic")
    SubElement(channel, f"{{{_ITUNES}}}category", {"text": _CATEGORY})
    SubElement(channel, f"{{{_ITUNES}}}image", {"href": _whole(publication, COVER)})
    if publication.contact.email:
        owner = SubElement(channel, f"{{{_ITUNES}}}owner")
        _text(owner, f"{{{_ITUNES}}}name", publication.municipality)
        _text(owner, f"{{{_ITUNES}}}email", publication.contact.email)
    if publication.demonstration:
        _text(channel, f"{{{_ITUNES}}}block", "Yes")
    for entry, story in episodes:
        sound = story.file("audio-summary")
        if sound:
            _episode(SubElement(channel, "item"), entry, sound, story.file("captions"), publication)
    indent(root, " ")
    return Artefact(feed.path, MEDIA_TYPE, tostring(root, "utf-8", xml_declaration=True) + b"\n")


def _episode(
    node: Element, entry: Entry, sound: EditionFile, captions: EditionFile | None, publication: Publication
) -> None:
    _text(node, "title", entry.title)
    _text(node, "link", _whole(publication, entry.path))
    _text(node, "guid", entry.mark.urn).set("isPermaLink", "false")
    _text(node, "pubDate", format_datetime(entry.moment))
    _text(node, "description", entry.summary)
    _text(node, f"{{{_CONTENT}}}encoded", entry.html(absolute(publication)))
    address = {"url": _whole(publication, sound.href), "length": str(sound.bytes), "type": sound.media_type}
    SubElement(node, "enclosure", address)
    if sound.duration_s is not None:
        _text(node, f"{{{_ITUNES}}}duration", str(round(sound.duration_s)))
    _text(node, f"{{{_ITUNES}}}episodeType", "full")
    _text(node, f"{{{_ITUNES}}}explicit", "false")
    if captions:
        kind = {"url": _whole(publication, captions.href), "type": captions.media_type, "language": "da"}
        SubElement(node, f"{{{_PODCAST}}}transcript", kind)


def _whole(publication: Publication, path: str) -> str:
    return absolute(publication)(path) or ""


def _text(node: Element, name: str, text: str) -> Element:
    made = SubElement(node, name)
    made.text = text.translate(SIGNS_OF_XML)
    return made
