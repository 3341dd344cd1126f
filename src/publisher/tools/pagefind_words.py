"""Writes the words of Pagefind's index anew, so that a question fetches little of it.

Of every word Pagefind tells the place of every occurrence on every page. Its ranking asks how often the word stands
there and with what weight; the places serve phrases in quotation marks and Pagefind's own excerpts, and our page has
neither. So the occurrences on one page are summed up into one, as heavy as all of them. What is left is cut into parts
that are smaller than Pagefind's.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise, takewhile
from pathlib import Path
from typing import Any, TypeAlias

import cbor2

from publisher.tools import pagefind_files as files

_SMALL, _LARGE = 6_000, 12_000
"""About as many packed bytes a part has at least, and that many where it is cut between words that begin alike."""
_ALIKE = 4
"""Letters."""
_A_PAGE = 2
"""Packed bytes that a page costs in the list of a word."""
_NAME = 6
"""Letters that a part is named with: every question fetches the names of all."""
_SHORTEST = 3
"""Letters of the shortest beginning that is asked for."""
_WEIGHT, _HEAVIEST = 25, 255
"""What an occurrence weighs if nothing is said, and what one can weigh."""
_PLACES, _APART = 4096, 16
"""Where words are said to stand: words of a question that stood in one place would be taken for one word."""

_Word: TypeAlias = list[Any]
"""The word, its pages, and its other spellings with theirs. A page: how far behind the last, occurrences, fields."""


def rewrite(folder: Path, listed: Iterable[list[str]]) -> list[list[str]]:
    """Write the parts in `folder` anew.

    Args:
        folder: holds a file for each part.
        listed: first word, last word and file of each part, as Pagefind's head lists them.

    Returns:
        The new list. Pagefind fetches the parts that what is asked for lies in, between their first and last word.
        The beginning of many words lies before them all; so a part is listed once more for each beginning that it
        shares with a neighbour.

    Raises:
        ValueError: the files are built otherwise than this version of Pagefind builds them.
    """
    old = [folder / f"{name}.pf_index" for _, _, name in sorted(listed)]
    parts = list(_cut(_lean(chain.from_iterable(_words(file) for file in old))))
    for file in old:
        file.unlink()
    joints = [0, *(_shared(one[-1][0], next_one[0][0]) for one, next_one in pairwise(parts)), 0]
    made: list[list[str]] = []
    taken: set[str] = set()
    for part, shared in zip(parts, map(max, pairwise(joints)), strict=True):
        plain = cbor2.dumps([part])
        name = files.new_name("", plain, _NAME, taken)
        taken.add(name)
        files.pack(folder / f"{name}.pf_index", plain)
        first, last = part[0][0], part[-1][0]
        made += [[first[:end], first[:end], name] for end in range(_SHORTEST, min(shared, len(first) - 1) + 1)]
        made.append([first, last, name])
    return made


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with together."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _words(file: Path) -> list[_Word]:
    (words,) = files.read(file)
    return list(words)


def _cut(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    part: list[_Word] = []
    size = 0
    for word in words:
        alike = part and part[-1][0][:_ALIKE] == word[0][:_ALIKE]
        if size >= (_LARGE if alike else _SMALL):
            yield part
            part, size = [], 0
        part.append(word)
        size += len(word[0]) + _A_PAGE * sum(map(len, _lists(word)))
    if part:
        yield part


def _lists(word: _Word) -> Iterator[list[Any]]:
    yield word[1]
    for _, pages in word[2]:
        yield pages


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a word stands: on which pages, at which places, how heavy."""

    word: str
    place: int
    """The one place that it is said to have."""
    found: dict[int, dict[int, int]]

    def said(self, page: int, own: Mapping[int, int], before: Iterable["_Standing"]) -> list[int]:
        """Return few occurrences that weigh together as much as these.

        Where a shorter word stands in the same place, as `ips` in `ips-indsats`, one that asks for both is to get it
        once: so these are said to stand where that word is said to stand.
        """
        weights: dict[int, int] = {}
        for at, weight in own.items():
            place = next((one.place for one in before if at in one.found.get(page, ())), self.place)
            weights[place] = weights.get(place, 0) + weight
        return _written(weights)


def _lean(words: Iterable[_Word]) -> Iterator[_Word]:
    before: list[_Standing] = []
    """The words that this one begins with, the shortest first."""
    for number, (word, pages, spellings) in enumerate(words):
        while before and not word.startswith(before[-1].word):
            before.pop()
        standing = _Standing(word, number % _PLACES * _APART, {})
        lean = [_summed(one, standing, before) for one in (pages, *(own for _, own in spellings))]
        before.append(standing)
        yield [word, lean[0], [[form, own] for (form, _), own in zip(spellings, lean[1:], strict=True)]]


def _summed(pages: Iterable[list[Any]], standing: _Standing, before: Iterable[_Standing]) -> list[list[Any]]:
    said = []
    page = 0
    for behind, occurrences, *fields in pages:
        page += behind
        own = _weights(occurrences)
        standing.found.setdefault(page, {}).update(own)
        said.append([behind, standing.said(page, own, before), *map(_fields, fields)])
    return said


def _weights(occurrences: Iterable[int]) -> dict[int, int]:
    """Return the weight at each place. It is said as -1 - weight, and places from the last one of that weight on."""
    found: dict[int, int] = {}
    at, weight = 0, _WEIGHT
    for number in occurrences:
        if number < 0:
            at, weight = 0, min(-1 - number, _HEAVIEST)
        else:
            at += number
            found.setdefault(at, weight)
    return found


def _written(weights: Mapping[int, int]) -> list[int]:
    """Return the occurrences that `_weights` reads; what is too heavy for one is spread over the next places."""
    said: list[int] = []
    last, current = 0, _WEIGHT
    for start, total in sorted(weights.items()):
        for at, left in enumerate(range(total, 0, -_HEAVIEST), start):
            weight = min(left, _HEAVIEST)
            said += [at - last] if weight == current else [-1 - weight, at]
            last, current = at, weight
    return said


def _fields(found: Iterable[int]) -> list[int]:
    """Return the fields alone, each with one place: a field is said as -1 - number, before its places."""
    return [said for field in dict.fromkeys(number for number in found if number < 0) for said in (field, 0)]
