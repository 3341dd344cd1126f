"""Rules about a summary as a whole: its headings, its lists, its length and how hard it reads."""

import re
from collections.abc import Iterator
from itertools import groupby
from math import ceil, floor

from publisher.model.measures import Measures
from publisher.model.summary import SLOTS
from publisher.plain_language.lint.clauses import enumerated, finite_verbs
from publisher.plain_language.lint.subject import LABEL, NAME, Breach, Line, Subject
from publisher.plain_language.readability import (
    FEWEST_WORDS,
    LEAST_KEPT,
    LEAST_SOURCE,
    MOST_KEPT,
    excesses,
    measure,
    words,
)

MOST_MEAN = 9.0
FEWEST_POINTS = 3
MOST_UNDER_HEADING = 4
MOST_ABOUT = 6
"""Under »Hvad handler sagen om?«: what has no room there ends up under a heading where it does not belong."""
MOST_IN_ITEM = 25
_MOST_INNER, _SHORT_PART = 1, 2
"""A sentence may hold a short list: three parts, the middle one of at most two words: "veje, små broer og havne"."""

_VOTE = re.compile(r"\bstemte\b")
_VOTERS = re.compile(r"(?:De|Det) er\b")


def mean_length(subject: Subject) -> Iterator[Breach]:
    """DK02: nine words a sentence on average."""
    measured = measured_of(subject)
    if measured.mean_sentence > MOST_MEAN:
        yield "DK02", None, {"count": f"{measured.mean_sentence:.1f}".replace(".", ",")}


def lists(subject: Subject) -> Iterator[Breach]:
    """DK18: three parallel things or more are a list, fewer are none; its points are all sentences, or none is."""
    for line in subject.told:
        parts = () if line.sentence.point else enumerated(line.nameless)
        inner = [part for part in parts if part != NAME]
        if inner and (len(parts) > _MOST_INNER or any(len(words(part)) > _SHORT_PART for part in inner)):
            yield "DK18-running", line, {"count": len(parts) + 2}
    for point, run in groupby(subject.told, key=lambda line: (line.sentence.slot, line.sentence.point)):
        points = list(run) if point[1] else []
        if points and len(points) < FEWEST_POINTS:
            yield "DK18-short", points[0], {"count": len(points)}
        if len({bool(finite_verbs(line.nameless)) for line in points}) > 1:
            yield "DK18-mixed", points[0], {}


def counts(subject: Subject) -> Iterator[Breach]:
    """DK19: four sentences under a heading, six of what the case is about, 25 in all.

    A list counts as one; votes and their names do not count.
    """
    for slot, lines in subject.slots():
        most = MOST_ABOUT if slot == "about" else MOST_UNDER_HEADING
        for block in _blocks(lines):
            counted = _counted(block)
            if len(counted) > most:
                yield "DK19", counted[most], {"count": len(counted), "limit": most}
    total = len(subject.told)
    if total > MOST_IN_ITEM:
        yield "DK19-item", None, {"count": total}


def headings(subject: Subject) -> Iterator[Breach]:
    """DK20: the slots stand in their fixed order, and the decision is always there."""
    order = [SLOTS.index(line.sentence.slot) for line in subject.lines]
    for before, after, line in zip(order, order[1:], subject.lines[1:], strict=False):
        if after < before:
            yield "DK20-order", line, {"slot": line.sentence.slot}
    if "decision" not in {line.sentence.slot for line in subject.lines}:
        yield "DK20-decision", None, {}


def readability(subject: Subject) -> Iterator[Breach]:
    """DK24: LIX and the share of the source that is told; names and explained words never count as long."""
    measured = measured_of(subject)
    if measured.words >= FEWEST_WORDS:
        for excess in excesses(measured, subject.summary.level):
            code = "DK24" if excess.adjusted else "DK24-raw"
            yield code, None, {"lix": excess.lix, "limit": excess.limit}
    source = len(words(" ".join(subject.source)))
    kept = len(words(" ".join(line.sentence.text for line in subject.told))) / source if source else 0.0
    if source >= LEAST_SOURCE and not LEAST_KEPT <= kept <= MOST_KEPT:
        away = ceil if kept > MOST_KEPT else floor  # 25.3 percent is not within 25
        yield "DK24-share", None, {"percent": away(100 * kept)}


def measured_of(subject: Subject) -> Measures:
    """Return how hard the summary's own words are, what is quoted left out."""
    return measure((line.own for line in subject.told), (line.nameless for line in subject.told), subject.terms)


def _blocks(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Yield the lines of a heading in parts: each numbered message, proposal or remark begins a new one."""
    block: list[Line] = []
    for line in lines:
        if LABEL.match(line.sentence.text) and block:
            yield block
            block = []
        block.append(line)
    yield block


def _counted(block: list[Line]) -> list[Line]:
    counted: list[Line] = []
    for before, line in zip([None, *block], block, strict=False):
        in_list = before is not None and before.sentence.point and line.sentence.point
        voters = before is not None and _VOTE.search(before.own) and _VOTERS.match(line.own)
        if not (in_list or voters or _VOTE.search(line.own)):
            counted.append(line)
    return counted
