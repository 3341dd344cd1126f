"""Svære ord og Kilde: the two slots every summary ends with."""

import re
from collections.abc import Iterable, Iterator

from publisher.catalogue.calendar import long_date
from publisher.catalogue.texts import entries
from publisher.model.edition import Term
from publisher.model.summary import Sentence
from publisher.plain_language.glossary import explanation, terms_in
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import heading_lines

_QUOTED = re.compile(r"»(.+?)«")
_EXPLAINED_BY_TEMPLATE = frozenset({"tages til efterretning", "standsningsret"})
"""Terms whose meaning the decision's own sentences give."""


def hard_words(telling: Telling, before: Iterable[Sentence], terms: tuple[Term, ...]) -> Iterator[Sentence]:
    """Yield explanations of the terms in our own words, then of those in the title and in quotes."""
    if telling.item.closed:
        return
    told = tuple(sentence.text for sentence in before)
    ours = [_QUOTED.sub(" ", text).replace(telling.item.title, " ") for text in told]
    theirs = [telling.item.title, *(words for text in told for words in _QUOTED.findall(text))]
    found = dict.fromkeys(term for text in (*ours, *theirs) for term in terms_in(text, terms))
    known = _EXPLAINED_BY_TEMPLATE | frozenset(entries("plain_danish", "explained")["everywhere"])
    yield from (explanation(term) for term in found if term.term not in known)


def source(telling: Telling) -> Iterator[Sentence]:
    """Yield which paper and item the summary is made from, and that the paper is what holds."""
    voice, item = telling.voice, telling.item
    fields = {"committee": voice.committee, "date": long_date(voice.date), "number": str(item.number)}
    yield voice.say("source", f"source.paper.{voice.kind}", heading_lines(item), **fields)
    yield voice.say("source", "source.holds")
