"""Prepares the source's lines for the rules: letters repaired, Markdown marks undone but remembered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.source import SourceDocument
from publisher.parsing.letters import is_noise, latin_words, repair_letters, repair_question_marks

_HEADING_MARK = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_WHOLE_LINE_BOLD = re.compile(r"^\s*(\*\*|__)(?P<inner>(?:(?!\1).)+)\1\s*:?\s*$")
_BOLD = re.compile(r"\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_\n]*?\S)_(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&])")
_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\((?P<target>[^()\s]+)\)")
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
    """Return the document's lines, repaired and unmarked, with a finding for each line that was repaired."""
    known = latin_words(line.text for line in document.lines)
    lines: list[Line] = []
    findings: list[Finding] = []
    for source in document.lines:
        text, repairs = repair_letters(source.text, known)
        findings += [
            finding("parsing.look-alike-letters", (source.number, source.number), word=repair.after)
            for repair in repairs
        ]
        whole = repair_question_marks(text)
        if whole != text:
            findings.append(finding("parsing.stray-question-mark", (source.number, source.number)))
        lines.append(unmark(source.number, whole, raw=source.text, page=source.page))
    return tuple(lines), tuple(findings)


def unmark(number: int, text: str, *, raw: str, page: int | None = None) -> Line:
    """Return the line with its Markdown marks read and taken away."""
    hard_break = text.endswith(("  ", "\\")) and bool(text.strip())
    heading = _HEADING_MARK.match(text)
    depth = len(heading[1]) if heading else 0
    inner = heading[2] if heading else text.removesuffix("\\")
    bold = bool(_WHOLE_LINE_BOLD.match(inner))
    expanded = inner.replace("\u00a0", " ")
    indent = len(expanded.expandtabs(_TAB_WIDTH)) - len(expanded.expandtabs(_TAB_WIDTH).lstrip())
    plain = _plain(expanded)
    return Line(number, plain, raw, depth, bold, 0 if heading else indent, hard_break, page)


def _plain(text: str) -> str:
    escaped: list[str] = []

    def hide(found: re.Match[str]) -> str:
        escaped.append(found[1])
        return f"\ue000{len(escaped) - 1}\ue001"

    hidden = _ESCAPE.sub(hide, text)
    hidden = _BOLD.sub("", hidden)
    hidden = _ITALIC.sub(lambda found: found[1] or found[2], hidden)
    hidden = _LINK.sub(_spelled_out_link, hidden)
    shown = re.sub(r"\ue000(\d+)\ue001", lambda found: escaped[int(found[1])], hidden)
    return re.sub(r" {2,}", " ", shown.strip(" \r\f\v").rstrip())


def _spelled_out_link(found: re.Match[str]) -> str:
    label, target = found[1], found["target"]
    return label if label == target else f"{label} <{target}>"


def uses_heading_marks(lines: Sequence[Line]) -> bool:
    """Tell whether the paper marks its headings, so that an unmarked short line is no heading."""
    return any(line.depth for line in lines)


def is_stray(line: Line) -> bool:
    """Tell whether the line is nothing but noise from the extraction."""
    return is_noise(line.raw)
