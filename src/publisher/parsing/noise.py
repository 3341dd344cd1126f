"""Takes out lines that are no part of the paper's text, and keeps account of them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from publisher.model.meeting import Dropped
from publisher.parsing.letters import is_noise
from publisher.parsing.lines import Line

Reason = Literal["table-of-contents", "template-leftover", "extraction-noise", "page-furniture"]

_LEFTOVERS = frozenset({"slet denne tekst", "slet teksten", "slet tekst", "skriv tekst her", "indsæt tekst her"})
_PAGE_MARK = re.compile(
    r"^-*\s*(?:side|page|s\.)\s*\d+(?:\s*(?:af|of|/)\s*\d+)?\s*-*$|^\{\d+\}-{5,}$|^<!--[^<>]*-->$", re.IGNORECASE
)
"""A page's number, printed by the paper or put there by the extraction."""
_IMAGE = re.compile(r"^\s*(?:!\[[^\]]*\]\([^)]*\)\s*)+$")
"""A picture's place, left by the extraction: the picture itself is not in the text."""
_RUNNING_HEAD_PAGES = 3
"""A line at the edge of this many pages is a running head or foot."""


def drop_noise(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """Return the lines that are text, and what was dropped with its reason."""
    running = _running_heads(lines)
    reasons = {line.number: reason for line in lines if (reason := _reason(line, running))}
    kept = tuple(line for line in lines if line.number not in reasons)
    return kept, dropped_runs(lines, reasons)


def dropped_runs(lines: Iterable[Line], reasons: dict[int, Reason]) -> tuple[Dropped, ...]:
    """Return one entry per unbroken run of lines with the same reason."""
    runs: list[Dropped] = []
    for line in lines:
        reason = reasons.get(line.number)
        if reason is None:
            continue
        last = runs[-1] if runs else None
        if last and last.reason == reason and last.lines[1] == line.number - 1:
            runs[-1] = Dropped((last.lines[0], line.number), f"{last.text}\n{line.text or line.raw.strip()}", reason)
        else:
            runs.append(Dropped((line.number, line.number), line.text or line.raw.strip(), reason))
    return tuple(runs)


def _reason(line: Line, running: frozenset[int]) -> Reason | None:
    if is_noise(line.raw) or _IMAGE.match(line.raw):
        return "extraction-noise"
    if line.text.casefold().rstrip(".!") in _LEFTOVERS:
        return "template-leftover"
    if line.furniture or line.number in running or _PAGE_MARK.match(line.raw.strip()):
        return "page-furniture"
    return None


def _running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that stand at the same edge of several pages, page numbers apart."""
    edges: dict[int, list[Line]] = {}
    for line in lines:
        if line.page is not None and line.text:
            edges.setdefault(line.page, []).append(line)
    outer = [line for page in edges.values() for line in {page[0].number: page[0], page[-1].number: page[-1]}.values()]
    shapes = Counter(re.sub(r"\d+", "0", line.text) for line in outer)
    return frozenset(line.number for line in outer if shapes[re.sub(r"\d+", "0", line.text)] >= _RUNNING_HEAD_PAGES)
