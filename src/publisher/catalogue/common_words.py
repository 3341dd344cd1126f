"""The words that most people meet often, as a list with a licence of its own: see the head of the file."""

from functools import cache
from importlib.resources import files

from publisher.catalogue.texts import LANGUAGE


@cache
def common_words() -> frozenset[str]:
    """Return the common words, in small letters, each in the forms that are common."""
    text = (files("publisher.catalogue") / LANGUAGE / "common_words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
