"""Hvad med pengene? Always the paper's own words: "ingen økonomiske konsekvenser" does not say that it is free."""

import re
from collections.abc import Iterator

from publisher.catalogue.sentences import split
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem
from publisher.model.summary import Sentence
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import pieces_of, sections_of

_MOST_QUOTES = 4
_NONE = re.compile(r"\bingen (økonomiske )?(konsekvenser|udgifter)|ikke (økonomiske )?konsekvenser", re.IGNORECASE)
_AMOUNT = re.compile(r"\d[\d.,]*\s*(mio\.|mia\.|millioner|tusind)?\s*(kr\b|kroner\b)|\bkr\.\s*\d", re.IGNORECASE)
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


def amounts_despite_none(item: AgendaItem) -> tuple[LineSpan, ...]:
    """Return where the case names amounts although it states that there are no financial consequences."""
    if not item.finances or not _NONE.search(item.finances):
        return ()
    return tuple(
        dict.fromkeys(
            piece.lines
            for section in sections_of(item, *_TELLING)
            for piece in pieces_of(section.blocks)
            if _AMOUNT.search(piece.text)
        )
    )
