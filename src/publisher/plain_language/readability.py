"""LIX, the Danish and Swedish measure of how hard a text is to read (Björnsson 1968).

Below 25 very easy, 25 to 34 easy, 35 to 44 middling, 45 to 54 hard, from 55 very hard.
"""

import re
from collections.abc import Iterable

from publisher.catalogue.sentences import split

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_LONG = 6


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`; a word with hyphens is one word, a number is one too."""
    return tuple(_WORD.findall(text.replace("\u00ad", "")))


def lix(text: str, *, never_long: Iterable[str] = ()) -> float:
    """Return mean words a sentence plus the percentage of words over six letters; 0 for no words.

    Words in `never_long` (names, explained terms; any case) do not count as long.
    """
    found = words(text)
    if not found:
        return 0.0
    known = {word.casefold() for entry in never_long for word in words(entry)}
    long = sum(1 for word in found if len(word) > _LONG and word.casefold() not in known)
    return len(found) / len(split(text)) + 100 * long / len(found)
