"""Indstilling: who proposes what to the committee."""

import re
from dataclasses import replace

from publisher.model.blocks import ListBlock
from publisher.model.meeting import AgendaItem, Recommendation
from publisher.parsing.facts import Facts, Result, item_texts, sections_of, texts

_PROPOSES = re.compile(
    r"^(?P<by>[^.:]{2,150}?)\s+(?:indstiller|anbefaler|foreslår)\b(?P<to>[^.:]{0,120}?),?\s*(?:\bat\b|:)\s*:?\s*(?P<rest>.*)$",
    re.DOTALL,
)
_IS_PROPOSED = re.compile(
    r"^Det\s+(?:indstilles|anbefales|foreslås)\b[^.:]{0,120}?(?:,?\s*\bat\b|:)\s*:?\s*(?P<rest>.*)$", re.DOTALL
)
_LETTER = re.compile(r"^[A-Za-zÆØÅæøå]\)\s+")
"""The letter that some papers count points with."""


def read_recommendation(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `recommendation`. Where the text names nobody who proposes, `by` is none."""
    sections = sections_of(item, "recommendation")
    if not sections:
        return item, ()
    blocks = tuple(block for section in sections for block in section.blocks)
    points = [
        _LETTER.sub("", " ".join(item_texts(point)))
        for block in blocks
        if isinstance(block, ListBlock)
        for point in block.items
    ]
    by, inline = _proposer(next(texts(blocks), ""))
    if not points and inline:
        points = [inline]
    return replace(item, recommendation=Recommendation(by, tuple(points))), ()


def _proposer(text: str) -> tuple[str | None, str]:
    """Return who proposes, and what stands behind the "at" of the same sentence."""
    passive = _IS_PROPOSED.match(text)
    if passive:
        return None, passive["rest"].strip()
    active = _PROPOSES.match(text)
    return (active["by"].strip(), active["rest"].strip()) if active else (None, "")
