"""Meddelelser: the pieces of information of one item, counted by numbers or letters, or each under a heading.

A numbered list inside a message that does not go on with the messages' own count belongs to the message.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publisher.model.blocks import Block, Heading, ListBlock, ListItem, Paragraph
from publisher.model.decision import Decision
from publisher.model.meeting import AgendaItem, AttachmentsDeclared, Message, Section
from publisher.parsing.facts import Facts, Result, texts
from publisher.parsing.rules.attachments import parse_declaration
from publisher.parsing.rules.decision import decide
from publisher.parsing.vocabulary import is_messages_title

_MAX_TITLE = 160
_BODY = frozenset({"other", "content", "case"})
_LETTERED = re.compile(r"^(?P<letter>[a-zæøå])[.)]\s+(?P<text>\S.*)$", re.DOTALL)
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_DECIDED = re.compile(r"^beslutning(?:en)?\s*(?::\s*(?P<text>\S.*))?:?$", re.IGNORECASE | re.DOTALL)
_FEWEST_HEADINGS = 2
"""Headings from which they part messages that nothing counts."""


def read_messages(item: AgendaItem, facts: Facts) -> Result:
    """Fill `messages` of an item that holds them. Attachments or a decision between two of them belong to the first."""
    if not is_messages_title(item.title):
        return item, ()
    messages: list[Message] = []
    for at, section in enumerate(item.sections):
        if section.kind in _BODY:
            _add_body(messages, section)
        elif (
            messages
            and section.kind in ("attachments", "decision")
            and (
                _goes_on(item.sections[at + 1 :], messages) or (section.kind == "decision" and _each_decided(messages))
            )
        ):
            _add_inner(messages, section)
        elif messages:
            break
    found = messages or list(_headed(item.sections))
    return replace(item, messages=tuple(_with_decision(message, item, facts) for message in found)), ()


def _add_body(messages: list[Message], section: Section) -> None:
    """Add the messages of a section; what no count stands before belongs to the message above it."""
    for block in section.blocks:
        if isinstance(block, ListBlock) and block.ordered and block.start == len(messages) + 1:
            messages += [_message(block.start + at, point) for at, point in enumerate(block.items)]
            continue
        if isinstance(block, ListBlock) and not block.ordered and _lettered(block.items[0].text, len(messages)):
            for point in block.items:
                _add_lettered(messages, point.text, point.lines, point.blocks)
        elif isinstance(block, Paragraph | Heading) and _lettered(block.text, len(messages)):
            _add_lettered(messages, block.text, block.lines, ())
        elif messages:
            messages[-1] = _with_blocks(messages[-1], (block,))


def _goes_on(later: Sequence[Section], messages: Sequence[Message]) -> bool:
    """Tell whether messages follow: what stands here is in the middle of them."""
    for section in later:
        for block in section.blocks if section.kind in _BODY else ():
            if isinstance(block, ListBlock) and block.ordered and block.start == len(messages) + 1:
                return True
            text = next(texts((block,)), "")
            if _lettered(text, len(messages)):
                return True
    return False


def _each_decided(messages: Sequence[Message]) -> bool:
    """Tell whether every message before the last has a decision of its own, so that this one is the last message's."""
    *before, last = messages
    return bool(before) and all(_has_decision(message) for message in before) and not _has_decision(last)


def _has_decision(message: Message) -> bool:
    return any(isinstance(block, Paragraph | Heading) and _DECIDED.match(block.text) for block in message.blocks)


def _add_inner(messages: list[Message], section: Section) -> None:
    heading: tuple[Block, ...] = ()
    if section.heading:
        heading = (Heading(section.heading, section.level + 1, (section.lines[0], section.lines[0])),)
    messages[-1] = _with_blocks(messages[-1], (*heading, *section.blocks))


def _lettered(text: str, before: int) -> bool:
    """Tell whether the text begins with the letter that counts the next message."""
    found = _LETTERED.match(text)
    return bool(found) and found is not None and _LETTERS.index(found["letter"]) == before


def _add_lettered(messages: list[Message], text: str, lines: tuple[int, int], blocks: tuple[Block, ...]) -> None:
    found = _LETTERED.match(text)
    said = found["text"] if found else text
    messages.append(_message(len(messages) + 1, ListItem(said, lines, blocks), is_title=not said.endswith(".")))


def _message(number: int, point: ListItem, *, is_title: bool | None = None) -> Message:
    if is_title is None:
        is_title = not point.text.endswith((".", "!", ":", ";")) and bool(point.blocks)
    is_title = is_title and len(point.text) <= _MAX_TITLE
    own = () if is_title else (Paragraph(point.text, _first_lines(point)),)
    blocks: tuple[Block, ...] = (*own, *point.blocks)
    return Message(number, point.text if is_title else None, blocks, point.lines, _declared(blocks))


def _first_lines(point: ListItem) -> tuple[int, int]:
    """Return the lines of the point's own text: up to the blank line before the first block under it."""
    last = point.blocks[0].lines[0] - 2 if point.blocks else point.lines[1]
    return point.lines[0], max(point.lines[0], last)


def _headed(sections: Sequence[Section]) -> Iterator[Message]:
    """Yield a message for each heading, where nothing counts them and there are several."""
    blocks: list[Block] = []
    for section in sections:
        if section.kind not in _BODY:
            break
        if section.heading and section.kind == "other":
            blocks.append(Heading(section.heading, section.level, (section.lines[0], section.lines[0])))
        blocks += section.blocks
    starts = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    if len(starts) < _FEWEST_HEADINGS:
        return
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(blocks)], strict=True), start=1):
        own = tuple(blocks[start + 1 : end])
        title = next(texts((blocks[start],)))
        lines = (blocks[start].lines[0], blocks[end - 1].lines[1])
        yield Message(number, title, own, lines, _declared(own))


def _with_blocks(message: Message, blocks: tuple[Block, ...]) -> Message:
    whole = (*message.blocks, *blocks)
    return replace(
        message, blocks=whole, lines=(message.lines[0], blocks[-1].lines[1]), attachments_declared=_declared(whole)
    )


def _with_decision(message: Message, item: AgendaItem, facts: Facts) -> Message:
    """Fill the message's own decision: what stands behind or below the word "Beslutning" in it."""
    for at, block in enumerate(message.blocks):
        found = _DECIDED.match(block.text) if isinstance(block, Paragraph | Heading) else None
        if found is None:
            continue
        inline = (Paragraph(found["text"], block.lines),) if found["text"] else ()
        blocks: tuple[Block, ...] = (*inline, *(() if inline else message.blocks[at + 1 :]))
        if blocks:
            lines = (blocks[0].lines[0], blocks[-1].lines[1])
            return replace(message, decision=_decision(blocks, item, facts, lines))
    return message


def _decision(blocks: tuple[Block, ...], item: AgendaItem, facts: Facts, lines: tuple[int, int]) -> Decision:
    return decide((blocks,), item, facts, lines)[0]


def _declared(blocks: tuple[Block, ...]) -> AttachmentsDeclared | None:
    return next((found for text in texts(blocks) if (found := parse_declaration(text))), None)
