"""Writes what each audio file of a meeting says, in order."""

from collections.abc import Iterable, Iterator
from datetime import date

from babel.dates import format_date

from publisher.catalogue.summaries import holds, level_name, lowest, made_by, makers, slot_heading
from publisher.catalogue.texts import text
from publisher.model.edition import Edition
from publisher.model.meeting import AgendaItem
from publisher.model.narration import Script, Utterance
from publisher.model.summary import SLOTS, Sentence
from publisher.speech import utterances
from publisher.speech.spoken_record import record


def scripts(edition: Edition, meeting_summary: tuple[Sentence, ...]) -> tuple[Script, ...]:
    """Return the script of the meeting's summary, then one for each item.

    Every script says first that a computer voice reads it, and in a demonstration that it is one. Of a closed item
    nothing is said but its number, its title and that it is closed.
    """
    meeting = edition.meeting.meeting
    return (_summary(edition, meeting_summary), *(_item(edition, item) for item in meeting.items))


def _summary(edition: Edition, meeting_summary: tuple[Sentence, ...]) -> Script:
    meeting = edition.meeting.meeting
    day = format_date(date.fromisoformat(meeting.date), "d. MMMM y", locale="da")
    title = text("speech.script.summary_title", committee=meeting.committee, date=day)
    said = [*_opening(edition), *utterances.heading(title), *_makers(edition)]
    for sentence in meeting_summary:
        said += utterances.paragraph(sentence.text)
    explained: set[str] = set()
    for item in meeting.items:
        said += utterances.heading(_item_title(item))
        said += _slots(edition, item.number, explained, chapters=False)
    said += _original(edition)
    level = lowest(level for level, _ in makers(edition))
    return Script("audio-summary", None, title, tuple(said), level)


def _item(edition: Edition, item: AgendaItem) -> Script:
    title = _item_title(item)
    said = [*_opening(edition), *utterances.heading(title)]
    if item.closed:
        said += _closed()
    else:
        if summary := edition.summary_of(item.number):
            said += utterances.heading(level_name(summary.level))
            said += _paragraphs((*made_by(edition, summary), holds(edition.meeting.meeting.kind)))
            said += _slots(edition, item.number, set(), chapters=True)
        said += utterances.heading(text(f"speech.script.from_{_paper(edition)}"))
        said += record(item)
    said += _original(edition)
    return Script("audio-item", item.number, title, tuple(said))


def _opening(edition: Edition) -> Iterator[Utterance]:
    yield from utterances.paragraph(text("speech.script.notice"))
    if edition.publication.demonstration:
        yield from utterances.paragraph(
            text("speech.script.demonstration", municipality=edition.publication.municipality)
        )


def _original(edition: Edition) -> Iterator[Utterance]:
    """Say where the valid original is, if it has an address."""
    url = edition.meeting.meeting.source.url
    if url is not None:
        yield from utterances.paragraph(text(f"speech.script.original_{_paper(edition)}", url=url))


def _item_title(item: AgendaItem) -> str:
    return text("speech.script.item_title", number=item.number, title=item.title)


def _closed() -> Iterator[Utterance]:
    for name in ("closed", "closed_meaning", "closed_hidden"):
        yield from utterances.paragraph(text(f"plain_language.about.{name}"))


def _makers(edition: Edition) -> Iterator[Utterance]:
    for _, said in makers(edition):
        yield from _paragraphs(said)
    yield from utterances.paragraph(holds(edition.meeting.meeting.kind))


def _paragraphs(said: Iterable[str]) -> Iterator[Utterance]:
    for one in said:
        yield from utterances.paragraph(one)


def _slots(edition: Edition, item: int, explained: set[str], *, chapters: bool) -> Iterator[Utterance]:
    """Say a summary. A hard word is explained right after the sentence that first uses it, one of the title at once.

    What is in `explained` has been said in this file already; it grows by what is said now.
    """
    summary = edition.summary_of(item)
    sentences = tuple(enumerate(summary.sentences)) if summary else ()
    uses = edition.uses_of(item)
    in_text = {use.explanation for use in uses}
    for place, sentence in sentences:
        if sentence.slot == "words" and place not in in_text:
            yield from _once(sentence.text, explained)
    for slot in SLOTS:
        told = [(place, sentence) for place, sentence in sentences if sentence.slot == slot != "words"]
        if told:
            yield from utterances.heading(slot_heading(slot, edition.meeting.meeting.kind), chapter=chapters)
        for place, sentence in told:
            yield from utterances.paragraph(sentence.text)
            for use in uses:
                if use.sentence == place:
                    yield from _once(sentences[use.explanation][1].text, explained)


def _once(explanation: str, explained: set[str]) -> Iterator[Utterance]:
    if explanation not in explained:
        explained.add(explanation)
        yield from utterances.paragraph(explanation)


def _paper(edition: Edition) -> str:
    return edition.meeting.meeting.kind
