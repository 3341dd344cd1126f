"""Holds the record against the source: every word stands in it once, in its order, or among what was dropped.

Words are compared region by region (each item, and what stands outside the items), without punctuation, marks and case.
Only where rows of a table were made one may its words stand in another order, and then those of a printed cell stay
together. The typed fields must repeat the text word for word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from publisher.catalogue.findings import finding
from publisher.model.blocks import Block, ListBlock, Table
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, Meeting
from publisher.model.source import SourceDocument
from publisher.parsing.facts import texts
from publisher.parsing.letters import known_words, repair_letters
from publisher.parsing.marks import clean, unmark
from publisher.parsing.quotes import quotations

_WORD = re.compile(r"\d++(?=[A-ZÆØÅ])|[^\W_]+(?<!\b[oO]\b(?!-))")
"""An `o` by itself is no word, but a bullet; a number is one word and the title printed right behind it another."""
_CELL_EDGE = re.compile(r"\t|\||\s{2,}")
_Place = TypeVar("_Place")


@dataclass(frozen=True, slots=True)
class _Kept:
    """Words of the record, and the lines they say they come from."""

    words: list[str]
    lines: LineSpan
    table: Table | None = None


class _Comparison:
    """One paper's words, taken apart as the comparison needs them."""

    def __init__(self, document: SourceDocument) -> None:
        self.marked = document.marked
        self.known = known_words([line.text for line in document.lines])
        self._taken_apart: dict[str, list[str]] = {}
        self.rows = [line.text.strip() for line in document.lines]
        self.by_line = [self.words(line.text) for line in document.lines]
        self.parted = frozenset(line.number for line in document.lines if line.text.rstrip().endswith(("-", "\u00ad")))

    def words(self, text: str) -> list[str]:
        """Return the words as they are once letters are repaired and the marks of Markdown and HTML undone."""
        if text not in self._taken_apart:
            cleaned = clean(text, marked=self.marked)
            repaired, _ = repair_letters(unmark(cleaned) if self.marked else cleaned, self.known)
            self._taken_apart[text] = [word.casefold() for word in _WORD.findall(repaired)]
        return self._taken_apart[text]

    def source(self, lines: Sequence[int], kept: Sequence[_Kept]) -> list[str]:
        """Return the words of the lines; one that line ends part is one word if the record has it whole."""
        held = list(_words_of(kept)) if any(number in self.parted for number in lines) else []
        whole = frozenset(held)
        words: list[str] = []
        parted = False
        for number in lines:
            line = self.by_line[number - 1]
            there = held[len(words) - 1] if parted and 0 < len(words) <= len(held) else ""
            joined = "".join(self.words(words[-1] + line[0])) if parted and words and line else ""
            if joined and (there.startswith(joined) or (there != words[-1] and joined in whole)):
                words[-1:] = [joined, *line[1:]]
            else:
                words += line
            parted = number in self.parted or (parted and not line)
        return words

    def kept(self, blocks: Iterable[Block]) -> Iterator[_Kept]:
        """Yield the blocks' words in reading order, with the numbers that ordered lists print before their points."""
        for block in blocks:
            if isinstance(block, Table):
                cells = [word for row in (block.header, *block.rows) for cell in row for word in self.words(cell)]
                yield _Kept(cells, block.lines, table=block)
            elif isinstance(block, ListBlock):
                for at, point in enumerate(block.items):
                    number = [str(block.start + at)] if block.ordered else []
                    yield _Kept(number + self.words(point.text), point.lines)
                    yield from self.kept(point.blocks)
            else:
                yield _Kept(self.words(block.text), block.lines)

    def has_merged_rows(self, table: Table, lines: Sequence[int]) -> bool:
        """Tell whether fewer rows than the source's hold the same words, each printed cell's together."""
        first, last = table.lines
        printed = [self.rows[number - 1] for number in lines if first <= number <= last and self.by_line[number - 1]]
        rows = (table.header, *table.rows)
        held = "\n".join(" ".join(["", *self.words(cell), ""]) for row in rows for cell in row)
        cells = [words for row in printed for cell in _CELL_EDGE.split(row) if (words := self.words(cell))]
        return (
            len(rows) < len(printed)
            and Counter(held.split()) == Counter(word for words in cells for word in words)
            and all(f" {' '.join(words)} " in held for words in cells)
        )

    def kept_of(self, item: AgendaItem) -> Iterator[_Kept]:
        """Yield the words of an item as its record has them."""
        first = (item.lines[0], item.lines[0])
        yield _Kept(self.words(item.heading), first)
        if not _is_printed(item):
            yield _Kept(self.words(item.case_number or ""), first)
        for section in item.sections:
            yield _Kept(self.words(section.heading or ""), (section.lines[0], section.lines[0]))
            yield from self.kept(section.blocks)


