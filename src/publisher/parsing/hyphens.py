"""Joins the two halves of a word that a line's end has parted, and keeps the hyphens that belong to the word."""

import re
from collections.abc import Collection, Iterable

SOFT_HYPHEN = "\u00ad"
_PARTED = re.compile(r"(?<!\w)(?P<begun>[\w-]*[^\W\d_])-$")
_WORD = re.compile(r"\w+(?:-\w+)*")
_FOLLOWS = re.compile(r"[^\W\d_]+(?:-\w+)*")
_ADDRESS = re.compile(r"https?:|www\.")
_NO_HALVES = frozenset(
    {
        "af", "at", "blandt", "bl", "både", "da", "de", "den", "der", "det", "dvs", "eller", "en", "er", "et", "for",
        "fra", "fx", "har", "hen", "henholdsvis", "herunder", "hhv", "hvilket", "hvor", "hvoraf", "i", "ikke", "ind",
        "ja", "jf", "kan", "kontra", "med", "men", "mens", "nej", "når", "og", "om", "op", "over", "på", "samt", "skal",
        "som", "så", "særligt", "til", "ud", "under", "ved", "vi", "via", "vil",
    }
)  # fmt: skip
"""A hyphen before these is a dash, or stands for the rest of a compound: `Sundheds- og Ældreudvalget`."""


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return every word of a paper in lower case, those with hyphens whole: what a joined word is held against."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def join(text: str, following: str, known: Collection[str]) -> tuple[str, str, str | None]:
    """Return a line's text, what stands between it and the next, and the word that lost its hyphen, if any.

    A soft hyphen at the line's end always parts a word. A hyphen stays between the halves where the word is written so
    elsewhere in the paper, after an abbreviation or a digit and before a capital letter or digit, and before small
    words with a space behind it.
    """
    if text.endswith(SOFT_HYPHEN):
        return text.rstrip(SOFT_HYPHEN), "", None
    if not text.endswith("-") or len(text) < 2 or text[-2].isspace() or _ADDRESS.match(following):
        return text, " ", None
    rest = _FOLLOWS.match(following)
    if rest and rest[0].casefold() in _NO_HALVES:
        return text, " ", None
    begun = _PARTED.search(text)
    if not begun or not rest or not rest[0][0].islower() or begun["begun"][-1].isupper():
        return text, "", None
    whole = begun["begun"] + rest[0]
    if f"{begun['begun']}-{rest[0]}".casefold() in known and whole.casefold() not in known:
        return text, "", None
    return text[:-1], "", whole


def is_parted(text: str, following: str) -> bool:
    """Tell whether a word goes on from the end of a text to the beginning of the next."""
    if not following[:1].islower() or not text.endswith((SOFT_HYPHEN, "-")) or _ADDRESS.match(following):
        return False
    return text.endswith(SOFT_HYPHEN) or (bool(_PARTED.search(text)) and _first_word(following) not in _NO_HALVES)


def _first_word(text: str) -> str:
    return text.split(None, 1)[0].casefold()
