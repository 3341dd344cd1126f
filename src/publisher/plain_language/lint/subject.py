"""What the rules look at: a summary's sentences without the words that are the paper's own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.catalogue.sentences import split
from publisher.model.edition import Term
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary, Sentence, Slot
from publisher.plain_language.source_text import Piece, cited_text, item_pieces

NAME = "X"
"""Stands in `Line.nameless` for every name."""

_QUOTED = re.compile(r"»[^«]*«")
_CAPITAL = re.compile(r"[A-ZÆØÅ][\w-]*")
_CAPITALS = re.compile(
    r"[A-ZÆØÅ][\w]*-(?:, [A-ZÆØÅ][\w]*-)* og [A-ZÆØÅ][\w-]*"  # Ældre- og Omsorgsudvalget
    r"|[A-ZÆØÅ][\w-]* for [A-ZÆØÅ][\w-]*(?:, [A-ZÆØÅ][\w-]*)*(?: og [A-ZÆØÅ][\w-]*)?"  # Center for Social og …
    r"|[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*"
)
LABEL = re.compile(r"(?:Meddelelse|Forslag|Bemærkning|Punkt) \d+\b")
"""Numbers a message, a proposal, a remark: where it stands first, a new part of the text begins."""
_LABEL_FIRST = re.compile(rf"^{LABEL.pattern}: ")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and its words without the paper's own."""

    sentence: Sentence
    own: str
    """Without quotes, a label before it, the titles of the item and its messages, and the term that is explained."""
    nameless: str
    """`own` with one short word for every name."""
    cited: str
    """The source text that it rests on."""

    @property
    def told(self) -> bool:
        """Whether it tells of the case: no explanation of a word, no naming of the source."""
        return self.sentence.slot not in {"words", "source"} and self.sentence.basis != "glossary"


Breach = tuple[str, Line | None, dict[str, object]]
"""Finding code without its room, the line if it is about one, and the fields of its message."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A summary, ready for the rules."""

    summary: DraftSummary | PublishableSummary
    lines: tuple[Line, ...]
    terms: tuple[Term, ...]
    source: tuple[str, ...]
    """The item's whole printed text, in pieces."""
    people: tuple[str, ...]
    """Names of people and bodies that the record knows, longest first."""
    proper: frozenset[str]
    """Words that the source writes with a capital inside a sentence."""

    @property
    def told(self) -> tuple[Line, ...]:
        """The lines that tell of the case."""
        return tuple(line for line in self.lines if line.told)

    def slots(self) -> Iterator[tuple[Slot, tuple[Line, ...]]]:
        """Yield each heading's lines that tell of the case, in the order they first stand."""
        for slot in dict.fromkeys(line.sentence.slot for line in self.told):
            yield slot, tuple(line for line in self.told if line.sentence.slot == slot)


def subject(summary: DraftSummary | PublishableSummary, item: AgendaItem, terms: tuple[Term, ...]) -> Subject:
    """Return the summary of `item` as the rules look at it."""
    heading, *rest = item_pieces(item)
    pieces = (heading, *rest)
    people, proper = _people_and_bodies(item), _proper_names(pieces)
    lines = tuple(_line(one, item, people, proper, pieces) for one in summary.sentences)
    source = tuple(dict.fromkeys(piece.text for piece in rest))  # the heading repeats the title
    return Subject(summary, lines, terms, source, people, proper)


def nameless(text: str, people: Iterable[str], proper: frozenset[str]) -> str:
    """Return `text` with one short word for every name: a person's, a body's, or capitals the source has too."""
    for name in people:
        text = re.sub(rf"\b{re.escape(name)}(?:s\b|\b)", NAME, text)
    return _CAPITALS.sub(lambda run: _without_names(run.group(), proper), text)


def _without_names(run: str, proper: frozenset[str]) -> str:
    words = run.split()
    if all(not _CAPITAL.match(word) or _is_name(word, proper) for word in words):
        return NAME
    return " ".join(NAME if _is_name(word, proper) else word for word in words)


def _is_name(word: str, proper: frozenset[str]) -> bool:
    bare = word.strip(",-")
    return bare in proper or bare.removesuffix("s") in proper


def _line(
    sentence: Sentence, item: AgendaItem, people: tuple[str, ...], proper: frozenset[str], pieces: tuple[Piece, ...]
) -> Line:
    own = sentence.text.replace(item.title, " ") if sentence.quote else sentence.text
    if sentence.basis == "glossary":
        own = own.partition(": ")[2] or own
    own = _QUOTED.sub(" ", _LABEL_FIRST.sub("", own))
    if sentence.quote:
        for message in item.messages:
            own = own.replace(message.title or "»", " ")
    return Line(sentence, own, nameless(own, people, proper), cited_text(pieces, sentence.sources))


def _people_and_bodies(item: AgendaItem) -> tuple[str, ...]:
    """Return the names of people and bodies that the record knows of this item, longest first."""
    found = {item.decided_by, item.recommendation.by if item.recommendation else None}
    if item.decision is not None:
        made = item.decision
        found.update({made.referred_to, made.suspended.by if made.suspended else None})
        found.update(statement.by for statement in made.statements)
        for side in (made.votes.for_, made.votes.against, made.votes.abstained) if made.votes else ():
            found.update(side.names if side else ())
    return tuple(sorted((name for name in found if name), key=lambda name: (-len(name), name)))


def _proper_names(pieces: Iterable[Piece]) -> frozenset[str]:
    """Return the words that the source writes with a capital inside a sentence, without hyphens at their end."""
    found: set[str] = set()
    for piece in pieces:
        for sentence in split(piece.text):
            _, _, rest = sentence.lstrip("»(„“").partition(" ")
            found.update(word.strip("-") for word in _CAPITAL.findall(rest))
    return frozenset(found)
