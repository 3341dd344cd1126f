"""The site of the real papers: one build for all workers and all tests."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

_BUILD_MINUTES = 15
_AS_OF = "2026-05-01"
"""The day that counts as today: one paper is then an agenda of a meeting to come."""


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
    publisher = Path(sys.executable).parent / "publisher"
    command = [str(publisher), "build", "--content", str(content), "--out", str(out), "--as-of", _AS_OF]
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=project, timeout=60 * _BUILD_MINUTES
    )
    if ended.returncode:
        pytest.fail(
            f"{' '.join(command)} ended with {ended.returncode}\n{ended.stdout[-3000:]}\n{ended.stderr[-3000:]}"
        )
