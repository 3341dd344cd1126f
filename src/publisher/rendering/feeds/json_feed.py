"""Feeds as JSON Feed 1.1.

The format has no way to write an address that starts from the feed's own place. Where nobody knows where the site will
stand, an entry holds its whole text and no addresses.
"""

from typing import Any

from publisher.model.addresses import COVER
from publisher.model.edition import Artefact, EditionFile, Publication
from publisher.rendering.feeds.entries import Entry
from publisher.rendering.feeds.feed import Feed, absolute
from publisher.rendering.open_data.record import to_json
from publisher.rendering.site.common.templates import site_text

SUFFIX = ".json"
MEDIA_TYPE = "application/feed+json"

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, publication: Publication) -> Artefact:
    """Return the feed as a JSON Feed."""
    path = feed.path + SUFFIX
    href = absolute(publication)
    content = {
        "version": _VERSION,
        "title": feed.title,
        "description": feed.about,
        "home_page_url": href(feed.page),
        "feed_url": href(path),
        "icon": href(COVER),
        "language": "da",
        "authors": [{"name": publication.municipality}],
        "items": [_item(entry, publication) for entry in feed.entries],
    }
    return Artefact(path, MEDIA_TYPE, to_json(_known(content)))


def _item(entry: Entry, publication: Publication) -> dict[str, Any]:
    href = absolute(publication)
    return _known(
        {
            "id": entry.mark.urn,
            "url": href(entry.path),
            "title": entry.title,
            "summary": entry.summary,
            "content_html": entry.html(href),
            "content_text": entry.text(),
            "date_published": entry.moment.isoformat(),
            "tags": [entry.tag],
            "language": "da",
            "attachments": [_attachment(file, publication) for file in entry.files] if publication.site_url else None,
        }
    )


def _attachment(file: EditionFile, publication: Publication) -> dict[str, Any]:
    return _known(
        {
            "url": absolute(publication)(file.href),
            "mime_type": file.media_type,
            "title": site_text(f"format.{file.format}", file=file.href),
            "size_in_bytes": file.bytes,
            "duration_in_seconds": round(file.duration_s) if file.duration_s is not None else None,
        }
    )


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
