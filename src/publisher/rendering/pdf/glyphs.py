"""Which characters the embedded font can show, and what stands in for those it cannot.

PDF/UA-1 clause 7.21.8 forbids a reference to a missing glyph, and a font borrowed from the machine would make the
same paper give other bytes elsewhere. So every text is made printable before it is laid out.
"""

import unicodedata
from functools import cache
from importlib.resources import as_file, files

from fontTools.ttLib import TTFont

REGULAR = ("lexend-latin-400-normal.woff2", "lexend-latin-ext-400-normal.woff2")
BOLD = ("lexend-latin-700-normal.woff2", "lexend-latin-ext-700-normal.woff2")
REPLACEMENT = "[?]"
WORD_JOINER = "\u2060"
"""Forbids a line break and is never drawn: it needs no glyph."""
# Signs that mean the same to a reader; the hyphen and the spaces lose only that they keep a line together.
_SAME_MEANING = {"\u2010": "-", "\u2011": "-", "\u202f": "\u00a0", "\u2192": "–", "\u2265": ">=", "\u2264": "<="}
_INVISIBLE = ("Cc", "Cf", "Mn")
_SPACES = ("Zs", "Zl", "Zp")


def printable(text: str) -> str:
    """Return `text` with a stand-in for every character the font lacks."""
    return "".join(_stand_in(character) for character in unicodedata.normalize("NFC", text))


def lost(text: str) -> tuple[str, ...]:
    """Return the characters of `text`, each once, for which the reader gets something that says less."""
    composed = unicodedata.normalize("NFC", text)
    return tuple(dict.fromkeys(character for character in composed if _says_less(character)))


def _says_less(character: str) -> bool:
    if character in _SAME_MEANING or not character.isprintable():
        return False
    return any(ord(part) not in coverage() for part in unicodedata.normalize("NFKC", character))


def _stand_in(character: str) -> str:
    if ord(character) in coverage() or character == WORD_JOINER:
        return character
    if character in _SAME_MEANING:
        return _SAME_MEANING[character]
    category = unicodedata.category(character)
    if category in _SPACES or character.isspace():
        return " "
    if category in _INVISIBLE:
        return ""
    decomposed = (part for part in unicodedata.normalize("NFKD", character) if ord(part) in coverage())
    return "".join(decomposed) or REPLACEMENT


@cache
def coverage() -> frozenset[int]:
    """Return the code points that both the regular and the bold face can show."""
    return _covered(REGULAR) & _covered(BOLD)


def _covered(names: tuple[str, ...]) -> frozenset[int]:
    covered: set[int] = set()
    for name in names:
        with as_file(files("publisher.rendering.pdf") / "fonts" / name) as path, TTFont(path, lazy=True) as font:
            covered.update(font.getBestCmap())
    # A font may list signs that are never seen; in a PDF they would be glyphs without an outline.
    return frozenset(code for code in covered if unicodedata.category(chr(code)) not in _INVISIBLE)
