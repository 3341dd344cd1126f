"""A build that is killed takes all its processes with it and leaves the old site whole; the next build works."""

import subprocess
import sys
from pathlib import Path

import pytest

from support import processes
from support.small_content import small_content

PUBLISHER = Path(sys.executable).parent / "publisher"
A_WORKER = "multiprocessing.forkserver"
"""Its fork server is called the same."""


@pytest.fixture
def small(tmp_path: Path, project: Path) -> Path:
    """A small municipality that is read aloud."""
    content = small_content(tmp_path, project)
    settings = content / "publisher.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("silent", "pyttsx3"), encoding="utf-8")
    return content


def start(folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [str(PUBLISHER), "build", "-q", "--jobs", "2"],
        cwd=folder,
        stderr=subprocess.DEVNULL,  # the tracker of resources says that the program left some
        start_new_session=True,
    )


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_killed_build_leaves_the_old_site_and_no_process(small: Path) -> None:
    folder = small.parent
    assert subprocess.run([PUBLISHER, "build", "-q", "--formats", "html"], cwd=folder, check=False).returncode == 0
    before = files_in(folder / "build/site")
    ledger = (folder / "build/ledger.json").read_bytes()
    building = start(folder)
    processes.wait_for(building, A_WORKER, A_WORKER)
    assert processes.left_of(processes.kill(building)) == []
    assert files_in(folder / "build/site") == before
    assert (folder / "build/ledger.json").read_bytes() == ledger
    assert subprocess.run([PUBLISHER, "build", "-q"], cwd=folder, check=False).returncode == 0
    assert not [path for path in files_in(folder / "build") if path.name.endswith(".part")]
