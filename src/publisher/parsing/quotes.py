"""The typed fields of the record repeat its text: here they are, each with the text that must hold it."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.model.decision import Decision
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, Meeting
from publisher.parsing.facts import sections_of, texts


@dataclass(frozen=True, slots=True)
class Quotation:
    """What the typed fields of one place quote, and the texts they quote from."""

    lines: LineSpan
    source: tuple[str, ...]
    parts: tuple[str, ...]
    """Each must stand in the source word for word."""
    whole: tuple[str, ...] = ()
    """Each must moreover begin and end where a text of the source does."""


def quotations(meeting: Meeting) -> Iterator[Quotation]:
    """Yield what the header's facts and every item's fields quote; names respelled on purpose are no quotes."""
    header = meeting.header.blocks
    if header:
        people = (text for person in meeting.participants for text in (person.name, person.party, *person.roles))
        parts = (meeting.committee, meeting.place, *people)
        yield Quotation((header[0].lines[0], header[-1].lines[1]), tuple(texts(header)), _filled(*parts))
    for item in meeting.items:
        yield from _of_item(item)


def _of_item(item: AgendaItem) -> Iterator[Quotation]:
    everything = [item.heading, item.case_number or ""]
    for section in item.sections:
        everything += [section.heading or "", *texts(section.blocks)]
    whole = _filled(item.finances if _is_one(item) else None)
    yield Quotation(item.lines, tuple(everything), _filled(*_facts(item)), whole)
    if item.decision:
        said = (text for section in sections_of(item, "decision") for text in texts(section.blocks))
        yield Quotation(item.decision.lines, tuple(said), _filled(*_decided(item.decision)), (item.decision.text,))


def _facts(item: AgendaItem) -> Iterator[str | None]:
    yield from (item.title, item.decided_by)
    for handling in item.earlier_handling:
        genitive = f"{handling.committee}s"
        yield from (handling.text, genitive if genitive in handling.text else handling.committee)
    if item.recommendation:
        yield from (item.recommendation.by, *item.recommendation.points)
    yield from (attachment.title for attachment in item.attachments)
    for message in item.messages:
        yield from (message.title, *texts(message.blocks))


def _decided(decision: Decision) -> Iterator[str | None]:
    yield decision.remark
    yield from (point.text for point in decision.points)
    for statement in decision.statements:
        yield from (statement.by, statement.text)
    votes = decision.votes
    for side in (votes.for_, votes.against, votes.abstained) if votes else ():
        yield from side.names if side else ()


def _is_one(item: AgendaItem) -> bool:
    """Tell whether the finances come from one section: those of several are joined over what stands between."""
    return len(sections_of(item, "finances")) == 1


def _filled(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)
