"""Leads references between papers to the items they name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.corpus.versions import addressed
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, EarlierHandling, Meeting

_Day = tuple[str, str]
"""Committee in lower case, ISO date: what a reference says of a meeting."""


def resolve(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """Return `meetings` in their order, each earlier handling with its target where the corpus holds it.

    A reference to an item that its meeting does not have gets no target, and its paper the finding
    `corpus.item-not-there`. A reference to a meeting outside the corpus is left as it is.
    """
    by_day = {_day(meeting.committee, meeting.date): meeting for meeting in addressed(meetings)}
    return tuple(_resolved(meeting, by_day) for meeting in meetings)


def _resolved(meeting: Meeting, by_day: Mapping[_Day, Meeting]) -> Meeting:
    findings: list[Finding] = []
    items = []
    for item in meeting.items:
        handlings = []
        for handling in item.earlier_handling:
            there = by_day.get(_day(handling.committee, handling.date))
            if there is None or handling.item_number is None:
                handlings.append(handling)
            elif any(other.number == handling.item_number for other in there.items):
                handlings.append(replace(handling, target=f"{there.id}/{handling.item_number}"))
            else:
                handlings.append(handling)
                findings.append(_not_there(item, handling))
        items.append(replace(item, earlier_handling=tuple(handlings)))
    return replace(meeting, items=tuple(items), findings=(*meeting.findings, *findings))


def _not_there(item: AgendaItem, handling: EarlierHandling) -> Finding:
    return finding(
        "corpus.item-not-there",
        _lines(item),
        item=item.number,
        printed=handling.text,
        number=handling.item_number,
    )


def _lines(item: AgendaItem) -> LineSpan:
    """Return the lines of the section that holds the item's references, or of its heading."""
    return next(
        (section.lines for section in item.sections if section.kind == "earlier_handling"),
        (item.lines[0], item.lines[0]),
    )


def _day(committee: str, date: str) -> _Day:
    return " ".join(committee.split()).casefold(), date
