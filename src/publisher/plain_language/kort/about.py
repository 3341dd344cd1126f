"""Hvad handler sagen om? The title, then the paper's own words where they are short enough."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.catalogue.sentences import first_sentence
from publisher.model.blocks import Paragraph
from publisher.model.finding import LineSpan
from publisher.model.meeting import Message
from publisher.model.summary import Sentence
from publisher.plain_language.kort.kinds import kind_of, overview_tables
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.readability import words
from publisher.plain_language.source_text import heading_lines, sections_of
from publisher.plain_language.wording import closed, quoted

LONGEST_QUOTE = 28
WIDEST_QUOTE = 200
"""Words and characters in a sentence of the paper that may be quoted to tell what a case is about."""

_FEWEST_NEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Choice:
    """Where the paper's own words are looked for."""

    kinds: tuple[str, ...]
    paragraphs: int
    """How far into the section a paragraph still tells what the case is about."""
    most: int
    """How many sentences are quoted."""
    law: bool
    """Whether a sentence may speak of a paragraph of law."""


_CHOICES = (
    _Choice(("summary",), paragraphs=6, most=3, law=True),
    _Choice(("background",), paragraphs=1, most=1, law=False),
    _Choice(("case", "content"), paragraphs=1, most=1, law=False),
)

_LEANS_ON_EARLIER = re.compile(
    r"(På den|På denne|På disse|Denne(?! sag\b)|Dette|Disse|Det er|Den|De|Her|Herefter|Heraf|Hertil|Herudover|Derfor|"
    r"Derudover|Desuden|Dertil|Dermed|Dog|Endvidere|Endelig|Ligeledes|Samtidig|Der ligger)\b"
    r"|.*\b(således|dermed|derfor|herunder|nedenfor|ovenfor|ovenstående|også|igen|som nævnt|følgende)\b",
)
_HANDS_OVER = re.compile(
    r"^(Med (denne )?sagen?|Administrationen har)\b"
    r"|\b(forelægges|forelægger|præsenteres|orienteres|indstilles|indstiller)\b|\btil (orientering|efterretning)\b"
)


def about(telling: Telling) -> Iterator[Sentence]:
    """Yield what the item is about."""
    match kind_of(telling.item):
        case "closed":
            yield from _closed(telling)
        case "signatures":
            yield from _signatures(telling)
        case "overview":
            yield from _overview(telling)
        case "messages":
            yield from _messages(telling)
        case "any_other":
            yield telling.voice.say("about", "about.any_other")
        case "bare":
            yield _title(telling, "about.item")
            yield telling.voice.say("about", "about.bare")
        case "case":
            yield _title(telling, "about.case")
            yield from _own_words(telling)


def quotable(paragraph: str) -> str | None:
    """Return the first sentence of a paragraph if it is short and can stand alone."""
    first = first_sentence(paragraph)
    short = len(words(first)) <= LONGEST_QUOTE and len(first) <= WIDEST_QUOTE
    return first if first and short and not first.endswith(":") and not _LEANS_ON_EARLIER.match(first) else None


def _title(telling: Telling, key: str) -> Sentence:
    title = telling.item.title
    return telling.voice.quote("about", key, title, heading_lines(telling.item), title=closed(title))


def _own_words(telling: Telling) -> Iterator[Sentence]:
    """Quote what tells most: the summary, else the background, else the case, else how it was handed over."""
    choices = [_first_sentences(telling, choice) for choice in _CHOICES]
    for choice, found in zip(_CHOICES, choices, strict=True):
        quotes = [(first, lines) for first, lines in found if not _HANDS_OVER.search(first)][: choice.most]
        if quotes:
            break
    else:
        quotes = [quote for found in choices for quote in found][:1]
    for index, (first, lines) in enumerate(quotes):
        yield telling.voice.quote("about", "quote.also" if index else "quote.first", first, lines)


def _first_sentences(telling: Telling, choice: _Choice) -> list[tuple[str, LineSpan]]:
    paragraphs = [
        block
        for section in sections_of(telling.item, *choice.kinds)
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]
    return [
        (first, block.lines)
        for block in paragraphs[: choice.paragraphs]
        if (first := quotable(block.text)) is not None
        and (choice.law or "§" not in first)
        and _adds_to(telling.item.title, first)
    ]


def _adds_to(title: str, sentence: str) -> bool:
    """Return whether a sentence says something that the title does not."""
    known = {word.casefold() for word in words(title)}
    return sum(1 for word in words(sentence) if len(word) > 3 and word.casefold() not in known) >= _FEWEST_NEW_WORDS


def _closed(telling: Telling) -> Iterator[Sentence]:
    yield telling.voice.say("about", "about.closed", heading_lines(telling.item))
    yield telling.voice.say("about", "about.closed_meaning")
    yield telling.voice.say("about", "about.closed_hidden")


def _signatures(telling: Telling) -> Iterator[Sentence]:
    yield telling.voice.say("about", "about.signatures", heading_lines(telling.item))
    for section in sections_of(telling.item, "recommendation"):
        for block in section.blocks:
            if isinstance(block, Paragraph) and "Godkendt" in block.text:
                yield telling.voice.say("about", "about.signatures_click", block.lines)


def _overview(telling: Telling) -> Iterator[Sentence]:
    yield _title(telling, "about.overview")
    rows = [(row, table.lines) for table in overview_tables(telling.item) for row in table.rows if any(row)]
    if not rows:
        yield telling.voice.say("about", "about.overview_empty")
    for row, lines in rows:
        if len(row) > 1 and row[0].strip().isdigit():
            yield telling.voice.quote("about", "about.overview_row", row[1].strip(), lines, number=row[0].strip())
        else:
            yield telling.voice.quote("about", "about.overview_line", next(cell for cell in row if cell.strip()), lines)


def _messages(telling: Telling) -> Iterator[Sentence]:
    messages = telling.item.messages
    yield telling.voice.say("about", "about.messages")
    if not messages:
        yield telling.voice.say("about", f"about.messages_none.{telling.voice.kind}")
    elif len(messages) > 1:
        yield telling.voice.say(
            "about", "about.messages_count", *(one.lines for one in messages), count=str(len(messages))
        )
    for message in messages:
        yield _message(telling, message)


def _message(telling: Telling, message: Message) -> Sentence:
    number = str(message.number)
    if message.title:
        lines = message.lines[0], message.lines[0]
        return telling.voice.quote(
            "about", "about.message", message.title, lines, number=number, told=closed(message.title)
        )
    for block in message.blocks:
        if isinstance(block, Paragraph) and block.text.strip():
            first = first_sentence(block.text)
            if len(words(first)) <= LONGEST_QUOTE:
                return telling.voice.quote(
                    "about", "about.message", first, block.lines, number=number, told=quoted(first)
                )
            break
    return telling.voice.say("about", "about.message_untitled", message.lines, number=number)
