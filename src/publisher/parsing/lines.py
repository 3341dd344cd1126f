"""Prepares the source's lines for the rules: letters repaired, Markdown marks undone but remembered."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.source import SourceDocument, SourceLine
from publisher.parsing.letters import known_words, repair_letters, repair_question_marks
from publisher.parsing.marks import clean, unmark

_HEADING_MARK = re.compile(r"^\s{0,3}(#{1,6})\s+(.*)$")
_BOLD_LINE = re.compile(r"^\s*(?P<mark>\*\*|__)(?!\s)(?:(?!(?P=mark)).)+(?P=mark)\s*:?\s*$")
_THEMATIC_BREAK = re.compile(r"^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_SPACES = re.compile(r"  +")
_EMPTY_HEADING = re.compile(r"^\s{0,3}#{1,6}\s*$")
_UNDERLINE = re.compile(r"^(?:(?P<double>={3,})|-{3,})\s*$")
_LONGEST_HEADING, _LONGEST_SENTENCE = 300, 150
"""A mark before more than this, or before a sentence of more than this, was put before a paragraph by mistake."""
_LONGEST_UNDERLINED = 100
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
    furniture: bool = False
    """The reader knows that it is no part of the paper's text."""
    end: int = 0
    """The last line of the source that it holds, where that is another: 0 for one line."""

    @property
    def last(self) -> int:
        """The last line of the source that it holds."""
        return self.end or self.number


def prepare(document: SourceDocument) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
    """Return the document's lines, repaired and unmarked, with a finding for each thing that was repaired."""
    known = known_words([line.text for line in document.lines])
    lines: list[Line] = []
    findings: list[Finding] = []
    for source in document.lines:
        if not source.text or source.text.isspace():
            lines.append(_line(source, "", marked=document.marked))
            continue
        span = (source.number, source.number)
        text, repaired = repair_letters(clean(source.text, marked=document.marked), known)
        findings += [finding("parsing.look-alike-letters", span, word=word) for word in dict.fromkeys(repaired)]
        whole = repair_question_marks(text)
        if whole != text:
            findings.append(finding("parsing.stray-question-mark", span))
        lines.append(_line(source, whole, marked=document.marked))
    return tuple(_without_usual_indent(_with_underlined(lines) if document.marked else lines)), tuple(findings)


def _without_usual_indent(lines: list[Line]) -> list[Line]:
    """Return the lines, those that stand as far in as most paragraphs begin without that indent: it tells nothing."""
    begins = Counter(
        line.indent for above, line in pairwise(lines) if not above.text and line.text[:1].isalpha() and not line.depth
    )
    usual = begins.most_common(1)[0][0] if begins else 0
    if not usual:
        return lines
    return [replace(line, indent=0) if line.indent == usual and line.text[:1].isalpha() else line for line in lines]


def _with_underlined(lines: list[Line]) -> list[Line]:
    """Return the lines, one above a row of `=` or `-` as a heading: of the first depth or of the second."""
    for at, line in enumerate(lines):
        underline = _UNDERLINE.match(line.raw) if line.raw[:1] in ("=", "-") else None
        if underline is None:
            continue
        lines[at] = replace(line, text="")
        above = lines[at - 1] if at else line
        opens = at < 2 or not lines[at - 2].text
        if opens and above.text and _may_be_heading(above):
            lines[at - 1] = replace(above, depth=1 if underline["double"] else 2)
    return lines


def _may_be_heading(line: Line) -> bool:
    is_text = line.text[0].isalnum() and not line.depth and "\t" not in line.text
    return is_text and len(line.text) <= _LONGEST_UNDERLINED and not line.text.endswith((".", ","))


def _line(source: SourceLine, text: str, *, marked: bool) -> Line:
    sign = text.lstrip()[:1]
    is_break = sign in "-*_" and _THEMATIC_BREAK.match(text)
    if not sign or is_break or (marked and sign == "#" and _EMPTY_HEADING.match(text)):
        return Line(source.number, "", source.text, depth=source.heading, page=source.page)
    heading = _HEADING_MARK.match(text) if marked and sign == "#" else None
    inner = heading[2].rstrip().rstrip("#") if heading else text.removesuffix("\\")
    spaced = _SPACE.sub(" ", inner).rstrip()
    expanded = spaced.expandtabs(_TAB_WIDTH)
    mistaken = len(inner) > (_LONGEST_SENTENCE if spaced.endswith(".") else _LONGEST_HEADING)
    depth = 0 if mistaken else len(heading[1]) if heading else source.heading
    return Line(
        number=source.number,
        text=_SPACES.sub(" ", (unmark(spaced) if marked else spaced).strip(" \r\f\v").rstrip()),
        raw=source.text,
        depth=depth,
        bold=source.bold or (marked and ("**" in inner or "__" in inner) and bool(_BOLD_LINE.match(inner))),
        indent=0 if depth else len(expanded) - len(expanded.lstrip()),
        hard_break=marked and text.endswith(("  ", "\\")),
        page=source.page,
        furniture=source.furniture,
    )
