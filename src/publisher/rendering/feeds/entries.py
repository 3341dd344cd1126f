"""An entry of a feed: a paper, or a step of a case. One content, written as HTML and as plain text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Literal
from uuid import UUID

from publisher.catalogue.summaries import holds, level_name
from publisher.model.edition import EditionFile, Publication
from publisher.rendering.feeds.marks import mark, moment
from publisher.rendering.feeds.story import Story, Told
from publisher.rendering.site.cards.card import CardItem, MeetingCard, meeting_title
from publisher.rendering.site.cards.outcome import outcome_of
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.wording import clock, counted, long_date

_ENCLOSED = ("audio-summary", "pdf-easy-read")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or heading of an entry."""

    tag: Literal["h2", "h3", "p"]
    text: str
    path: str | None = None
    """Where it leads, under the site's root."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells in one piece."""

    mark: UUID
    path: str
    """The page that it is about, under the site's root."""
    title: str
    summary: str
    moment: datetime
    lines: tuple[Line, ...]
    files: tuple[EditionFile, ...]
    tag: str
    """The committee."""

    def html(self, href: Callable[[str], str | None]) -> str:
        """Return the content as HTML; `href` gives an address to link to, or none."""
        return "".join(_html(line, href(line.path) if line.path is not None else None) for line in self.lines)

    def text(self) -> str:
        """Return the content as plain text: a line a paragraph, an empty line before a heading."""
        return "\n".join(line.text if line.tag == "p" else f"\n{line.text}" for line in self.lines).strip() + "\n"


def of_paper(story: Story, publication: Publication) -> Entry:
    """Return the entry of a paper: every item, told plainly and in full."""
    card = story.card
    lines = [*_notice(publication), *_facts(card), *_made_by(story.told, card)]
    for item in card.items:
        title = site_text("item.title", number=item.number, title=item.title)
        lines.append(Line("h2", title, card.item_path(item.number)))
        lines += _item(item, story.told_of(item.number))
    return Entry(
        mark=mark(publication, card.id, card.kind),
        path=card.base,
        title=site_text("follow.entry.title", kind=site_text(f"kind.{card.kind}"), title=meeting_title(card)),
        summary=site_text(f"meeting.size.{card.kind}", items=counted("item", len(card.items))),
        moment=moment(card),
        lines=tuple(lines),
        files=tuple(file for wanted in _ENCLOSED if (file := story.file(wanted))),
        tag=card.committee,
    )


def of_step(story: Story, number: int, publication: Publication) -> Entry | None:
    """Return the entry of one item, as a step of its case; nothing where the paper has no such item to show."""
    card = story.card
    item = next((item for item in card.items if item.number == number and not item.closed), None)
    if item is None:
        return None
    told = story.told_of(number)
    lines = [*_notice(publication), *_facts(card), *_made_by((told,) if told else (), card), *_item(item, told)]
    fields = {"committee": card.committee, "date": long_date(card.date), "title": item.title}
    sound = story.file("audio-item", number)
    return Entry(
        mark=mark(publication, card.id, card.kind, str(number)),
        path=card.item_path(number),
        title=site_text("follow.entry.item", **fields),
        summary=item.sentence or outcome_of(item) or site_text(f"kind.{card.kind}"),
        moment=moment(card),
        lines=tuple(lines),
        files=(sound,) if sound else (),
        tag=card.committee,
    )


def newest(entries: Iterable[Entry], limit: int) -> tuple[Entry, ...]:
    """Return the newest entries, the newest first; those of one moment by their page."""
    ordered = sorted(entries, key=lambda entry: entry.path)
    return tuple(sorted(ordered, key=lambda entry: entry.moment, reverse=True)[:limit])


def _notice(publication: Publication) -> list[Line]:
    if not publication.demonstration:
        return []
    return [Line("p", site_text("notice.text", municipality=publication.municipality))]


def _facts(card: MeetingCard) -> Iterator[Line]:
    when = long_date(card.date).capitalize()
    if card.start_time:
        when += ", " + site_text("facts.clock", time=clock(card.start_time))
    yield Line("p", f"{site_text(f'kind.{card.kind}')}. {card.committee}. {when}.", card.base)
    if card.place:
        yield Line("p", site_text("follow.entry.where", place=card.place.rstrip(".")))


def _made_by(told: Iterable[Told], card: MeetingCard) -> list[Line]:
    """Say once who wrote the plain sentences, for each that did."""
    makers = dict.fromkeys((one.level, one.made_by) for one in told)
    return [
        Line("p", site_text("follow.entry.made_by", level=level_name(level), made_by=made_by, holds=holds(card.kind)))
        for level, made_by in makers
    ]


def _item(item: CardItem, told: Told | None) -> Iterator[Line]:
    outcome = outcome_of(item)
    if outcome:
        yield Line("p", site_text("follow.entry.outcome", outcome=outcome))
    if told is None and item.sentence:
        yield Line("p", item.sentence)
    for question, sentences in told.answers if told else ():
        yield Line("h3", question)
        yield from (Line("p", sentence) for sentence in sentences)


def _html(line: Line, address: str | None) -> str:
    text = escape(line.text, quote=False)
    linked = f'<a href="{escape(address)}">{text}</a>' if address else text
    return f"<{line.tag}>{linked}</{line.tag}>\n"
