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
LEVELS: tuple[Level, ...] = ("kort", "klart", "letlæst")
"""From what a machine makes to what readers have tested; a reader is shown the last there is."""

State = Literal["auto", "kladde", "tjekket", "godkendt", "læsertestet", "forældet"]
"""How far a summary has come: made by templates; being written; passed every check; approved by a person; tested
with readers; written for a source that has changed since."""


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
    point: bool = False
    """It stands as a point of a list; the points around it are of the same list."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a reader is told of a summary's maker and of who vouches for it. Roles, never private people."""

    state: State = "auto"
    on: str | None = None
    """ISO date it was written."""
    approved_by: str | None = None
    approved_on: str | None = None
    """ISO date."""
    readers: str | None = None
    """With whom it was tested, when and by whom, in the tester's words."""


TEMPLATES = Standing()
"""Templates have no date: the same paper gives the same words on any day."""


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """A summary of one item that nobody has released yet."""

    item: int
    level: Level
    generator: str
    """Who made it: `kort-templates/1` or a person's role or a model's name."""
    sentences: tuple[Sentence, ...]
    standing: Standing = TEMPLATES


@dataclass(frozen=True, slots=True)
class PublishableSummary:
    """A summary that may be shown. Only `plain_language/approval.py` makes one (held by a test)."""

    item: int
    level: Level
    generator: str
    sentences: tuple[Sentence, ...]
    standing: Standing = TEMPLATES
