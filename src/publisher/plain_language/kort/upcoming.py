"""Hvad sker der nu? The next body, the stopped decision, and the paper's own words of what follows."""

import re
from collections.abc import Iterator

from publisher.catalogue.calendar import long_date
from publisher.catalogue.sentences import split
from publisher.model.blocks import Paragraph
from publisher.model.decision import Suspension
from publisher.model.finding import LineSpan
from publisher.model.summary import Sentence
from publisher.plain_language.kort.deadlines import deadlines
from publisher.plain_language.kort.kinds import kind_of
from publisher.plain_language.kort.outcome import lines_of_body, next_body, only_informed
from publisher.plain_language.kort.plainer import is_plain, plainly
from publisher.plain_language.kort.quotable import stands_alone
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.readability import words
from publisher.plain_language.source_text import sections_of

_LONGEST_QUOTE = 22
_FIRST_BLOCKS = 3
_NO_SUBJECT = frozenset(("messages", "any_other"))
"""Kinds of item that the council cannot be said to talk about."""
_PLAN = re.compile(
    r"(?P<words>(?:Administrationen|Forvaltningen|Kommunen) vil (?:(?! med henblik på)[^,])+)(?: med henblik på.*)?\.$"
)
_AHEAD = re.compile(r"\b(vil|skal|planlægges|forventes|bliver|senest|næste|kommende)\b", re.IGNORECASE)


def upcoming(telling: Telling) -> Iterator[Sentence]:
    """Yield what happens after this paper, as far as it says so."""
    if telling.item.closed:
        return
    if kind_of(telling.item) == "signatures":
        yield from deadlines(telling)
        return
    made = telling.item.decision
    if made is None and telling.voice.kind == "agenda":
        key = "next.agenda_meeting" if kind_of(telling.item) in _NO_SUBJECT else "next.agenda"
        yield telling.voice.say("next", key, date=long_date(telling.voice.date))
    if made is not None and made.suspended is not None:
        yield from _stopped(telling, made.suspended, made.referred_to)
    elif made is not None and (to := next_body(telling, made)) is not None:
        key = "next.informed" if only_informed(telling, to) else "next.handled_by"
        yield telling.voice.say("next", key, *lines_of_body(telling, to), who=to)
    decided_by = telling.item.decided_by
    if decided_by is not None and telling.voice.differs(decided_by):
        yield telling.voice.say("next", "next.decided_by", _decided_by_lines(telling), who=decided_by)
    yield from _own_words(telling)
    yield from deadlines(telling)


def _stopped(telling: Telling, stop: Suspension, referred_to: str | None) -> Iterator[Sentence]:
    yield telling.voice.say("next", "next.stopped_by", stop.lines, who=stop.by)
    yield telling.voice.say("next", "next.stopped_meaning")
    yield telling.voice.say("next", "next.not_valid_yet", stop.lines)
    if referred_to:
        yield telling.voice.say("next", "next.handled_by", stop.lines, who=referred_to)


def _own_words(telling: Telling) -> Iterator[Sentence]:
    """Tell or quote the sentence about what is still to come, else the first that can stand alone."""
    found = [
        (sentence, block.lines)
        for section in sections_of(telling.item, "further_process")
        for block in section.blocks[:_FIRST_BLOCKS]
        if isinstance(block, Paragraph)
        for sentence in split(block.text)
    ]
    for sentence, lines in found:
        plan = _PLAN.match(sentence)
        told = plainly(plan["words"]) if plan is not None else None
        if told is not None and is_plain(told):
            yield telling.voice.say("next", "next.plan", lines, words=told)
            return
    alone = [one for one in found if stands_alone(one[0]) and len(words(one[0])) <= _LONGEST_QUOTE]
    ahead = [one for one in alone if _AHEAD.search(one[0])]
    for sentence, lines in (ahead or alone)[:1]:
        yield telling.voice.quote("next", "next.own_words", sentence, lines)


def _decided_by_lines(telling: Telling) -> LineSpan:
    sections = sections_of(telling.item, "decided_by")
    return sections[0].lines if sections else telling.item.lines
