"""A meeting record as a clerk would jot it down: what the goldens and the small cases are written in."""

from collections.abc import Iterator

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.decision import Decision, VoteSide
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, AttachmentsDeclared, Meeting, Section


def outline(meeting: Meeting, *, bodies: bool = False) -> str:
    """Return the outline; with `bodies` every block of every section, otherwise their number."""
    return "\n".join(_meeting(meeting, bodies=bodies)) + "\n"


def item_outline(meeting: Meeting) -> str:
    """Return the items alone with their bodies, then what was dropped and found."""
    return "\n".join([*_items(meeting, bodies=True), *_remainder(meeting)]).strip() + "\n"


def _meeting(meeting: Meeting, *, bodies: bool) -> Iterator[str]:
    yield f"{meeting.id} ({meeting.kind})"
    yield f"{meeting.committee}, {meeting.date} {meeting.start_time}, {meeting.place}"
    yield "deltagere:"
    for person in meeting.participants:
        marks = [person.party or "-", *person.roles, *(["AFBUD"] if person.absent else [])]
        yield f"  {person.name} [{'; '.join(marks)}]"
    yield from _items(meeting, bodies=bodies)
    yield from _remainder(meeting)


def _items(meeting: Meeting, *, bodies: bool) -> Iterator[str]:
    for item in meeting.items:
        yield ""
        yield f"{item.number}. {item.title}{' [LUKKET]' if item.closed else ''} ({_span(item.lines)})"
        yield from (f"   {line}" for line in _item(item, bodies=bodies))


def _remainder(meeting: Meeting) -> Iterator[str]:
    if meeting.dropped:
        yield "\nudeladt:"
        yield from (f"  {_span(d.lines)} {d.reason}" for d in meeting.dropped)
    if meeting.findings:
        yield "\nfund:"
        yield from (f"  {_span(f.lines)} {f.severity} {f.code}" for f in meeting.findings)


def _item(item: AgendaItem, *, bodies: bool) -> Iterator[str]:
    if item.case_number:
        yield f"sagsnummer: {item.case_number}"
    for handling in item.earlier_handling:
        number = f"punkt {handling.item_number}" if handling.item_number else None
        message = f"meddelelse {handling.message_number}" if handling.message_number else None
        yield f"tidligere: {handling.committee}, {handling.date}, {number or message or '-'}"
    for section in item.sections:
        yield from _section(section, bodies=bodies)
    if item.finances:
        yield f"økonomi: {_short(item.finances)}"
    if item.decided_by:
        yield f"træffes af: {item.decided_by}"
    if item.recommendation:
        yield f"indstilling fra {item.recommendation.by}:"
        yield from (f"  {at}. {point}" for at, point in enumerate(item.recommendation.points, 1))
    if item.decision:
        yield from _decision(item.decision)
    yield from _attachments(item)
    yield from _messages(item)
    if item.absentees:
        yield f"afbud: {'; '.join(item.absentees)}"


def _messages(item: AgendaItem) -> Iterator[str]:
    for message in item.messages:
        declared = _declared(message.attachments_declared)
        yield f"meddelelse {message.number}: {message.title} ({_span(message.lines)}){declared}"
        if message.decision:
            yield f"  beslutning: {message.decision.outcome}: {_short(message.decision.text)}"


def _section(section: Section, *, bodies: bool) -> Iterator[str]:
    mark = "#" * section.level
    yield f"{mark} {section.heading or '(uden overskrift)'} [{section.kind}] ({_span(section.lines)})"
    if bodies:
        for block in section.blocks:
            yield from (f"  {line}" for line in _block(block))
    else:
        yield from (f"  {'#' * b.level} {b.text}" for b in section.blocks if isinstance(b, Heading))
        counted = {"tabel": Table, "liste": ListBlock}
        for name, kind in counted.items():
            yield from (f"  {name} ({_span(b.lines)}){_size(b)}" for b in section.blocks if isinstance(b, kind))


def _size(block: Block) -> str:
    if isinstance(block, Table):
        return f" {len(block.rows) + 1} rækker, {len(block.header)} kolonner"
    return f" {len(block.items)} punkter" if isinstance(block, ListBlock) else ""


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield f"{block.text} ({_span(block.lines)})"
    elif isinstance(block, Heading):
        yield f"{'#' * block.level} {block.text} ({_span(block.lines)})"
    elif isinstance(block, Table):
        yield f"tabel ({_span(block.lines)})"
        yield from ("| " + " | ".join(row) + " |" for row in (block.header, *block.rows))
    else:
        yield f"liste ({_span(block.lines)})"
        for at, point in enumerate(block.items):
            yield f"{f'{block.start + at}.' if block.ordered else '-'} {point.text} ({_span(point.lines)})"
            for inner in point.blocks:
                yield from (f"    {line}" for line in _block(inner))


def _decision(decision: Decision) -> Iterator[str]:
    yield f"beslutning: {decision.outcome}: {_short(decision.text)}"
    if decision.votes:
        sides = {"for": decision.votes.for_, "imod": decision.votes.against, "undlod": decision.votes.abstained}
        yield from (f"  {name}: {_side(side)}" for name, side in sides.items() if side)
    for point in decision.points:
        yield f"  punkt {point.number}: {point.outcome}: {_short(point.text)}"
    for statement in decision.statements:
        yield f"  {statement.kind} fra {statement.by} ({_span(statement.lines)}): {_short(statement.text)}"
    if decision.suspended:
        yield f"  standsningsret: {decision.suspended.by} ({_span(decision.suspended.lines)})"
    if decision.referred_to:
        yield f"  sendt til: {decision.referred_to}"
    if decision.remark:
        yield f"  bemærkning: {_short(decision.remark)}"


def _side(side: VoteSide) -> str:
    names = (
        name if name == person else f"{name} = {person}" for name, person in zip(side.names, side.people, strict=True)
    )
    parties = (party.party if party.count is None else f"{party.party} {party.count}" for party in side.parties)
    return f"{side.count} ({'; '.join(names)}){_marked(list(parties))}"


def _attachments(item: AgendaItem) -> Iterator[str]:
    if item.attachments_declared or item.attachments:
        yield f"bilag:{_declared(item.attachments_declared)}"
    for attachment in item.attachments:
        marks = ["ANBEFALES"] if attachment.recommended else []
        marks += ["EFTER MØDET"] if attachment.added_after_meeting else []
        marks += [f"meddelelse {attachment.message}"] if attachment.message else []
        yield f"  - {attachment.title}{_marked(marks)}"


def _marked(marks: list[str]) -> str:
    return f" [{', '.join(marks)}]" if marks else ""


def _declared(declared: AttachmentsDeclared | None) -> str:
    if declared is None:
        return ""
    return f" oplyst {declared.total}, anbefalet {declared.recommended}, efter mødet {declared.added_after_meeting}"


def _short(text: str) -> str:
    return text if len(text) <= 160 else f"{text[:100]} … {text[-50:]}"


def _span(lines: LineSpan | None) -> str:
    if lines is None:
        return "-"
    return str(lines[0]) if lines[0] == lines[1] else f"{lines[0]}-{lines[1]}"
