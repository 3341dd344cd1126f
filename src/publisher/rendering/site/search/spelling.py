"""Spellings that count as one: `raadhus` and `rådhus`, `handikap` and `handicap`, `opsigt` and `oppsigt`.

`theme/assets/search-words.js` does the same: change both, `tests/rendering/site/test_search_words.py` compares them.
"""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")
_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe"})
_SOUNDS = str.maketrans({"c": "k", "q": "k", "w": "v", "z": "s", "x": "ks"})
_DOUBLED = re.compile(r"([^\W\d])\1+")


def fold(word: str) -> str:
    """Return a word with all ways to type æ, ø and å as one, and without accents, doubled letters and c, q, w, x, z."""
    plain = word.lower().translate(_PLAIN).replace("aa", "a").replace("ae", "a").replace("oe", "o")
    bare = "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))
    return _DOUBLED.sub(r"\1", bare.translate(_SOUNDS))


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, hyphenated ones whole and in parts, numbers in parts alone."""
    found: list[str] = []
    for match in WORD.finditer(text.replace("\u00ad", "").lower()):
        parts = re.split("[-–]", match[0])
        whole = "".join(parts)
        found += parts if len(parts) == 1 or whole.isdecimal() else [*parts, whole]
    return found
