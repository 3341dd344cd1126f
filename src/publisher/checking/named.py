"""What one HTML file names: addresses, ids, its title, and where it sends its reader."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

_NAMING = {
    "a": ("href",), "area": ("href",), "audio": ("src",), "embed": ("src",), "form": ("action",), "iframe": ("src",),
    "img": ("src",), "input": ("src",), "link": ("href",), "object": ("data",), "script": ("src",), "source": ("src",),
    "track": ("src",), "video": ("src", "poster"),
}  # fmt: skip


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
