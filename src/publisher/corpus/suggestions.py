"""Items that perhaps are one case though no paper says so: suggestions with their ground, never more."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from publisher.catalogue.texts import text
from publisher.corpus.committees import key
from publisher.corpus.index import Index
from publisher.corpus.terms import Profile, Shared, is_place
from publisher.corpus.threads import Link, grouped
from publisher.corpus.wording import listed
from publisher.model.case import CaseSuggestion

_NEAREST = 3
"""Each item is held against so many of those that come next with the same word: work grows with the items alone."""
_MOST = 5
"""Suggestions of one item at most."""
_STANDING = 3
_YEAR = 366
_ALIKE = 0.7

_Pair = tuple[str, str]


def suggest(index: Index, found: Sequence[Link]) -> tuple[CaseSuggestion, ...]:
    """Return pairs of open items of different meetings that share a rare name or word of their titles.

    A case number alone is no ground: a municipality may use one for many matters. Nor is a word that many items hold,
    a title that comes back at meeting after meeting, or being handled at one meeting. Items of one case need none.
    """
    groups = grouped(index, found)
    standing = _standing(index)
    aside = {_in_order((link.source, link.target), index) for link in found if not link.same_case}
    told: dict[_Pair, tuple[float, str]] = {}
    for pair in chain(aside, _candidates(index)):
        if pair in told or groups.root(pair[0]) == groups.root(pair[1]) or not standing.isdisjoint(pair):
            continue
        common = index.terms.shared(index.profiles[pair[0]], index.profiles[pair[1]])
        ground = _ground(pair, common, index) or (text("corpus.ground.named_in_text") if pair in aside else "")
        if ground:
            told[pair] = (common.weight, ground[0].upper() + ground[1:])
    return tuple(CaseSuggestion(pair, told[pair][1]) for pair in _strongest(told, index))


def _in_order(pair: _Pair, index: Index) -> _Pair:
    one, other = pair
    return pair if index.meeting_of(one).date <= index.meeting_of(other).date else (other, one)


def _standing(index: Index) -> frozenset[str]:
    """Return items of nothing but a title, and those whose title a committee has three times within a year."""
    held: dict[tuple[object, ...], dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, about in index.profiles.items():
        paper = index.meeting_of(name)
        held[key(paper.committee), about.title_key][date.fromisoformat(paper.date).toordinal()].append(name)
    found = {name for name, about in index.profiles.items() if not about.has_text}
    for by_day in held.values():
        days = sorted(by_day)
        for place in range(len(days) - _STANDING + 1):
            if days[place + _STANDING - 1] - days[place] < _YEAR:
                found.update(name for day in days[place : place + _STANDING] for name in by_day[day])
    return frozenset(found)


def _candidates(index: Index) -> Iterator[_Pair]:
    """Yield pairs that have a rare title word or a case number in common, each item with the next few only."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for name, about in index.profiles.items():
        if about.case_number:
            numbers[about.case_number].append(name)
    for names in chain(index.by_title_word.values(), numbers.values()):
        for place, name in enumerate(names):
            for other in names[place + 1 : place + 1 + _NEAREST]:
                if index.meeting_of(name) is not index.meeting_of(other):
                    yield name, other


def _ground(pair: _Pair, common: Shared, index: Index) -> str:
    """Return in words why two items may be one case, or nothing."""
    one, other = index.profiles[pair[0]], index.profiles[pair[1]]
    rare = [word for word in common.in_titles if index.terms.is_rare(word)]
    in_text = [word for word in common.in_text if index.terms.is_rare(word) and index.terms.is_name(word)]
    if not rare and not (common.case_number and in_text):
        return ""
    parts = [text("corpus.ground.case_number")] if common.case_number else []
    if common.same_title or _alike(one, other):
        parts.append(text(f"corpus.ground.{'same' if common.same_title else 'similar'}_title"))
    else:
        parts += _words(rare or in_text, (pair[0], pair[1]), index)
    return listed(parts)


def _alike(one: Profile, other: Profile) -> bool:
    first, second = Counter(one.title_key), Counter(other.title_key)
    return (first & second).total() >= _ALIKE * max(first.total(), second.total())


def _words(shared: Sequence[str], pair: _Pair, index: Index) -> Iterator[str]:
    """Yield the shared places, names and other words as the shorter of both titles prints them."""
    both = [title for name in pair if (title := _printed(name, shared, index))]
    printed = min(both, key=lambda title: (sum(map(len, title)), tuple(title)))
    kinds: dict[str, list[str]] = {"place": [], "name": [], "word": []}
    for words, is_name in printed.items():
        if is_name:
            kinds["place" if is_place(words) else "name"].append(words)
        else:
            kinds["word"].append(words if words[1:2].isupper() else words[0].lower() + words[1:])
    yield from (text(f"corpus.ground.{kind}", names=listed(words)) for kind, words in kinds.items() if words)


def _printed(name: str, shared: Sequence[str], index: Index) -> Mapping[str, bool]:
    """Return the shared words as an item's title prints them, names of several words whole: whether each is a name."""
    title = index.items[name].title
    found: dict[str, bool] = {}
    last = ""
    for word, as_printed in index.profiles[name].title.items():
        if word not in shared:
            last = ""
            continue
        is_name = index.terms.is_name(word)
        goes_on = bool(last) and is_name and found[last] and f"{last} {as_printed}" in title
        whole = f"{last} {as_printed}" if goes_on else as_printed
        if goes_on:
            del found[last]
        found[whole] = is_name
        last = whole
    return found


def _strongest(told: Mapping[_Pair, tuple[float, str]], index: Index) -> list[_Pair]:
    """Return the pairs that tell most, a few for each item, in the order of the papers."""
    taken: Counter[str] = Counter()
    kept = []
    for pair in sorted(told, key=lambda pair: (-told[pair][0], pair)):
        if max(taken[pair[0]], taken[pair[1]]) < _MOST:
            taken.update(pair)
            kept.append(pair)
    order = {name: place for place, name in enumerate(index.items)}
    return sorted(kept, key=lambda pair: (order[pair[0]], order[pair[1]]))
