"""Økonomiske konsekvenser and Beslutningen træffes af: the whole text of the section."""

from dataclasses import replace

from publisher.model.meeting import AgendaItem, SectionKind
from publisher.parsing.facts import Facts, Result, sections_of, whole_text


def read_finances(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `finances`."""
    return replace(item, finances=_text(item, "finances")), ()


def read_decided_by(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `decided_by`."""
    return replace(item, decided_by=_text(item, "decided_by")), ()


def _text(item: AgendaItem, kind: SectionKind) -> str | None:
    return " ".join(whole_text(section.blocks) for section in sections_of(item, kind)).strip() or None
