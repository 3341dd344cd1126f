"""Økonomiske konsekvenser and Beslutningen træffes af: the whole text of the section."""

import re
from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.catalogue.sentences import split
from publisher.model.meeting import AgendaItem
from publisher.parsing.facts import Facts, Result, sections_of, whole_text

_DECIDES = re.compile(r"\s+(?:beslutter|træffer beslutning(?:en)?|afgør sagen)\.?$|\.$")
LONGEST_BODY = 100
"""Characters of the longest line that may name one body or two."""


def read_finances(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `finances`."""
    text = " ".join(whole_text(section.blocks) for section in sections_of(item, "finances")).strip()
    return replace(item, finances=text or None), ()


def read_decided_by(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `decided_by` with the body named; running text, or a second body, stays in its section alone."""
    bodies = {
        text: section.lines for section in sections_of(item, "decided_by") if (text := whole_text(section.blocks))
    }
    if not bodies:
        return item, ()
    body = next(iter(bodies))
    if len(bodies) == 1 and len(body) <= LONGEST_BODY and len(split(body)) == 1:
        return replace(item, decided_by=_DECIDES.sub("", body)), ()
    return item, (finding("parsing.decided-by-unread", bodies[body], item=item.number),)
