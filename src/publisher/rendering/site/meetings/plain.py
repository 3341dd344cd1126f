"""The plain-language summary on an item's page: slot by slot, with the way to what it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from publisher.catalogue.summaries import level_name, made_by, slot_heading
from publisher.catalogue.unbroken import unbroken
from publisher.model.edition import Edition, WordUse
from publisher.model.summary import SLOTS, PublishableSummary, Sentence, Slot
from publisher.rendering.site.common.links import slug
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.words import explained_word, word_id
from publisher.rendering.site.meetings.record import Record, Telling

_ANCHOR = "kort-"
_USE = "brug-"
_ABOUT_THE_PAPER: tuple[Slot, ...] = ("words", "source")
"""Slots that tell of the paper and its words, not of the case."""


@dataclass(frozen=True, slots=True)
class SourceLink:
    """The way from a sentence to what it rests on."""

    target: str
    """A place of the record, from the item's page: `#linje-12`."""
    name: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence."""

    text: str
    word: str = ""
    """The hard word that stands here for the first time, as an id: the page explains it further down."""
    name: str = ""
    """The name of the link to it, where the record has a section called as the text."""


@dataclass(frozen=True, slots=True)
class Line:
    """A plain sentence."""

    pieces: tuple[Piece, ...]
    anchor: str = ""
    """Its place on the page, where it rests on the record or explains a word."""
    explained: str = ""
    """The hard word that the sentence begins with, where it explains one."""
    back: str = ""
    """The way back from there to where the word stands in the text; empty where it stands in the title alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """Sentences, one after the other, that rest on the same places."""

    lines: tuple[Line, ...]
    sources: tuple[SourceLink, ...]
    points: tuple["Said", ...] = ()
    """The points of a list, in place of lines; their own sources where they do not share those of the list."""


_Told = tuple[Sentence, Line]


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
    """Return the summary with every cited source line resolved to a place on the item's page, and its words linked."""
    kind = edition.meeting.meeting.kind
    taken = {edition.meeting.meeting.committee.casefold(), *(part.name.casefold() for part in written.parts)}
    lines = _lines(summary, edition.uses_of(summary.item), taken)
    in_order = sorted(zip(summary.sentences, lines, strict=True), key=lambda told: SLOTS.index(told[0].slot))
    return Plain(
        level=level_name(summary.level),
        made_by=" ".join(made_by(edition, summary)),
        answers=tuple(
            Answer(slot_heading(slot, kind), tuple(_told(group, written)))
            for slot, group in groupby(in_order, key=lambda told: told[0].slot)
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


def _told(sentences: Iterable[_Told], written: Record) -> Iterator[Said]:
    for points, group in groupby(sentences, key=lambda told: told[0].point):
        if points:
            yield _list([Said((line,), _sources(one, written)) for one, line in group])
        else:
            yield from _said(group, written)


def _list(points: list[Said]) -> Said:
    """Return the list; where all its points rest on the same places, these are named once."""
    shared = points[0].sources if len({point.sources for point in points}) == 1 else ()
    return Said((), shared, tuple(Said(point.lines, () if shared else point.sources) for point in points))


def _said(sentences: Iterable[_Told], written: Record) -> Iterator[Said]:
    for sources, group in groupby(sentences, key=lambda told: _sources(told[0], written)):
        yield Said(tuple(line for _, line in group), sources)


def _lines(summary: PublishableSummary, uses: tuple[WordUse, ...], taken: set[str]) -> Iterator[Line]:
    """Yield the sentences as lines: the first use of a hard word leads to its explanation, and that leads back.

    `taken` are the names of other links of the page, in small letters.
    """
    words = {use.explanation: explained_word(summary.sentences[use.explanation]) for use in uses}
    anchors = _anchors(summary)
    for place, sentence in enumerate(summary.sentences):
        shown = unbroken(sentence.text)  # as long as it was
        if sentence.slot == "words":
            word = explained_word(sentence)
            back = f"{_USE}{slug(word)}" if place in words else ""
            yield Line((Piece(shown[len(word) :]),), word_id(word), word, back)
            continue
        pieces, end = [], 0
        for use in sorted((use for use in uses if use.sentence == place), key=lambda use: use.start):
            text = sentence.text[use.start : use.end]
            name = site_text("item.hard_word", word=text) if text.casefold() in taken else ""
            pieces += [
                Piece(shown[end : use.start]),
                Piece(shown[use.start : use.end], slug(words[use.explanation]), name),
            ]
            end = use.end
        yield Line((*pieces, Piece(shown[end:])), anchors.get((sentence.slot, sentence.text), ""))


def _sources(sentence: Sentence, written: Record) -> tuple[SourceLink, ...]:
    anchors = dict.fromkeys(written.anchors.at(first) for first, _last in sentence.sources)
    return tuple(_link(anchor, written) for anchor in anchors if anchor)


def _link(anchor: str, written: Record) -> SourceLink:
    return SourceLink(written.way(anchor), site_text("item.source", place=written.places[anchor]))
