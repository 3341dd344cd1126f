"""The pages of one meeting: the meeting itself and those of each item."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from markupsafe import Markup

from publisher.catalogue.summaries import level_name, makers
from publisher.model.addresses import attachments_path
from publisher.model.edition import Edition, EditionFile
from publisher.model.meeting import AgendaItem, Attachment, Meeting, Participant
from publisher.rendering.semantic_html import blocks
from publisher.rendering.site.cards.card import MeetingCard, card, meeting_title
from publisher.rendering.site.cards.members import party_of
from publisher.rendering.site.cards.outcome import ending, endings
from publisher.rendering.site.cases.case_paths import CasePath
from publisher.rendering.site.common.leaves import Leaf, leaves
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Facets, Page
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.common.wording import long_date, person, short_date
from publisher.rendering.site.meetings import downloads, item_pages
from publisher.rendering.site.meetings.item_pages import HEAVIEST, MANY_PAPERS, MARKUP, above, item_title
from publisher.rendering.site.meetings.sound import playlist

_HEADER_LEVEL = 3
_Papers: TypeAlias = tuple[AgendaItem, tuple[Attachment, ...]]
"""An item with its attachments."""


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
        *_meeting_pages(edition, brief, files, around),
        *(
            page
            for place, item in enumerate(items)
            for page in item_pages.pages(edition, brief, files, place, around.paths.get(item.number, CasePath()))
        ),
    )


def _meeting_pages(
    edition: Edition, brief: MeetingCard, files: tuple[EditionFile, ...], around: Around
) -> Iterator[Page]:
    """Yield the meeting's page; a heavy one leaves attachments and the sound of items to other pages."""
    meeting = edition.meeting.meeting
    title = meeting_title(brief)
    path = attachments_path(brief.base)
    papers = tuple((item, item.attachments) for item in meeting.items if item.attachments)
    sounds = playlist(files, {item.number: item_title(item.number, item.title) for item in brief.items})
    href = relative_to(brief.base, edition.publication)
    context: dict[str, Any] = {
        "brief": brief,
        "title": title,
        "source_url": meeting.source.url,
        "awaits_minutes": brief.awaits_minutes(edition.publication.as_of),
        "makers": [(level_name(level), " ".join(said)) for level, said in makers(edition)],
        "outcomes": endings(brief),
        "items": [(item, ending(item)) for item in brief.items],
        "present": [_person(one, meeting, around) for one in meeting.participants if not one.absent],
        "absent": [_person(one, meeting, around) for one in meeting.participants if one.absent],
        "downloads": downloads.whole_meeting(files),
        "attachments": papers,
        "printed": Markup(blocks(meeting.header.blocks, first_level=_HEADER_LEVEL)),  # noqa: S704 - escaped there
        "changes": [change.text for change in meeting.changes],
        "earlier": around.earlier,
        "later": around.later,
        "beside": around.beside,
    }

    def written(*, papers_page: str | None = None, only_first: bool = False) -> str:
        shown = sounds[:1] if only_first else sounds
        context["sounds_elsewhere"] = len(shown) < len(sounds)
        return render("meeting.html", href, **context, sounds=shown, papers_page=papers_page)

    html = written()
    apart = len(html.encode()) > HEAVIEST and bool(papers)
    if apart:
        html = written(papers_page=path)
    if len(html.encode()) > HEAVIEST:
        html = written(papers_page=path if apart else None, only_first=True)
    yield Page(
        kind="meeting",
        path=brief.base,
        title=f"{site_text(f'kind.{brief.kind}')}: {title}",
        description=site_text("meeting.description", title=title),
        html=html,
        publication=edition.publication,
        breadcrumbs=above(brief),
        here=long_date(brief.date).capitalize(),
        facets=Facets(
            f"{site_text(f'kind.{brief.kind}')}: {brief.committee}",
            source=short_date(brief.date),
            committee=brief.committee,
            year=brief.year,
            text=", ".join([brief.place or "", *(one.name for one in meeting.participants)]),
        ),
    )
    if apart:
        yield from _papers_pages(edition, brief, leaves(path, papers, _weight))


def _papers_pages(edition: Edition, brief: MeetingCard, parts: Iterable[Leaf[_Papers]]) -> Iterator[Page]:
    name, title = site_text("attachments.heading"), meeting_title(brief)
    crumbs = (*above(brief), Crumb(long_date(brief.date).capitalize(), brief.base))
    for leaf in parts:
        href = relative_to(leaf.path, edition.publication)
        yield Page(
            kind="record",
            path=leaf.path,
            title=leaf.named(f"{name}: {title}"),
            description=site_text("meeting.description", title=title),
            html=render("meeting_papers.html", href, brief=brief, title=title, leaf=leaf),
            publication=edition.publication,
            breadcrumbs=crumbs if leaf.number == 1 else (*crumbs, Crumb(name, leaf.base)),
            here=leaf.named(name),
            facets=Facets(
                leaf.named(name),
                source=f"{brief.committee}, {short_date(brief.date)}",
                committee=brief.committee,
                year=brief.year,
            ),
        )


def _weight(papers: _Papers) -> int:
    item, attachments = papers
    shown = attachments if len(attachments) <= MANY_PAPERS else ()
    return len(item.title.encode()) + sum(len(paper.title.encode()) + MARKUP for paper in shown) + 2 * MARKUP


def _person(one: Participant, meeting: Meeting, around: Around) -> tuple[str, str, str | None]:
    """Return a participant's name, what stands behind it, and the address of an elected member's own page.

    Of a name that two people have, the party is part: two links of one name would lead to two pages.
    """
    path = around.people.get((one.name, party_of(one) or ""))
    if sum(other.name == one.name for other in meeting.participants) > 1:
        return person(one), "", path
    return one.name, person(one).removeprefix(one.name), path
