"""Cuts running text into what is spoken at one go: sentences, and parts of those that are too long for one call."""

from publisher.catalogue.sentences import split

MAX_CHARACTERS = 600
"""The engine's time grows with the square of the length; beyond this a sentence is cut where a comma or space is."""


def breaths(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, the overlong ones cut; joined by one space they are the text again."""
    return tuple(part for sentence in split(text) for part in _breaths(sentence))


def _breaths(sentence: str) -> tuple[str, ...]:
    parts: list[str] = []
    while len(sentence) > MAX_CHARACTERS:
        cut = next(
            (at for mark in ("; ", ": ", ", ", " ") if (at := sentence.rfind(mark, 0, MAX_CHARACTERS)) > 0),
            MAX_CHARACTERS - 1,
        )
        parts.append(sentence[: cut + 1].rstrip())
        sentence = sentence[cut + 1 :].lstrip()
    return (*parts, sentence)
