"""What the rules look at: a summary's sentences without the words that are the paper's own."""

import re
from dataclasses import dataclass

from publisher.model.edition import Term
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary, Sentence

_QUOTED = re.compile(r"»[^«]*«")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and its words without the paper's own."""

    sentence: Sentence
    own: str
    """Without quotes, the titles of the item and its messages, and the term that is explained."""
    nameless: str
    """`own` with one short word for every name."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A summary, ready for the rules."""

    summary: DraftSummary | PublishableSummary
    lines: tuple[Line, ...]
    names: tuple[str, ...]
    terms: tuple[Term, ...]


def subject(summary: DraftSummary | PublishableSummary, item: AgendaItem, terms: tuple[Term, ...]) -> Subject:
    """Return the summary of `item` as the rules look at it."""
    names = _names(item)
    return Subject(summary, tuple(_line(one, item, names) for one in summary.sentences), names, terms)


def _line(sentence: Sentence, item: AgendaItem, names: tuple[str, ...]) -> Line:
    own = sentence.text.replace(item.title, " ") if sentence.quote else sentence.text
    if sentence.basis == "glossary":
        own = own.partition(": ")[2]
    own = _QUOTED.sub(" ", own)
    if sentence.quote:
        for message in item.messages:
            own = own.replace(message.title or "»", " ")
    nameless = own
    for name in names:
        nameless = re.sub(rf"\b{re.escape(name)}\b", "X", nameless)
    return Line(sentence, own, nameless)


def _names(item: AgendaItem) -> tuple[str, ...]:
    """Return the names of people and bodies that the record knows of this item, longest first."""
    found = {item.decided_by, item.recommendation.by if item.recommendation else None}
    if item.decision is not None:
        made = item.decision
        found.update({made.referred_to, made.suspended.by if made.suspended else None})
        found.update(statement.by for statement in made.statements)
        for side in (made.votes.for_, made.votes.against, made.votes.abstained) if made.votes else ():
            found.update(side.names if side else ())
    return tuple(sorted((name for name in found if name), key=lambda name: (-len(name), name)))
