"""What all tests share."""

import os
from pathlib import Path

import pytest

from support.built_site import built_site
from support.fixtures import chromium, views

__all__ = ["built_site", "chromium", "views"]  # one each, whatever folder asks

PROJECT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one flag write every golden anew."""
    parser.addoption("--refresh-goldens", action="store_true", help="write the golden files anew, then review them")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A file's tests stay with one worker: what they share is made once. A file may name a group that it goes with."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.relative_to(PROJECT).as_posix()))


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's root."""
    return PROJECT


@pytest.fixture(scope="session")
def content() -> Path:
    """The five real papers."""
    return PROJECT / "content"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The annotated papers that lie beside a checkout; outside CI their absence is a reason to skip."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the annotated papers are missing, and in CI nothing may be skipped")
        pytest.skip("the annotated papers do not lie beside this checkout")
    return folder
