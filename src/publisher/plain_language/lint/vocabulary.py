"""Which words a reader may be expected to know: common ones, their forms, and words put together from them."""

from functools import lru_cache

from publisher.catalogue.common_words import common_words
from publisher.catalogue.texts import entries

_ENDINGS = (
    "s", "e", "en", "et", "er", "erne", "ne", "n", "t", "r", "rne", "ens", "ets", "ernes", "nes", "rnes", "de", "te",
    "ede", "ende",
)  # fmt: skip
_JOINTS = ("", "s", "e")
_SHORTEST_PART = 3


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Return whether `word`, its stem, or each part of a compound is common; numbers and single letters are."""
    small = word.casefold()
    if len(small) < _SHORTEST_PART or not small.replace("-", "").isalpha():
        return True
    if "-" in small:
        return all(is_common(part) for part in small.split("-"))
    return _inflected(small) or bool(parts_of(small)) or _prefixed(small)


def parts_of(word: str) -> tuple[str, ...]:
    """Return the common words that a compound is put together from, its joints with the first: "tilsyns", "rapport"."""
    return _compound(word.casefold(), most_cuts=2)


def is_form_of(word: str, base: str) -> bool:
    """Return whether `word` is `base` with a Danish ending: "bostedet" of "bosted"."""
    small, stem = word.casefold(), base.casefold()
    return small == stem or (small.startswith(stem) and small.removeprefix(stem) in _ENDINGS)


def _inflected(word: str) -> bool:
    """Return whether the word or what is left without an ending is common: "oversætteren" is "oversætter"."""
    known = common_words()
    if word in known:
        return True
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_PART:
            continue
        if stem in known or f"{stem}e" in known:
            return True
        if stem[-1] == stem[-2] and stem[:-1] in known:
            return True
    return False


def _compound(word: str, most_cuts: int) -> tuple[str, ...]:
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if not _first_part(word[:cut]):
            continue
        first, rest = word[:cut], word[cut:]
        if _inflected(rest):
            return (first, rest)
        others = _compound(rest, most_cuts - 1) if most_cuts > 1 else ()
        if others:
            return (first, *others)
    return ()


def _prefixed(word: str) -> bool:
    prefixes = (*entries("verbs", "finite")["prefixes"], "u")
    rests = (word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix))
    return any(len(rest) > _SHORTEST_PART and _inflected(rest) for rest in rests)


def _first_part(part: str) -> bool:
    known = common_words()
    stems = (part.removesuffix(joint) for joint in _JOINTS if part.endswith(joint))
    return any(len(stem) >= _SHORTEST_PART and stem in known for stem in stems)
