"""Case threads: items that papers themselves tie together, over meetings and committees."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.catalogue.texts import text
from publisher.corpus.committees import key
from publisher.corpus.groups import Groups
from publisher.corpus.index import Index
from publisher.corpus.later_handling import sure_references
from publisher.corpus.pairs import pair
from publisher.corpus.wording import day
from publisher.model.addresses import slug
from publisher.model.case import Basis, CaseStep, CaseThread, Certainty
from publisher.model.meeting import AgendaItem, EarlierHandling, Meeting

_SLUG_LENGTH = 60
_WORSE = ("date", "text")


@dataclass(frozen=True, slots=True)
class Link:
    """A reference from one published item to another."""

    source: str
    target: str
    certainty: Certainty
    basis: Basis
    same_case: bool
    """False where running text names an item that has nothing in common with its own: a look aside."""


def links(index: Index) -> tuple[Link, ...]:
    """Return every sure reference between open items of the corpus, in the order of the papers."""
    found = []
    for source, item in index.items.items():
        for target, certainty, basis in sure_references(item):
            if target in index.items and target != source:
                common = index.terms.shared(index.profiles[source], index.profiles[target])
                alike = bool(common.case_number or common.in_titles)
                found.append(Link(source, target, certainty, basis, basis == "earlier_handling" or alike))
    return tuple(found)


def grouped(index: Index, found: Sequence[Link]) -> Groups:
    """Return the items in cases: tied by references, or by naming one item outside the corpus and being alike."""
    groups = Groups()
    for link in found:
        if link.same_case:
            groups.join(link.source, link.target)
    named: dict[tuple[object, ...], dict[str, str]] = defaultdict(dict)
    for name, item in index.items.items():
        for handling in item.earlier_handling:
            if handling.target is None and handling.item_number is not None:
                for word in index.profiles[name].title:
                    groups.join(name, named[_outside(handling, index)].setdefault(word, name))
    return groups


def threads(index: Index, found: Sequence[Link], agendas: Mapping[str, Meeting], as_of: str) -> tuple[CaseThread, ...]:
    """Return every case of two published items or more, by its first meeting.

    `agendas` are the agendas that lie beside minutes, by meeting: a case keeps the name its agenda gave it.
    `as_of` is today.
    """
    ties: dict[str, list[Link]] = defaultdict(list)
    for link in found:
        if link.same_case:
            ties[link.source].append(link)
            ties[link.target].append(link)
    return tuple(
        _thread(names, index, ties, agendas, as_of) for names in grouped(index, found).of(index.items) if len(names) > 1
    )


def _thread(
    names: Sequence[str], index: Index, ties: Mapping[str, Sequence[Link]], agendas: Mapping[str, Meeting], as_of: str
) -> CaseThread:
    slugs = list(dict.fromkeys(one for name in names for one in _slugs(name, index, agendas)))
    steps = [*_outside_steps(names, index), *(_step(name, index, ties.get(name, ())) for name in names)]
    status, next_body = _status(names[-1], index, as_of)
    return CaseThread(
        slug=slugs[0],
        aliases=tuple(slugs[1:]),
        title=index.items[names[0]].title,
        steps=tuple(sorted(steps, key=_order)),
        status=status,
        next_body=next_body,
    )


def _order(step: CaseStep) -> tuple[object, ...]:
    return step.date, key(step.committee), step.item_number or 0, step.message_number or 0


def _slugs(name: str, index: Index, agendas: Mapping[str, Meeting]) -> Iterator[str]:
    """Yield the names that an item can give to a case; no other item can give the same.

    The agenda's comes first: it was published before the minutes.
    """
    paper, item = index.meeting_of(name), index.items[name]
    if paper.id in agendas:
        before = next((old for old, new in pair(agendas[paper.id], paper) if new is item), None)
        if before is not None and not before.closed:
            yield _slug(before, paper.id)
    yield _slug(item, paper.id)


def _slug(item: AgendaItem, meeting_id: str) -> str:
    title = slug(item.title)
    short = (
        title if len(title) <= _SLUG_LENGTH else title[: _SLUG_LENGTH + 1].rpartition("-")[0] or title[:_SLUG_LENGTH]
    )
    return f"{short or 'sag'}-{meeting_id}-{item.number}"


def _step(name: str, index: Index, ties: Sequence[Link]) -> CaseStep:
    paper, item = index.meeting_of(name), index.items[name]
    best = min(ties, key=lambda link: (link.certainty in _WORSE, link.basis in _WORSE), default=None)
    return CaseStep(
        committee=paper.committee,
        date=paper.date,
        item=name,
        item_number=item.number,
        message_number=None,
        title=item.title,
        outcome=_outcome(item),
        basis=best.basis if best else "earlier_handling",
        certainty=best.certainty if best else None,
    )


def _outside_steps(names: Sequence[str], index: Index) -> list[CaseStep]:
    """Return the meetings that the case's items name and whose papers are not published here, each once."""
    found: dict[tuple[object, ...], CaseStep] = {}
    for name in names:
        for handling in index.items[name].earlier_handling:
            if handling.target is None:
                found.setdefault(_outside(handling, index), _outside_step(handling, index))
    return list(found.values())


def _outside(handling: EarlierHandling, index: Index) -> tuple[object, ...]:
    named = index.committees.named(handling.committee) or handling.committee
    return key(named), handling.date, handling.item_number, handling.message_number


def _outside_step(handling: EarlierHandling, index: Index) -> CaseStep:
    return CaseStep(
        committee=index.committees.named(handling.committee) or handling.committee,
        date=handling.date,
        item=None,
        item_number=handling.item_number,
        message_number=handling.message_number,
        title=None,
        outcome=None,
        basis="earlier_handling",
        certainty=None,
    )


def _outcome(item: AgendaItem) -> str | None:
    if item.decision is None:
        return None
    return text(f"site.outcome.{'suspended' if item.decision.suspended else item.decision.outcome}")


def _status(name: str, index: Index, as_of: str) -> tuple[str, str | None]:
    """Return where a case stands after its last item, and the body that handles it next."""
    paper, decision = index.meeting_of(name), index.items[name].decision
    body = decision.referred_to if decision else None
    if decision and decision.suspended:
        told = text("corpus.status.suspended", body=body) if body else text("corpus.status.suspended_somewhere")
    elif body:
        told = text("corpus.status.sent_on", body=body)
    elif decision and decision.outcome == "postponed":
        told = text("corpus.status.postponed")
    else:
        place = "last" if paper.kind == "minutes" else "on_agenda" if paper.date >= as_of else "was_on_agenda"
        told = text(f"corpus.status.{place}", committee=paper.committee, date=day(paper.date))
    return told, body
