"""Hvad med pengene? Always the paper's own words: "ingen økonomiske konsekvenser" does not say that it is free."""

import re
from collections.abc import Iterator

from publisher.catalogue.sentences import split
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem
from publisher.model.summary import Sentence
from publisher.plain_language.kort.voice import Telling, Voice
from publisher.plain_language.readability import words
from publisher.plain_language.source_text import pieces_of, sections_of

_MOST_QUOTES = 4
_NONE = re.compile(r"\bingen (økonomiske )?(konsekvenser|udgifter)|ikke (økonomiske )?konsekvenser", re.IGNORECASE)
_AMOUNT = re.compile(r"\d[\d.,]*\s*(mio\.|mia\.|millioner|tusind)?\s*(kr\b|kroner\b)|\bkr\.\s*\d", re.IGNORECASE)
_MILLIONS = re.compile(r"\d[\d.,]*\s*(?:mio\.|mia\.|millioner|milliarder)|\d{1,3}(?:\.\d{3}){2,}", re.IGNORECASE)
_LONGEST_QUOTE = 42
_MOST_AMOUNTS = 5
_TELLING = ("summary", "background", "case", "content", "other", "further_process")


def money(telling: Telling) -> Iterator[Sentence]:
    """Yield what the paper says of money, and that it names amounts elsewhere."""
    if telling.item.closed or not telling.item.finances:
        return
    quotes = [
        (sentence, piece.lines)
        for section in sections_of(telling.item, "finances")
        for piece in pieces_of(section.blocks)
        for sentence in split(piece.text)
    ] or [(sentence, telling.item.lines) for sentence in split(telling.item.finances)]
    for index, (sentence, lines) in enumerate(quotes[:_MOST_QUOTES]):
        yield telling.voice.quote("money", "quote.more" if index else "quote.first", sentence, lines)
    if len(quotes) > _MOST_QUOTES:
        yield telling.voice.say("money", "money.more", *dict.fromkeys(lines for _, lines in quotes[_MOST_QUOTES:]))
    elsewhere = amounts_despite_none(telling.item)
    if elsewhere:
        yield telling.voice.say("money", "money.elsewhere", *elsewhere)
        yield from _large(telling.voice, telling.item)


def _large(voice: Voice, item: AgendaItem) -> Iterator[Sentence]:
    """Quote the sentences that name a million or more, from the first paragraph that does."""
    for section in sections_of(item, *_TELLING):
        for piece in pieces_of(section.blocks):
            found = split(piece.text)
            named = [one for one in found if _MILLIONS.search(one) and len(words(one)) <= _LONGEST_QUOTE]
            lead = found[found.index(named[0]) - 1] if named and named[0] != found[0] else ""
            if "følgende" in lead:
                named.insert(0, lead)
            for index, sentence in enumerate(named[:_MOST_AMOUNTS]):
                yield voice.quote("money", "quote.more" if index else "money.amount", sentence, piece.lines)
            if named:
                return


def none_stated(item: AgendaItem) -> bool:
    """Return whether the paper says that there are no financial consequences."""
    return item.finances is not None and _NONE.search(item.finances) is not None


def amounts_despite_none(item: AgendaItem) -> tuple[LineSpan, ...]:
    """Return where the case names amounts although it states that there are no financial consequences."""
    if not none_stated(item):
        return ()
    return tuple(
        dict.fromkeys(
            piece.lines
            for section in sections_of(item, *_TELLING)
            for piece in pieces_of(section.blocks)
            if _AMOUNT.search(piece.text)
        )
    )
