"""The site's words for the search page: to know a word that is spelled wrongly, and what was meant.

One small file for each first letter, fetched when a word of that letter is looked for.
"""

import gzip
import json
from collections.abc import Mapping

from publisher.model.addresses import SEARCH_WORDS
from publisher.model.edition import Artefact
from publisher.rendering.site.search.compounds import Compounds
from publisher.rendering.site.search.spelling import fold

_FILES = "0abdefghijklmnoprstuvy"
"""Every file there can be, though it be empty: no question ends in one that is missing."""
_MANY = 9
"""A word's weight is the number of pages it stands on, counted in doublings up to this."""


def artefacts(vocabulary: Mapping[str, int], compounds: Compounds) -> tuple[Artefact, ...]:
    """Return one file of words for each first letter: `{"tilsyn": 5, …}`, compressed."""
    weights = {word: count.bit_length() for word, count in vocabulary.items()}
    for word in vocabulary:
        for part in compounds.parts(word):
            weights.setdefault(part, 0)  # found, but not to be suggested
    letters: dict[str, dict[str, int]] = {name: {} for name in _FILES}
    for word in sorted(weights):
        letters[letter(word)][word] = min(_MANY, weights[word])
    return tuple(
        Artefact(f"{SEARCH_WORDS}{name}.json.gz", "application/gzip", _packed(words))
        for name, words in sorted(letters.items())
    )


def letter(word: str) -> str:
    """Return the name of the file that a word stands in: its first letter, `0` for a digit or a foreign sign."""
    first = fold(word)[:1]
    return first if first and first in _FILES else "0"


def _packed(words: Mapping[str, int]) -> bytes:
    text = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)
