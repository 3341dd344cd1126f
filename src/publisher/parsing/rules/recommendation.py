"""Indstilling: who proposes what to the committee."""

import re
from collections.abc import Iterator
from dataclasses import replace

from publisher.model.blocks import Block, ListBlock
from publisher.model.meeting import AgendaItem, Recommendation
from publisher.parsing.facts import Facts, Result, item_texts, sections_of, texts

_PROPOSES = re.compile(
    r"^(?P<by>[^.:]{2,150}?)\s+(?:indstiller|anbefaler|foreslår)\b(?P<to>[^.:]{0,120}?),?\s*(?:\bat\b|:)\s*:?\s*(?P<rest>.*)$",
    re.DOTALL,
)
_PROPOSES_BELOW = re.compile(
    r"^(?P<by>[A-ZÆØÅ][^.:]{1,149}?)\s+(?:indstiller|anbefaler|foreslår)\b[^.:]{0,120}[,;:]?(?P<rest>)$", re.DOTALL
)
"""What is proposed stands on the lines below."""
_COUNTS_ON = re.compile(
    r"^(?P<by>[A-ZÆØÅ][^.:]{1,149}?)\s+(?:indstiller|anbefaler|foreslår),\s+(?P<rest>(?:[A-Za-z]|\d{1,2})[.)]\s+\S.*)$",
    re.DOTALL,
)
"""The first point is counted on the same line."""
_IS_PROPOSED = re.compile(
    r"^Det\s+(?:indstilles|anbefales|foreslås)\b[^.:]{0,120}?(?:,?\s*\bat\b|:)\s*:?\s*(?P<rest>.*)$", re.DOTALL
)
_COUNTED = re.compile(
    r"^(?:at\s+(?=\d|[A-Za-z]\)))?(?:\d{1,2}|[A-Za-zÆØÅæøå])[.)]\s+|^(?:pkt\.?|punkt)\s*\d{1,2}[.:)]\s+", re.IGNORECASE
)
"""What some papers count points with, where it is no list."""
_AT = re.compile(r"^at\s+(?:\|\s*)?", re.IGNORECASE)


def read_recommendation(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `recommendation`. Where the text names nobody who proposes, `by` is none."""
    sections = sections_of(item, "recommendation")
    if not sections:
        return item, ()
    blocks = tuple(block for section in sections for block in section.blocks)
    by, inline = _proposer(next(texts(blocks), ""))
    headed_by = next((found for section in sections if (found := _named_above(section.heading or ""))), None)
    points = list(_points(blocks))
    listed = any(isinstance(block, ListBlock) for block in blocks)
    if inline and (not points or not (listed or inline.endswith(":"))):
        points = [inline, *points]
    if not points:
        points = list(_below(blocks))
    lines = (sections[0].lines[0], sections[-1].lines[1])
    return replace(item, recommendation=Recommendation(by or headed_by, tuple(points), lines)), ()


def _points(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the points of lists, and paragraphs that are counted or begin with "at"."""
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from (_bare(" ".join(item_texts(point))) for point in block.items)
        else:
            yield from (_bare(text) for text in texts((block,)) if _COUNTED.match(text) or _AT.match(text))


def _below(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield what stands below an introduction that ends open: `Det indstilles, at`."""
    said = [text for text in texts(blocks) if text]
    if len(said) > 1 and said[0].rstrip().endswith((" at", ",", ":", ";")):
        yield _bare(said[1])


def _bare(text: str) -> str:
    """Return the point without its letter, its number and the "at" that ties it to the introduction."""
    return _AT.sub("", _COUNTED.sub("", text, count=1), count=1)


def _proposer(text: str) -> tuple[str | None, str]:
    """Return who proposes, and what stands behind the "at" of the same sentence."""
    passive = _IS_PROPOSED.match(text)
    if passive:
        return None, _bare(passive["rest"].strip())
    active = _COUNTS_ON.match(text) or _PROPOSES.match(text) or _PROPOSES_BELOW.match(text)
    return (active["by"].strip(), _bare(active["rest"].strip())) if active else (None, "")


def _named_above(heading: str) -> str | None:
    """Return who proposes where the heading itself says it: `Administrationen indstiller`."""
    found = re.match(r"^(?P<by>(?:Administrationen|Forvaltningen))\s+(?:indstiller|anbefaler)$", heading, re.IGNORECASE)
    return found["by"] if found else None
