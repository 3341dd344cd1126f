"""What runs beneath a program, and whether any of it is left when the program is gone."""

import os
import signal
import subprocess
import time
from dataclasses import dataclass

GENEROUS_S = 120
"""Nobody is asked to be quick: only what never ends is a fault."""


@dataclass(frozen=True)
class Process:
    """A process as `ps` tells of it."""

    number: int
    parent: int
    group: int
    state: str
    command: str


def running() -> list[Process]:
    """Every process but those that have ended and wait to be taken note of."""
    columns = ["-o", "pid=", "-o", "ppid=", "-o", "pgid=", "-o", "stat=", "-o", "args="]
    told = subprocess.run(["ps", "-A", "-ww", *columns], capture_output=True, text=True, check=True)
    rows = [line.split(None, 4) for line in told.stdout.splitlines()]
    found = [Process(int(row[0]), int(row[1]), int(row[2]), row[3], row[4] if len(row) == 5 else "") for row in rows]
    return [one for one in found if not one.state.startswith("Z")]


def beneath(program: int) -> list[Process]:
    """What this program started, and what that started, and so on."""
    everything, found, parents = running(), list[Process](), {program}
    while parents:
        children = [one for one in everything if one.parent in parents]
        found += children
        parents = {one.number for one in children}
    return found


def wait_for(program: "subprocess.Popen[bytes]", *commands: str) -> list[Process]:
    """Return what runs beneath the program once each of these words stands in a command of its own."""
    deadline = time.monotonic() + GENEROUS_S
    while time.monotonic() < deadline and program.poll() is None:
        found = beneath(program.pid)
        left = [one.command for one in found]
        for word in commands:
            if (seen := next((command for command in left if word in command), None)) is None:
                break
            left.remove(seen)
        else:
            return found
        time.sleep(0.02)
    raise AssertionError(f"{commands} never ran together beneath the program")


def kill(program: "subprocess.Popen[bytes]") -> set[int]:
    """Kill a program that leads a process group of its own; return the groups of all that it started."""
    program.send_signal(signal.SIGSTOP)  # it starts nothing while we look
    groups = {one.group for one in beneath(program.pid)} | {program.pid}
    program.send_signal(signal.SIGKILL)
    assert program.wait() == -signal.SIGKILL
    return groups


def left_of(groups: set[int]) -> list[str]:
    """Return the commands that still run in these process groups after a generous while, and end them."""
    deadline = time.monotonic() + GENEROUS_S
    while (left := [one for one in running() if one.group in groups]) and time.monotonic() < deadline:
        time.sleep(0.1)
    for one in left:
        os.kill(one.number, signal.SIGKILL)
    return [one.command for one in left]
