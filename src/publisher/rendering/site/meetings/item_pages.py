"""The page of one item; and where its record or its attachments are too long for it, theirs."""

from collections.abc import Callable, Iterator
from typing import Any

from markupsafe import Markup

from publisher.catalogue.texts import entries
from publisher.model.addresses import COMMITTEES, attachments_path, committee, item_path, record_path
from publisher.model.edition import Edition, EditionFile
from publisher.model.meeting import AgendaItem, Attachment, Meeting
from publisher.rendering.site.cards.card import MeetingCard, meeting_title
from publisher.rendering.site.cards.outcome import ending, outcome_of
from publisher.rendering.site.cases.case_paths import CasePath
from publisher.rendering.site.common.leaves import Leaf, leaves
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Facets, Page
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.common.wording import long_date, short_date
from publisher.rendering.site.common.words import still_unexplained
from publisher.rendering.site.meetings.division import divided
from publisher.rendering.site.meetings.plain import plain, tellings_of
from publisher.rendering.site.meetings.record import Passage, Record, papers_in_record, record
from publisher.rendering.site.meetings.sound import sound
from publisher.rendering.site.meetings.votes import tally

HEAVIEST = 15_400
"""Bytes of HTML that a page may hold beside its shell: more, and the record gets pages of its own."""
MANY_PAPERS = 30
MARKUP = 80
"""Bytes of HTML around the title of an attachment."""


def pages(
    edition: Edition, brief: MeetingCard, files: tuple[EditionFile, ...], place: int, way: CasePath
) -> Iterator[Page]:
    """Yield the pages of the item at `place` on the agenda: its own first."""
    yield from _Maker(edition, brief, files, place).pages(way)


def item_title(number: int, title: str) -> str:
    """Return an item's name: `Punkt 4: Plan for botilbud`."""
    return site_text("item.title", number=number, title=title)


def above(brief: MeetingCard) -> tuple[Crumb, ...]:
    """Return the way to a meeting's page."""
    return (
        Crumb(site_text("home"), ""),
        Crumb(site_text("committees.title"), COMMITTEES),
        Crumb(brief.committee, committee(brief.committee_slug)),
    )


