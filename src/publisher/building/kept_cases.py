"""The cases of papers that failed: told on as they last were, joined with what the other papers tell today."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from publisher.model.case import CaseBook, CaseStep, CaseThread

_LEAST = 2
"""Items on the site that make a case."""


def told_by(threads: Iterable[CaseThread]) -> Mapping[str, tuple[CaseThread, ...]]:
    """Return the cases that items of each meeting belong to: what the ledger remembers of them."""
    found: dict[str, list[CaseThread]] = defaultdict(list)
    for thread in threads:
        for meeting_id in dict.fromkeys(step.item.rpartition("/")[0] for step in thread.steps if step.item):
            found[meeting_id].append(thread)
    return {meeting_id: tuple(several) for meeting_id, several in found.items()}


def with_kept(book: CaseBook, kept: Iterable[tuple[str, Sequence[CaseThread]]], known: Collection[str]) -> CaseBook:
    """Return today's cases joined with those that kept papers belong to.

    `kept` gives each kept meeting's name and its remembered cases, `known` every open item that is on the site now.
    A case keeps the name it had, so that the kept pages' links to it stay good.
    """
    threads = list(book.threads)
    for meeting_id, remembered in kept:
        for old in filter(None, (_standing(one, known) for one in remembered)):
            same = [thread for thread in threads if _is_same(old, thread)]
            threads = [thread for thread in threads if thread not in same]
            threads.append(_joined(meeting_id, old, same))
    threads.sort(key=lambda thread: (thread.steps[0].date, thread.slug))
    return CaseBook(tuple(threads), book.suggestions)


def _is_of(meeting_id: str, step: CaseStep) -> bool:
    return step.item is not None and step.item.rpartition("/")[0] == meeting_id


def _is_same(old: CaseThread, new: CaseThread) -> bool:
    items = {step.item for step in old.steps if step.item}
    names = {old.slug, *old.aliases}
    return not names.isdisjoint({new.slug, *new.aliases}) or not items.isdisjoint({step.item for step in new.steps})


def _standing(old: CaseThread, known: Collection[str]) -> CaseThread | None:
    """Return a remembered case in which a paper that has left the site is a meeting elsewhere, and tells nothing.

    The case's title and names were made from its items' titles: those of items that have left go with them. None where
    no two items are left, or no name.
    """
    here = [step for step in old.steps if step.item in known]
    meetings = {step.item.rpartition("/")[0] for step in here if step.item}
    names = [name for name in (old.slug, *old.aliases) if any(f"-{meeting}-" in name for meeting in meetings)]
    if len(here) < _LEAST or not names:
        return None
    steps = tuple(
        step
        if step in here or step.item is None
        else replace(step, item=None, title=None, outcome=None, certainty=None)
        for step in old.steps
    )
    title = old.title if names[0] == old.slug else here[0].title or old.title
    return replace(old, steps=steps, slug=names[0], aliases=tuple(names[1:]), title=title)


def _joined(meeting_id: str, old: CaseThread, today: Sequence[CaseThread]) -> CaseThread:
    """Join a remembered case with today's: today's steps count, and the kept meeting's own stay."""
    steps = {_place(step): step for step in old.steps}
    for thread in today:
        steps |= {_place(step): step for step in thread.steps if not _is_of(meeting_id, steps.get(_place(step), step))}
    ordered = tuple(sorted(steps.values(), key=lambda step: (step.date, step.committee, step.item_number or 0)))
    newest = max([*today, old], key=_last_day)
    names = dict.fromkeys([old.slug, *old.aliases, *(one for new in today for one in (new.slug, *new.aliases))])
    return CaseThread(
        slug=old.slug,
        aliases=tuple(name for name in names if name != old.slug),
        title=old.title,
        steps=ordered,
        status=newest.status,
        next_body=newest.next_body,
    )


def _place(step: CaseStep) -> tuple[object, ...]:
    return step.date, step.committee, step.item_number, step.message_number


def _last_day(thread: CaseThread) -> str:
    return max((step.date for step in thread.steps if step.item), default="")
