"""What papers tell of each other, written into each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from publisher.corpus.changes import changes
from publisher.corpus.index import Index, address
from publisher.corpus.later_handling import later_handling
from publisher.corpus.pairs import pair
from publisher.corpus.references import resolve
from publisher.corpus.versions import arrange
from publisher.model.case import LaterHandling
from publisher.model.meeting import Meeting


def relate(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """Return `meetings` in their order, with what the corpus tells of each.

    That is: the targets of its references, the meetings its running text names, the later handling of its items, and
    for minutes what they say otherwise than the agenda. The order of `meetings` changes nothing but the order of what
    is returned. To be published, the meetings must have passed the privacy gate before; the gate takes them once more.
    """
    index = Index.of(meetings)
    places = {id(place.meeting): place for place in arrange(meetings)}
    resolved = [resolve(meeting, index) for meeting in meetings]
    shown = [
        after
        for before, after in zip(meetings, resolved, strict=True)
        if not places[id(before)].refused and not places[id(before)].beside_minutes
    ]
    later = later_handling(shown, index)
    agendas = {
        after.id: after
        for before, after in zip(meetings, resolved, strict=True)
        if places[id(before)].beside_minutes and not places[id(before)].refused
    }
    minutes = {paper.id: paper for paper in shown if paper.kind == "minutes"}
    return tuple(_related(paper, later, agendas.get(paper.id), minutes.get(paper.id)) for paper in resolved)


def _related(
    paper: Meeting, later: Mapping[str, tuple[LaterHandling, ...]], agenda: Meeting | None, minutes: Meeting | None
) -> Meeting:
    numbers = {item.number: item.number for item in paper.items}
    if paper.kind == "agenda" and minutes is not None:
        numbers = {before.number: after.number for before, after in pair(paper, minutes)}
    items = tuple(
        item
        if item.closed
        else replace(item, later_handling=later.get(address(paper.id, numbers.get(item.number, 0)), ()))
        for item in paper.items
    )
    told = changes(agenda, paper) if agenda is not None and paper is minutes else ()
    return replace(paper, items=items, changes=told)
