"""The pages of a finished site, and which kind each is by its address."""

import re
from dataclasses import dataclass
from pathlib import Path

_KINDS = (
    ("home", r"/"),
    ("item", r"/moeder/[^/]+/(dagsorden/)?punkt-\d+/"),
    ("record", r"/moeder/[^/]+/(dagsorden/)?punkt-\d+/ordret/(\d+/)?"),
    ("attachments", r"/moeder/[^/]+/(dagsorden/)?(punkt-\d+/)?bilag/(\d+/)?"),
    ("agenda", r"/moeder/[^/]+/dagsorden/"),
    ("meeting", r"/moeder/[^/]+/"),
    ("letter", r"/sager/([a-z]{1,2}|tegn)/(\d+/)?"),
    ("words", r"/ordliste/([a-z]{1,2}|tegn)/"),
    ("case", r"/sager/[^/]+/(\d+/)?"),
    ("list", r"/politikere/\d+/"),
    ("member", r"/politikere/[^/]+/(\d+/)?"),
    ("committee year", r"/udvalg/[^/]+/\d{4}/(\d+/)?"),
    ("committee", r"/udvalg/[^/]+/"),
)


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page: where its file lies in the site, its address from the site's root, and its kind."""

    file: Path
    address: str
    kind: str


def pages_of(site: Path) -> list[SitePage]:
    """Every HTML page of the site in the order of its address.

    Raises ValueError where there is none, so that a check of an empty site cannot pass.
    """
    pages = [_page(site, file) for file in site.rglob("*.html")]
    if not pages:
        raise ValueError(f"No HTML page lies in {site}: there is nothing to prove.")
    return sorted(pages, key=lambda page: page.address)


def one_of_each_kind(pages: list[SitePage]) -> list[SitePage]:
    """The longest and the shortest page of each kind: faults show in the one or the other."""
    chosen = set()
    for kind in {page.kind for page in pages}:
        alike = sorted(
            (page for page in pages if page.kind == kind), key=lambda page: (page.file.stat().st_size, page.address)
        )
        chosen |= {alike[0], alike[-1]}
    return sorted(chosen, key=lambda page: page.address)


def _page(site: Path, file: Path) -> SitePage:
    address = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
    kinds = (kind for kind, pattern in _KINDS if re.fullmatch(pattern, address))
    return SitePage(file, address, next(kinds, address))
