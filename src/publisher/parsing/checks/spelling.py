"""Names of places and houses that the paper spells in two ways: "Klakkebo" and "Klækkebo"."""

import re
from collections import Counter
from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.parsing.checks.read import Read
from publisher.parsing.lines import Line

_WORD = re.compile(r"[A-ZÆØÅ](?<![\w.@-].)[a-zæøå]{6,}(?![\w@-])")
_LOWER = re.compile(r"(?<![\w-])[a-zæøå]{7,}(?![\w-])")
_SAME_SOUND = frozenset({"a", "e", "i", "o", "u", "y", "æ", "ø", "å"})
_OFTEN = 2
"""How often the right spelling stands at least."""
_SELDOM = 3
"""How often the wrong one stands at most."""
_BEGINNING = 2
_ENDING = 3
"""Letters at the beginning and the end where another letter makes another word or another form of it."""


def places_spelt_alike(read: Read) -> Iterator[Finding]:
    """Of two capitalised words that differ by one vowel in the middle, the rarer is likely a slip.

    Words that the paper also writes small are ordinary words and not names; names of participants have their own check.
    """
    lines: dict[str, int] = {}
    counts: Counter[str] = Counter()
    people = {word for person in read.header.participants for word in person.name.split()}
    for line in _lines(read):
        for word in _WORD.findall(line.text):
            counts[word] += 1
            lines.setdefault(word, line.number)
    alike: dict[str, list[str]] = {}
    for word in counts:
        for at in range(_BEGINNING, len(word) - _ENDING):
            if word[at] in _SAME_SOUND and word not in people:
                alike.setdefault(f"{word[:at]}_{word[at + 1 :]}", []).append(word)
    groups = [spellings for spellings in alike.values() if len(spellings) > 1]
    small = _written_small(read) if groups else frozenset()
    for spellings in groups:
        names = [word for word in spellings if word.casefold() not in small]
        names.sort(key=lambda word: (-counts[word], word))
        for word in names[1:]:
            if counts[names[0]] >= _OFTEN and counts[word] <= min(_SELDOM, counts[names[0]] - 1):
                span = (lines[word], lines[word])
                yield finding("parsing.place-spelled-differently", span, printed=word, known=names[0])


def _written_small(read: Read) -> frozenset[str]:
    """Return the longer words that the paper writes small."""
    return frozenset(word for line in _lines(read) for word in _LOWER.findall(line.text))


def _lines(read: Read) -> Iterator[Line]:
    """Yield the lines of text that hold no address."""
    return (line for line in read.open_lines if not (line.furniture or "://" in line.text))
