"""The built site's pages, its server and the browser: one server and one browser for each worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.checking.server import serve
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles, pages_that_stay


@pytest.fixture(scope="session")
def pages(built_site: Path) -> list[SitePage]:
    """Every page of the built site that a reader stays on; none at all is an error."""
    return pages_that_stay(built_site)


@pytest.fixture(scope="session")
def files(built_site: Path, pages: list[SitePage]) -> SiteFiles:
    """The built site as files."""
    return SiteFiles(built_site, tuple(pages))


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """The address the built site is served at."""
    with serve(built_site) as address:
        yield address
