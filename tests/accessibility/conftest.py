"""The built site, its server and the browser: one build for all workers, one server and one browser for each."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.fixtures import chromium, views
from support.links import named_by
from support.server import serve
from support.site_pages import SitePage, pages_of

__all__ = ["built_site", "chromium", "origin", "pages", "views"]

_BUILD_MINUTES = 15


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, project: Path, content: Path) -> Path:
    """The site that `publisher build` makes of the real papers, built once however many workers there are.

    PUBLISHER_SITE names a finished site to prove instead, such as the one about to be published.
    """
    if finished := os.environ.get("PUBLISHER_SITE"):
        return Path(finished).resolve()
    base = tmp_path_factory.getbasetemp()
    out = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "built"
    out.mkdir(exist_ok=True)
    with (out / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (out / "done").exists():
            _build(content, out, project)
            (out / "done").touch()
    return out / "site"


def _build(content: Path, out: Path, project: Path) -> None:
    command = [str(Path(sys.executable).parent / "publisher"), "build", "--content", str(content), "--out", str(out)]
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=project, timeout=60 * _BUILD_MINUTES
    )
    if ended.returncode:
        pytest.fail(
            f"{' '.join(command)} ended with {ended.returncode}\n{ended.stdout[-3000:]}\n{ended.stderr[-3000:]}"
        )


@pytest.fixture(scope="session")
def pages(built_site: Path) -> list[SitePage]:
    """Every page of the built site that a reader stays on; none at all is an error."""
    return [page for page in pages_of(built_site) if not named_by(page.file).forwards_to]


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """The address the built site is served at."""
    with serve(built_site) as address:
        yield address
