"""Makes sure that a paper shows the words it holds: eyes, screen readers and searches must find the same.

Signs that nobody sees, that turn the order of reading or that stand for nothing never reach the record. Each repair is
told in a finding; where a repair would choose between two wordings, the finding is an error and the editor chooses.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding, LineSpan
from publisher.model.source import SourceDocument
from publisher.reading.double_encoding import undo_double_encoding

LOST = "\ufffd"
"""The sign that programs put where a letter could not be kept."""

_OVERRIDES = frozenset("\u202d\u202e")
"""They show letters in another order than the text holds: no honest use in Danish ("Trojan Source", CVE-2021-42574)."""
_TURNS = frozenset("\u061c\u200f\u202b\u2067\u2068")
"""They turn the order beside words in Arabic or Hebrew; without such words they can only turn numbers and signs."""
_DIRECTIONS = frozenset("\u200e\u202a\u202c\u2066\u2069")
"""They ask for reading from left to right, as Danish is read anyway."""
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u200b\u200c\u200d\u2060\u3164\ufeff\uffa0").union(
    *(map(chr, block) for block in (range(0x180B, 0x1810), range(0x2061, 0x2066), range(0x206A, 0x2070))),
    map(chr, range(0xFE00, 0xFE10)),
)
_HIDING = frozenset(map(chr, range(0xE0000, 0xE0200))).union(
    *(map(chr, block) for block in (range(0xFFF9, 0xFFFC), range(0x1BCA0, 0x1BCA4), range(0x1D173, 0x1D17B)))
)
"""Tags, supplementary selectors and annotations: whole sentences can be written in them that no eye sees."""
_SPACES = frozenset("\n\v\f\r\u2028\u2029")
"""Breaks within a paragraph."""
_SYMBOL_FONT = {
    **dict.fromkeys("\uf06e\uf071\uf076\uf0a7\uf0a8\uf0b7\uf0d8", "•"),
    "\uf02d": "-",
    "\uf0b0": "°",
    "\uf0e0": "→",
    "\uf0e8": "→",
    "\uf0fc": "✓",
}
"""What Word's Symbol and Wingdings fonts show at their private code points, where lists and ticks use them."""

_REMOVED, _KEPT = "", None
_ORDINARY = str.maketrans("", "", "".join(map(chr, (9, *range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x234)))))

_MAX_PLACES = 50
"""A fault in more places than this is the paper's, and is told once with its first and last line."""


def readable(document: SourceDocument) -> SourceDocument:
    """Return the paper with no sign that hides, turns or falsifies words, and a finding for each kind of repair."""
    lines = []
    places: dict[str, list[int]] = {}
    for line in document.lines:
        text, faults = readable_text(line.text)
        for fault in faults:
            places.setdefault(fault, []).append(line.number)
        lines.append(line if text == line.text else replace(line, text=text))
    findings = tuple(found for fault in sorted(places) for found in _findings(f"reading.{fault}", places[fault]))
    return replace(document, lines=tuple(lines), findings=document.findings + findings)


def readable_text(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it may be shown, and the names of its faults, each once, in their order."""
    meant, doubled = undo_double_encoding(text)
    unusual = meant.translate(_ORDINARY)
    if not unusual:
        return meant, doubled
    changes = {sign: _change(sign) for sign in set(unusual)}
    faults = {fault for _, fault in changes.values() if fault}
    if not changes.keys().isdisjoint(_TURNS):
        turned = any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in changes.keys() - _TURNS)
        faults.add("direction-marks" if turned else "order-turned")
    table = {ord(sign): written for sign, (written, _) in changes.items() if written is not _KEPT}
    return meant.translate(table), (*doubled, *sorted(faults))


@cache
def _change(sign: str) -> tuple[str | None, str]:
    """Return what is written instead of the sign (`_KEPT`: itself), and the name of the fault it is, if any."""
    for signs, written, fault in (
        (_OVERRIDES, _REMOVED, "order-turned"),
        (_TURNS, _REMOVED, ""),  # what it means hangs on the line
        (_DIRECTIONS, _REMOVED, "direction-marks"),
        (_INVISIBLE, _REMOVED, "invisible-characters"),
        (_HIDING, _REMOVED, "hidden-characters"),
        (_SPACES, " ", ""),
    ):
        if sign in signs:
            return written, fault
    if sign in _SYMBOL_FONT:
        return _SYMBOL_FONT[sign], ""
    category = unicodedata.category(sign)
    if category == "Cc":
        return _control(sign), "control-characters"
    if category in {"Cn", "Co", "Cs"} or sign == LOST:
        return LOST, "letters-lost"
    return _KEPT, ""


def _control(sign: str) -> str:
    """Return what a control character stands for: Word's hyphens, the signs of Windows-1252, or a space."""
    if sign in "\x1e\x1f":
        return "-" if sign == "\x1e" else _REMOVED
    return bytes([ord(sign)]).decode("cp1252", "replace").replace(LOST, " ") if sign > "\x7f" else " "


def _findings(code: str, numbers: list[int]) -> Iterator[Finding]:
    spans: list[LineSpan] = []
    for number in numbers:
        if spans and number <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    if len(spans) > _MAX_PLACES:
        spans = [(numbers[0], numbers[-1])]
    return (finding(code, span) for span in spans)
