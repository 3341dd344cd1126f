"""The site's words for the search page: to know a word that is spelled wrongly, and what was meant.

A word that the site has is looked up in one of eight small files of its first letter. Only for a word that it has not,
spelled wrongly perhaps, all words of the letter are fetched: they lie in one file beside them.
"""

import gzip
import json
from collections.abc import Iterator, Mapping

from publisher.model.addresses import SEARCH_WORDS
from publisher.model.edition import Artefact
from publisher.rendering.site.search.compounds import Compounds
from publisher.rendering.site.search.spelling import fold

_FILES = "0abdefghijklmnoprstuvy"
"""Every file there can be, though it be empty: no question ends in one that is missing."""
_EIGHTHS = 8
_MANY = 9
"""A word's weight is the number of pages it stands on, counted in doublings up to this."""


def artefacts(vocabulary: Mapping[str, int], compounds: Compounds) -> tuple[Artefact, ...]:
    """Return the files of words, whole letters and their eighths: `{"tilsyn": 5, …}`, compressed."""
    weights = {word: count.bit_length() for word, count in vocabulary.items()}
    for word in vocabulary:
        for part in compounds.parts(word):
            weights.setdefault(part, 0)  # found, but not to be suggested
    files: dict[str, dict[str, int]] = {name: {} for name in _names()}
    for word in sorted(weights):
        for name in {letter(word), eighth(word)}:
            files[name][word] = min(_MANY, weights[word])
    return tuple(
        Artefact(f"{SEARCH_WORDS}{name}.json.gz", "application/gzip", _packed(words))
        for name, words in sorted(files.items())
    )


def letter(word: str) -> str:
    """Return the name of the file of a word's letter: its first, `0` for a digit or a foreign sign."""
    first = fold(word)[:1]
    return first if first and first in _FILES else "0"


def eighth(word: str) -> str:
    """Return the name of the smaller file that a word stands in; digits and foreign signs have but one."""
    first = letter(word)
    return first if first == "0" else f"{first}{ord(fold(word)[1:2] or chr(0)) % _EIGHTHS}"


def _names() -> Iterator[str]:
    for first in _FILES:
        yield first
        if first != "0":
            yield from (f"{first}{part}" for part in range(_EIGHTHS))


def _packed(words: Mapping[str, int]) -> bytes:
    text = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)
