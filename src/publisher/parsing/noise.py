"""Takes out lines that are no part of the paper's text, and keeps account of them."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from publisher.model.meeting import Dropped
from publisher.parsing.closed import says_closed
from publisher.parsing.letters import is_noise
from publisher.parsing.lines import Line
from publisher.parsing.profiles import Profile
from publisher.parsing.running_heads import PAGE_MARK, running_heads

Reason = Literal["table-of-contents", "template-leftover", "extraction-noise", "page-furniture"]

_LEFTOVERS = frozenset({"slet denne tekst", "slet teksten", "slet tekst", "skriv tekst her", "indsæt tekst her"})
_BULLET = re.compile(r"^[•·▪*-]\s+")
_IMAGE = re.compile(r"^\s*(?:!\[[^\]]*\]\([^)]*\)\s*)+$")
"""A picture's place, left by the extraction: the picture itself is not in the text."""
_BUTTONS = frozenset(
    {"til toppen", "til top", "til indholdsfortegnelse", "udskriv", "kopier link", "hent som pdf", "hent som fil"}
    | {"kopier link til punktet - print", "fold alle ud", "se alle bilag", "luk alle", "åben alle", "tilbage"}
)
"""What one can press on a web page."""


def drop_noise(lines: Sequence[Line], profile: Profile, *, told: bool) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """Return the lines that are text, and what was dropped with its reason.

    Args:
        lines: all lines of the paper.
        profile: the system's buttons, and its headings, which are never a page's head or foot.
        told: the reader saw the pages and has told what their heads and feet are; what else recurs is text.
    """
    running = frozenset[int]() if told else running_heads(lines, profile.vocabulary)
    buttons = _BUTTONS | profile.furniture
    said = (line for line in lines if line.raw or line.furniture)
    reasons = {line.number: reason for line in said if (reason := _reason(line, running, buttons))}
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


def _reason(line: Line, running: frozenset[int], buttons: frozenset[str]) -> Reason | None:
    if is_noise(line.raw) or _IMAGE.match(line.raw):
        return "extraction-noise"
    if line.text.casefold().rstrip(".!") in _LEFTOVERS:
        return "template-leftover"
    if says_closed(line.text):
        return None
    if line.furniture or line.number in running or PAGE_MARK.match(line.raw.strip()):
        return "page-furniture"
    if _BULLET.sub("", line.text).casefold().rstrip(" :") in buttons and not line.depth:
        return "page-furniture"
    return None
