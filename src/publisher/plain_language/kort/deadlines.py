"""Dates by which something is due: a deadline after the meeting, and the end of a public hearing."""

import re
from collections.abc import Iterator
from datetime import date

from publisher.catalogue.calendar import DATE, MONTH_PATTERN, long_date, read_date
from publisher.catalogue.sentences import split
from publisher.model.finding import LineSpan
from publisher.model.summary import Sentence
from publisher.plain_language.kort.plainer import LONGEST_PRINTED
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import pieces_of, sections_of

_TELLING = ("summary", "background", "case", "content", "consultation", "further_process", "other")
_DUE = re.compile(
    r"\b(?:senest|inden|(?:\w*frist(?:en)?)(?: er| for \w+)?|frist til)(?: den| d\.)? ?(?=\d)", re.IGNORECASE
)
_DAY = rf"(?:den )?\d{{1,2}}\. ?(?:{MONTH_PATTERN})?(?: \d{{4}})?"
_HEARING = re.compile(rf"\bhøring\b[^.]*?\bperioden (?:fra )?{_DAY} ?(?:[–-]|til) ?(?:den )?", re.IGNORECASE)
_MOST = 2


def deadlines(telling: Telling) -> Iterator[Sentence]:
    """Yield the deadlines that the case names and that lie after the meeting, each day once."""
    told: dict[tuple[str, date], LineSpan] = {}
    for section in sections_of(telling.item, *_TELLING):
        for piece in pieces_of(section.blocks):
            for sentence in split(piece.text):
                for key, day in _named(sentence):
                    if day.isoformat() > telling.voice.date:
                        told.setdefault((key, day), piece.lines)
    for (key, day), lines in list(told.items())[:_MOST]:
        yield telling.voice.say("next", key, lines, date=long_date(day.isoformat()))


def _named(sentence: str) -> Iterator[tuple[str, date]]:
    if len(sentence) > LONGEST_PRINTED:
        return
    for key, pattern in (("next.deadline", _DUE), ("next.consultation", _HEARING)):
        for found in pattern.finditer(sentence):
            match = DATE.match(sentence, found.end())
            day = read_date(match) if match is not None else None
            if day is not None:
                yield key, day
