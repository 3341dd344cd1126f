"""Whether a citation proves anything: who cites nearly everything has pointed at nothing."""

from collections.abc import Iterator

from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.voice import only_form
from publisher.plain_language.readability import words

MOST_OF_ITEM = 0.5
FEWEST_WORDS = 150
"""Of a shorter item a sentence may well tell the whole."""


def narrow(one: Evidence) -> Iterator[Words]:
    """A sentence cites a place, not most of the item."""
    printed = len(words(one.facts.printed))
    if printed < FEWEST_WORDS or only_form(one.own):
        return
    cited = len(words(one.source))
    if cited > MOST_OF_ITEM * printed:
        yield "citation-wide", str(cited)
