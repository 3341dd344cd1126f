"""Dates by which something is due, whether they are to come or had passed at the meeting, and the end of a hearing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from publisher.catalogue.calendar import DATE, MONTH_PATTERN, long_date, read_date
from publisher.catalogue.sentences import split
from publisher.model.finding import LineSpan
from publisher.model.summary import Sentence, Slot
from publisher.plain_language.due_dates import DueDate, due_dates
from publisher.plain_language.kort.plainer import LONGEST_PRINTED
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import Piece, item_pieces

_DAY = rf"(?:den )?\d{{1,2}}\. ?(?:{MONTH_PATTERN})?(?: \d{{4}})?"
_HEARING = re.compile(rf"\bhøring\b[^.]*?\bperioden (?:fra )?{_DAY} ?(?:[–-]|til) ?(?:den )?", re.IGNORECASE)
_FEWEST_POINTS = 3


@dataclass(frozen=True, slots=True)
class _Named:
    """A day that the item names, and how certain it is that it is a time limit."""

    due: DueDate
    day: date | None
    """None if the paper leaves out the year."""

    @property
    def written(self) -> str:
        return " ".join(self.due.printed.split()) if self.day is None else long_date(self.day.isoformat())


def deadlines(telling: Telling) -> Iterator[Sentence]:
    """Yield the deadlines that lie after the meeting, each day once, and those of which the year is not printed."""
    pieces = item_pieces(telling.item)
    named = [one for one in _named(pieces) if not _over(telling, one)]
    yield from _told(telling, "next", [one for one in named if one.due.plain])
    yield from _quoted(telling, "next", [one for one in named if not one.due.plain])
    ends = {day: lines for day, lines in _hearings(pieces) if day.isoformat() > telling.voice.date}
    for day, lines in ends.items():
        yield telling.voice.say("next", "next.consultation", lines, date=long_date(day.isoformat()))


def passed(telling: Telling, told: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the deadlines that had passed at the meeting and that no other sentence names.

    "Svaret blev sendt inden den 1. marts" is not our sentence to make a deadline of: it is quoted.
    """
    known = " ".join(one.text for one in told)
    named = [one for one in _named(item_pieces(telling.item)) if _over(telling, one)]
    named = [one for one in named if not _stands_in(known, one.written) and not _stands_in(known, one.due.printed)]
    plain = [one for one in named if one.due.plain and (one.due.called or one.due.duty)]
    yield from _told(telling, "about", plain)
    if plain:
        yield telling.voice.say("about", f"about.over_{'one' if len(_days(plain)) == 1 else 'many'}")
    yield from _quoted(telling, "about", [one for one in named if one.written not in _days(plain)])


def _named(pieces: Iterable[Piece]) -> Iterator[_Named]:
    for due in due_dates(pieces):
        found = DATE.match(due.printed)
        yield _Named(due, read_date(found) if found is not None else None)


def _over(telling: Telling, one: _Named) -> bool:
    return one.day is not None and one.day.isoformat() < telling.voice.date


def _stands_in(told: str, day: str) -> bool:
    return re.search(rf"(?<!\d){re.escape(day)}", told) is not None


def _days(named: Iterable[_Named]) -> dict[str, LineSpan]:
    found: dict[str, LineSpan] = {}
    for one in named:
        found.setdefault(one.written, one.due.lines)
    return found


def _told(telling: Telling, slot: Slot, named: Iterable[_Named]) -> Iterator[Sentence]:
    """Tell one or two deadlines in a sentence each, more of them as a list."""
    days = _days(named)
    if len(days) < _FEWEST_POINTS:
        for day, lines in days.items():
            yield telling.voice.say(slot, "deadline.one", lines, date=day)
        return
    yield telling.voice.say(slot, "deadline.many", *dict.fromkeys(days.values()))
    for day, lines in days.items():
        yield replace(telling.voice.say(slot, "deadline.point", lines, date=day), point=True)


def _quoted(telling: Telling, slot: Slot, named: Iterable[_Named]) -> Iterator[Sentence]:
    """Quote the sentence that names the day, each once; of a very long one only the words before the day."""
    found = {
        (one.due.sentence if len(one.due.sentence) <= LONGEST_PRINTED else one.due.phrase): one.due.lines
        for one in named
    }
    for words, lines in found.items():
        yield telling.voice.quote(slot, "quote.first", words, lines)


def _hearings(pieces: Iterable[Piece]) -> Iterator[tuple[date, LineSpan]]:
    for piece in pieces:
        for sentence in split(piece.text):
            for found in _HEARING.finditer(sentence) if len(sentence) <= LONGEST_PRINTED else ():
                match = DATE.match(sentence, found.end())
                day = read_date(match) if match is not None else None
                if day is not None:
                    yield day, piece.lines
