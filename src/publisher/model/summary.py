"""The plain-language layer: sentences that each name the source they rest on."""

from dataclasses import dataclass
from typing import Literal

from publisher.model.finding import LineSpan

Slot = Literal["about", "proposal", "decision", "disagreement", "money", "next", "words", "source"]
SLOTS: tuple[Slot, ...] = (
    "about",
    "proposal",
    "decision",
    "disagreement",
    "money",
    "next",
    "words",
    "source",
)
"""The fixed order in which a summary is read."""

Level = Literal["kort", "klart", "letlæst"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One plain sentence. It rests on lines of the source, on a template or on the glossary."""

    slot: Slot
    text: str
    """Plain text, no markup, no soft hyphens."""
    sources: tuple[LineSpan, ...]
    basis: Literal["lines", "template", "glossary"] = "lines"
    quote: bool = False
    """The text holds words quoted from the paper, kept word for word."""


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """A summary of one item that nobody has released yet."""

    item: int
    level: Level
    generator: str
    """Who made it: `kort-templates/1` or a person's role or a model's name."""
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class PublishableSummary:
    """A summary that may be shown. Only `plain_language/approval.py` makes one (held by a test)."""

    item: int
    level: Level
    generator: str
    sentences: tuple[Sentence, ...]
