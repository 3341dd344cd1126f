"""What a meeting's minutes say otherwise than its agenda did, in sentences for a citizen."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from publisher.catalogue.texts import text
from publisher.corpus.pairs import pair
from publisher.corpus.section_changes import section_changes
from publisher.corpus.wording import listed, quoted
from publisher.model.change import Change, ChangeKind
from publisher.model.meeting import AgendaItem, Meeting


def changes(agenda: Meeting, minutes: Meeting) -> tuple[Change, ...]:
    """Return the differences: of the whole meeting first, then item by item in the order of the minutes.

    Of a closed item nothing but its number is told, in whichever of the papers it is closed.
    """
    pairs = pair(agenda, minutes)
    kept_before = {id(before) for before, _ in pairs}
    kept_after = {id(after): before for before, after in pairs}
    order = {id(item): place for place, item in enumerate(agenda.items)}
    moved = _moved([order[id(before)] for before, _ in pairs])
    told = [*_absent(agenda, minutes), *_decisions(pairs)]
    place = 0
    for item in minutes.items:
        before = kept_after.get(id(item))
        if before is None:
            told.append(_added(item))
            continue
        if place in moved:
            told.append(_change("item_moved", item.number, number=item.number, before=before.number))
        place += 1
        told += _item(before, item)
    told += [_removed(item) for item in agenda.items if id(item) not in kept_before]
    return tuple(told)


def _change(kind: ChangeKind, item: int | None, key: str | None = None, /, **fields: object) -> Change:
    return Change(kind, item, text(f"corpus.change.{key or kind}", **fields))


def _absent(agenda: Meeting, minutes: Meeting) -> Iterator[Change]:
    known = {person.name for person in agenda.participants if person.absent}
    names = [person.name for person in minutes.participants if person.absent and person.name not in known]
    if names:
        yield _change("absent", None, names=listed(names))


def _decisions(pairs: Sequence[tuple[AgendaItem, AgendaItem]]) -> Iterator[Change]:
    decided = [after.number for before, after in pairs if after.decision and not before.decision]
    if decided:
        yield _change("decisions", None, numbers=listed(map(str, decided)))


def _added(item: AgendaItem) -> Change:
    if item.closed:
        return _change("item_added", item.number, "closed_item_added", number=item.number)
    return _change("item_added", item.number, number=item.number, title=quoted(item.title))


def _removed(item: AgendaItem) -> Change:
    if item.closed:
        return _change("item_removed", None, "closed_item_removed", number=item.number)
    return _change("item_removed", None, title=quoted(item.title))


def _moved(places: Sequence[int]) -> set[int]:
    """Return which of the pairs left their order: all but the longest run that kept it."""
    ends: list[int] = []
    length = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        length.append(at + 1)
    moved = set(range(len(places)))
    wanted = len(ends)
    for pair_at in range(len(places) - 1, -1, -1):
        if length[pair_at] == wanted:
            moved.discard(pair_at)
            wanted -= 1
    return moved


def _item(before: AgendaItem, after: AgendaItem) -> Iterator[Change]:
    number = after.number
    if before.closed != after.closed:
        yield _change("item_closed" if after.closed else "item_opened", number, number=number)
    if before.closed or after.closed:
        return
    if before.title != after.title:
        yield _change("title", number, number=number, before=quoted(before.title))
    yield from _recommendation(before, after)
    yield from section_changes(before, after)
    yield from _attachments("attachments_added", number, _missing(after, before))
    yield from _attachments("attachments_removed", number, _missing(before, after))


def _recommendation(before: AgendaItem, after: AgendaItem) -> Iterator[Change]:
    old = before.recommendation.points if before.recommendation else ()
    new = after.recommendation.points if after.recommendation else ()
    gone = [point for point in old if point not in new]
    come = [point for point in new if point not in old]
    for was, becomes in zip(gone, come, strict=False):
        fields = {"number": after.number, "before": quoted(was), "after": quoted(becomes)}
        yield _change("recommendation", after.number, **fields)
    for was in gone[len(come) :]:
        yield _change("recommendation", after.number, "recommendation_removed", number=after.number, before=quoted(was))
    for becomes in come[len(gone) :]:
        yield _change(
            "recommendation", after.number, "recommendation_added", number=after.number, after=quoted(becomes)
        )


def _missing(there: AgendaItem, here: AgendaItem) -> list[str]:
    known = {attachment.title.casefold() for attachment in here.attachments}
    return [attachment.title for attachment in there.attachments if attachment.title.casefold() not in known]


def _attachments(kind: ChangeKind, number: int, titles: Sequence[str]) -> Iterator[Change]:
    if titles:
        count = "one" if len(titles) == 1 else "many"
        told = listed([*map(_inside, titles[:-1]), quoted(titles[-1])])
        yield _change(kind, number, f"{kind}.{count}", number=number, count=len(titles), titles=told)


def _inside(title: str) -> str:
    return text("corpus.quote", text=title)
