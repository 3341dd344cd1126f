"""Leads references between papers to the items they name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from publisher.catalogue.findings import finding
from publisher.corpus import text_references
from publisher.corpus.committees import key
from publisher.corpus.index import Index, address, open_items
from publisher.corpus.printed import pieces
from publisher.corpus.terms import Profile
from publisher.corpus.wording import day
from publisher.model.case import Certainty
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, EarlierHandling, Meeting, TextReference

_FITS = 2.0
_FITS_PLAINLY = 3.0
_CASE_NUMBER = 2.0
_LEAD = 0.6
"""The second best may have this share of the best one's weight at most."""
_ALIEN = 1.5
"""Items that share less than this are about different things."""


_Reference = EarlierHandling | TextReference


@dataclass(frozen=True, slots=True)
class _Lead:
    """Where a reference leads, and what is to be said of it."""

    target: str | None = None
    certainty: Certainty | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Referring:
    """The item that refers, and the corpus."""

    item: AgendaItem
    about: Profile | None
    """Null for a closed item: of it nothing is read."""
    meeting_id: str
    index: Index


def resolve(meeting: Meeting, index: Index) -> Meeting:
    """Return a paper with the meetings that its text names, and every reference with its target in the corpus.

    A reference that names an item which its meeting does not have, or which is about something else while another one
    fits plainly, is a finding; what the paper says is never changed. Of a closed item nothing but its number is used.
    """
    findings: list[Finding] = []
    items = []
    for item in meeting.items:
        resolved, found = _item(item, meeting, index)
        items.append(resolved)
        findings += found
    return replace(meeting, items=tuple(items), findings=(*meeting.findings, *findings))


def _item(item: AgendaItem, meeting: Meeting, index: Index) -> tuple[AgendaItem, list[Finding]]:
    referring = _Referring(item, None if item.closed else index.profile(meeting.id, item), meeting.id, index)
    findings: list[Finding] = []
    handlings = []
    for handling in item.earlier_handling:
        lead = _lead(referring, handling)
        handlings.append(replace(handling, target=lead.target, certainty=lead.certainty))
        findings += lead.findings
    named = () if item.closed else text_references.find(item, index.committees, meeting.committee, meeting.date)
    references = []
    for reference in named:
        lead = _printed_above(reference, handlings) or _lead(referring, reference)
        references.append(replace(reference, target=lead.target, certainty=lead.certainty))
        findings += lead.findings
    return replace(item, earlier_handling=tuple(handlings), text_references=tuple(references)), findings


def _lead(referring: _Referring, reference: _Reference) -> _Lead:
    there = referring.index.meeting(reference.committee, reference.date)
    if there is None:
        return _Lead()
    if isinstance(reference, EarlierHandling) and reference.message_number is not None:
        return _to_message(there, reference.message_number)
    named = next((other for other in there.items if other.number == reference.item_number), None)
    if named is None:
        found = _best(referring, _open_addresses(there), _FITS)
        missing = reference.item_number is not None
        return _Lead(found, "date" if found else None, (_not_there(referring, reference),) if missing else ())
    target = address(there.id, named.number)
    better = None if named.closed else _better(referring, target, there)
    if better is None:
        return _Lead(target, "number")
    return _Lead(target, "doubtful", (_disagrees(referring, reference, target, better),))


def _to_message(there: Meeting, number: int) -> _Lead:
    """Lead a reference to a numbered message to the one open item that has it."""
    holding = [item for item in open_items(there) if any(message.number == number for message in item.messages)]
    return _Lead(address(there.id, holding[0].number), "number") if len(holding) == 1 else _Lead()


def _open_addresses(meeting: Meeting) -> list[str]:
    return [address(meeting.id, item.number) for item in open_items(meeting)]


def _best(referring: _Referring, candidates: Iterable[str], enough: float) -> str | None:
    """Return the one candidate that fits, if no other comes near it; never the item that refers."""
    if referring.about is None:
        return None
    own = address(referring.meeting_id, referring.item.number)
    fitting = []
    for name in candidates:
        common = referring.index.terms.shared(referring.about, referring.index.profiles[name])
        if name != own and (common.in_titles or common.case_number):
            fitting.append((-common.weight - (_CASE_NUMBER if common.case_number else 0), name))
    fitting.sort()
    if not fitting or -fitting[0][0] < enough:
        return None
    near = len(fitting) > 1 and fitting[1][0] < _LEAD * fitting[0][0]
    return None if near else fitting[0][1]


def _better(referring: _Referring, named: str, there: Meeting) -> str | None:
    """Return the item that fits plainly where the named one is about something else.

    It is another one of that day, or else the one of that number on another day.
    """
    index = referring.index
    if referring.about is None:
        return None
    common = index.terms.shared(referring.about, index.profiles[named])
    if common.case_number or common.in_titles or common.weight >= _ALIEN:
        return None
    number = named.rpartition("/")[2]
    same_number = (
        name
        for name in index.titled_alike(referring.about)
        if name.rpartition("/")[2] == number and key(index.meeting_of(name).committee) == key(there.committee)
    )
    return _best(referring, _open_addresses(there), _FITS_PLAINLY) or _best(referring, same_number, _FITS_PLAINLY)


def _printed_above(reference: TextReference, handlings: Sequence[EarlierHandling]) -> _Lead | None:
    """Return where the item's own "Tidligere behandling" leads, if it names the meeting once and the text no number."""
    same = {
        handling.target
        for handling in handlings
        if key(handling.committee) == key(reference.committee)
        and handling.date == reference.date
        and handling.certainty in {"number", "date"}
        and handling.message_number is None
    }
    return _Lead(same.pop(), "date") if reference.item_number is None and len(same) == 1 else None


def _not_there(referring: _Referring, reference: _Reference) -> Finding:
    return finding(
        "corpus.item-not-there",
        _lines(referring.item, reference),
        item=referring.item.number,
        printed=reference.text,
        number=reference.item_number,
    )


def _disagrees(referring: _Referring, reference: _Reference, named: str, better: str) -> Finding:
    index = referring.index
    return finding(
        "corpus.reference-disagrees",
        _lines(referring.item, reference),
        item=referring.item.number,
        printed=reference.text,
        named=index.items[named].title,
        number=index.items[better].number,
        date=day(index.meeting_of(better).date),
        better=index.items[better].title,
    )


def _lines(item: AgendaItem, reference: _Reference) -> LineSpan:
    """Return the lines that print a reference, else those of the section for them, else the item's heading."""
    if isinstance(reference, TextReference):
        return reference.lines
    found = (item.lines[0], item.lines[0])
    for section in item.sections:
        if section.kind == "earlier_handling":
            own = (lines for text, lines in pieces(section.blocks) if reference.text in text)
            return next(own, section.lines)
    return found
