"""A program with a pool of two processes, to be killed: one process works, the other waits for work.

Run as `python -m support.killable START_METHOD TASK FOLDER`.
"""

import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

from publisher.tools.orphans import end_with_program

FOR_EVER_S = 3600


def sleep(folder: Path) -> None:
    """Keep a scratch folder for as long as the work takes."""
    with tempfile.TemporaryDirectory(dir=folder):
        (folder / "busy").touch()
        time.sleep(FOR_EVER_S)


def run_a_program(folder: Path) -> None:
    """Wait for a program that does not end by itself."""
    (folder / "busy").touch()
    subprocess.run(["sleep", str(FOR_EVER_S)], check=True)


def answer_at_length(folder: Path) -> bytes:
    """Answer with more than a pipe holds; by then nobody reads it."""
    (folder / "busy").touch()
    with suppress(SystemExit):
        time.sleep(FOR_EVER_S)
    return bytes(10_000_000)


def refuse_to_leave(folder: Path) -> None:
    """Take every request to leave for something else."""
    (folder / "busy").touch()
    while True:
        with suppress(SystemExit):
            time.sleep(FOR_EVER_S)


TASKS = {task.__name__: task for task in (sleep, run_a_program, answer_at_length, refuse_to_leave)}

if __name__ == "__main__":
    method, name, given = sys.argv[1:]
    with ProcessPoolExecutor(2, get_context(method), end_with_program) as pool:
        futures = [pool.submit(time.sleep, 0) for _ in range(2)]  # the second process starts for the second task
        futures.append(pool.submit(TASKS[name], Path(given)))
        for future in futures:
            future.result()
