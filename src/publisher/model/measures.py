"""How hard a text reads, in numbers."""

from dataclasses import dataclass
from typing import Literal

from publisher.model.summary import LEVELS, Level

Text = Level | Literal["source"]
TEXTS: tuple[Text, ...] = ("source", *LEVELS)
"""The paper itself and the plain versions of it."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How hard a text reads."""

    words: int
    sentences: int
    lix: float
    lix_adjusted: float
    """Names and explained words never count as long."""
    mean_sentence: float
    """Words a sentence; a name is one word."""
    longest_sentence: int
    long_words: float
    """Share of words over six letters."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One text of an item, or of a whole meeting."""

    item: int | None
    """None for the whole meeting."""
    text: Text
    measures: Measures
    """Of a plain version's own words: what it quotes is the paper's."""
    lix_shown: float
    """LIX of all that a reader meets, quotes included."""
    share: float
    """Its words, quotes included, as a share of the paper's."""
