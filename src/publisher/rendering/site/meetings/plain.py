"""The plain-language summary on an item's page: slot by slot, with the way to what it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from publisher.catalogue.summaries import level_name, made_by, slot_heading
from publisher.model.addresses import GLOSSARY
from publisher.model.edition import Edition
from publisher.model.summary import SLOTS, PublishableSummary, Sentence
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.words import explained_word, word_id
from publisher.rendering.site.meetings.record import Record


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
    in_order = sorted(summary.sentences, key=lambda sentence: SLOTS.index(sentence.slot))
    return Plain(
        level=level_name(summary.level),
        made_by=" ".join(made_by(edition, summary)),
        answers=tuple(
            Answer(slot_heading(slot, kind), tuple(_told(group, written)))
            for slot, group in groupby(in_order, key=lambda sentence: sentence.slot)
        ),
    )


def _told(sentences: Iterable[Sentence], written: Record) -> Iterator[Said]:
    for points, group in groupby(sentences, key=lambda sentence: sentence.point):
        if points:
            yield _list([Said((_line(one, written),), _sources(one, written)) for one in group])
        else:
            yield from _said(group, written)


def _list(points: list[Said]) -> Said:
    """Return the list; where all its points rest on the same places, these are named once."""
    shared = points[0].sources if len({point.sources for point in points}) == 1 else ()
    return Said((), shared, tuple(Said(point.lines, () if shared else point.sources) for point in points))


def _said(sentences: Iterable[Sentence], written: Record) -> Iterator[Said]:
    for sources, group in groupby(sentences, key=lambda sentence: _sources(sentence, written)):
        yield Said(tuple(_line(sentence, written) for sentence in group), sources)


def _line(sentence: Sentence, written: Record) -> Line:
    if sentence.basis == "glossary" and not sentence.sources:
        word = explained_word(sentence)
        taken = word.casefold() in (part.name.casefold() for part in written.parts)
        name = site_text("item.in_glossary", word=word) if taken else ""
        return Line(sentence.text.removeprefix(word), word, f"{GLOSSARY}#{word_id(word)}", name)
    return Line(sentence.text)


def _sources(sentence: Sentence, written: Record) -> tuple[SourceLink, ...]:
    anchors = dict.fromkeys(written.anchors.at(first) for first, _last in sentence.sources)
    return tuple(_link(anchor, written) for anchor in anchors if anchor)


def _link(anchor: str, written: Record) -> SourceLink:
    return SourceLink(written.way(anchor), site_text("item.source", place=written.places[anchor]))
