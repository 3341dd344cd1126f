"""Meddelelser: the numbered pieces of information of one item."""

from dataclasses import replace

from publisher.model.blocks import Block, Heading, ListBlock, ListItem, Paragraph
from publisher.model.meeting import AgendaItem, AttachmentsDeclared, Message
from publisher.parsing.facts import Facts, Result, texts
from publisher.parsing.rules.attachments import parse_declaration
from publisher.parsing.vocabulary import is_messages_title

_MAX_TITLE = 160
_BODY = frozenset({"other", "content", "case"})


def read_messages(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `messages` of an item that holds them. A list of attachments between two messages belongs to the first."""
    if not is_messages_title(item.title):
        return item, ()
    messages: list[Message] = []
    for section in item.sections:
        if section.kind in _BODY:
            for block in section.blocks:
                if isinstance(block, ListBlock) and block.ordered:
                    messages += [_message(block.start + at, point) for at, point in enumerate(block.items)]
        elif section.kind == "attachments" and messages and section.heading:
            if not any(later.kind == "other" and later.lines[0] > section.lines[1] for later in item.sections):
                break
            heading = Heading(section.heading, section.level + 1, (section.lines[0], section.lines[0]))
            messages[-1] = _with_inner(messages[-1], (heading, *section.blocks))
        elif messages:
            break
    return replace(item, messages=tuple(messages)), ()


def _message(number: int, point: ListItem) -> Message:
    is_title = not point.text.endswith((".", "!", ":", ";")) and len(point.text) <= _MAX_TITLE and bool(point.blocks)
    own = () if is_title else (Paragraph(point.text, _first_lines(point)),)
    blocks: tuple[Block, ...] = (*own, *point.blocks)
    return Message(number, point.text if is_title else None, blocks, point.lines, _declared(blocks))


def _first_lines(point: ListItem) -> tuple[int, int]:
    """Return the lines of the point's own text: up to the blank line before the first block under it."""
    last = point.blocks[0].lines[0] - 2 if point.blocks else point.lines[1]
    return point.lines[0], max(point.lines[0], last)


def _with_inner(message: Message, blocks: tuple[Block, ...]) -> Message:
    whole = (*message.blocks, *blocks)
    return replace(
        message, blocks=whole, lines=(message.lines[0], blocks[-1].lines[1]), attachments_declared=_declared(whole)
    )


def _declared(blocks: tuple[Block, ...]) -> AttachmentsDeclared | None:
    return next((found for text in texts(blocks) if (found := parse_declaration(text))), None)
