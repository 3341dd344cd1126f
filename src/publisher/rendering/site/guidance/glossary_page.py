"""The glossary from A to Å."""

from itertools import groupby

from publisher.model.edition import Term
from publisher.rendering.site.common.alphabet import letter, rank


def by_letter(terms: tuple[Term, ...]) -> list[tuple[str, list[Term]]]:
    """Return the terms under their letters, in the Danish alphabet's order, signs and digits first."""
    ordered = sorted(terms, key=lambda term: rank(term.term))
    return [(sign, list(group)) for sign, group in groupby(ordered, key=lambda term: letter(term.term))]
