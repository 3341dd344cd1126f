"""Prepares the source's lines for the rules: letters repaired, Markdown marks undone but remembered."""

import re
from dataclasses import dataclass

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.source import SourceDocument
from publisher.parsing.letters import known_words, repair_letters, repair_question_marks
from publisher.parsing.marks import clean, unmark

_HEADING_MARK = re.compile(r"^\s{0,3}(#{1,6})\s+(.*)$")
_BOLD_LINE = re.compile(r"^\s*(?P<mark>\*\*|__)(?!\s)(?:(?!(?P=mark)).)+(?P=mark)\s*:?\s*$")
_THEMATIC_BREAK = re.compile(r"^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the rules see it."""

    number: int
    text: str
    """Without marks, without space around it. Empty for a blank line."""
    raw: str
    """As in the source."""
    depth: int = 0
    """Depth of its Markdown heading mark, 0 where it has none."""
    bold: bool = False
    """The whole line was marked as bold."""
    indent: int = 0
    """Width of the space before it."""
    hard_break: bool = False
    """Ends with the two spaces or the backslash that break a line in Markdown."""
    page: int | None = None


def prepare(document: SourceDocument) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
    """Return the document's lines, repaired and unmarked, with a finding for each thing that was repaired."""
    known = known_words([line.text for line in document.lines])
    lines: list[Line] = []
    findings: list[Finding] = []
    for source in document.lines:
        span = (source.number, source.number)
        text, repaired = repair_letters(clean(source.text), known)
        findings += [finding("parsing.look-alike-letters", span, word=word) for word in dict.fromkeys(repaired)]
        whole = repair_question_marks(text)
        if whole != text:
            findings.append(finding("parsing.stray-question-mark", span))
        lines.append(_line(source.number, whole, raw=source.text, page=source.page))
    return tuple(lines), tuple(findings)


def _line(number: int, text: str, *, raw: str, page: int | None) -> Line:
    if not text.strip() or _THEMATIC_BREAK.match(text):
        return Line(number, "", raw, page=page)
    heading = _HEADING_MARK.match(text)
    inner = heading[2].rstrip().rstrip("#") if heading else text.removesuffix("\\")
    spaced = inner.replace("\u00a0", " ").rstrip()
    expanded = spaced.expandtabs(_TAB_WIDTH)
    return Line(
        number=number,
        text=re.sub(r" {2,}", " ", unmark(spaced).strip(" \r\f\v").rstrip()),
        raw=raw,
        depth=len(heading[1]) if heading else 0,
        bold=bool(_BOLD_LINE.match(inner)),
        indent=0 if heading else len(expanded) - len(expanded.lstrip()),
        hard_break=text.endswith(("  ", "\\")),
        page=page,
    )
