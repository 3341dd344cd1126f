"""Where a long Danish word may be parted so that its parts are still words: "mål·gruppe·beskrivelse".

Two lists know: `joints.txt`, written by hand, and the common words. A part of a compound is a word of theirs; the first
ones may carry the -s- or -e- that joins them, the last one an ending. What the lists do not know stays whole: a word
parted in the wrong place is harder to read than a long one.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from publisher.catalogue.common_words import common_words
from publisher.catalogue.texts import LANGUAGE

LONGEST_WHOLE = 13
"""Letters of the longest word that needs no joints."""
JOINT = "·"
"""Stands between the parts in `joints.txt`."""

_LINKS = ("", "s", "e")
_ENDINGS = (
    "", "s", "e", "en", "et", "er", "erne", "ne", "n", "t", "r", "rne", "ens", "ets", "ers", "ernes", "nes", "rnes",
    "es", "ede", "ende", "ene", "enes", "ns",
)  # fmt: skip
_SHORTEST = 4
"""Letters of the shortest part that is taken from the common words."""
_SHORTEST_DIVIDED = 11
"""A part of fewer letters is not looked into."""


@lru_cache(maxsize=8192)
def parts(word: str) -> tuple[str, ...]:
    """Return the parts of a word as it is written, or the word alone where no joint is known for certain."""
    small = word.casefold()
    if len(small) != len(word) or not small.isalpha():
        return (word,)
    lengths = map(len, _listed(small) or _divided(small))
    found, start = [], 0
    for length in lengths:
        found.append(word[start : start + length])
        start += length
    return tuple(found)


def is_known(word: str) -> bool:
    """Return whether it is known where a word may be parted, or that it may not."""
    return len(parts(word)) > 1 or bool(_listed(word.casefold()))


def _listed(word: str) -> tuple[str, ...]:
    """Return the parts of a word that is written down by hand, with or without an ending."""
    known = _by_hand()
    for ending in _ENDINGS:
        stem = word.removesuffix(ending) if ending else word
        if (not ending or stem != word) and stem in known:
            *before, last = known[stem]
            return (*before, last + ending)
    return ()


def _divided(word: str) -> tuple[str, ...]:
    """Return the parts of a word, each divided as far as it can be; where two divisions are as good, none is taken."""
    ways = sorted(_ways(word), key=len)
    if not ways or (len(ways) > 1 and len(ways[0]) == len(ways[1])):
        return (word,)
    return tuple(small for part in ways[0] for small in _inside(part))


def _inside(part: str) -> tuple[str, ...]:
    if len(part) < _SHORTEST_DIVIDED:
        return (part,)
    return _listed(part) or _divided_again(part)


def _divided_again(part: str) -> tuple[str, ...]:
    ways = [way for way in _ways(part) if len(way) > 1]
    if len(ways) != 1:
        return (part,)
    return tuple(small for one in ways[0] for small in _inside(one))


def _ways(word: str) -> Iterator[tuple[str, ...]]:
    """Yield every way to put `word` together from two or three parts."""
    for cut in range(3, len(word) - 2):
        first, rest = word[:cut], word[cut:]
        if not _begins(first):
            continue
        if _ends(rest) and not _doubtful(first, rest):
            yield (first, rest)
        for second in range(3, len(rest) - 2):
            middle, last = rest[:second], rest[second:]
            known = _begins(middle) and _ends(last)
            if known and not _doubtful(first, middle) and not _doubtful(middle, last):
                yield (first, middle, last)


def _doubtful(first: str, rest: str) -> bool:
    """Return whether an s at the joint could as well stand on its other side: "gennembrud-shit", "fodbolds-piller"."""
    if rest[0] == "s":
        return _begins(f"{first}s") and (rest[1:] in common_words() or _ends(rest[1:]))
    return first[-1] == "s" and _begins(first[:-1]) and (_ends(f"s{rest}") or _begins(f"s{rest}"))


@lru_cache(maxsize=65536)
def _begins(part: str) -> bool:
    """Return whether a part may stand before another one: a word, with what joins it to the next."""
    if part in _hand_firsts():
        return True
    known = common_words()
    stems = (part.removesuffix(link) for link in _LINKS if part.endswith(link))
    return any(len(stem) >= _SHORTEST and stem in known and stem not in _never() for stem in stems)


@lru_cache(maxsize=65536)
def _ends(part: str) -> bool:
    """Return whether a part may stand last: a word, with its ending."""
    stems = [part.removesuffix(ending) for ending in _ENDINGS if part.endswith(ending)]
    known = common_words()
    return part not in _never() and any(
        stem in _hand_lasts() or (len(stem) >= _SHORTEST and stem in known and stem not in _never()) for stem in stems
    )


@cache
def _by_hand() -> dict[str, tuple[str, ...]]:
    return {line.replace(JOINT, ""): tuple(line.split(JOINT)) for line in _lines() if line[0] not in "+-"}


@cache
def _never() -> frozenset[str]:
    return frozenset(line[1:] for line in _lines() if line.startswith("-"))


@cache
def _hand_firsts() -> frozenset[str]:
    firsts = {part for word in _by_hand().values() for part in word[:-1] if len(part) >= _SHORTEST}
    return frozenset(firsts | {line[1:] for line in _lines() if line.startswith("+")})


@cache
def _hand_lasts() -> frozenset[str]:
    return frozenset(word[-1] for word in _by_hand().values() if len(word) > 1 and len(word[-1]) >= _SHORTEST)


@cache
def _lines() -> tuple[str, ...]:
    text = (files("publisher.catalogue") / LANGUAGE / "joints.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
