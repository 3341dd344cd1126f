"""Holds the record against the source: every word stands in it, or among what was dropped.

Words are compared as multisets, region by region (the header, each item), without punctuation, marks and case.
"""

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence

from publisher.catalogue.findings import finding
from publisher.model.blocks import Block, ListBlock
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Dropped, Meeting
from publisher.model.source import SourceDocument, SourceLine
from publisher.parsing.facts import texts
from publisher.parsing.letters import known_words, repair_letters
from publisher.parsing.marks import clean, unmark

_WORD = re.compile(r"[^\W_]+")


def words_lost(document: SourceDocument, meeting: Meeting) -> tuple[Finding, ...]:
    """Return a finding for every source line with words that stand nowhere in the record."""
    known = known_words([line.text for line in document.lines])
    findings: list[Finding] = []
    for lines, kept in _regions(document, meeting):
        stock = Counter(word for text in kept for word in _words(text, known, marked=document.marked))
        for line in lines:
            lost = [word for word in _words(line.text, known, marked=document.marked) if not _take(stock, word)]
            if lost:
                findings.append(finding("parsing.words-lost", (line.number, line.number), count=len(lost)))
    return tuple(findings)


def _take(stock: Counter[str], word: str) -> bool:
    if stock[word] <= 0:
        return False
    stock[word] -= 1
    return True


def _words(text: str, known: frozenset[str], *, marked: bool) -> list[str]:
    """Return the words as they are once letters are repaired and the marks of Markdown and HTML undone."""
    cleaned = clean(text, marked=marked)
    return _WORD.findall(repair_letters(unmark(cleaned) if marked else cleaned, known)[0].casefold())


def _regions(document: SourceDocument, meeting: Meeting) -> Iterator[tuple[Sequence[SourceLine], list[str]]]:
    """Yield each item's source lines with the texts that must hold their words, then what stands outside the items."""
    outside: list[SourceLine] = []
    elsewhere = list(_block_texts(meeting.header.blocks))
    dropped = deque(meeting.dropped)
    done = 0
    for item in meeting.items:
        first, last = item.lines
        outside += document.lines[done : first - 1]
        elsewhere += _dropped_before(dropped, first)
        yield document.lines[first - 1 : last], [*_item_texts(item), *_dropped_before(dropped, last + 1)]
        done = last
    yield [*outside, *document.lines[done:]], [*elsewhere, *(each.text for each in dropped)]


def _dropped_before(dropped: deque[Dropped], line: int) -> list[str]:
    found: list[str] = []
    while dropped and dropped[0].lines[0] < line:
        found.append(dropped.popleft().text)
    return found


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
