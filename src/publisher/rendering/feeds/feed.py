"""A feed before it is written in a format, and the addresses in it."""

from collections.abc import Callable
from dataclasses import dataclass
from posixpath import dirname
from urllib.parse import quote

from publisher.model.edition import Publication
from publisher.rendering.feeds.entries import Entry
from publisher.rendering.site.common.links import relative_to

SIGNS_OF_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
"""Signs that XML cannot hold, not even escaped: for `str.translate`."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What is followed: its entries and the page on which they are also to be found."""

    path: str
    """Address of the feed, but for the format at its end."""
    page: str
    title: str
    about: str
    entries: tuple[Entry, ...]
    """The newest first."""
    current: str = ""
    """Of an archive: address of the feed that it is the past of."""
    newer: str = ""
    """Of an archive: address of the one after it."""
    older: str = ""
    """Address of the archive before it."""


def absolute(publication: Publication) -> Callable[[str], str | None]:
    """Return the function that writes whole addresses: none where nobody knows where the site stands."""
    site = publication.site_url
    return lambda path: f"{site}{quote(path)}" if site else None


def written_at(path: str, publication: Publication) -> Callable[[str], str]:
    """Return the function that writes addresses in the file at `path`: whole ones, or ones that start from there."""
    whole, near = absolute(publication), relative_to(dirname(path), publication)
    return lambda target: whole(target) or near(target)
