"""Svære ord: the explanations that stand under a plain version."""

from collections.abc import Iterable, Iterator

from publisher.catalogue.texts import entries
from publisher.model.edition import Term
from publisher.model.meeting import AgendaItem
from publisher.model.summary import Sentence
from publisher.plain_language.glossary import explanation, terms_in

_EXPLAINED_BY_TEMPLATE = frozenset({"tages til efterretning", "standsningsret"})
"""Terms whose meaning the decision's own sentences give."""


def hard_words(item: AgendaItem, sentences: Iterable[Sentence], terms: tuple[Term, ...]) -> Iterator[Sentence]:
    """Yield explanations of the terms in the title and in the sentences, in the order they first stand.

    Of a closed item nothing is explained. Words that every page explains, such as »udvalg«, are left out.
    """
    if item.closed:
        return
    shown = (item.title, *(sentence.text for sentence in sentences))
    found = dict.fromkeys(term for text in shown for term in terms_in(text, terms))
    known = _EXPLAINED_BY_TEMPLATE | frozenset(entries("plain_danish", "explained")["everywhere"])
    yield from (explanation(term) for term in found if term.term not in known)
