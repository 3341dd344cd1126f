"""A driver for pyttsx3 that speaks at once and hands the samples over, instead of playing or filing them.

pyttsx3's own eSpeak driver runs the library in the background, sleeps while it waits and returns before a long
text is finished. This one starts the library synchronously, so that `runAndWait()` returns with the last sample.
Import it only inside `publisher.tools.espeak.lent_to_pyttsx3`.
"""

import ctypes
import sys
from typing import Any, ClassVar

import pyttsx3
from pyttsx3.drivers import _espeak
from pyttsx3.drivers.espeak import EspeakDriver

NAME = "publisher_espeak"
"""What pyttsx3 knows this driver by."""
TOPIC = "synthesised"
"""Notified once for each utterance, with `pcm`."""
DO_NOT_EXIT = 0x8000
"""espeakINITIALIZE_DONT_EXIT: report missing data instead of ending the process."""
BUFFER_MS = 1000


class EngineFault(Exception):
    """libespeak-ng refused; the message is its own word for why."""


class SynchronousDriver(EspeakDriver):  # type: ignore[misc]  # pyttsx3 carries no types
    """One utterance, one call, all of its samples."""

    sample_rate: ClassVar[int]

    @classmethod
    def start(cls, data: str | None) -> None:
        """Start libespeak-ng; once in a process, before the first driver is made.

        Raises:
            EngineFault: it finds no data, or data of another version.
        """
        rate = _espeak.Initialize(
            _espeak.AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, data.encode() if data else None, DO_NOT_EXIT
        )
        if rate <= 0:
            raise EngineFault("libespeak-ng could not read its data")
        cls.sample_rate = rate
        EspeakDriver._moduleInitialized = True  # the stock constructor would start it in the background
        EspeakDriver._defaultVoice = None

    def startLoop(self) -> None:  # noqa: N802  # pyttsx3's name
        """Let pyttsx3 work off its queue; every command returns finished."""
        self._looping = True
        self._proxy.setBusy(False)

    def say(self, text: str) -> None:
        """Synthesise `text` and notify the engine of the samples."""
        self._pieces: list[bytes] = []
        code = _espeak.Synth(text, flags=_espeak.CHARS_UTF8)
        if code != _espeak.EE_OK:
            raise EngineFault(f"libespeak-ng answered {code}")
        self._proxy.notify(TOPIC, pcm=b"".join(self._pieces))

    def _onSynth(self, wav: Any, samples: int, _events: Any) -> int:  # noqa: N802  # pyttsx3's name
        if samples > 0:
            self._pieces.append(ctypes.string_at(wav, samples * ctypes.sizeof(ctypes.c_short)))
        return 0


def buildDriver(proxy: Any) -> SynchronousDriver:  # noqa: N802  # pyttsx3 calls it so
    """Return a driver for pyttsx3's engine."""
    return SynchronousDriver(proxy)


def open_engine(data: str | None) -> pyttsx3.Engine:
    """Start libespeak-ng and return a pyttsx3 engine that uses this driver.

    Raises:
        EngineFault: libespeak-ng does not start.
    """
    SynchronousDriver.start(data)
    sys.modules[f"pyttsx3.drivers.{NAME}"] = sys.modules[__name__]
    return pyttsx3.init(NAME)


def library_version() -> str:
    """Return the version libespeak-ng gives itself, such as `1.52.0`."""
    said: bytes = _espeak.Info(None)
    return said.decode().split()[0]
