"""What the machine must have of its own: found, installed, or named with the command that installs it."""

import os
import subprocess
from pathlib import Path

import pytest

LIBRARIES = "libpango-1.0.so.0\nlibpangoft2-1.0.so.0\n"


def stub(folder: Path, name: str, script: str) -> None:
    """Put a program in the way of the real one."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def asked(project: Path, stubs: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PATH": f"{stubs}:{os.environ['PATH']}"}
    script = project / "requirements" / "system.sh"
    return subprocess.run(["sh", script], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("user", ["0", "1000"])
def test_what_is_there_is_left_alone(project: Path, tmp_path: Path, user: str) -> None:
    stub(tmp_path, "ldconfig", f"printf '{LIBRARIES}'")
    stub(tmp_path, "id", f"echo {user}")
    stub(tmp_path, "apt-get", "echo apt-get must not be called; exit 1")
    ended = asked(project, tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "")


def test_a_user_is_told_the_very_command(project: Path, tmp_path: Path) -> None:
    stub(tmp_path, "ldconfig", "echo libc.so.6")
    stub(tmp_path, "id", "echo 1000")
    ended = asked(project, tmp_path)
    assert ended.returncode == 7
    assert "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0" in ended.stdout


def test_root_gets_them_installed(project: Path, tmp_path: Path) -> None:
    stub(tmp_path, "ldconfig", "echo libpango-1.0.so.0")
    stub(tmp_path, "id", "echo 0")
    stub(tmp_path, "apt-get", f'echo "$@" >> {tmp_path}/called')
    ended = asked(project, tmp_path)
    assert ended.returncode == 0
    called = (tmp_path / "called").read_text(encoding="utf-8")
    assert "install" in called
    assert "libpangoft2-1.0-0" in called
    assert "libpango-1.0-0" not in called
