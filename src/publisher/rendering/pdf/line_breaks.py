"""Keeps on one line what is read as one: a date, a number and its unit, a paragraph sign and its number."""

import re

from publisher.catalogue.calendar import MONTH_PATTERN
from publisher.rendering.pdf.glyphs import WORD_JOINER

_UNITS = r"mio\.|mia\.|millioner|milliarder|kr\.|kroner|pct\.|procent|år\b"
_HELD = re.compile(
    rf"""
      (?:\b(?:den|d\.)\ )?\d{{1,2}}\.\ (?:{MONTH_PATTERN})\b(?:\ \d{{4}})?
    | \b(?:{MONTH_PATTERN})\ \d{{4}}\b
    | (?:§|\b(?:punkt|side|nr\.|kl\.|klokken))\ \d+
    | \d\ (?:{_UNITS})(?:\ (?:kr\.|kroner))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def hold_together(text: str) -> str:
    """Return `text` unable to break inside what is read as one, and after the hyphen of `-pladser`."""
    held = _HELD.sub(lambda phrase: phrase.group().replace(" ", "\u00a0"), text)
    return re.sub(r"(?<=\s)-(?=\w)", f"-{WORD_JOINER}", held)
