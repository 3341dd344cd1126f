"""Cuts running Danish text into sentences, undisturbed by `jf.`, `mio.`, `6. maj`, `kl. 13`, `nr. 3` and `1. Punkt`."""

import re
from functools import cache

from publisher.catalogue.calendar import MONTHS
from publisher.catalogue.texts import entries

_STOP = re.compile(r"[.!?…]+[)\]»«”\"'’]*\s+(?=[«»„“”\"'’(\[]*[A-ZÆØÅ0-9§])")
_LIST_NUMBER = re.compile(r"(?:^|[,;:(]\s*|[–-]\s+|\b(?:og|samt|den|d\.)\s+)(?:\d{1,2}\.)+$")
_INITIAL = re.compile(r"(?:^|[\s(»])(?:[A-ZÆØÅ]\.)+$")
_ORDINAL = re.compile(r"[(§]*\d+\.")
_OPENING = "(»«„“”\"'’["


def split(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order; joined by one space they are the text, its white space evened out.

    A dot ends no sentence after an abbreviation ("bl. a." too), an initial, or a number that counts a list or a day;
    `stk. 1.` and `bilag A.` before a capital letter do.
    """
    text = " ".join(text.split())
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_here(text[start : stop.end()].rstrip(), text[stop.end() :].lstrip(_OPENING)):
            found.append(text[start : stop.end()].rstrip())
            start = stop.end()
    return (*found, text[start:]) if start < len(text) else tuple(found)


def first_sentence(text: str) -> str:
    """Return the first sentence of `text`, or nothing of nothing."""
    return next(iter(split(text)), "")


@cache
def _words(table: str, name: str) -> frozenset[str]:
    return frozenset(entries("sentences", table)[name])


def _ends_here(said: str, following: str) -> bool:
    if not said.endswith("."):
        return True
    before, word = ("", *said.lower().split())[-2:]
    before, word = before.lstrip(_OPENING), word.lstrip(_OPENING)
    if _INITIAL.search(said):
        return before in _words("letters", "after")
    if _LIST_NUMBER.search(said):
        return False
    if {word, before + word} & _words("abbreviations", "endings"):
        return not following[:1].isdigit()
    of_a_date = _ORDINAL.fullmatch(word) and _first_word(following) in MONTHS
    return not (of_a_date or {word, before + word} & _words("abbreviations", "inside"))


def _first_word(text: str) -> str:
    return text.partition(" ")[0].rstrip(".,;:").lower()
