"""LIX, the Danish and Swedish measure of how hard a text is to read (Björnsson 1968), and what else can be counted.

Below 25 very easy, 25 to 34 easy, 35 to 44 middling, 45 to 54 hard, from 55 very hard.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from publisher.catalogue.sentences import split
from publisher.model.edition import Term
from publisher.model.measures import Measures
from publisher.model.summary import Level
from publisher.plain_language.term_forms import mentions

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_LONG = 6

LIMITS: dict[Level, tuple[float, float]] = {"kort": (30.0, 45.0), "klart": (27.0, 40.0), "letlæst": (27.0, 40.0)}
"""The highest LIX of an item at a level: where names and explained words never count as long, and as it is."""
FEWEST_WORDS = 30
"""A shorter text has too few words for LIX to mean anything."""
LEAST_KEPT, MOST_KEPT = 0.05, 0.25
"""The share of the source's words that a summary may have …"""
LEAST_SOURCE = 150
"""… where the source has at least so many."""


@dataclass(frozen=True, slots=True)
class Excess:
    """A LIX above the limit of its level, both in whole numbers, the LIX rounded up."""

    adjusted: bool
    """Whether names and explained words were left out."""
    lix: int
    limit: int


def excesses(found: Measures, level: Level) -> Iterator[Excess]:
    """Yield what is above the limits of the level; a hair above is above."""
    adjusted, raw = LIMITS[level]
    if found.lix_adjusted > adjusted:
        yield Excess(adjusted=True, lix=ceil(found.lix_adjusted), limit=round(adjusted))
    if found.lix > raw:
        yield Excess(adjusted=False, lix=ceil(found.lix), limit=round(raw))


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`; a word with hyphens is one word, a number is one too."""
    return tuple(_WORD.findall(text.replace("\u00ad", "")))


def lix(text: str, *, never_long: Iterable[str] = ()) -> float:
    """Return mean words a sentence plus the percentage of words over six letters; 0 for no words.

    Words in `never_long` (names, explained terms; any case) do not count as long.
    """
    return lix_of(split(text), never_long)


def measure(sentences: Iterable[str], nameless: Iterable[str], terms: tuple[Term, ...]) -> Measures:
    """Return the measures of `sentences`; `nameless` are the same with a short word for every name."""
    own, short = ([one for one in texts if words(one)] for texts in (sentences, nameless))
    lengths = [len(words(one)) for one in short]
    found = [word for one in own for word in words(one)]
    explained = [mention.form for one in short for mention in mentions(one, terms)]
    return Measures(
        words=len(found),
        sentences=len(own),
        lix=lix_of(own),
        lix_adjusted=lix_of(short, explained),
        mean_sentence=sum(lengths) / len(lengths) if lengths else 0.0,
        longest_sentence=max(lengths, default=0),
        long_words=sum(len(word) > _LONG for word in found) / len(found) if found else 0.0,
    )


def lix_of(sentences: Iterable[str], never_long: Iterable[str] = ()) -> float:
    """Return the LIX of a text that is cut into sentences; 0 for no words."""
    found = [words(one) for one in sentences]
    count = sum(map(len, found))
    if not count:
        return 0.0
    known = {word.casefold() for entry in never_long for word in words(entry)}
    long = sum(len(word) > _LONG and word.casefold() not in known for sentence in found for word in sentence)
    return count / len(found) + 100 * long / count
