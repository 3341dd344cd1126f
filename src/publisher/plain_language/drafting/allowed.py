"""What a language model is shown of an item, and under which headings it may write."""

from collections.abc import Iterable
from dataclasses import replace

from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, SectionKind
from publisher.model.summary import Slot
from publisher.plain_language.kort.money import none_stated
from publisher.plain_language.source_text import item_pieces

FREE: tuple[Slot, ...] = ("about", "proposal", "money", "next")
"""At most these; what was decided, who voted what and who disagrees the templates alone tell."""

UNSENT: frozenset[SectionKind] = frozenset({"decision", "absentees", "further_participation"})
"""What a model needs nothing of: who voted what, who disagreed, who was there. It is not sent."""


def free_slots(item: AgendaItem) -> tuple[Slot, ...]:
    """Return what a model may write of an item.

    That a case has no financial consequences is quoted, never told in other words; what stops a decision, and what
    then happens, is the templates' too.
    """
    taken = {"money"} if none_stated(item) else set()
    if item.decision and item.decision.suspended:
        taken.add("next")
    return tuple(slot for slot in FREE if slot not in taken)


def shown(item: AgendaItem) -> AgendaItem:
    """Return the item without the sections that are not sent."""
    return replace(item, sections=tuple(one for one in item.sections if one.kind not in UNSENT))


def may_cite(item: AgendaItem, span: LineSpan) -> bool:
    """Return whether a model was shown these lines, and none of those that are not sent."""
    first, last = span
    unsent = (one.lines for one in item.sections if one.kind in UNSENT)
    pieces = (piece.lines for piece in item_pieces(shown(item)))
    return _touches(first, last, pieces) and not _touches(first, last, unsent)


def _touches(first: int, last: int, spans: Iterable[LineSpan]) -> bool:
    return any(start <= last and first <= end for start, end in spans)
