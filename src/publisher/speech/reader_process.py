"""The process that speaks: started beside the program, it answers every sentence with its samples.

libespeak-ng carries its state from one sentence to the next, so that the same words give other bytes the second
time. Each sentence is therefore spoken by a fresh child of a process in which nothing was ever spoken. That process
is started anew rather than forked from the program, whose threads and locks a child must not inherit.

Run as `python -m publisher.speech.reader_process LIBRARY DATA VOICE RATE`. A frame is one byte that says what it is, a
length of four bytes, and the payload: `R` ready, `V` the voice is not there, `P` samples, `E` error; the program sends
`T` texts.
"""

import json
import os
import signal
import struct
import sys
from typing import IO, Any, NoReturn

from publisher.tools.espeak import Library, lent_to_pyttsx3

READY, NO_VOICE, SAMPLES, FAULT, TEXT = b"R", b"V", b"P", b"E", b"T"
HEADER = struct.Struct(">cI")
PATIENCE_S = 60
"""A sentence takes milliseconds; a child that is still busy after this is stuck and is ended."""


def write_frame(channel: IO[bytes], kind: bytes, payload: bytes) -> None:
    """Send one frame."""
    channel.write(HEADER.pack(kind, len(payload)))
    channel.write(payload)
    channel.flush()


def read_frame(channel: IO[bytes]) -> tuple[bytes, bytes] | None:
    """Return the next frame, or none where the other side has gone."""
    header = channel.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    kind, length = HEADER.unpack(header)
    payload = channel.read(length)
    return (kind, payload) if len(payload) == length else None


def main(library: str, data: str, voice: str, rate: int) -> None:
    """Open the engine, say what it is, and answer until the program hangs up."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not land among the samples
    with lent_to_pyttsx3(Library(library, data or None)):
        from publisher.speech import pyttsx3_driver as driver  # noqa: PLC0415  # binds to the library just lent
    try:
        engine = driver.open_engine(data or None)
    except driver.EngineFault as fault:
        return write_frame(answers, FAULT, str(fault).encode())
    if not _choose(engine, voice, rate):
        danish = sorted(known.id for known in engine.getProperty("voices") if "da" in (known.languages or []))
        return write_frame(answers, NO_VOICE, json.dumps(danish).encode())
    hello = {"version": driver.library_version(), "sample_rate": driver.SynchronousDriver.sample_rate}
    write_frame(answers, READY, json.dumps(hello).encode())
    while (asked := read_frame(sys.stdin.buffer)) is not None:
        ended = _speak_in_child(engine, driver.TOPIC, asked[1].decode(), answers)
        if ended != 0:
            write_frame(answers, FAULT, f"the speaking process ended with {ended}".encode())
    return None


def _choose(engine: Any, voice: str, rate: int) -> bool:
    """Set the voice and see that it is the one that speaks: pyttsx3 keeps silent about unknown ones."""
    engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)
    engine.runAndWait()
    danish = {known.id for known in engine.getProperty("voices") if "da" in (known.languages or [])}
    return engine.getProperty("voice") == voice and voice in danish


def _speak_in_child(engine: Any, topic: str, text: str, answers: IO[bytes]) -> int:
    child = os.fork()
    if child == 0:
        _speak_and_end(engine, topic, text, answers)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _speak_and_end(engine: Any, topic: str, text: str, answers: IO[bytes]) -> NoReturn:
    code = 1
    try:
        signal.alarm(PATIENCE_S)
        heard: list[bytes] = []
        engine.connect(topic, lambda pcm, **_: heard.append(pcm))
        engine.say(text)
        engine.runAndWait()
        if len(heard) == 1:
            write_frame(answers, SAMPLES, heard[0])
            code = 0
    finally:
        os._exit(code)  # never back into the loop of the parent


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
