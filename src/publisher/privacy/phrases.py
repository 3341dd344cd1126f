"""Runs of words that must not be read anywhere, and the search for them.

Running text is told by any six words in a row. A shorter text is told by the whole of it, if it holds words found
nowhere in public: one in a title of two words or more, two in another text of three words or more. A case number is
told by its parts. Whatever stands in a public part of the record is no secret, nor is a run of nothing but dates,
numbers of items, committees and people of the meeting: such lines are made anew from public parts.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publisher.catalogue.calendar import MONTHS, WEEKDAYS
from publisher.privacy.cpr import visible
from publisher.privacy.walk import texts

RUN = 6
"""Words in a row that tell where a text comes from."""

Run = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_PRINTED = {"text", "title", "heading", "header", "rows", "points", "remark", "finances"}
"""The fields that hold printed text; the other fields of an item repeat names and offices."""
_TITLES = {"title", "heading"}
_CASE_NUMBER = "case_number"
_RARE_LENGTH = 4
_ADDRESS_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_DAY_OR_YEAR = re.compile(r"\d{1,2}|(?:19|20)\d\d")
_DATE_WORDS = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *("den", "d", "kl", "og", "i", "møde", "mødet", "punkt", "pkt", "meddelelsespunkt", "afbud", "fraværende"),
    }
)


@dataclass(frozen=True, slots=True)
class ForbiddenPhrases:
    """What to look for. A place in a text costs as many look-ups as its word begins runs of different lengths."""

    runs: frozenset[Run]
    lengths: Mapping[str, tuple[int, ...]]
    """The first word of runs → how long they are."""

    def stand_in(self, text: str) -> bool:
        """Tell whether a phrase can be read in `text`, whatever its case, spacing and punctuation."""
        return bool(self.runs) and next(self.found_in(words_of(text)), None) is not None

    def found_in(self, words: list[str]) -> Iterator[Run]:
        """Yield the phrases that stand among `words`."""
        for start, word in enumerate(words):
            for length in self.lengths.get(word, ()):
                run = tuple(words[start : start + length])
                if run in self.runs:
                    yield run


def words_of(text: str) -> list[str]:
    """Return the words of `text` in the form they are compared in."""
    return _WORD.findall(unicodedata.normalize("NFKC", visible(text)).casefold())


def forbidden_phrases(secret: Iterable[object], public: Iterable[object], names: Iterable[object]) -> ForbiddenPhrases:
    """Return what tells of the `secret` parts of records and stands in none of the `public` parts.

    `names` are the parts whose words alone tell nothing: the committee and the people of the meeting.
    """
    public_words = [words_of(text) for part in public for text, _ in texts(part)]
    known = {word for words in public_words for word in words}
    neutral = _DATE_WORDS.union(*(words_of(text) for part in names for text, _ in texts(part)))
    runs = {
        run
        for part in secret
        for text, place in texts(part)
        for run in _runs(words_of(text), place.field, known)
        if any(word not in neutral and not _DAY_OR_YEAR.fullmatch(word) for word in run)
    }
    candidates = _indexed(runs)
    runs -= {run for words in public_words for run in candidates.found_in(words)}
    return _indexed(runs | {tuple(word.translate(_ADDRESS_LETTERS) for word in run) for run in runs})


def _runs(words: list[str], field: str, known: set[str]) -> Iterator[Run]:
    if field == _CASE_NUMBER:
        if len(words) >= 3 or any(word.isdigit() and len(word) >= 5 for word in words):
            yield tuple(words)
    elif field in _PRINTED:
        if len(words) >= RUN:
            yield from (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
        elif _is_telling(words, is_title=field in _TITLES, known=known):
            yield tuple(words)


def _is_telling(words: list[str], *, is_title: bool, known: set[str]) -> bool:
    rare = sum(word not in known and (len(word) >= _RARE_LENGTH or word.isdigit()) for word in words)
    return len(words) >= 2 and rare >= 1 if is_title else len(words) >= 3 and rare >= 2


def _indexed(runs: Iterable[Run]) -> ForbiddenPhrases:
    every = frozenset(runs)
    lengths: dict[str, set[int]] = defaultdict(set)
    for run in every:
        lengths[run[0]].add(len(run))
    return ForbiddenPhrases(every, {first: tuple(sorted(several)) for first, several in lengths.items()})
