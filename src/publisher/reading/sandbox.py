"""Reads a file in a process of its own, which may be killed by what it reads without harm to ours.

Libraries for PDF, Word and HTML are large, partly written in C, and fed with files from anywhere. So the reader runs in
a fresh Python with a limit on its memory and time, without our environment and its secrets, its messages thrown away
and no file to write but its answer. The answer is JSON, of bounded size, and is checked part by part: nothing in it can
make this process do anything.
"""

import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from publisher.errors import SourceError, StorageError
from publisher.model.source import SourceDocument
from publisher.reading.answer import NO_SPACE, understood

MEGABYTE = 1024 * 1024
_PASSED_ON = ("LD_LIBRARY_PATH",)
"""What a Python that was built elsewhere needs in order to start."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost. Where the system cannot limit memory (macOS), time alone is limited."""

    memory: int = 1024 * MEGABYTE
    """Bytes of address space. Papers take a tenth of it: 300 pages of PDF with their tables 70 MB."""
    seconds: int = 300
    """Of time, and of processor time. A PDF of 2,000 pages takes 100 on a busy machine; maps take longer."""
    answer: int = 64 * MEGABYTE
    """Bytes of the answer: more than the longest text that is read, with every letter escaped."""


def read_apart(reader: str, name: str, content: bytes, limits: Limits = Limits()) -> SourceDocument:
    """Return what `read(name, content)` of the module `reader` returns, called in a process of its own.

    Raises:
        SourceError: the reader's own, or it used up its memory or time, crashed, or answered nonsense.
        StorageError: no space for its answer.
    """
    order = json.dumps({"reader": reader, "name": name, "parent": os.getpid(), **asdict(limits)}).encode() + b"\n"
    with _scratch_file(name) as answer:
        try:
            ended = subprocess.run(
                [sys.executable, "-P", "-m", "publisher.reading.sandbox_child"],
                input=order + content,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd=tempfile.gettempdir(),
                start_new_session=True,
                timeout=limits.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise _took_too_long(name, limits) from None
        _refuse_death(name, ended.returncode, limits)
        answer.seek(0)
        told = answer.read(limits.answer + 1)
    return understood(name, hashlib.sha256(content).hexdigest(), told)


def _scratch_file(name: str) -> IO[bytes]:
    try:
        return tempfile.TemporaryFile()
    except OSError as error:
        raise _no_space(name) from error


def _no_space(name: str) -> StorageError:
    return StorageError(
        "there is no space for temporary files, which reading needs.",
        cure="Make room in the folder for temporary files (TMPDIR), and try again.",
        file=name,
    )


def _environment() -> dict[str, str]:
    """Return where Python finds its modules, and nothing else that our environment may hold."""
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {**passed, "PYTHONPATH": os.pathsep.join(str(Path(place).absolute()) for place in sys.path)}


def _refuse_death(name: str, code: int, limits: Limits) -> None:
    if code == 0:
        return
    if code == NO_SPACE:
        raise _no_space(name)
    if code == -signal.SIGXCPU:
        raise _took_too_long(name, limits)
    if code == -signal.SIGKILL:
        raise SourceError(
            "reading the file was stopped from outside, as a rule because memory ran out.",
            cure="Give the machine more memory, or save the paper again in a simpler form.",
            file=name,
        )
    raise SourceError(
        f"the file made its reader crash ({_death(code)}): it is damaged, or made to do harm.",
        cure="Open it in the program it was made with, save it again, and use the new file.",
        file=name,
    )


def _death(code: int) -> str:
    return signal.Signals(-code).name if -code in set(signal.Signals) else f"code {code}"


def _took_too_long(name: str, limits: Limits) -> SourceError:
    return SourceError(
        f"the file was not read within {limits.seconds} seconds.",
        cure="Check that this is the right file; open it in the program it was made with and save it again.",
        file=name,
    )
