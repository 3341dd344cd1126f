"""What a build needs of the machine, asked for before it is used."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.building.content import papers
from publisher.building.model_choice import addressee, model_choice
from publisher.building.work import VoiceChoice, voice
from publisher.errors import PublisherError, StorageError
from publisher.settings import BUILT_FORMATS, BuiltFormat, Settings, load_settings
from publisher.tools.ffmpeg import find_ffmpeg
from publisher.tools.language_model import require_language_model
from publisher.tools.node_modules import find_chromium
from publisher.tools.pagefind import find_pagefind
from publisher.tools.pango import require_pango
from publisher.tools.wheels import require_check_wheels

SPACE = 500_000_000
"""Bytes that a build of some dozens of meetings may need, sound included."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing a build needs, and why it is not there."""

    name: str
    detail: str
    error: PublisherError | None
    optional: bool = False
    """Whether a build does without it."""


def voice_choice(settings: Settings) -> VoiceChoice:
    """Return the voice that the settings ask for."""
    return VoiceChoice(settings.voice.engine, settings.voice.name, settings.voice.words_per_minute)


def require(settings: Settings, formats: frozenset[BuiltFormat]) -> None:
    """See that every library, voice and program for these formats is there, before any work is done.

    Raises:
        ToolMissing: one is not; the cure is the command that installs it.
    """
    find_pagefind()
    if "pdf-easy-read" in formats:
        require_pango()
    if formats & {"audio-summary", "audio-item"}:
        find_ffmpeg()
        voice(voice_choice(settings))


def needs(content: Path, out: Path) -> Iterator[Need]:
    """Yield every need with what was found."""
    yield Need("Python", sys.version.split()[0], None)
    try:
        settings = load_settings(content)
        yield Need("settings", settings.municipality.name, None)
    except PublisherError as error:
        yield Need("settings", str(error), error)
        settings = None
    yield _ask("papers", lambda: f"{len(papers(content))} in {content}")
    yield _ask("Pango (sets the PDFs)", _pango)
    yield _ask("ffmpeg (makes the MP3s)", lambda: find_ffmpeg().name)
    yield _ask("Pagefind (makes the search)", lambda: find_pagefind().name)
    if settings is not None:
        yield _ask("voice", lambda: voice(voice_choice(settings)).fingerprint)
        yield Need("formats", ", ".join(name for name in BUILT_FORMATS if name in settings.formats), None)
    yield _ask("space", lambda: _space(out))
    yield replace(_ask("check of the site (publisher check)", _check_tools), optional=True)
    yield replace(_ask("language model (publisher draft --ask-model)", lambda: _model(settings)), optional=True)


def _check_tools() -> str:
    require_check_wheels()
    find_chromium()
    return "browser and engines found"


def _model(settings: Settings | None) -> str:
    drafting = settings.drafting if settings else None
    if drafting is None:
        return "none is set, none is asked"
    require_language_model()
    model_choice(drafting, os.environ)
    return addressee(drafting)


def _pango() -> str:
    require_pango()
    return "found"


def _ask(name: str, question: Callable[[], str]) -> Need:
    try:
        return Need(name, question(), None)
    except PublisherError as error:
        return Need(name, str(error), error)


def _space(out: Path) -> str:
    place = next(folder for folder in (out, *out.resolve().parents) if folder.exists())
    free = shutil.disk_usage(place).free
    if free < SPACE:
        raise StorageError(f"only {free // 1_000_000} MB free", cure="Free some space.", file=out)
    return f"{free // 1_000_000_000} GB free"
