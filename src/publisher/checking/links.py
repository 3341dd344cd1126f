"""Follows every link and every file a finished site's pages name, without a browser and without the product's code."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from publisher.checking.problem import Problem
from publisher.checking.site_pages import SitePage, pages_of

_NAMING = {
    "a": ("href",), "area": ("href",), "audio": ("src",), "embed": ("src",), "form": ("action",), "iframe": ("src",),
    "img": ("src",), "input": ("src",), "link": ("href",), "object": ("data",), "script": ("src",), "source": ("src",),
    "track": ("src",), "video": ("src", "poster"),
}  # fmt: skip
_ELSEWHERE = ("http", "https", "mailto", "tel", "data", "sms")
_AWAY_ALLOWED = ("a", "area")
"""What may name another server: only what the reader chooses to follow."""


@dataclass(slots=True)
class Named:
    """What one page names: (element, address) in order, and the ids others can lead to."""

    addresses: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    title: str = ""
    forwards_to: str = ""
    """Where the page sends its reader at once (`<meta http-equiv="refresh" content="0; url=…">`)."""
    robots: str = ""
    """What the page asks of search engines: the content of its `<meta name="robots">`."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.named = Named()
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._in_title = tag == "title" and not self.named.title
        if values.get("id"):
            self.named.ids.add(str(values["id"]))
        if tag == "meta" and values.get("name") == "robots":
            self.named.robots = str(values.get("content"))
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            wait, _, address = str(values.get("content")).partition(";")
            self.named.forwards_to = address.strip().removeprefix("url=") if wait.strip() == "0" else ""
            self.named.addresses.append((tag, self.named.forwards_to))
        if tag == "link" and "canonical" in (values.get("rel") or ""):
            return
        for attribute in _NAMING.get(tag, ()):
            if values.get(attribute):
                self.named.addresses.append((tag, str(values[attribute]).strip()))
        for candidate in (values.get("srcset") or "").split(","):
            if candidate.strip():
                self.named.addresses.append((tag, candidate.split()[0]))

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.named.title += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False


def named_by(file: Path) -> Named:
    """What this page names."""
    return _named_in(file.read_text(encoding="utf-8"))


@cache
def _named_in(html: str) -> Named:
    reader = _Reader()
    reader.feed(html)
    return reader.named


def broken_links(site: Path) -> list[Problem]:
    """Links and files inside the site that do not resolve on a web server, and files fetched from other servers.

    A `#fragment` resolves where an element of the page it leads to has that id; `#` and `#top` always do.
    """
    return _faults(site, from_disk=False)


def links_broken_on_disk(site: Path) -> list[Problem]:
    """Links that lead nowhere when the site is opened from a folder: addresses from the root, and bare folders.

    404.html is left out: it is shown at any depth, so it must name addresses from the root.
    """
    return _faults(site, from_disk=True)


def _faults(site: Path, *, from_disk: bool) -> list[Problem]:
    problems = []
    for page in pages_of(site):
        if from_disk and page.address == "/404.html":
            continue
        for element, address in named_by(page.file).addresses:
            fault = _fault(site, page, element, address, from_disk)
            if fault:
                problems.append(
                    Problem("disk-links" if from_disk else "links", page.address, f"{fault}: {element} {address}")
                )
    return problems


def _fault(site: Path, page: SitePage, element: str, address: str, from_disk: bool) -> str | None:
    parts = urlsplit(address)
    if parts.scheme in _ELSEWHERE or parts.netloc:
        fetched = element not in _AWAY_ALLOWED and parts.scheme != "data"
        return "fetches from another server" if fetched and not from_disk else None
    if from_disk and address.startswith("/"):
        return "leads to the root of the disk"
    path = unquote(urlsplit(urljoin("http://site" + page.address, address)).path)
    if "/.." in normpath(path):
        return "leads out of the site"
    target = site / str(PurePosixPath(path).relative_to("/"))
    if not from_disk and (path.endswith("/") or target.is_dir()):
        target /= "index.html"
    if not parts.path:
        target = page.file
    if not target.is_file():
        return "leads to a folder, not a file" if target.is_dir() else "leads to nothing"
    fragment = unquote(parts.fragment)
    if fragment in ("", "top") or fragment.startswith(":~:") or target.suffix != ".html":
        return None
    return None if fragment in named_by(target).ids else "leads to a place that the page lacks"
