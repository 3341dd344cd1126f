"""Which item of a meeting's minutes is which item of its agenda."""

from collections.abc import Callable, Hashable, Iterable, Mapping

from publisher.corpus.terms import stem
from publisher.model.meeting import AgendaItem, Meeting

_ALIKE = 0.5


def pair(agenda: Meeting, minutes: Meeting) -> tuple[tuple[AgendaItem, AgendaItem], ...]:
    """Return agenda item and minutes item of each item that both papers have, in the order of the minutes.

    Items belong together by title, else by a case number that each paper has once, else by their number if the titles
    share half of their words or one of them is closed now and was not before.
    """
    found: dict[int, AgendaItem] = {}
    left = dict(enumerate(agenda.items))
    rules: tuple[Callable[[AgendaItem], Hashable], ...] = (
        lambda item: (_words(item), item.number),
        _words,
        lambda item: item.case_number,
    )
    for rule in rules:
        _match(rule, left, minutes, found)
    for place, item in enumerate(minutes.items):
        same = next((one for one, other in left.items() if other.number == item.number), None)
        if place not in found and same is not None and _alike(left[same], item):
            found[place] = left.pop(same)
    return tuple((found[place], item) for place, item in enumerate(minutes.items) if place in found)


def _match(
    rule: Callable[[AgendaItem], Hashable],
    left: dict[int, AgendaItem],
    minutes: Meeting,
    found: dict[int, AgendaItem],
) -> None:
    """Pair what the rule tells apart in both papers."""
    before = _told_apart(left.items(), rule)
    after = _told_apart(((place, item) for place, item in enumerate(minutes.items) if place not in found), rule)
    for told, place in after.items():
        if told in before:
            found[place] = left.pop(before[told])


def _told_apart(
    items: Iterable[tuple[int, AgendaItem]], rule: Callable[[AgendaItem], Hashable]
) -> Mapping[Hashable, int]:
    places: dict[Hashable, list[int]] = {}
    for place, item in items:
        told = rule(item)
        if told:
            places.setdefault(told, []).append(place)
    return {told: held[0] for told, held in places.items() if len(held) == 1}


def _words(item: AgendaItem) -> tuple[str, ...]:
    return tuple(map(stem, item.title.split()))


def _alike(one: AgendaItem, other: AgendaItem) -> bool:
    if one.closed != other.closed:
        return True
    before, after = set(_words(one)), set(_words(other))
    return len(before & after) >= _ALIKE * max(len(before), len(after), 1)
