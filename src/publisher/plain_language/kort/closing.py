"""Kilde: the slot every summary ends with."""

from collections.abc import Iterator

from publisher.catalogue.calendar import long_date
from publisher.model.summary import Sentence
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import heading_lines


def source(telling: Telling) -> Iterator[Sentence]:
    """Yield which paper and item the summary is made from, and that the paper is what holds."""
    voice, item = telling.voice, telling.item
    fields = {"committee": voice.committee, "date": long_date(voice.date), "number": str(item.number)}
    yield voice.say("source", f"source.paper.{voice.kind}", heading_lines(item), **fields)
    yield voice.say("source", "source.holds")
