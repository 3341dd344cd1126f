"""Repairs what a text extraction did to single letters: Cyrillic letters inside Danish words, and `?` for lost spaces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

_SOUNDS = dict(zip("абвдезикмнопрстухАБВДЕЗИКМНОПРСТУХ", "abvdezikmnoprstuhABVDEZIKMNOPRSTUH", strict=True))
"""What a Cyrillic letter stands for by its sound: `м о с` in `Magleмосen`."""
_SHAPES = dict(zip("всурнхВСУРНХ", "bcyphxBCYPHX", strict=True))
"""What it stands for by its shape, where that is another letter."""

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")
_MAX_CHOICES = 6
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+|\S+\.\w{2,4}/\S*", re.IGNORECASE)
_ONLY_MARKS = re.compile(r"^[\s?]*\?[\s?]*$")
_QUESTION = re.compile(r"\bhv(?:ad|em|or|ordan|orfor|ornår|ilke[nt]?|is)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LetterRepair:
    """One word that held foreign letters."""

    before: str
    after: str


def latin_words(texts: Iterable[str]) -> frozenset[str]:
    """Return every word without foreign letters, in lower case: what a repaired word is held against."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text) if not _CYRILLIC.search(word))


def repair_letters(text: str, known: frozenset[str]) -> tuple[str, tuple[LetterRepair, ...]]:
    """Return the text with Cyrillic letters inside Danish words made Latin, and what was repaired.

    A word all in Cyrillic is a foreign word and stays. Where a letter may mean two, the spelling that the paper uses
    elsewhere (`known`) wins; otherwise the letter's sound.
    """
    if not _CYRILLIC.search(text):
        return text, ()
    repairs: list[LetterRepair] = []

    def repair(found: re.Match[str]) -> str:
        word = found[0]
        if not _CYRILLIC.search(word) or all(_CYRILLIC.match(char) for char in word):
            return word
        after = _best_spelling(word, known)
        repairs.append(LetterRepair(word, after))
        return after

    return _WORD.sub(repair, text), tuple(repairs)


def _best_spelling(word: str, known: frozenset[str]) -> str:
    by_sound = "".join(_SOUNDS.get(char, char) for char in word)
    doubtful = sum(char in _SHAPES for char in word)
    if not doubtful or doubtful > _MAX_CHOICES:
        return by_sound
    letters = [
        (_SOUNDS.get(char, char), _SHAPES[char]) if char in _SHAPES else (_SOUNDS.get(char, char),) for char in word
    ]
    for choice in product(*letters):
        spelling = "".join(choice)
        if spelling.casefold() in known or spelling.casefold().removesuffix("s") in known:
            return spelling
    return by_sound


def is_noise(text: str) -> bool:
    """Tell whether the line holds nothing but stray question marks."""
    return bool(_ONLY_MARKS.match(text))


def repair_question_marks(text: str) -> str:
    """Return the text without the question marks that stand where no-break spaces were lost.

    A question mark is kept where it ends a question, and inside web addresses.
    """
    if "?" not in text or is_noise(text):
        return text
    kept: list[str] = []
    position = 0
    for address in _ADDRESS.finditer(text):
        kept += [_without_stray_marks(text[position : address.start()]), address[0]]
        position = address.end()
    kept.append(_without_stray_marks(text[position:]))
    return "".join(kept)


def _without_stray_marks(text: str) -> str:
    text = re.sub(r"^(\s*)\?+(?=\w)", r"\1", text)
    text = re.sub(r"(?<=[.,;:!)])\?+(?=\s|$)", "", text)
    text = re.sub(r"(?<=[\w.,;:)])\?+(?=\w)", " ", text)
    return re.sub(r"(?<=\w)\?+ (?=[a-zæøå])", _keep_question, text)


def _keep_question(found: re.Match[str]) -> str:
    sentence = re.split(r"[.!?:]\s", found.string[: found.start()])[-1]
    return found[0] if _QUESTION.search(sentence) else " "
