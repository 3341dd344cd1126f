"""What an item is about: the telling words of its title and text, and what two items share of them."""

import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from publisher.corpus.printed import running_text
from publisher.model.meeting import AgendaItem

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME_INSIDE = re.compile(r"[A-ZÆØÅ](?<=[^\W\d_] .)[^\W\d_]+(?:-[^\W\d_]+)*")
"""A capital inside a sentence: Danish writes one for names alone."""
_ENDINGS = ("ernes", "erne", "enes", "ene", "ets", "ens", "ers", "er", "en", "et", "es", "e", "s")
_STEM_LETTERS = 4
_SHORT = 3
_RARE_WORD = (4, 0.0005)
_RARE_NAME = (8, 0.01)
"""In how many items at most a rare word or name stands: a few, and a share of the corpus."""
_UNSEEN_ITEMS = 50
"""Items of everyday that a small corpus does not hold: with them, a word of one paper is not taken for a rare one."""


@cache
def stem(word: str) -> str:
    """Return a word without its inflection: `handicappolitikken` and `Handicappolitik` have one stem."""
    plain = word.casefold()
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _STEM_LETTERS:
            plain = plain.removesuffix(ending)
            break
    return plain[:-1] if len(plain) > _STEM_LETTERS and plain[-1] == plain[-2] else plain


@cache
def _words(table: str) -> frozenset[str]:
    known = tomllib.loads((files("publisher.corpus") / "words.toml").read_text(encoding="utf-8"))
    return frozenset(word for words in known[table].values() for word in words)


@cache
def _common() -> frozenset[str]:
    return frozenset(map(stem, _words("common")))


def is_place(name: str) -> bool:
    """Tell whether a name ends as those of places and houses do; a genitive is left out of account."""
    return name.casefold().removesuffix("s").endswith(tuple(_words("places")))


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one item's subject."""

    title: Mapping[str, str]
    """Stem → word as printed, for the telling words of the title, in their order."""
    title_key: tuple[str, ...]
    """All words of the title but its numbers: two titles that differ in the year alone have one key."""
    words: frozenset[str]
    """Stems of every word of title and text."""
    names: frozenset[str]
    """Stems of words that title or text write with a capital inside a sentence."""
    case_number: str | None
    has_text: bool


@dataclass(frozen=True, slots=True)
class Shared:
    """What two items have in common."""

    case_number: bool
    same_title: bool
    """The titles are the same but for numbers."""
    in_titles: tuple[str, ...]
    """Stems of telling words in both titles, as the first title orders them."""
    in_text: tuple[str, ...]
    """Stems of telling words that one title and the other's text have."""
    weight: float
    """How plainly the two are about one thing, by their words alone."""


def profile(item: AgendaItem) -> Profile:
    """Return what an item's title and text tell of its subject."""
    printed = _WORD.findall(item.title)
    title = {stem(word): word for word in reversed(printed) if len(word) > _SHORT and stem(word) not in _common()}
    texts = "\n".join([item.title, *(text for text, _ in running_text(item, frozenset()))])
    return Profile(
        title=dict(reversed(title.items())),
        title_key=tuple(word.casefold() for word in printed),
        words=frozenset(map(stem, _WORD.findall(texts))),
        names=frozenset(map(stem, _NAME_INSIDE.findall(texts))),
        case_number=item.case_number,
        has_text=bool(item.sections),
    )


class Terms:
    """How rare each word is among the items of a corpus."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        """Count in how many items each word stands, and in how many as a name."""
        self._count: Counter[str] = Counter()
        self._as_name: Counter[str] = Counter()
        self._size = 0
        for one in profiles:
            self._count.update(one.words)
            self._as_name.update(one.names)
            self._size += 1

    def rarity(self, word: str) -> float:
        """Return how much it tells that two items share this stem: the logarithm of how few hold it."""
        return math.log((self._size + _UNSEEN_ITEMS) / max(1, self._count[word]))

    def is_name(self, word: str) -> bool:
        """Tell whether most items that hold this stem write it with a capital inside a sentence."""
        return self._as_name[word] * 2 > self._count[word]

    def is_rare(self, word: str) -> bool:
        """Tell whether so few items hold this stem that it points to one matter; a name may stand in more of them."""
        few, share = _RARE_NAME if self.is_name(word) else _RARE_WORD
        return self._count[word] <= few + self._size * share

    def shared(self, one: Profile, other: Profile) -> Shared:
        """Return what two items have in common."""
        in_titles = tuple(word for word in one.title if word in other.title)
        in_text = tuple(
            dict.fromkeys(
                word
                for word in (*one.title, *other.title)
                if word not in in_titles and word in one.words and word in other.words
            )
        )
        return Shared(
            case_number=one.case_number is not None and one.case_number == other.case_number,
            same_title=one.title_key == other.title_key,
            in_titles=in_titles,
            in_text=in_text,
            weight=sum(map(self.rarity, in_titles)) + sum(map(self.rarity, in_text)) / 2,
        )
