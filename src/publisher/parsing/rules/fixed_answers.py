"""Økonomiske konsekvenser and Beslutningen træffes af: the whole text of the section."""

import re
from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.catalogue.sentences import split
from publisher.model.meeting import AgendaItem, SectionKind
from publisher.parsing.facts import Facts, Result, sections_of, whole_text

_DECIDES = re.compile(r"\s+(?:beslutter|træffer beslutning(?:en)?|afgør sagen)\.?$|\.$")
LONGEST_BODY = 100
"""Characters of the longest line that may name one body or two."""


def read_finances(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `finances`."""
    return replace(item, finances=_text(item, "finances")), ()


def read_decided_by(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `decided_by` with the body named; running text in its place is no body and stays in its section alone."""
    body = _text(item, "decided_by")
    if body is None:
        return item, ()
    if len(body) <= LONGEST_BODY and len(split(body)) == 1:
        return replace(item, decided_by=_DECIDES.sub("", body)), ()
    span = sections_of(item, "decided_by")[0].lines
    return item, (finding("parsing.decided-by-unread", span, item=item.number),)


def _text(item: AgendaItem, kind: SectionKind) -> str | None:
    return " ".join(whole_text(section.blocks) for section in sections_of(item, kind)).strip() or None
