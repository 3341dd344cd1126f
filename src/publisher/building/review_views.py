"""From the editor's desk to what the local pages show. Of a closed item nothing but number and title gets through."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil

from publisher.building.desk import Desk, Sheet
from publisher.building.revising import fingerprint
from publisher.catalogue.calendar import long_date
from publisher.catalogue.summaries import slot_heading
from publisher.catalogue.texts import text
from publisher.model.blocks import Heading
from publisher.model.finding import Finding, Severity
from publisher.model.finding import Remark as Found
from publisher.model.meeting import AgendaItem
from publisher.model.summary import Sentence, Slot
from publisher.plain_language.klart import HARMLESS, Assessment, remark_key
from publisher.plain_language.lint.subject import subject
from publisher.plain_language.lint.summary_rules import measured_of
from publisher.plain_language.readability import LIMITS, words
from publisher.plain_language.source_text import Piece, item_pieces
from publisher.plain_language.summary_file.entry import WRITABLE
from publisher.plain_language.summary_file.sentence_line import reference
from publisher.reviewing.desk import TypedSentence
from publisher.reviewing.views import (
    ItemRow,
    ItemView,
    Measures,
    MeetingRow,
    MeetingView,
    Remark,
    SentenceRow,
    SlotRows,
    SourceLine,
)

_EMPTY = SentenceRow("", "")
_GRAVEST_FIRST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def meeting_row(desk: Desk, sheet: Sheet) -> MeetingRow:
    """Return a meeting as the list shows it."""
    meeting = sheet.meeting
    said = (one for entry in sheet.kept.file.entries for one in entry.sentences())
    return MeetingRow(
        name=sheet.name,
        kind=meeting.kind,
        committee=meeting.committee,
        date=meeting.date,
        items=tuple(item_row(desk, sheet, item) for item in meeting.items),
        words=sum(len(words(one.text)) for one in said),
    )


def meeting_view(desk: Desk, sheet: Sheet, whole: str, undo: str | None) -> MeetingView:
    """Return a meeting's page; `whole` is the fingerprint of its file."""
    of_items = {(one.code, one.lines, one.message) for held in sheet.assessments.values() for one in held.findings}
    rest = (one for one in sheet.findings if (one.code, one.lines, one.message) not in of_items)
    return MeetingView(meeting_row(desk, sheet), tuple(_remark(one, ()) for one in rest), whole, undo)


