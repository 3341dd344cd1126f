"""Every target takes some thousand inputs, always the same; what fuzzing ever found stays mended."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from fuzz.targets import TARGETS

FOUND = Path(__file__).with_name("found")
RUNS = {"text": 2000, "html": 4000, "docx": 1500, "pdf": 600, "parser": 600}
"""Inputs of each target: some seconds each. `make fuzz` takes as many as there is time for."""

LONGEST = 5
"""Seconds of processor time that a small input may take; one once took a quarter of a minute."""


def fuzz(name: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fuzz.run", name, str(folder / "corpus"), "-seed=1", *options]
    return subprocess.run(
        command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False, timeout=300
    )


def test_every_target_runs() -> None:
    assert {*RUNS, "planted"} == set(TARGETS)


@pytest.mark.parametrize("name", RUNS)
def test_nothing_breaks(name: str, tmp_path: Path) -> None:
    ended = fuzz(name, tmp_path, f"-runs={RUNS[name]}")
    broken = [path.read_bytes() for path in tmp_path.glob("found/*")]
    assert ended.returncode == 0, f"{ended.stdout[-3000:]}\n{ended.stderr[-1000:]}\n{broken}"
    assert f"Done {RUNS[name]} runs" in ended.stderr


def test_a_planted_fault_is_found(tmp_path: Path) -> None:
    ended = fuzz("planted", tmp_path, "-runs=100000")
    assert ended.returncode != 0
    assert "KeyError: 'kl. 16:00'" in ended.stdout + ended.stderr
    assert b"stemte imod" in next(tmp_path.glob("found/*-crash-*")).read_bytes()


@pytest.mark.parametrize("path", sorted(FOUND.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_stays_mended(path: Path) -> None:
    began = time.process_time()
    TARGETS[path.parent.name].run(path.read_bytes())
    assert time.process_time() - began < LONGEST
