"""Holds the record against the source: every word stands in it, or among what was dropped.

Words are compared as multisets, region by region (the header, each item), without punctuation, marks and case.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from publisher.catalogue.findings import finding
from publisher.model.blocks import Block, ListBlock
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, Dropped, Meeting
from publisher.model.source import SourceDocument, SourceLine
from publisher.parsing.facts import texts
from publisher.parsing.letters import latin_words, repair_letters

_WORD = re.compile(r"[^\W_]+")


def words_lost(document: SourceDocument, meeting: Meeting) -> tuple[Finding, ...]:
    """Return a finding for every source line with words that stand nowhere in the record."""
    known = latin_words(line.text for line in document.lines)
    findings: list[Finding] = []
    for lines, kept in _regions(document, meeting):
        stock = Counter(word for text in kept for word in _words(text))
        for line in lines:
            lost = [word for word in _words(repair_letters(line.text, known)[0]) if not _take(stock, word)]
            if lost:
                findings.append(finding("parsing.words-lost", (line.number, line.number), count=len(lost)))
    return tuple(findings)


def _take(stock: Counter[str], word: str) -> bool:
    if stock[word] <= 0:
        return False
    stock[word] -= 1
    return True


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _regions(document: SourceDocument, meeting: Meeting) -> Iterator[tuple[list[SourceLine], list[str]]]:
    """Yield source lines with the texts of the record that must hold their words: items first, then the header."""
    taken: set[int] = set()
    for item in meeting.items:
        numbers = range(item.lines[0], item.lines[1] + 1)
        taken.update(numbers)
        inside = [line for line in document.lines if line.number in numbers]
        yield inside, [*_item_texts(item), *_dropped_texts(meeting.dropped, item.lines)]
    outside = [line for line in document.lines if line.number not in taken]
    elsewhere = [d.text for d in meeting.dropped if not any(_within(d.lines, item.lines) for item in meeting.items)]
    yield outside, [*_block_texts(meeting.header.blocks), *elsewhere]


def _dropped_texts(dropped: Iterable[Dropped], lines: LineSpan) -> list[str]:
    return [each.text for each in dropped if _within(each.lines, lines)]


def _within(inner: LineSpan, outer: LineSpan) -> bool:
    return outer[0] <= inner[0] <= outer[1]


def _item_texts(item: AgendaItem) -> Iterator[str]:
    yield item.heading
    yield item.case_number or ""
    for section in item.sections:
        yield section.heading or ""
        yield from _block_texts(section.blocks)


def _block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the texts of the blocks, and the numbers that ordered lists print before their points."""
    yield from texts(blocks)
    yield from _numbers(blocks)


def _numbers(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListBlock):
            for at, point in enumerate(block.items):
                if block.ordered:
                    yield str(block.start + at)
                yield from _numbers(point.blocks)
