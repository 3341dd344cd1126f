"""Knows the marks of what is handled behind closed doors. When in doubt, an item is closed: privacy is absolute."""

import re

_WORD = r"lukket(?:\s+(?:punkt|sag|møde|dagsordenspunkt))?"
_BEFORE = re.compile(
    rf"^(?:{_WORD}\s*[:–—-]\s*|\({_WORD}\)\s*[:–—-]?\s*|(?-i:LUKKET\s+|Lukket\s+(?=[A-ZÆØÅ])))(?=\S)", re.IGNORECASE
)
_AFTER = re.compile(rf"\s*(?:\({_WORD}\)|[–—-]\s*{_WORD}|(?-i:LUKKET))\s*$", re.IGNORECASE)
_EITHER = re.compile(r"[lå](?:ukket|ben)", re.IGNORECASE)
_ALONE = re.compile(rf"^\(?{_WORD}\)?\s*[:.]?$", re.IGNORECASE)
_OPEN_BEFORE = re.compile(r"^(?:\(åbent?\)|åbent?\s*[:–—-]|(?-i:ÅBENT|Åbent\s(?=[A-ZÆØÅ])))\s*(?=\S)", re.IGNORECASE)
_OPEN_AFTER = re.compile(r"\s*(?:\(åben[t]?(?:\s+(?:sag|punkt))?\)|[–—-]\s*åbent?)\s*$", re.IGNORECASE)
_PARTS = r"(?:dagsorden(?:spunkter)?|referat|del|møde|punkter|sager|dagsordenpunkter)"
_CLOSED_PART = re.compile(
    rf"^(?:lukket\s+{_PARTS}|lukkede\s+{_PARTS}|(?:[\wæøå ]{{1,40}}\s[–-]\s)?for\s+lukkede\s+døre|lukkede)\s*:?$",
    re.IGNORECASE,
)
_OPEN_PART = re.compile(
    rf"^(?:åbent?\s+{_PARTS}|åbne\s+{_PARTS}|(?:[\wæøå ]{{1,40}}\s[–-]\s)?for\s+åbne\s+døre|åbne)\s*:?$", re.IGNORECASE
)


def without_closed_mark(title: str) -> tuple[str, bool]:
    """Return the title without its `Lukket:`, and whether the item is closed. A title that says no more is kept.

    A mark that the item is open goes too.
    """
    if not _EITHER.search(title):
        return title, False
    if _ALONE.match(title):
        return title, True
    bare = _AFTER.sub("", _BEFORE.sub("", title, count=1))
    if bare != title:
        return bare, True
    return _OPEN_AFTER.sub("", _OPEN_BEFORE.sub("", title, count=1)), False


def opens_closed_part(text: str) -> bool:
    """Tell whether the items below this line are closed."""
    return len(text) < 80 and "lukke" in text.casefold() and bool(_CLOSED_PART.match(text))


def opens_open_part(text: str) -> bool:
    """Tell whether the items below this line are open."""
    return len(text) < 80 and "åb" in text.casefold() and bool(_OPEN_PART.match(text))


def says_closed(text: str) -> bool:
    """Tell whether the line says that what stands below it is closed: such a line is never left out."""
    return opens_closed_part(text) or bool(_ALONE.match(text))
