"""The glossary from A to Å."""

from itertools import groupby

from publisher.model.edition import Term

_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
_SIGNS = "§"
"""Where terms stand that begin with a sign or a digit."""


def by_letter(terms: tuple[Term, ...]) -> list[tuple[str, list[Term]]]:
    """Return the terms under their letters, in the Danish alphabet's order, signs and digits first."""
    ordered = sorted(terms, key=lambda term: [_rank(letter) for letter in term.term.lower()])
    return [(letter, list(group)) for letter, group in groupby(ordered, key=_letter)]


def _rank(letter: str) -> tuple[int, str]:
    return (_ALPHABET.find(letter), letter)


def _letter(term: Term) -> str:
    first = term.term[:1].lower()
    return first.upper() if first in _ALPHABET else _SIGNS
