"""A page of the website, ready but for the shell around it: what travels from `publisher build` to MkDocs."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from pydantic import TypeAdapter

from publisher.model.edition import Publication

PAGE_FILE = "page.json"

PageKind = Literal[
    "front", "committee", "year", "meeting", "item", "record", "case", "person", "list", "text", "search", "not-found",
    "redirect",
]  # fmt: skip
"""What a page is: the shell, search and the checks treat pages of one kind alike.

`record`: text or attachments too long for the page of their item or meeting. `list`: the glossary, A–Z.
"""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the front page."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way to follow what a page is about."""

    kind: str
    """`atom`, `json`, `podcast` or `calendar`."""
    name: str
    path: str
    """Under the site's root."""
    media_type: str


@dataclass(frozen=True, slots=True)
class Facets:
    """What search shows of a page, and what results are narrowed down by."""

    title: str
    source: str = ""
    """Where it is from: `Socialudvalget, 6. maj 2025, punkt 4`. Title and source together name one page only."""
    outcome: str = ""
    committee: str = ""
    year: str = ""
    text: str | None = None
    """What the page is found by beside its title; none: by its own text."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address, what the shell needs to know, and the ready HTML of `main`, from its `h1` on."""

    kind: PageKind
    path: str
    """Under the site's root: empty for the front page, a folder ending with a slash, or `404.html`."""
    title: str
    description: str
    html: str
    publication: Publication
    breadcrumbs: tuple[Crumb, ...] = ()
    """From the front page down to the page above this one."""
    here: str = ""
    """The page's short name, last on that way; empty means its title."""
    redirect: str | None = None
    """Where a short address leads: the reader is sent there at once."""
    ways: tuple[Way, ...] = ()
    """How to follow what the page is about; programs find them in its head."""
    linked_data: str = ""
    """What the page is about, for search engines: JSON-LD that may stand in a script element as it is."""
    facets: Facets | None = None
    """For search; none: it is found by its title, with nothing to narrow it down by."""


_JSON = TypeAdapter(Page)


def page_file(page: Page) -> str:
    """Return the place of the page's JSON under the folder of pages."""
    return str(PurePosixPath(page.path) / PAGE_FILE)


def page_json(page: Page) -> bytes:
    """Return the page as JSON."""
    return _JSON.dump_json(page, indent=1) + b"\n"


def read_page(content: bytes) -> Page:
    """Return the page that `page_json` wrote.

    Raises:
        pydantic.ValidationError: the content is something else.
    """
    return _JSON.validate_json(content)
