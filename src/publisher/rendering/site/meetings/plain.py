"""The plain-language summary on an item's page: slot by slot, with the way to what it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from publisher.catalogue.summaries import level_name, made_by, slot_heading
from publisher.model.edition import Edition
from publisher.model.summary import SLOTS, PublishableSummary, Sentence, Slot
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.words import explained_word, word_address
from publisher.rendering.site.meetings.record import Record, Telling

_ANCHOR = "kort-"
_ABOUT_THE_PAPER: tuple[Slot, ...] = ("words", "source")
"""Slots that tell of the paper and its words, not of the case."""


@dataclass(frozen=True, slots=True)
class SourceLink:
    """The way from a sentence to what it rests on."""

    target: str
    """A place of the record, from the item's page: `#linje-12`."""
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """A plain sentence."""

    text: str
    anchor: str = ""
    """Its place on the page, where it rests on the record."""
    word: str = ""
    """The word that the sentence begins with, where it explains a word of the glossary."""
    word_target: str = ""
    """Where the glossary explains it."""
    word_name: str = ""
    """The name of that link, where the record has a section called the same."""


@dataclass(frozen=True, slots=True)
class Said:
    """Sentences, one after the other, that rest on the same places."""

    lines: tuple[Line, ...]
    sources: tuple[SourceLink, ...]
    points: tuple["Said", ...] = ()
    """The points of a list, in place of lines; their own sources where they do not share those of the list."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said under one of the fixed questions."""

    question: str
    told: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """A summary ready for the page."""

    level: str
    made_by: str
    answers: tuple[Answer, ...]


def plain(summary: PublishableSummary, edition: Edition, written: Record) -> Plain:
    """Return the summary with every cited source line resolved to a place on the item's page."""
    kind = edition.meeting.meeting.kind
    return Plain(
        level=level_name(summary.level),
        made_by=" ".join(made_by(edition, summary)),
        answers=tuple(
            Answer(slot_heading(slot, kind), tuple(_told(group, summary, written)))
            for slot, group in groupby(_in_order(summary), key=lambda sentence: sentence.slot)
        ),
    )


def tellings_of(summary: PublishableSummary) -> tuple[Telling, ...]:
    """Return the sentences that rest on the record, each with its place and a name that no other has."""
    anchors = _anchors(summary)
    return tuple(
        Telling(sentence.sources, anchor, site_text("item.telling", number=anchor.removeprefix(_ANCHOR)))
        for sentence in _in_order(summary)
        if (anchor := anchors.get((sentence.slot, sentence.text)))
    )


@cache
def _anchors(summary: PublishableSummary) -> dict[tuple[Slot, str], str]:
    """Return the place of every sentence that rests on the record, numbered from the first."""
    resting = (one for one in _in_order(summary) if one.sources and one.slot not in _ABOUT_THE_PAPER)
    texts = dict.fromkeys((one.slot, one.text) for one in resting)
    return {text: f"{_ANCHOR}{number}" for number, text in enumerate(texts, start=1)}


def _in_order(summary: PublishableSummary) -> list[Sentence]:
    return sorted(summary.sentences, key=lambda sentence: SLOTS.index(sentence.slot))


def _told(sentences: Iterable[Sentence], summary: PublishableSummary, written: Record) -> Iterator[Said]:
    for points, group in groupby(sentences, key=lambda sentence: sentence.point):
        if points:
            yield _list([Said((_line(one, summary, written),), _sources(one, written)) for one in group])
        else:
            yield from _said(group, summary, written)


def _list(points: list[Said]) -> Said:
    """Return the list; where all its points rest on the same places, these are named once."""
    shared = points[0].sources if len({point.sources for point in points}) == 1 else ()
    return Said((), shared, tuple(Said(point.lines, () if shared else point.sources) for point in points))


def _said(sentences: Iterable[Sentence], summary: PublishableSummary, written: Record) -> Iterator[Said]:
    for sources, group in groupby(sentences, key=lambda sentence: _sources(sentence, written)):
        yield Said(tuple(_line(sentence, summary, written) for sentence in group), sources)


def _line(sentence: Sentence, summary: PublishableSummary, written: Record) -> Line:
    if sentence.basis == "glossary" and not sentence.sources:
        word = explained_word(sentence)
        taken = word.casefold() in (part.name.casefold() for part in written.parts)
        name = site_text("item.in_glossary", word=word) if taken else ""
        return Line(sentence.text.removeprefix(word), "", word, word_address(word), name)
    return Line(sentence.text, _anchors(summary).get((sentence.slot, sentence.text), ""))


def _sources(sentence: Sentence, written: Record) -> tuple[SourceLink, ...]:
    anchors = dict.fromkeys(written.anchors.at(first) for first, _last in sentence.sources)
    return tuple(_link(anchor, written) for anchor in anchors if anchor)


def _link(anchor: str, written: Record) -> SourceLink:
    return SourceLink(written.way(anchor), site_text("item.source", place=written.places[anchor]))
