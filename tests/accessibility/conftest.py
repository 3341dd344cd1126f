"""The built site: its pages, its server, and one run of all checks over it, shared by all workers."""

import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.checking.runner import check_site
from publisher.checking.server import serve
from publisher.checking.site_pages import SitePage
from publisher.checking.verdict import Verdict, as_json, from_json
from publisher.checking.visit import pages_that_stay


@pytest.fixture(scope="session")
def pages(built_site: Path) -> list[SitePage]:
    """Every page of the built site that a reader stays on; none at all is an error."""
    return pages_that_stay(built_site)


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """The address the built site is served at."""
    with serve(built_site) as address:
        yield address


class Silent:
    """Hears how far the run is, and says nothing."""

    def stage(self, title: str, total: int) -> None:
        """Nothing."""

    def step(self, what: str) -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def verdicts(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Verdict, ...]:
    """What every check says of the built site: asked by the worker that comes first, read by the others."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "checked"
    folder.mkdir(exist_ok=True)
    kept = folder / "verdicts.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            checked = check_site(
                built_site, folder / "cache", as_of="2026-05-01", jobs=os.cpu_count() or 1, listener=Silent()
            )
            kept.write_text(json.dumps([as_json(one) for one in checked.verdicts]), encoding="utf-8")
    return tuple(from_json(one) for one in json.loads(kept.read_text(encoding="utf-8")))
