"""Finds the place of a paper that a plain sentence most likely rests on.

Compares by runs of three letters, which know inflected and compound words for kin: »pladserne« finds »ungepladser«.
It only suggests; whether the place bears the sentence, the checks decide.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable

from publisher.model.finding import LineSpan
from publisher.plain_language.source_text import Piece

_RUN = 3
_LIKE_ENOUGH = 0.2
_NOT_A_LETTER = re.compile(r"[^\wæøå]+")


def likely_source(sentence: str, pieces: Iterable[Piece]) -> LineSpan | None:
    """Return the lines of the piece that is most like `sentence`, if one is like it at all."""
    candidates = [(piece, _runs(piece.text)) for piece in pieces]
    rarity = _rarity([runs for _, runs in candidates])
    asked = _runs(sentence)
    likeness = [(_cosine(asked, runs, rarity), piece.lines) for piece, runs in candidates]
    best, lines = max(likeness, key=lambda one: one[0], default=(0.0, None))
    return lines if best >= _LIKE_ENOUGH else None


def _runs(text: str) -> Counter[str]:
    plain = f" {_NOT_A_LETTER.sub(' ', text.casefold()).strip()} "
    return Counter(plain[at : at + _RUN] for at in range(len(plain) - _RUN + 1))


def _rarity(texts: list[Counter[str]]) -> dict[str, float]:
    """Return how much a run of letters tells: one that stands in every piece tells nothing."""
    holding = Counter(run for text in texts for run in text)
    return {run: math.log(1 + len(texts) / count) for run, count in holding.items()}


def _cosine(one: Counter[str], other: Counter[str], rarity: dict[str, float]) -> float:
    def length(text: Counter[str]) -> float:
        return math.sqrt(sum((count * rarity.get(run, 1.0)) ** 2 for run, count in text.items()))

    shared = sum(count * other[run] * rarity.get(run, 1.0) ** 2 for run, count in one.items())
    return shared / (length(one) * length(other) or 1.0)
