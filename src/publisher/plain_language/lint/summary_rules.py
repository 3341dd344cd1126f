"""Rules about a summary as a whole: its slots and how hard it reads."""

from collections.abc import Iterator

from publisher.model.summary import SLOTS
from publisher.plain_language.lint.sentence_rules import Breach
from publisher.plain_language.lint.subject import Line, Subject
from publisher.plain_language.readability import lix, words

MOST_LIX_ADJUSTED = 30.0
MOST_LIX = 45.0
_FEWEST_WORDS = 30
"""A shorter text has too few words for LIX to mean anything."""


def slots(subject: Subject) -> Iterator[Breach]:
    """DK20: the slots stand in their fixed order, and the decision is always there."""
    order = [SLOTS.index(line.sentence.slot) for line in subject.lines]
    for before, after, line in zip(order, order[1:], subject.lines[1:], strict=False):
        if after < before:
            yield "DK20-order", line, {"slot": line.sentence.slot}
    if "decision" not in {line.sentence.slot for line in subject.lines}:
        yield "DK20-decision", None, {}


def readability(subject: Subject) -> Iterator[Breach]:
    """DK24: the own words' LIX is at most 45, and 30 where names and explained terms never count as long."""
    lines = _read(subject)
    if len(words(" ".join(line.own for line in lines))) < _FEWEST_WORDS:
        return
    explained = [form for term in subject.terms for form in (term.term, *term.variants)]
    adjusted = lix(" ".join(line.nameless for line in lines), never_long=explained)
    raw = lix(" ".join(line.own for line in lines))
    if adjusted > MOST_LIX_ADJUSTED:
        yield "DK24", None, {"lix": round(adjusted), "limit": round(MOST_LIX_ADJUSTED)}
    if raw > MOST_LIX:
        yield "DK24-raw", None, {"lix": round(raw), "limit": round(MOST_LIX)}


def _read(subject: Subject) -> tuple[Line, ...]:
    return tuple(line for line in subject.lines if line.sentence.slot not in {"words", "source"})
