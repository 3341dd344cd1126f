"""What is worth an editor's attention once the whole meeting is read."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from publisher.catalogue.calendar import DATE, read_date
from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Dropped
from publisher.parsing.closed import without_closed_mark
from publisher.parsing.contents import ContentsEntry
from publisher.parsing.danish import WEEKDAY, weekday
from publisher.parsing.header import HeaderFacts
from publisher.parsing.lines import Line


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that was read, before it becomes the record."""

    lines: tuple[Line, ...]
    contents: tuple[ContentsEntry, ...]
    header: HeaderFacts
    items: tuple[AgendaItem, ...]
    dropped: tuple[Dropped, ...]


Check = Callable[[Read], Iterator[Finding]]


def weekdays_fit(read: Read) -> Iterator[Finding]:
    """A date printed with its weekday falls on that day."""
    for line in read.lines:
        for named in WEEKDAY.finditer(line.text):
            found = DATE.match(line.text, named.end())
            day = read_date(found) if found else None
            if day and weekday(day) != named["weekday"].casefold():
                span = (line.number, line.number)
                yield finding("parsing.weekday-mismatch", span, printed=named["weekday"].casefold(), right=weekday(day))


def dates_agree(read: Read) -> Iterator[Finding]:
    """The title and the line "Mødedato" give the same date."""
    header = read.header
    if header.title_date and header.meeting_date and header.title_date != header.meeting_date and header.date_line:
        yield finding("parsing.date-mismatch", (header.date_line, header.date_line))


def numbers_run(read: Read) -> Iterator[Finding]:
    """Item numbers count up without gaps or repeats: from 1, or on from the year's last meeting."""
    seen: set[int] = set()
    for item in read.items:
        if item.number in seen:  # two pages would share one address
            yield finding("parsing.item-number-twice", (item.lines[0], item.lines[0]), number=item.number)
            return
        seen.add(item.number)
    first = read.items[0].number
    start = first if first > len(read.items) else 1
    for wanted, item in enumerate(read.items, start=start):
        if item.number != wanted:
            span = (item.lines[0], item.lines[0])
            yield finding("parsing.item-numbers", span, number=item.number, wanted=wanted)
            return


def contents_match(read: Read) -> Iterator[Finding]:
    """The list of contents names the items as their headings do."""
    if read.contents and len(read.contents) != len(read.items):
        span = (read.contents[0].line, read.contents[-1].line)
        yield finding("parsing.contents-miscounted", span, listed=len(read.contents), items=len(read.items))
        return
    for entry, item in zip(read.contents, read.items, strict=False):
        listed = without_closed_mark(entry.title)[0].strip()
        if listed == item.title:
            continue
        code = (
            "parsing.contents-cut-short"
            if item.title.startswith(listed) and len(item.title) - len(listed) > 2
            else "parsing.contents-differ"
        )
        yield finding(code, (entry.line, entry.line), item=item.number)


def leftovers_named(read: Read) -> Iterator[Finding]:
    """Text of the template that was meant to be deleted is still there."""
    for dropped in read.dropped:
        if dropped.reason == "template-leftover":
            yield finding("parsing.template-leftover", dropped.lines)


def headings_known(read: Read) -> Iterator[Finding]:
    """A marked heading that the vocabulary does not know is kept under its own name."""
    for item in read.items:
        for section in item.sections:
            if section.kind == "other" and section.heading:
                span = (section.lines[0], section.lines[0])
                yield finding("parsing.unknown-heading", span, heading=section.heading)


CHECKS: tuple[Check, ...] = (
    weekdays_fit,
    dates_agree,
    numbers_run,
    contents_match,
    leftovers_named,
    headings_known,
)


def run_checks(read: Read, checks: Sequence[Check] = CHECKS) -> tuple[Finding, ...]:
    """Return what the checks found."""
    return tuple(found for check in checks for found in check(read))
