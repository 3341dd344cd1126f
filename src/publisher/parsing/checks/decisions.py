"""Decisions that leave something open: none at all, a point forgotten, a point that nobody proposed."""

from collections.abc import Iterator

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem
from publisher.parsing.checks.read import Read


def items_decided(read: Read) -> Iterator[Finding]:
    """In minutes, an open item with a recommendation has a decision."""
    if read.kind == "agenda":
        return
    for item in read.open_items:
        proposed = bool(item.recommendation and item.recommendation.points)
        if proposed and item.decision is None and not _decided_in_parts(item):
            yield finding("parsing.decision-missing", (item.lines[0], item.lines[0]), item=item.number)


def _decided_in_parts(item: AgendaItem) -> bool:
    return any(message.decision for message in item.messages)


def points_decided(read: Read) -> Iterator[Finding]:
    """A decision that goes through the recommendation's points decides each of them, and no other."""
    for item in read.open_items:
        decision = item.decision
        known = len(item.recommendation.points) if item.recommendation else 0
        if decision is None or not decision.points or not known:
            continue
        decided = {point.number for point in decision.points}
        forgotten = [number for number in range(1, known + 1) if number not in decided]
        if forgotten and decision.outcome == "per_point":
            points = ", ".join(map(str, forgotten))
            yield finding("parsing.point-undecided", decision.lines, item=item.number, points=points)
        for number in sorted(decided):
            if number > known:
                yield finding("parsing.point-unknown", decision.lines, item=item.number, point=number, known=known)
