"""Keeps on one line what is read as one: a date, a number and its unit, a paragraph sign and its number, a name."""

import re

from publisher.catalogue.calendar import MONTH_PATTERN

_UNITS = (
    r"(?:mio\.|mia\.|millioner|milliarder|kr\.|kroner|pct\.|procent|år|måneder|uger|dage|timer|minutter)"
    r"(?:(?<=\.)|\b)"
)
_NAME = r"[A-ZÆØÅ](?:\.|[\w-]+)"
_HELD = re.compile(
    rf"""
      (?:\b(?:den|d\.)\ )?\d{{1,2}}\.\ (?:{MONTH_PATTERN})\b(?:\ \d{{4}})?
    | \b(?:{MONTH_PATTERN})\ \d{{4}}\b
    | (?:§|\b(?:punkt|side|nr\.|kl\.|klokken))\ \d+
    | \d\ {_UNITS}(?:\ (?:kr\.|kroner))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HELD_NAME = re.compile(rf"\b{_NAME}(?:\ {_NAME}){{1,2}}")
_LONGEST_NAME = 24
"""A longer name may break: it could be wider than a narrow column."""


def unbroken(text: str) -> str:
    """Return `text` with no-break spaces inside what is read as one; nothing else changes."""
    held = _HELD.sub(lambda phrase: phrase.group().replace(" ", "\u00a0"), text)
    return _HELD_NAME.sub(lambda name: _whole(name.group()), held)


def _whole(name: str) -> str:
    return name.replace(" ", "\u00a0") if len(name) <= _LONGEST_NAME else name
