"""A check that is killed takes its browsers and engines with it, and keeps no verdict that it did not reach."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support import processes

PUBLISHER = Path(sys.executable).parent / "publisher"


@pytest.mark.parametrize("seen", ["vnu.jar", "html-validate.mjs", "--type=renderer"])
def test_nothing_runs_on(tmp_path: Path, project: Path, seen: str) -> None:
    shutil.copytree(project / "tests" / "accessibility" / "sample", tmp_path / "site")
    (tmp_path / "scratch").mkdir()
    checking = subprocess.Popen(
        [str(PUBLISHER), "check", "--only", "site", "--out", str(tmp_path), "--jobs", "2"],
        env={**os.environ, "TMPDIR": str(tmp_path / "scratch")},
        stderr=subprocess.DEVNULL,  # the tracker of resources says that the program left some
        start_new_session=True,
    )
    processes.wait_for(checking, seen)
    assert processes.left_of(processes.kill(checking)) == []
    if seen == "--type=renderer":
        assert not list((tmp_path / "scratch").rglob("*")), "profiles of browsers are cleared away"
    assert not (tmp_path / "check" / "report.json").exists()
