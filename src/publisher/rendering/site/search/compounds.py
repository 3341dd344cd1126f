"""The inner parts of Danish compounds, so that `parkering` finds `handicapparkeringspladser`.

A search engine finds words by their beginning. So a compound is indexed under every part that begins inside it, with
all that follows: `parkeringspladser`, `pladser`. Which parts there are is learnt from the site's own words: a first
part stands alone somewhere or begins several compounds, a last part stands alone somewhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

_MIN = 4
_MIN_FIRST = 3
_MIN_LEARNT = 5
_MIN_REST = 8
_ROUNDS = 2
_ENDINGS = ("ernes", "erne", "enes", "ene", "ens", "ets", "ers", "er", "en", "et", "es", "e", "s", "r", "n", "t")
"""Of nouns, adjectives and verbs, the longest first."""
_LINKS = ("s", "e")
"""What joins two parts: `tilsyn-s-rapport`, `dreng-e-hold`."""
_ENDINGS_ALONE = """
alen ation ations else elsen elser ende enter ering eringer eren erne heden heder ingen ingens inger ingerne isering
iske lige linger mæssig mæssige mæssigt ningen ninger ningerne ring ringen ringer ringerne skab skabet skaber stat
sten ster stes
"""
_NO_PARTS = frozenset(_ENDINGS_ALONE.split())
"""Endings that look like words."""


class Compounds:
    """Knows the parts that the words of one site are put together from."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted({word for word in words if len(word) >= _MIN and word.isalpha()})
        self._known = {stem for word in self._words for stem in _stems(word)}
        self._parts: dict[str, tuple[str, ...]] = {}
        for _ in range(_ROUNDS):
            self._known |= self._first_parts()

    def parts(self, word: str) -> tuple[str, ...]:
        """Return what begins inside a compound, the longest first; nothing for another word."""
        if word not in self._parts:
            self._parts[word] = ()  # no word is part of itself
            found: list[str] = []
            for place in range(_MIN_FIRST, len(word) - _MIN + 1):
                rest = word[place:]
                if rest in _NO_PARTS or not self._is_known_first(word[:place]):
                    continue
                inner = self.parts(rest)
                if inner or self._is_known(rest):
                    found += [rest, *inner]
            self._parts[word] = tuple(dict.fromkeys(found))
        return self._parts[word]

    def _first_parts(self) -> set[str]:
        """Return the beginnings that two or more different words follow."""
        followers: dict[str, set[str]] = defaultdict(set)
        for word in {*self._words, *self._rests()}:
            for place in range(_MIN_LEARNT, len(word) - _MIN + 1):
                rest = word[place:]
                if rest not in _NO_PARTS and self._is_known(rest):
                    for first in _without_link(word[:place]):
                        followers[first].add(rest[:_MIN])
        return {first for first, behind in followers.items() if len(behind) > 1 and len(first) >= _MIN_LEARNT}

    def _rests(self) -> Iterator[str]:
        for word in self._words:
            for place in range(_MIN, len(word) - _MIN_REST + 1):
                if word[:place] in self._known:
                    yield word[place:]

    def _is_known(self, word: str) -> bool:
        return any(stem in self._known for stem in _stems(word))

    def _is_known_first(self, first: str) -> bool:
        return any(one in self._known for one in _without_link(first))


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _MIN:
            yield word[: -len(ending)]


def _without_link(first: str) -> Iterator[str]:
    yield first
    if first.endswith(_LINKS) and len(first) > _MIN:
        yield first[:-1]
