"""The browser, for every folder of tests: Playwright can be started once in a process."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from publisher.checking.chromium import Views, browser


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, one a worker."""
    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def views(chromium: Browser) -> Iterator[Views]:
    """The browser's pages, one a view, used again for every address."""
    opened = Views(chromium)
    yield opened
    opened.close()
