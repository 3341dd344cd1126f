"""Which kind of item stands on the agenda: most are cases, some have templates of their own."""

import re
from typing import Literal

from publisher.model.blocks import Table
from publisher.model.meeting import AgendaItem
from publisher.plain_language.source_text import sections_of

ItemKind = Literal["closed", "signatures", "overview", "messages", "any_other", "agenda", "bare", "case"]

_SIGNATURES = re.compile(r"underskrift", re.IGNORECASE)
_OVERVIEW = re.compile(r"oversigt over\b", re.IGNORECASE)
_MESSAGES = re.compile(r"(meddelelser|orientering(er)?)\b\W*", re.IGNORECASE)
_ANY_OTHER = re.compile(r"eventuel\w*\W*", re.IGNORECASE)
_AGENDA = re.compile(r"godkendelse af dagsorden(en)?\W*", re.IGNORECASE)
_TELLING = ("summary", "background", "case", "content", "other", "finances", "further_process")


def kind_of(item: AgendaItem) -> ItemKind:
    """Return the kind of `item`, from its title and from what it holds: the first that fits."""
    listing = item.recommendation is None and item.decision is None
    fits: tuple[tuple[ItemKind, bool], ...] = (
        ("closed", item.closed),
        ("signatures", _SIGNATURES.search(item.title) is not None),
        ("messages", bool(item.messages) or _MESSAGES.fullmatch(item.title) is not None),
        ("any_other", _ANY_OTHER.fullmatch(item.title) is not None),
        ("agenda", _AGENDA.fullmatch(item.title) is not None),
        ("overview", listing and _OVERVIEW.match(item.title) is not None),
        ("bare", item.recommendation is None and not sections_of(item, *_TELLING)),
    )
    return next((kind for kind, fit in fits if fit), "case")


def overview_tables(item: AgendaItem) -> tuple[Table, ...]:
    """Return the tables an overview shows."""
    return tuple(block for section in item.sections for block in section.blocks if isinstance(block, Table))
