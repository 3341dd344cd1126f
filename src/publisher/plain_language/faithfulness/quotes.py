"""Quotes: what stands between quotation marks stands so in the cited lines, and means there what it means here."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.evidence import QUOTE, Evidence, Words

_DENIES = re.compile(r"(?:^|\s)(?:ikke|ingen|intet|aldrig|hverken|uden|næppe)\W*$", re.IGNORECASE)
_DENIED_AFTER = re.compile(r"^\W*(?:ikke|ingen|aldrig)\b", re.IGNORECASE)


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
        at = source.find(_plain(quote))
        if at < 0:
            continue
        if _DENIES.search(source[:at]) or _DENIED_AFTER.search(source[at + len(_plain(quote)) :]):
            yield "quote-altered", quote


def _plain(text: str) -> str:
    return " ".join(text.split())
