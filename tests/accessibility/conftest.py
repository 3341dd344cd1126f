"""The built site's pages, its server and the browser: one server and one browser for each worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.checking.links import named_by
from publisher.checking.server import serve
from publisher.checking.site_pages import SitePage, pages_of


@pytest.fixture(scope="session")
def pages(built_site: Path) -> list[SitePage]:
    """Every page of the built site that a reader stays on; none at all is an error."""
    return [page for page in pages_of(built_site) if not named_by(page.file).forwards_to]


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """The address the built site is served at."""
    with serve(built_site) as address:
        yield address
