"""Repairs what extraction did to letters: Cyrillic and Greek ones in Danish words, `?` for lost no-break spaces."""

import re
from collections.abc import Sequence
from itertools import product

_SOUNDS = dict(zip("абвдезикмнопрстухАБВДЕЗИКМНОПРСТУХ", "abvdezikmnoprstuhABVDEZIKMNOPRSTUH", strict=True))
"""What a Cyrillic letter stands for by its sound: `м о с` in `Magleмосen`."""
_SOUNDS |= dict(zip("οαεικνρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oaeikvptuxABEZHIKMNOPTYX", strict=True))
"""And the Greek letters that look Danish."""
_SHAPES = dict(zip("всурнхВСУРНХ", "bcyphxBCYPHX", strict=True))
"""What it stands for by its shape, where that is another letter."""

_FOREIGN = re.compile(r"[\u0370-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")
_MAX_DOUBTFUL = 6
_ADDRESS = re.compile(r"://|^<?www\.|\.\w{2,4}/", re.IGNORECASE)
_ONLY_MARKS = re.compile(r"^[\s?]+$")
_QUESTION = re.compile(r"\bhv(?:ad|em|or|ordan|orfor|ornår|ilke[nt]?|is)\b", re.IGNORECASE)
_SENTENCE = 200
"""How far back the beginning of a question is looked for, in characters."""


def known_words(texts: Sequence[str]) -> frozenset[str]:
    """Return every word without foreign letters, in lower case: what a repaired word is held against.

    Empty for a paper that holds no foreign letter, since nothing is repaired in it.
    """
    whole = "\n".join(texts)
    if not _FOREIGN.search(whole):
        return frozenset()
    return frozenset(word.casefold() for word in set(_WORD.findall(whole)) if not _FOREIGN.search(word))


def repair_letters(text: str, known: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """Return the text with Cyrillic and Greek letters inside Danish words made Latin, and the words that were repaired.

    A word all in them is a foreign word and stays. Where a letter may mean two, the spelling that the paper uses
    elsewhere (`known`) wins; otherwise the letter's sound.
    """
    if text.isascii() or not _FOREIGN.search(text):
        return text, ()
    repaired: list[str] = []

    def repair(found: re.Match[str]) -> str:
        word = found[0]
        letters = _FOREIGN.findall(word)
        if len(letters) in (0, len(word)) or word.endswith("α") or any(_is_greek(letter) for letter in letters):
            return word
        repaired.append(_best_spelling(word, known))
        return repaired[-1]

    return _WORD.sub(repair, text), tuple(repaired)


def _is_greek(letter: str) -> bool:
    """Tell whether the letter is Greek and looks it: it stands for itself, as in the name of a substance."""
    return letter < "\u0400" and letter not in _SOUNDS


def _best_spelling(word: str, known: frozenset[str]) -> str:
    by_sound = "".join(_SOUNDS.get(char, char) for char in word)
    if sum(char in _SHAPES for char in word) > _MAX_DOUBTFUL:
        return by_sound
    choices = ((_SOUNDS[char], _SHAPES[char]) if char in _SHAPES else (_SOUNDS.get(char, char),) for char in word)
    for letters in product(*choices):
        spelling = "".join(letters)
        if spelling.casefold() in known or spelling.casefold().removesuffix("s") in known:
            return spelling
    return by_sound


def is_noise(text: str) -> bool:
    """Tell whether the line holds nothing but stray question marks."""
    return "?" in text and bool(_ONLY_MARKS.match(text))


def repair_question_marks(text: str) -> str:
    """Return the text without the question marks that stand where no-break spaces were lost.

    A question mark is kept where it ends a question, and inside web addresses.
    """
    if "?" not in text or is_noise(text):
        return text
    kept: list[str] = []
    plain = ""
    for token in re.split(r"(\s+)", text):
        if _ADDRESS.search(token):
            kept += [_without_stray_marks(plain), token]
            plain = ""
        else:
            plain += token
    return "".join([*kept, _without_stray_marks(plain)])


def _without_stray_marks(text: str) -> str:
    if "?" not in text:
        return text
    text = re.sub(r"^(\s*)\?+(?=\w)", r"\1", text)
    text = re.sub(r"(?<=[.,;:!])\?+(?=\s|$)", "", text)
    text = re.sub(r"(?<=[\w.,;:)])\?+(?=\w)", " ", text)
    return re.sub(r"(?<=\w)\?+ (?=[a-zæøå])", _question_or_space, text)


def _question_or_space(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - _SENTENCE) : found.start()]
    return found[0] if _QUESTION.search(re.split(r"[.!?:]\s", before)[-1]) else " "
