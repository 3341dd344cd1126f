"""What was to be filled in or deleted, and was not: the template's text, placeholders, empty sections, paste twice."""

import re
from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.blocks import Paragraph
from publisher.model.finding import Finding
from publisher.model.meeting import SectionKind
from publisher.parsing.checks.read import Read

_PLACEHOLDER = re.compile(
    r"\[\s*(?:indsæt|skriv|udfyld|tilføj|dato|navn|tekst|beløb)\b[^\]]{0,80}\]|\blorem\s+ipsum\b|"
    r"\bxx[-./]xx(?:[-./]\w{2,4})?\b|(?<![\w-])(?:[Xx]{2,5})(?=\s+(?:kr|mio|mia|pct|procent|stk|personer|borgere)\b)|"
    r"(?<![\w-])[Xx]{3,6}(?![\w-])",
)
_NEVER_EMPTY: frozenset[SectionKind] = frozenset(
    {"summary", "background", "legal_basis", "finances", "recommendation", "decision"}
)
_SHORTEST_COPY = 120
"""Characters of a paragraph that is not said twice on purpose."""


def leftovers_named(read: Read) -> Iterator[Finding]:
    """Text of the template that was meant to be deleted is still there."""
    for dropped in read.dropped:
        if dropped.reason == "template-leftover":
            yield finding("parsing.template-leftover", dropped.lines)


def placeholders_filled(read: Read) -> Iterator[Finding]:
    """No `[indsæt dato]`, `xx.xx.xxxx`, `XX kr.` or `Lorem ipsum` stands in the text."""
    for line in read.open_lines:
        lower = line.text.casefold()
        may_be = "[" in lower or "xx" in lower or "lorem" in lower
        found = _PLACEHOLDER.search(line.text) if may_be and not line.furniture else None
        if found:
            yield finding("parsing.placeholder", (line.number, line.number), printed=found[0])


def sections_filled(read: Read) -> Iterator[Finding]:
    """A heading of the template has text below it; an agenda has no decisions yet."""
    for item in read.open_items:
        unheaded = {section.kind: at for at, section in enumerate(item.sections) if section.heading is None}
        for at, section in enumerate(item.sections):
            below = item.sections[at + 1 : at + 2]
            inner = bool(below) and below[0].level > section.level
            inner = inner or unheaded.get(section.kind, at) > at
            expected = section.kind in _NEVER_EMPTY and not (section.kind == "decision" and read.kind == "agenda")
            if expected and section.heading and not section.blocks and not inner:
                span = (section.lines[0], section.lines[0])
                yield finding("parsing.section-empty", span, item=item.number, heading=section.heading)


def nothing_pasted_twice(read: Read) -> Iterator[Finding]:
    """No long paragraph of an item stands in it twice."""
    for item in read.items:
        seen: set[str] = set()
        for block in (block for section in item.sections for block in section.blocks):
            if not isinstance(block, Paragraph) or len(block.text) < _SHORTEST_COPY:
                continue
            if block.text in seen:
                yield finding("parsing.paragraph-twice", block.lines, item=item.number)
            seen.add(block.text)