def item_row(desk: Desk, sheet: Sheet, item: AgendaItem) -> ItemRow:
    """Return an item as its meeting's page lists it."""
    held = None if item.closed else sheet.assessments.get(item.number)
    severities = [_severity(one) for one in held.findings] if held else []
    return ItemRow(
        number=item.number,
        title=item.title,
        closed=item.closed,
        state="auto" if item.closed else desk.state(sheet, item.number),  # type: ignore[arg-type]  # a state
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        shown=not item.closed and desk.shows(sheet, item.number),
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in an item's form."""

    held: Assessment | None
    """The text as the checks see it."""
    typed: tuple[TypedSentence, ...] | None = None
    """What was typed, to the letter, where it could not be saved."""


def item_view(desk: Desk, sheet: Sheet, item: AgendaItem, shown: Shown, undo: str | None) -> ItemView:
    """Return an item's page."""
    row, meeting = item_row(desk, sheet, item), meeting_row(desk, sheet)
    if item.closed:
        return ItemView(row, meeting, (), (), (), None, "", undo, None)
    held, source = shown.held, source_lines(item)
    kort = next(draft for draft in sheet.kort if draft.item == item.number)
    placed = _placed(held) if held else {}
    elsewhere = set().union(*placed.values())
    return ItemView(
        row=row,
        meeting=meeting,
        slots=tuple(
            SlotRows(
                slot,
                slot_heading(slot, sheet.meeting.kind),
                _sentences(slot, shown, placed, source),
                tuple(_row(one, source, ()) for one in kort.sentences if one.slot == slot),
            )
            for slot in WRITABLE
        ),
        source=source,
        remarks=_remarks((n for n in range(len(held.findings)) if n not in elsewhere), held) if held else (),
        measures=measures(desk, item, held) if held else None,
        fingerprint=fingerprint(sheet, item),
        undo=undo,
        approval=_approval(held) if row.state in {"godkendt", "læsertestet"} else None,
        unread=tuple(
            dict(problem.fields).get("words", "")
            for problem in sheet.kept.file.problems
            if problem.item == item.number and problem.code in {"line-unknown", "slot-made-by-machine"}
        ),
        written=sheet.kept.file.entry(item.number) is not None,
    )


def source_lines(item: AgendaItem) -> tuple[SourceLine, ...]:
    """Return what an item's sentences may cite, each place once, in the order of the paper."""
    headings = {block.lines for section in item.sections for block in section.blocks if isinstance(block, Heading)}
    headings |= {(section.lines[0], section.lines[0]) for section in item.sections if section.heading}
    pieces: dict[tuple[tuple[int, int], str], Piece] = {}
    for piece in item_pieces(item)[1:]:  # the heading line holds the title, which follows
        if piece.text.strip():
            pieces.setdefault((piece.lines, piece.text), piece)
    ordered = sorted(pieces.values(), key=lambda piece: piece.lines[0])
    return tuple(SourceLine(*one.lines, one.text, one.lines in headings) for one in ordered)


def measures(desk: Desk, item: AgendaItem, held: Assessment) -> Measures:
    """Return how long the whole text is, as it would be shown, and how hard it reads."""
    found = measured_of(subject(held.summary, item, desk.terms))
    return Measures(found.words, ceil(found.lix_adjusted), round(LIMITS["klart"][0]))


def _sentences(
    slot: Slot, shown: Shown, placed: dict[int, set[int]], source: tuple[SourceLine, ...]
) -> tuple[SentenceRow, ...]:
    held = shown.held
    if held is None:
        return ()
    written = [
        (one, _row(one.sentence, source, _remarks(placed.get(at, ()), held)))
        for at, one in enumerate(held.entry.written)
    ]
    if shown.typed is None:
        return tuple(row for one, row in written if one.sentence.slot == slot)
    rows = {one.line: row for one, row in reversed(written)}
    return tuple(
        replace(rows.get(line, _EMPTY), text=one.text, reference=one.reference)
        for line, one in enumerate(shown.typed, start=1)
        if one.slot == slot
    )


def _row(sentence: Sentence, source: tuple[SourceLine, ...], remarks: tuple[Remark, ...]) -> SentenceRow:
    cited = tuple(
        line for line in source if any(first <= line.last and line.first <= last for first, last in sentence.sources)
    )
    return SentenceRow(sentence.text, reference(sentence), sentence.point, cited, remarks)


def _placed(held: Assessment) -> dict[int, set[int]]:
    """Return which findings stand at which sentence: the one they quote, else the one on their line."""
    found: dict[int, set[int]] = {}
    for number, one in enumerate(held.findings):
        by_text = [at for at, w in enumerate(held.entry.written) if one.sentence and w.sentence.text == one.sentence]
        line = one.lines[0] if one.lines else 0
        by_line = [at for at, w in enumerate(held.entry.written) if w.line == line and line != held.entry.line]
        for at in (by_text or by_line)[:1]:
            found.setdefault(at, set()).add(number)
    return found


def _remarks(numbers: Iterable[int], held: Assessment) -> tuple[Remark, ...]:
    made = (_remark(held.findings[number], held.entry.seen) for number in sorted(numbers))
    return tuple(sorted(made, key=lambda one: _GRAVEST_FIRST[one.severity]))


def _remark(one: Finding, seen: tuple[str, ...]) -> Remark:
    key = remark_key(one) if isinstance(one, Found) and one.code.startswith("plain_language.") else None
    known = key is not None and key in seen
    open_to_doubt = known or one.severity is Severity.ERROR
    return Remark(_severity(one), one.message, one.cure, key if open_to_doubt else None, known)


def _severity(one: Finding) -> Severity:
    """Return how much a finding matters to the text: what keeps it from the site is an error."""
    room, _, code = one.code.partition(".")
    return Severity.ERROR if room == "summary" and code not in HARMLESS else one.severity


def _approval(held: Assessment | None) -> str | None:
    standing = held.entry.standing if held else None
    if standing is None or not standing.approved_by or not standing.approved_on:
        return None
    return text("plain_language.level.approved", role=standing.approved_by, date=long_date(standing.approved_on))