class _Maker:
    """Makes the pages of one item."""

    def __init__(self, edition: Edition, brief: MeetingCard, files: tuple[EditionFile, ...], place: int) -> None:
        meeting = edition.meeting.meeting
        self._edition = edition
        self._meeting = meeting
        self._brief = brief
        self._place = place
        self._item = item = meeting.items[place]
        self._path = item_path(edition.base, item.number)
        self._title = item_title(item.number, item.title)
        self._summary = edition.summary_of(item.number)
        self._crumbs = (*above(brief), Crumb(long_date(brief.date).capitalize(), brief.base))
        self._shared: dict[str, Any] = {
            "brief": brief,
            "item": item,
            "path": self._path,
            "sound": sound(files, "audio-item", self._title, item.number),
            "awaits_minutes": brief.awaits_minutes(edition.publication.as_of),
            "withheld": _withheld(meeting, item),
            "words": still_unexplained(edition.words_of(item.number), self._summary),
        }

    def pages(self, way: CasePath) -> Iterator[Page]:
        tellings = tellings_of(self._summary) if self._summary else ()
        whole = record(self._item, tellings)
        html = self._item_html(whole, (), way)
        if len(html.encode()) <= HEAVIEST or not whole.passages:
            yield self._item_page(html)
            found = whole
        else:
            found, parts = divided(self._item, record_path(self._path), self._href(self._path), tellings)
            yield self._item_page(self._item_html(found, parts, way))
            yield from map(self._record_page, parts)
        if self._has_papers_elsewhere(found):
            yield from map(self._papers_page, self._papers())

    def _href(self, path: str) -> Callable[[str], str]:
        return relative_to(path, self._edition.publication)

    def _item_page(self, html: str) -> Page:
        brief, item = self._brief, self._brief.items[self._place]
        return Page(
            kind="item",
            path=self._path,
            title=f"{self._title} – {meeting_title(brief)}",
            description=item.sentence or site_text("item.description", title=meeting_title(brief)),
            html=html,
            publication=self._edition.publication,
            breadcrumbs=self._crumbs,
            here=site_text("item.number", number=self._item.number),
            facets=self._facets(),
        )

    def _facets(self, name: str = "") -> Facets:
        """Return what search shows of a page of the item; `name` is what a further page holds."""
        brief, number = self._brief, self._item.number
        source = site_text(f"search.source.{brief.kind}", item=number, meeting=_where(brief))
        return Facets(
            self._item.title,
            source=site_text("search.source.further", source=source, name=name) if name else source,
            outcome=outcome_of(brief.items[self._place]),
            committee=brief.committee,
            year=brief.year,
        )

    def _item_html(self, written: Record, record_pages: tuple[Leaf[Passage], ...], way: CasePath) -> str:
        items = self._meeting.items
        return render(
            "item.html",
            self._href(self._path),
            **self._shared,
            ending=ending(self._brief.items[self._place]),
            source_url=self._meeting.source.url,
            plain=plain(self._summary, self._edition, written) if self._summary else None,
            votes=tally(self._item),
            way=way,
            record="" if record_pages else Markup(written.html),  # noqa: S704 - escaped where it is made
            record_pages=record_pages,
            parts=[(written.way(part.id), part.name) for part in written.parts],
            papers_in_record=papers_in_record(self._item, written),
            papers_page=attachments_path(self._path) if self._has_papers_elsewhere(written) else None,
            previous=items[self._place - 1] if self._place else None,
            next=items[self._place + 1] if self._place + 1 < len(items) else None,
        )

    def _record_page(self, leaf: Leaf[Passage]) -> Page:
        name = site_text(f"item.record.{self._brief.kind}")
        title = leaf.named(f"{name}: {self._title}")
        html = render(
            "record.html",
            self._href(leaf.path),
            **self._shared,
            leaf=leaf,
            record=Markup("".join(passage.on_page(self._href(leaf.path)(self._path)) for passage in leaf.entries)),  # noqa: S704 - escaped where it is made
            parts=[(f"#{passage.part.id}", passage.part.name) for passage in leaf.entries if passage.part],
        )
        return self._further(leaf, name, title, html)

    def _papers_page(self, leaf: Leaf[Attachment]) -> Page:
        name = site_text("attachments.of_item")
        title = leaf.named(f"{name}: {self._title}")
        html = render("papers.html", self._href(leaf.path), **self._shared, leaf=leaf)
        return self._further(leaf, name, title, html)

    def _further(self, leaf: Leaf[Any], name: str, title: str, html: str) -> Page:
        here = site_text("item.number", number=self._item.number)
        crumbs = (*self._crumbs, Crumb(here, self._path))
        return Page(
            kind="record",
            path=leaf.path,
            title=f"{title} – {meeting_title(self._brief)}",
            description=site_text("item.description", title=meeting_title(self._brief)),
            html=html,
            publication=self._edition.publication,
            breadcrumbs=crumbs if leaf.number == 1 else (*crumbs, Crumb(name, leaf.base)),
            here=leaf.named(name),
            facets=self._facets(leaf.named(name)),
        )

    def _has_papers_elsewhere(self, written: Record) -> bool:
        """Tell whether the attachments are more than a page should hold, and stand in no section of the record."""
        return len(self._item.attachments) > MANY_PAPERS and not papers_in_record(self._item, written)

    def _papers(self) -> tuple[Leaf[Attachment], ...]:
        base = attachments_path(self._path)
        return leaves(base, self._item.attachments, lambda paper: len(paper.title.encode()) + MARKUP)


def _where(brief: MeetingCard) -> str:
    return f"{brief.committee}, {short_date(brief.date)}"


def _withheld(meeting: Meeting, item: AgendaItem) -> list[str]:
    """Say once for each reason that something was left out; the reason is the privacy policy's own name for it."""
    reasons = {withheld.reason for withheld in meeting.withheld if withheld.item == item.number}
    known = entries("site", "withheld")
    return [known.get(reason, known["other"]) for reason in sorted(reasons)]
