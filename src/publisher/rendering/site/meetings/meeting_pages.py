"""The pages of one meeting: the meeting itself and one page for each item."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from publisher.catalogue.texts import entries
from publisher.model.addresses import COMMITTEES, committee, item_path
from publisher.model.edition import Edition, EditionFile
from publisher.model.meeting import AgendaItem, Meeting, Participant
from publisher.rendering.semantic_html import blocks
from publisher.rendering.site.cards.card import MeetingCard, card, meeting_title
from publisher.rendering.site.cards.members import party_of
from publisher.rendering.site.cards.outcome import ending, endings, outcome_of
from publisher.rendering.site.cards.summaries import summary_of
from publisher.rendering.site.cases.case_paths import CasePath
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Facets, Page
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.common.wording import long_date, person, short_date
from publisher.rendering.site.common.words import still_unexplained
from publisher.rendering.site.meetings import downloads
from publisher.rendering.site.meetings.plain import plain
from publisher.rendering.site.meetings.record import papers_in_record, record
from publisher.rendering.site.meetings.sound import playlist, sound
from publisher.rendering.site.meetings.votes import tally

_HEADER_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around a meeting on the site."""

    earlier: MeetingCard | None = None
    """The committee's meeting before it."""
    later: MeetingCard | None = None
    """The committee's meeting after it."""
    beside: MeetingCard | None = None
    """The same meeting's other paper: the agenda beside the minutes, or the other way round."""
    paths: Mapping[int, CasePath] = field(default_factory=dict)
    """Where the case of each item comes from and goes, by its number."""
    people: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Addresses of the elected members' own pages, by name and party."""


def pages(edition: Edition, files: tuple[EditionFile, ...], around: Around) -> tuple[Page, ...]:
    """Return the meeting's page and its items' pages; `files` are the meeting's published files."""
    brief = card(edition)
    items = edition.meeting.meeting.items
    return (
        _meeting_page(edition, brief, files, around),
        *(
            _item_page(edition, brief, files, place, around.paths.get(item.number, CasePath()))
            for place, item in enumerate(items)
        ),
    )


def _href(path: str, edition: Edition) -> Callable[[str], str]:
    return relative_to(path, edition.publication)


def _meeting_page(
    edition: Edition,
    brief: MeetingCard,
    files: tuple[EditionFile, ...],
    around: Around,
) -> Page:
    meeting = edition.meeting.meeting
    title = meeting_title(brief)
    html = render(
        "meeting.html",
        _href(brief.base, edition),
        brief=brief,
        title=title,
        source_url=meeting.source.url,
        outcomes=endings(brief),
        sounds=playlist(files, {item.number: _item_title(item.number, item.title) for item in brief.items}),
        items=[(item, ending(item)) for item in brief.items],
        present=[_person(one, meeting, around) for one in meeting.participants if not one.absent],
        absent=[_person(one, meeting, around) for one in meeting.participants if one.absent],
        downloads=downloads.whole_meeting(files),
        attachments=[(item, item.attachments) for item in meeting.items if item.attachments],
        printed=Markup(blocks(meeting.header.blocks, first_level=_HEADER_LEVEL)),  # noqa: S704 - escaped there
        changes=[change.text for change in meeting.changes],
        earlier=around.earlier,
        later=around.later,
        beside=around.beside,
    )
    return Page(
        kind="meeting",
        path=brief.base,
        title=f"{site_text(f'kind.{brief.kind}')}: {title}",
        description=site_text("meeting.description", title=title),
        html=html,
        publication=edition.publication,
        breadcrumbs=_above(brief),
        here=long_date(brief.date).capitalize(),
        facets=Facets(
            f"{site_text(f'kind.{brief.kind}')}: {brief.committee}",
            source=short_date(brief.date),
            committee=brief.committee,
            year=brief.year,
            text=", ".join([brief.place or "", *(one.name for one in meeting.participants)]),
        ),
    )


def _person(one: Participant, meeting: Meeting, around: Around) -> tuple[str, str, str | None]:
    """Return a participant's name, what stands behind it, and the address of an elected member's own page.

    Of a name that two people have, the party is part: two links of one name would lead to two pages.
    """
    path = around.people.get((one.name, party_of(one) or ""))
    if sum(other.name == one.name for other in meeting.participants) > 1:
        return person(one), "", path
    return one.name, person(one).removeprefix(one.name), path


def _above(brief: MeetingCard) -> tuple[Crumb, ...]:
    return (
        Crumb(site_text("home"), ""),
        Crumb(site_text("committees.title"), COMMITTEES),
        Crumb(brief.committee, committee(brief.committee_slug)),
    )


def _item_title(number: int, title: str) -> str:
    return site_text("item.title", number=number, title=title)


def _item_page(edition: Edition, brief: MeetingCard, files: tuple[EditionFile, ...], place: int, way: CasePath) -> Page:
    meeting = edition.meeting.meeting
    item = meeting.items[place]
    path = item_path(edition.base, item.number)
    summary = summary_of(edition, item.number)
    written = record(item)
    title = _item_title(item.number, item.title)
    context: dict[str, Any] = {
        "brief": brief,
        "item": item,
        "ending": ending(brief.items[place]),
        "source_url": meeting.source.url,
        "sound": sound(files, "audio-item", title, item.number),
        "plain": plain(summary, meeting.kind, written) if summary else None,
        "votes": tally(item),
        "words": still_unexplained(edition.words_of(item.number), summary),
        "way": way,
        "withheld": _withheld(meeting, item),
        "record": Markup(written.html),  # noqa: S704 - escaped where it is made
        "parts": written.parts,
        "papers_in_record": papers_in_record(item, written),
        "previous": meeting.items[place - 1] if place else None,
        "next": meeting.items[place + 1] if place + 1 < len(meeting.items) else None,
        "path": path,
    }
    return Page(
        kind="item",
        path=path,
        title=f"{title} – {meeting_title(brief)}",
        description=brief.items[place].sentence or site_text("item.description", title=meeting_title(brief)),
        html=render("item.html", _href(path, edition), **context),
        publication=edition.publication,
        breadcrumbs=(*_above(brief), Crumb(long_date(brief.date).capitalize(), brief.base)),
        here=site_text("item.number", number=item.number),
        facets=Facets(
            item.title,
            source=site_text("search.source." + brief.kind, item=item.number, meeting=_where(brief)),
            outcome=outcome_of(brief.items[place]),
            committee=brief.committee,
            year=brief.year,
        ),
    )


def _where(brief: MeetingCard) -> str:
    return f"{brief.committee}, {short_date(brief.date)}"


def _withheld(meeting: Meeting, item: AgendaItem) -> list[str]:
    """Say once for each reason that something was left out; the reason is the privacy policy's own name for it."""
    reasons = {withheld.reason for withheld in meeting.withheld if withheld.item == item.number}
    known = entries("site", "withheld")
    return [known.get(reason, known["other"]) for reason in sorted(reasons)]
