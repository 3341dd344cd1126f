"""Hvad handler sagen om? A case by its title and its own statements; every other kind of item has its own form."""

from collections.abc import Iterator

from publisher.catalogue.sentences import first_sentence, split
from publisher.model.blocks import Paragraph
from publisher.model.meeting import Message
from publisher.model.summary import Sentence
from publisher.plain_language.kort.case import own_words
from publisher.plain_language.kort.earlier import earlier
from publisher.plain_language.kort.kinds import kind_of, overview_tables
from publisher.plain_language.kort.quotable import LONGEST_QUOTE, hands_over, score, stands_alone
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.readability import words
from publisher.plain_language.source_text import heading_lines, sections_of
from publisher.plain_language.wording import closed, quoted

MOST_SENTENCES = 4
SHORTEST_IN_MESSAGE, LONGEST_IN_MESSAGE, POOR_IN_MESSAGE = 4, 22, -9.0
"""Fewest and most words and least score of a sentence that is quoted from a message with a title."""


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
        case "agenda":
            yield telling.voice.say("about", f"about.agenda.{telling.voice.kind}", heading_lines(telling.item))
            yield telling.voice.say("about", "about.agenda_meaning")
        case "bare":
            yield _title(telling, "about.item")
            yield telling.voice.say("about", "about.bare")
        case "case":
            yield _title(telling, "about.case")
            before = tuple(earlier(telling))
            yield from own_words(telling, MOST_SENTENCES - 1 - len(before))
            yield from before


def _title(telling: Telling, key: str) -> Sentence:
    title = telling.item.title
    return telling.voice.quote("about", key, title, heading_lines(telling.item), title=closed(title))


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
        yield telling.voice.say("about", "about.overview_empty", heading_lines(telling.item))
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
        if message.title:
            yield from _told_in(telling, message, message.title)


def _told_in(telling: Telling, message: Message, title: str) -> Iterator[Sentence]:
    """Quote the sentence that tells most of a message with a title."""
    found = [
        (-score(sentence, title, index), index, sentence, block.lines)
        for block in message.blocks
        if isinstance(block, Paragraph)
        for index, sentence in enumerate(split(block.text))
        if SHORTEST_IN_MESSAGE <= len(words(sentence)) <= LONGEST_IN_MESSAGE
        and stands_alone(sentence)
        and not hands_over(sentence)
    ]
    for less, _, sentence, lines in sorted(found)[:1]:
        if -less > POOR_IN_MESSAGE:
            yield telling.voice.quote("about", "about.message_says", sentence, lines)


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
