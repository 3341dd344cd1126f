"""The reverse of references: for every item, the later items that name it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from publisher.corpus.index import Index, address, open_items
from publisher.model.case import Basis, Certainty, LaterHandling
from publisher.model.meeting import AgendaItem, Meeting

_WORSE = ("date", "text")


def later_handling(papers: Iterable[Meeting], index: Index) -> Mapping[str, tuple[LaterHandling, ...]]:
    """Return the later handling of each open item that is named, by its address, in the order of the meetings.

    `papers` are those that addresses lead to, their references resolved: so the agenda and the minutes of one meeting
    count once. Closed items neither name nor are named: what handles a closed case later would tell what it is about.
    """
    found: dict[str, dict[str, LaterHandling]] = defaultdict(dict)
    for paper in papers:
        for item in open_items(paper):
            for target, certainty, basis in sure_references(item):
                if target not in index.items:
                    continue
                own = address(paper.id, item.number)
                announced = index.meeting_of(target).date > paper.date
                first, second = (own, target) if announced else (target, own)
                one = _handling(second, certainty, basis, index)
                known = found[first].get(second, one)
                found[first][second] = min(known, one, key=_doubts)
    return {
        name: tuple(sorted(handlings.values(), key=lambda one: (one.date, one.meeting_id, one.item_number)))
        for name, handlings in found.items()
    }


def sure_references(item: AgendaItem) -> Iterator[tuple[str, Certainty, Basis]]:
    """Yield an item's references that lead to an item: target, certainty and basis; no doubtful ones, no messages."""
    for handling in item.earlier_handling:
        if handling.target and handling.certainty in {"number", "date"} and handling.message_number is None:
            yield handling.target, handling.certainty, "earlier_handling"
    for reference in item.text_references:
        if reference.target and reference.certainty in {"number", "date"}:
            yield reference.target, reference.certainty, "text"


def _handling(name: str, certainty: Certainty, basis: Basis, index: Index) -> LaterHandling:
    paper = index.meeting_of(name)
    return LaterHandling(paper.id, index.items[name].number, paper.committee, paper.date, certainty, basis)


def _doubts(one: LaterHandling) -> tuple[bool, bool]:
    return one.certainty in _WORSE, one.basis in _WORSE
