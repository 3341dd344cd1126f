"""Sentences of a plain version as a page sets them: one below the other, or as the points of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from publisher.model.summary import Sentence


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences in a row that are set alike."""

    points: bool
    texts: tuple[str, ...]


def runs(sentences: Iterable[Sentence]) -> tuple[Run, ...]:
    """Return the sentences in their order, those that are points of one list together."""
    return tuple(
        Run(points, tuple(sentence.text for sentence in group))
        for points, group in groupby(sentences, key=lambda sentence: sentence.point)
    )
