"""The Danish voice of eSpeak NG, spoken through pyttsx3 in a process of its own (see `reader_process`)."""

import json
import os
import subprocess
import sys
import threading
import weakref
from dataclasses import dataclass
from importlib.metadata import version

from publisher.errors import BuildIncomplete, ToolMissing
from publisher.speech.reader_process import NO_VOICE, READY, SAMPLES, TEXT, read_frame, write_frame
from publisher.tools.espeak import find_library

_CONTROL = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")
"""libespeak-ng takes NUL as the end of the text and says nothing."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """A running reader process and what it said about itself."""

    process: "subprocess.Popen[bytes]"
    owner: int
    """Process id of whoever started it: a forked copy of the owner must start its own."""
    version: str
    sample_rate: int


class EspeakVoice:
    """One Danish voice at one rate. May be used from several threads; sentences are then spoken one by one.

    Raises:
        ToolMissing: the library is not there, the voice is not, or the system cannot fork.
    """

    def __init__(self, name: str, words_per_minute: int) -> None:
        self._name = name
        self._rate = words_per_minute
        self._lock = threading.Lock()
        self._reader = self._start()

    @property
    def fingerprint(self) -> str:
        """Versions of pyttsx3 and libespeak-ng, the voice, the rate."""
        return f"pyttsx3 {version('pyttsx3')} espeak-ng {self._reader.version} {self._name} {self._rate}"

    @property
    def sample_rate(self) -> int:
        """Samples a second, as libespeak-ng gives them."""
        return self._reader.sample_rate

    def speak(self, text: str) -> bytes:
        """Return one sentence as samples. Control characters are spoken as spaces.

        Raises:
            BuildIncomplete: the engine broke down over this sentence.
        """
        clean = text.translate(_CONTROL).strip()
        if not clean:
            return b""
        with self._lock:
            if self._reader.owner != os.getpid() or self._reader.process.poll() is not None:
                self._reader = self._start()
            answer = self._ask(clean)
        if answer is None or answer[0] != SAMPLES:
            said = answer[1].decode() if answer else "the reader process ended"
            raise BuildIncomplete(
                f"the voice {self._name} could not speak a sentence of {len(clean)} characters ({said})",
                cure='Run "publisher doctor" and build again.',
            )
        return answer[1]

    def _ask(self, text: str) -> tuple[bytes, bytes] | None:
        sending, receiving = self._reader.process.stdin, self._reader.process.stdout
        assert sending is not None  # noqa: S101  # both were asked for as pipes
        assert receiving is not None  # noqa: S101
        try:
            write_frame(sending, TEXT, text.encode("utf-8", "replace"))
        except BrokenPipeError:
            return None
        return read_frame(receiving)

    def _start(self) -> _Reader:
        if not hasattr(os, "fork"):
            raise ToolMissing(
                "speech through pyttsx3 needs a system that can fork, such as Linux or macOS",
                cure='Build on such a system, or set engine = "silent" under [voice].',
            )
        library = find_library()
        # This interpreter and our own module; no shell reads the arguments. -P: never a module of the working folder.
        process = subprocess.Popen(  # noqa: S603
            [
                *(sys.executable, "-P", "-m", "publisher.speech.reader_process"),
                *(library.file, library.data or "", self._name, str(self._rate)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        weakref.finalize(self, _end, process, os.getpid())
        assert process.stdout is not None  # noqa: S101
        answer = read_frame(process.stdout)
        if answer is None or answer[0] != READY:
            _end(process, os.getpid())
            raise self._refusal(answer)
        hello = json.loads(answer[1])
        return _Reader(process, os.getpid(), hello["version"], hello["sample_rate"])

    def _refusal(self, answer: tuple[bytes, bytes] | None) -> ToolMissing:
        if answer is None:
            what = "the speech engine did not start"
        elif answer[0] == NO_VOICE:
            danish = json.loads(answer[1])
            return ToolMissing(
                f"there is no Danish voice {self._name!r}",
                cure=f"Set name under [voice] to one of: {', '.join(danish)}."
                if danish
                else 'Run "pip install --force-reinstall espeakng-loader": it holds no Danish voice.',
            )
        else:
            what = f"the speech engine did not start ({answer[1].decode()})"
        return ToolMissing(what, cure='Run "pip install --force-reinstall espeakng-loader pyttsx3==2.99".')


def _end(process: "subprocess.Popen[bytes]", owner: int) -> None:
    """End the reader process, unless this is a forked copy of the process that owns it."""
    if os.getpid() != owner:
        return
    process.kill()  # it keeps nothing that could be lost
    process.communicate()
