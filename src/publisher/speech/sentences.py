"""Cuts running text into what is spoken at one go: sentences, and parts of those that are too long for one call."""

import re

from publisher.catalogue.texts import entries

MAX_CHARACTERS = 600
"""The engine's time grows with the square of the length; beyond this a sentence is cut where a comma or space is."""

_STOP = re.compile(r"[.?!…]+[)\]»«”\"'’]*\s+(?=[«»„“”\"'(\[]?[A-ZÆØÅ0-9])")
_LIST_NUMBER = re.compile(r"(?:^|[,;:(]\s*|[–-]\s+|\b(?:og|samt|den|d\.)\s+)(?:\d{1,2}\.)+$")
_INITIAL = re.compile(r"(?:^|[\s(])[A-ZÆØÅ]\.$")


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`; joined by one space they are the text again, its white space evened out.

    A dot ends no sentence after an abbreviation (`jf.`, `stk.`), an initial, or a number that counts a list or a day;
    `stk. 1.` before a capital letter does.
    """
    text = " ".join(text.split())
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text[start : stop.end()].rstrip(), text[stop.end() :]):
            found.append(text[start : stop.end()].rstrip())
            start = stop.end()
    found.append(text[start:])
    return tuple(part for sentence in found if sentence for part in _breaths(sentence))


def _ends_sentence(said: str, following: str) -> bool:
    if not said.endswith("."):
        return True
    word = said.rsplit(" ", maxsplit=1)[-1].lstrip("(»«”\"'").lower()
    if word in entries("speech", "endings")["abbreviations"]:
        return not following[0].isdigit()
    if word in entries("speech", "abbreviations") or word in entries("speech", "before_number"):
        return False
    return not (_LIST_NUMBER.search(said) or _INITIAL.search(said))


def _breaths(sentence: str) -> tuple[str, ...]:
    parts: list[str] = []
    while len(sentence) > MAX_CHARACTERS:
        cut = next(
            (at for mark in ("; ", ": ", ", ", " ") if (at := sentence.rfind(mark, 0, MAX_CHARACTERS)) > 0),
            MAX_CHARACTERS - 1,
        )
        parts.append(sentence[: cut + 1].rstrip())
        sentence = sentence[cut + 1 :].lstrip()
    return (*parts, sentence)
