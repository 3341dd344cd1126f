"""Links between pages: always relative, so that the site works in any folder and from a disk.

A link names `index.html` outright: from a disk, a folder's address opens a list of files. The addresses without it
(`/moeder/<id>/`) stay valid wherever a web server stands in front.
"""

import re
from collections.abc import Callable
from urllib.parse import quote, urlsplit

from publisher.model.edition import Publication

NOT_FOUND = "404.html"


def relative_to(path: str, publication: Publication) -> Callable[[str], str]:
    """Return the function that writes links on the page at `path`: from an address under the root to an `href`."""
    if path == NOT_FOUND:  # shown at any depth, so it alone must know where the site lies
        root = urlsplit(publication.site_url or "/").path or "/"
        return lambda target: root + _file(target)
    start = path.rstrip("/").split("/") if path else []
    return lambda target: _from(start, target)


def _from(start: list[str], target: str) -> str:
    """Return the way from a folder to a file; `posixpath.relpath` asks for the current folder each time."""
    file, _, fragment = _file(target).partition("#")
    steps = file.split("/")
    shared = 0
    while shared < min(len(start), len(steps) - 1) and start[shared] == steps[shared]:
        shared += 1
    way = "/".join([*[".."] * (len(start) - shared), *steps[shared:]])
    return f"{way}#{fragment}" if fragment else way


def _file(target: str) -> str:
    address, _, fragment = target.partition("#")
    if not address or address.endswith("/"):
        address += "index.html"
    return quote(address) + (f"#{quote(fragment)}" if fragment else "")


def slug(text: str) -> str:
    """Return a text as an id: lower case, words joined by hyphens, æ, ø and å kept."""
    return "-".join(re.findall(r"\w+", text.lower()))
