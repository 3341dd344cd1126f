"""Finds links on the finished site that lead nowhere: to a page, a file or a place on a page that is not there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link on `page` (relative to the site) whose `target` is not there."""

    page: str
    target: str


class _Page(HTMLParser):
    """Gathers the ids and the addresses of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif (
                name in {"href", "src"} and value is not None and not (tag == "link" and ("rel", "canonical") in attrs)
            ):
                self.targets.append(value)


def broken_links(site: Path, root: str = "/") -> Iterator[BrokenLink]:
    """Yield every internal link of every page that resolves to nothing.

    An address from the server's root is one too, for the site must work in any folder and from a disk; only the
    not-found page may use them, since it is shown at any depth: there `root` is the site's own folder on the server.
    """

    @cache
    def page(path: Path) -> _Page:
        parser = _Page()
        parser.feed(path.read_text(encoding="utf-8"))
        return parser

    inside = site.resolve()

    @cache
    def file_at(place: str) -> Path | None:
        file = Path(place)
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() and file.resolve().is_relative_to(inside) else None

    for path in sorted(site.rglob("*.html")):
        for target in page(path).targets:
            address, fragment = urldefrag(target)
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            place = unquote(parts.path)
            if path.name == NOT_FOUND and place.startswith(root):
                file = file_at(normpath(site / place.removeprefix(root)))
            else:
                file = file_at(normpath(path.parent / place)) if place else path
            if file is None or (fragment and file.suffix == ".html" and unquote(fragment) not in page(file).ids):
                yield BrokenLink(path.relative_to(site).as_posix(), target)
