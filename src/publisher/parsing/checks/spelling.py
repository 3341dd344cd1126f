"""Names of places and houses that the paper spells in two ways: "Klakkebo" and "Klækkebo"."""

import re
from collections import Counter
from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.parsing.checks.read import Read

_WORD = re.compile(r"(?<![\w.@-])[A-ZÆØÅ][a-zæøå]{6,}(?![\w@-])")
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
    small: set[str] = set()
    lines: dict[str, int] = {}
    counts: Counter[str] = Counter()
    people = {word for person in read.header.participants for word in person.name.split()}
    for line in read.open_lines:
        if line.furniture or "://" in line.text:
            continue
        small.update(_LOWER.findall(line.text))
        for word in _WORD.findall(line.text):
            counts[word] += 1
            lines.setdefault(word, line.number)
    names = [word for word in counts if word.casefold() not in small and word not in people]
    alike: dict[str, list[str]] = {}
    for word in names:
        for at in range(_BEGINNING, len(word) - _ENDING):
            if word[at] in _SAME_SOUND:
                alike.setdefault(f"{word[:at]}_{word[at + 1 :]}", []).append(word)
    for spellings in alike.values():
        common, *rare = sorted(spellings, key=lambda word: (-counts[word], word))
        for word in rare:
            if counts[common] >= _OFTEN and counts[word] <= min(_SELDOM, counts[common] - 1):
                span = (lines[word], lines[word])
                yield finding("parsing.place-spelled-differently", span, printed=word, known=common)
