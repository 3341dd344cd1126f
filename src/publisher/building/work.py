"""Units of work that take time: sound files and PDFs. Small picklable values in, finished files out."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from publisher.building.workspace import storage
from publisher.errors import PublisherError
from publisher.model.edition import Artefact, Edition
from publisher.model.narration import Script
from publisher.rendering.audio import mp3
from publisher.rendering.audio.cues import cues
from publisher.rendering.pdf import easy_read
from publisher.speech.timeline import narrate
from publisher.speech.voice import Voice
from publisher.speech.voices import open_voice


@dataclass(frozen=True, slots=True)
class Made:
    """What a unit of work gave: the file, and what the record needs to know about it (the cues of a sound file)."""

    artefact: Artefact
    cues: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """One file to be made. `function(*arguments)` runs in any process; both must be picklable."""

    path: str
    """The file's address: the work's name in the ledger."""
    paper: str
    """The name of the paper it belongs to."""
    fingerprint: str
    function: Callable[..., Made]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """How a unit of work ended."""

    work: Work
    result: Made | PublisherError


def perform(work: Work) -> Done:
    """Do one unit of work. A typed error is a result like any other; a defect travels on as it is."""
    try:
        with storage(Path(tempfile.gettempdir())):  # encoders write there before we see their result
            return Done(work, work.function(*work.arguments))
    except PublisherError as error:
        return Done(work, error)


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """Which voice a worker opens: once in each process."""

    engine: str
    name: str
    words_per_minute: int


@cache
def voice(choice: VoiceChoice) -> Voice:
    """Return this process's voice.

    Raises:
        ToolMissing: the engine or the voice is not there.
    """
    return open_voice(choice.engine, choice.name, choice.words_per_minute)


def speak(script: Script, choice: VoiceChoice, path: str, album: str, artist: str) -> Made:
    """Read a script aloud into an MP3."""
    narration = narrate(script, voice(choice))
    return Made(mp3.render(narration, path, script.title, album, artist), tuple(cues([narration])))


def typeset(edition: Edition, path: str) -> Made:
    """Set a meeting's easy-read PDF."""
    return Made(easy_read.render(edition, path))
