"""Speaks in whatever process it is called; a module of its own so that a worker process can import it."""

import hashlib
from functools import cache

from publisher.speech.voice import Voice
from publisher.speech.voices import open_voice


@cache
def voice() -> Voice:
    """This process's voice."""
    return open_voice("pyttsx3", "gmq/da", 160)


def digests(texts: tuple[str, ...]) -> list[str]:
    """Return a digest of the sound of each text."""
    return [hashlib.sha256(voice().speak(text)).hexdigest() for text in texts]