def _is_printed(item: AgendaItem) -> bool:
    """Tell whether the case number is repeated from the heading or from the lines of metadata below it."""
    opening = item.sections[:1] if item.sections and item.sections[0].heading is None else ()
    printed = [item.heading, *(text for section in opening for text in texts(section.blocks))]
    return item.case_number is not None and any(item.case_number in text for text in printed)


def check_words(document: SourceDocument, meeting: Meeting) -> tuple[Finding, ...]:
    """Return a finding for every place where the record's words are not the source's.

    `parsing.words-lost` names a line with words that stand nowhere, `parsing.words-added` a place of the record with
    words that the source does not have, `parsing.words-moved` the first line from which the order differs.
    """
    comparison = _Comparison(document)
    dropped = {number for each in meeting.dropped for number in range(each.lines[0], each.lines[1] + 1)}
    findings: list[Finding] = []
    outside: list[int] = []
    done = 1
    for item in meeting.items:
        first, last = item.lines
        outside += range(done, first)
        lines = [number for number in range(first, last + 1) if number not in dropped]
        findings += _differences(comparison, lines, list(comparison.kept_of(item)))
        done = last + 1
    outside += range(done, len(document.lines) + 1)
    above = [number for number in outside if number not in dropped]
    findings += _differences(comparison, above, list(comparison.kept(meeting.header.blocks)))
    for each in meeting.dropped:
        lines = list(range(each.lines[0], each.lines[1] + 1))
        findings += _differences(comparison, lines, [_Kept(comparison.words(each.text), each.lines)])
    return (*findings, *_misquoted(comparison, meeting))


def _differences(comparison: _Comparison, lines: Sequence[int], kept: Sequence[_Kept]) -> list[Finding]:
    """Return what differs between the words of these lines and those of the record."""
    source = comparison.source(lines, kept)
    at = 0
    for part in kept:
        there = source[at : at + len(part.words)]
        if there != part.words and not (part.table and comparison.has_merged_rows(part.table, lines)):
            break
        at += len(part.words)
    else:
        if at == len(source):
            return []
        part = _Kept([], (lines[-1], lines[-1]))
    lost = list(_missing(((number, comparison.by_line[number - 1]) for number in lines), _words_of(kept)))
    added = list(_missing(((each.lines, each.words) for each in kept), source))
    if not lost and not added:
        return [finding("parsing.words-moved", part.lines)]
    return [
        *(finding("parsing.words-lost", (number, number), count=count) for number, count in lost),
        *(finding("parsing.words-added", place, count=count) for place, count in added),
    ]


def _words_of(kept: Iterable[_Kept]) -> Iterator[str]:
    return (word for part in kept for word in part.words)


def _missing(wanted: Iterable[tuple[_Place, list[str]]], stock: Iterable[str]) -> Iterator[tuple[_Place, int]]:
    """Yield the places with words that the stock does not have, or no longer has, and how many."""
    left = Counter(stock)
    for place, words in wanted:
        left.subtract(words)
        missing = 0
        for word in words:
            if left[word] < 0:
                left[word] += 1
                missing += 1
        if missing:
            yield place, missing


def _misquoted(comparison: _Comparison, meeting: Meeting) -> Iterator[Finding]:
    """Yield the typed fields that do not repeat the text."""
    for quotation in quotations(meeting):
        source = [words for text in quotation.source if (words := comparison.words(text))]
        bounded = "\n".join(["", *(" ".join(words) for words in source), ""])
        for quotes, whole in ((quotation.parts, False), (quotation.whole, True)):
            for quote in quotes:
                words = comparison.words(quote)
                if words and not _stands_in(bounded, " ".join(words), whole=whole):
                    yield finding("parsing.words-added", quotation.lines, count=len(words))


def _stands_in(bounded: str, quote: str, *, whole: bool) -> bool:
    """Tell whether the quote stands in the texts that line feeds part; if `whole`, from one's start to one's end."""
    running = bounded.replace("\n", " ")
    place = running.find(f" {quote} ")
    while whole and place >= 0 and not bounded[place] == bounded[place + 1 + len(quote)] == "\n":
        place = running.find(f" {quote} ", place + 1)
    return place >= 0
