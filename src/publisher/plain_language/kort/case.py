"""A case in its paper's own statements: told by a frame where one fits for certain, else quoted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publisher.catalogue.sentences import split
from publisher.model.blocks import Paragraph
from publisher.model.finding import LineSpan
from publisher.model.meeting import SectionKind
from publisher.model.summary import Sentence
from publisher.plain_language.kort import frames, handover, quotable
from publisher.plain_language.kort.fillings import QUOTING
from publisher.plain_language.kort.matter import new_words, shared
from publisher.plain_language.kort.plainer import word_set
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.readability import words
from publisher.plain_language.source_text import item_pieces, sections_of
from publisher.plain_language.wording import closed

_WHERE: tuple[tuple[SectionKind, int], ...] = (("summary", 12), ("background", 8), ("case", 8), ("content", 8))
"""Where a case is told, and how many sentences of the section are about the case as a whole."""
_FROM_OTHERS = 8
_MOST_VERDICTS = 3
_ENOUGH = 2
"""With so many sentences of ours nothing is quoted beside them."""
_VERDICT = 0
"""The rank of what is told from however far down a section it stands."""
_NEEDS_NO_NEWS = 1
"""The last rank that is told though it holds no word that the title lacks: a whole sentence is easier than a title."""
_FEWEST_NEW_WORDS = 2
_NEW_IN_A_SECOND_QUOTE = 4
_NEEDS_THE_TITLE = 3
"""From this rank on a statement is told only if it takes up a word of the title."""
_HANDED = 2
"""The rank of what was laid before the committee."""
_SAFE_JOINT = re.compile(r", (?:hvorfor|ligesom|idet|samtidig med)\b")
"""A clause that begins so can be left out without a change to the sentence before it."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A sentence of the paper: its lines, its place in the case."""

    text: str
    lines: LineSpan
    place: int
    near: bool
    """It stands where the case as a whole is told."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """What is said in our words, in one sentence or two that belong together."""

    rank: int
    place: int
    sentences: tuple[Sentence, ...]
    matter: str
    """The words that came out of the paper."""


def own_words(telling: Telling, room: int) -> Iterator[Sentence]:
    """Yield what the case is about, as the paper says it, in so many sentences; verdicts may be one more."""
    printed = tuple(_printed(telling))
    statements = _statements(telling, printed, room)
    yield from (sentence for statement in statements for sentence in statement.sentences)
    known = " ".join(statement.matter for statement in statements)
    told = {statement.place for statement in statements}
    untold = tuple(one for one in printed if one.place not in told)
    left = max(0, min(room, _ENOUGH) - sum(len(statement.sentences) for statement in statements))
    for index, (quote, one) in enumerate(_quotes(telling, untold, known)[:left]):
        yield telling.voice.quote("about", "quote.also" if index else "quote.first", quote, one.lines)


def _printed(telling: Telling) -> Iterator[_Printed]:
    place = 0
    sections = [(section, most) for kind, most in _WHERE for section in sections_of(telling.item, kind)]
    others = [(section, _FROM_OTHERS) for section in sections_of(telling.item, "other")]
    if sections:  # what stands above the headings tells of the case; under a heading of its own it may be anything
        others = [(section, most) for section, most in others if section.heading is None]
    for section, most in (*sections, *others):
        paragraphs = [block for block in section.blocks if isinstance(block, Paragraph)]
        sentences = [(sentence, block.lines) for block in paragraphs for sentence in split(block.text)]
        for index, (sentence, lines) in enumerate(sentences):
            yield _Printed(sentence, lines, place, index < most)
            place += 1


def _statements(telling: Telling, printed: tuple[_Printed, ...], most: int) -> list[_Statement]:
    """Return the best statements in the paper's order; one that says what another says is left out."""
    common = _small_words(telling)
    found = [one for sentence in printed if (one := _statement(telling, sentence, common)) is not None]
    near = {sentence.place for sentence in printed if sentence.near}
    chosen: list[_Statement] = []
    for one in sorted(found, key=lambda one: (one.rank, one.place)):
        known = " ".join([telling.item.title, *(other.matter for other in chosen)])
        room = (_MOST_VERDICTS if one.rank == _VERDICT else most) - sum(len(other.sentences) for other in chosen)
        news = new_words(known, one.matter) >= _FEWEST_NEW_WORDS or (not chosen and one.rank <= _NEEDS_NO_NEWS)
        nearby = one.rank == _VERDICT or one.place in near
        if len(one.sentences) <= room and news and nearby and _of_the_case(telling, one):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.place)


def _of_the_case(telling: Telling, one: _Statement) -> bool:
    """Return whether a statement of the last rank takes up the title; the others tell of the case by their form."""
    return one.rank < _NEEDS_THE_TITLE or shared(one.matter, telling.item.title) > 0


def _statement(telling: Telling, one: _Printed, common: frozenset[str]) -> _Statement | None:
    handed = handover.handed_over(telling, one.text, common)
    if handed is not None:
        key, thing = handed
        quote = thing.startswith("»")
        text = telling.voice.words(key, words=thing)
        return _Statement(_HANDED, one.place, (Sentence("about", text, (one.lines,), quote=quote),), thing)
    told = frames.told(handover.clause_told(telling, one.text) or one.text, common)
    if told is None:
        return None
    said = tuple(
        telling.voice.quote("about", key, fields["words"], one.lines, **_without(fields, "words"))
        if key in QUOTING
        else telling.voice.say("about", key, one.lines, **fields)
        for key, fields in told.sentences
    )
    matter = " ".join(word for _, fields in told.sentences for word in fields.values())
    return _Statement(told.rank, one.place, said, matter)


def _without(fields: Mapping[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in fields.items() if key != name}


def _small_words(telling: Telling) -> frozenset[str]:
    """Return the words that stand with a small letter somewhere in the item: they are no names."""
    found = (word for piece in item_pieces(telling.item) for word in words(piece.text) if word[:1].islower())
    return frozenset(found) | word_set("common_nouns")


def _quotes(telling: Telling, printed: tuple[_Printed, ...], known: str) -> list[tuple[str, _Printed]]:
    """Return what is quoted, what tells most first: the best where nothing is told yet, then only what tells much."""
    title = telling.item.title
    found = sorted(
        (
            (-quotable.score(quote, title, one.place), one.place, quote, one)
            for one in printed
            if one.near
            for quote in _candidates(one.text)
            if new_words(title, quote) >= _FEWEST_NEW_WORDS
        ),
        key=lambda row: row[:2],
    )
    chosen: list[tuple[str, _Printed]] = []
    for less, _, quote, one in found:
        good = less < -quotable.GOOD and new_words(f"{title} {known}", quote) >= _NEW_IN_A_SECOND_QUOTE
        if good or not known:
            chosen.append((quote, one))
            known = f"{known} {quote}"
    return chosen


def _candidates(sentence: str) -> Iterator[str]:
    """Yield the sentence, and its main clause where what follows can be left out, if they can stand alone."""
    joint = _SAFE_JOINT.search(sentence)
    if quotable.stands_alone(sentence):
        yield sentence
    if joint is not None and quotable.stands_alone(closed(sentence[: joint.start()])):
        yield sentence[: joint.start()]
