"""Quotes: what stands between quotation marks stands so in the cited lines, and means there what it means here."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.evidence import QUOTE, Evidence, Words

_DENIES = re.compile(r"(?:^|\s)(?:ikke|ingen|intet|aldrig|hverken|uden|næppe)[^\w.!?]*$", re.IGNORECASE)
_DENIED_AFTER = re.compile(r"^[^\w.!?]*(?:ikke|ingen|aldrig)\b", re.IGNORECASE)


def quotes(one: Evidence) -> Iterator[Words]:
    """What stands between quotation marks stands so in the cited lines, word for word.

    Right: »Klakkebo har syv pladser.« Wrong: »Klakkebo har pladser.«
    """
    source = _plain(one.source)
    for quote in QUOTE.findall(one.sentence.text):
        if not re.search(rf"(?<!\w){re.escape(_plain(quote))}(?!\w)", source):
            yield "quote-altered", quote


def cut(one: Evidence) -> Iterator[Words]:
    """A quote does not leave out the negation beside it.

    Wrong: »har den fornødne kvalitet«, cut out of »ikke har den fornødne kvalitet«.
    """
    source = _plain(one.source)
    for quote in QUOTE.findall(one.sentence.text):
        places = [match.span() for match in re.finditer(re.escape(_plain(quote)), source)]
        if _plain(quote).endswith((".", "!", "?")):
            places = [(start, len(source)) for start, _ in places]
        if places and all(_denied(source[:start], source[end:]) for start, end in places):
            yield "quote-altered", quote


def _denied(ahead: str, behind: str) -> bool:
    """Tell whether the words around a quote say no to it, in the same sentence."""
    return _DENIES.search(ahead) is not None or _DENIED_AFTER.search(behind) is not None


def _plain(text: str) -> str:
    return " ".join(text.split())
