"""Follows every link and every file a finished site's pages name, without a browser and without the product's code."""

from collections import defaultdict
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from publisher.checking.named import named_by
from publisher.checking.problem import Problem, problem, says
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles

_ELSEWHERE = ("http", "https", "mailto", "tel", "data", "sms")
_AWAY_ALLOWED = ("a", "area")
"""What may name another server: only what the reader chooses to follow."""


def broken_links(files: SiteFiles) -> list[Problem]:
    """Links and files inside the site that do not resolve on a web server, and files fetched from other servers.

    A `#fragment` resolves where an element of the page it leads to has that id; `#` and `#top` always do.
    """
    return _faults(files, from_disk=False)


def links_broken_on_disk(files: SiteFiles) -> list[Problem]:
    """Links that lead nowhere when the site is opened from a folder: addresses from the root, and bare folders.

    404.html is left out: it is shown at any depth, so it must name addresses from the root.
    """
    return _faults(files, from_disk=True)


def _faults(files: SiteFiles, *, from_disk: bool) -> list[Problem]:
    problems = []
    for page in files.pages:
        if from_disk and page.address == "/404.html":
            continue
        for element, address in named_by(page.file).addresses:
            fault = _fault(files.site, page, element, address, from_disk)
            if fault:
                check = "disk-links" if from_disk else "links"
                problems.append(problem(check, page.address, says(check, fault), element=f"{element} {address}"))
    return problems


def _fault(site: Path, page: SitePage, element: str, address: str, from_disk: bool) -> str | None:
    """Return the key of what is wrong with an address, in the texts of the check."""
    parts = urlsplit(address)
    if parts.scheme in _ELSEWHERE or parts.netloc:
        fetched = element not in _AWAY_ALLOWED and parts.scheme != "data"
        return "elsewhere" if fetched and not from_disk else None
    if from_disk and address.startswith("/"):
        return "root"
    path = unquote(urlsplit(urljoin("http://site" + page.address, address)).path)
    if "/.." in normpath(path):
        return "out"
    target = site / str(PurePosixPath(path).relative_to("/"))
    if not from_disk and (path.endswith("/") or target.is_dir()):
        target /= "index.html"
    if not parts.path:
        target = page.file
    if not target.is_file():
        return "folder" if target.is_dir() else "nothing"
    fragment = unquote(parts.fragment)
    if fragment in ("", "top") or fragment.startswith(":~:") or target.suffix != ".html":
        return None
    return None if fragment in named_by(target).ids else "place"


def titles(files: SiteFiles) -> list[Problem]:
    """Pages whose title is empty or that of another page (WCAG 2.4.2)."""
    called = defaultdict(list)
    for page in files.pages:
        called[named_by(page.file).title.strip()].append(page.address)
    return [
        problem("titles", address, _title_fault(title, len(addresses)), criteria=("2.4.2",))
        for title, addresses in called.items()
        for address in addresses
        if len(addresses) > 1 or not title
    ]


def _title_fault(title: str, count: int) -> str:
    return says("titles", "same", title=title, count=count) if title else says("titles", "none")
