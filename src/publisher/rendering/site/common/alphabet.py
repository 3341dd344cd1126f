"""The Danish alphabet: what comes before what, and under which letter a text stands."""

import re
import unicodedata
from functools import cache

_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_FOREIGN = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "ð": "d", "þ": "th", "ß": "ss"})
"""Where Danish lists put them."""
SIGNS = "§"
"""Where a text stands that begins with a sign or a digit."""


def letter(text: str) -> str:
    """Return the capital letter that a text stands under. A beginning `Aa` is an Å; quotation marks do not count."""
    first = _folded(text)[:1]
    return first.upper() if first and first in _LETTERS else SIGNS


def rank(text: str) -> tuple[tuple[int, str], ...]:
    """Return what a list is sorted by: signs and digits first, Æ, Ø and Å last."""
    return tuple((_LETTERS.find(sign), sign) for sign in _folded(text))


@cache
def _folded(text: str) -> str:
    bare = re.sub(r"^[\"'»«›‹“”„‘’(\[–-]+\s*", "", text.lower().strip())
    bare = re.sub(r"^aa", "å", bare).translate(_FOREIGN)
    return "".join(sign if sign in _LETTERS else _without_accent(sign) for sign in bare)


def _without_accent(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)[:1]
