"""The whole meeting in a few lines: which, when, where, and what became of each item."""

from publisher.catalogue.calendar import long_date
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, ClearedMeeting, Meeting
from publisher.model.summary import PublishableSummary, Sentence
from publisher.plain_language.kort.outcome import outcome
from publisher.plain_language.kort.voice import Telling, Voice
from publisher.plain_language.source_text import heading_lines, locate, pieces_of
from publisher.plain_language.wording import clock, closed


def sentences(cleared: ClearedMeeting, summaries: tuple[PublishableSummary, ...]) -> tuple[Sentence, ...]:
    """Return the summary's lines: the meeting, then one line for each item that has a summary."""
    meeting = cleared.meeting
    voice = Voice.of(meeting)
    told = {summary.item for summary in summaries}
    items = tuple(item for item in meeting.items if item.number in told)
    return (*_about_meeting(voice, meeting, items), *(_line(Telling(voice, item)) for item in items))


def _about_meeting(voice: Voice, meeting: Meeting, items: tuple[AgendaItem, ...]) -> tuple[Sentence, ...]:
    kind, pieces = meeting.kind, tuple(pieces_of(meeting.header.blocks))
    top: LineSpan = (pieces[0].lines[0], pieces[-1].lines[1]) if pieces else (1, 1)
    fields = {"committee": meeting.committee, "date": long_date(meeting.date)}
    found = [voice.say("about", f"meeting.held.{kind}", locate(meeting.committee, pieces, top), **fields)]
    if meeting.start_time:
        lines = locate(meeting.start_time, pieces, top)
        found.append(voice.say("about", f"meeting.began.{kind}", lines, time=clock(meeting.start_time)))
    if meeting.place:
        lines = locate(meeting.place, pieces, top)
        place = voice.words(f"meeting.place.{kind}", place=closed(meeting.place))
        found.append(Sentence("about", place, (lines,), quote=True))
    one = "count_one" if len(items) == 1 else "count"
    spans = (heading_lines(item) for item in items)
    found.append(voice.say("about", f"meeting.{one}.{kind}", *spans, count=str(len(items))))
    return tuple(found)


def _line(telling: Telling) -> Sentence:
    item, made = telling.item, telling.item.decision
    fields = {"number": str(item.number), "title": closed(item.title)}
    ending = _ending(telling)
    spans = [heading_lines(item)]
    if made is not None and not item.closed:
        spans.append(made.suspended.lines if made.suspended else made.lines)
    told = (
        telling.voice.words("meeting.item_outcome", outcome=ending, **fields)
        if ending
        else telling.voice.words("meeting.item", **fields)
    )
    return Sentence("about", told, tuple(spans), quote=True)


def _ending(telling: Telling) -> str | None:
    made = telling.item.decision
    if telling.item.closed:
        return telling.voice.words("meeting.closed")
    if made is None:
        return None
    return telling.voice.words("meeting.suspended") if made.suspended else outcome(telling, made)
