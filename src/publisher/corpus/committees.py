"""Whose meeting a paper means: committees by their name, its inflections and its abbreviations."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

HEADS = ("udvalget", "udvalg", "rådet", "råd", "bestyrelsen", "bestyrelse", "nævnet", "nævn", "kommissionen")
"""What a committee's name ends with; the longer form stands before the shorter."""

_GENITIVE = re.compile(rf"({'|'.join(HEADS)})s\b", re.IGNORECASE)
_PART = re.compile(rf"(?P<first>\w+?)(?P<head>{'|'.join(HEADS)})?")
_ABBREVIATION = re.compile(r"[A-ZÆØÅ]{2,5}")
_SMALL_WORDS = frozenset({"og", "for", "i"})


def key(name: str) -> str:
    """Return what is the same in every way of writing a committee's name.

    `Kultur- og Fritidsudvalgets`, `KULTUR OG FRITIDSUDVALGET` and `Kultur & Fritidsudvalget` have one key.
    """
    return " ".join(re.findall(r"\w+", without_genitive(name.casefold().replace("&", " og "))))


def without_genitive(name: str) -> str:
    """Return `Socialudvalget` for `Socialudvalgets`."""
    return _GENITIVE.sub(r"\1", name)


@dataclass(frozen=True)
class Committees:
    """The committees of a corpus: key → name as its papers print it."""

    names: Mapping[str, str]

    @classmethod
    def of(cls, names: Iterable[str]) -> "Committees":
        """Return the committees of these names; of two ways of writing one, the first in the alphabet stands."""
        return cls({key(name): name for name in sorted(set(names), reverse=True)})

    def named(self, printed: str) -> str | None:
        """Return the committee that `printed` names, or none.

        An abbreviation names a committee only if it fits one alone: `SU` is nobody's where there are both a
        Socialudvalg and a Sundhedsudvalg.
        """
        found = key(printed)
        if found in self.names or found.removesuffix("s") in self.names:
            return self.names.get(found) or self.names[found.removesuffix("s")]
        return self._abbreviated(printed) if _ABBREVIATION.fullmatch(printed) else None

    def _abbreviated(self, letters: str) -> str | None:
        fitting = [name for found, name in self.names.items() if _fits(letters.casefold(), self._parts[found])]
        return fitting[0] if len(fitting) == 1 else None

    @cached_property
    def _parts(self) -> dict[str, tuple[str, ...]]:
        return {found: _parts(found) for found in self.names}


def _parts(name: str) -> tuple[str, ...]:
    """Return the parts whose initials make an abbreviation: `kultur`, `fritids`, `udvalget`."""
    parts: list[str] = []
    for word in name.split():
        split = _PART.fullmatch(word)
        if split and word not in HEADS and word not in _SMALL_WORDS:
            parts += [part for part in split.groups() if part]
        elif word not in _SMALL_WORDS:
            parts.append(word)
    return tuple(parts)


def _fits(letters: str, parts: tuple[str, ...]) -> bool:
    """Tell whether `letters` are the parts' initials, each followed by letters of its own part or none."""
    if not parts:
        return not letters
    part, *rest = parts
    if not letters or letters[0] != part[0]:
        return False
    return any(
        _in_order(letters[1:taken], part[1:]) and _fits(letters[taken:], tuple(rest))
        for taken in range(1, len(letters) + 1)
    )


def _in_order(letters: str, word: str) -> bool:
    remaining = iter(word)
    return all(letter in remaining for letter in letters)
