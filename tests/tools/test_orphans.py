"""Whatever a worker does, it ends when its program is killed, and clears away what it can."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from support import killable, processes

TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
@pytest.mark.parametrize("task", killable.TASKS)
def test_workers_end_with_their_program(tmp_path: Path, method: str, task: str) -> None:
    path = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    program = subprocess.Popen(
        [sys.executable, "-m", "support.killable", method, task, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": path},
        stderr=subprocess.DEVNULL,  # the tracker of resources says that the program left some
        start_new_session=True,
    )
    deadline = time.monotonic() + processes.GENEROUS_S
    while not (tmp_path / "busy").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert processes.left_of(processes.kill(program)) == []
    assert [path.name for path in tmp_path.iterdir()] == ["busy"], "what the task kept for itself is cleared away"
