"""Every page that belongs to no single meeting: made from cards, the glossary and what people wrote."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from publisher.errors import SourceError
from publisher.model import addresses
from publisher.model.edition import Publication, Term
from publisher.model.statement import Statement
from publisher.rendering.site.cards.card import CardItem, MeetingCard
from publisher.rendering.site.cards.outcome import Ending, ending
from publisher.rendering.site.common.links import NOT_FOUND, relative_to
from publisher.rendering.site.common.page import Crumb, Page, PageKind
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.guidance import glossary_pages, letters
from publisher.rendering.site.guidance.hand_written import MARKS, HandWritten, mark, read, to_html
from publisher.rendering.site.guidance.settings_page import settings_page
from publisher.rendering.site.guidance.statement_page import statement_html
from publisher.rendering.site.overviews import year_pages
from publisher.rendering.site.overviews.listing import Entry, coming, entries, held

_FRONT = "index"
_SHOWN = 6
_ALL = Crumb(site_text("committees.title"), addresses.COMMITTEES)
_PLACES = {
    "om": addresses.ABOUT,
    "saadan-laeser-og-lytter-du": addresses.FORMATS,
    "kontakt": addresses.CONTACT,
    "bestil": addresses.ORDER,
    "meld-fejl": addresses.REPORT,
    "privatliv": addresses.PRIVACY,
    "ikke-fundet": NOT_FOUND,
}
"""Hand-written page → its address."""
_MARKED = {"kontakt": "contact.html", "bestil": "order.html", "fejl": "fault.html", "nyeste": "newest.html"}
"""What a mark on a hand-written page stands for → its template."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the site has beside its meetings."""

    terms: tuple[Term, ...]
    publication: Publication
    hand_written: Mapping[str, str]
    """Page name → cleared Markdown."""
    about: Mapping[str, str]
    """Committee's folder → one plain sentence about it."""
    statement: Statement


def pages(cards: tuple[MeetingCard, ...], frame: Frame) -> tuple[Page, ...]:
    """Return the front page, the committees' pages, the glossary, the statement and the hand-written pages.

    Raises:
        SourceError: a hand-written page is missing, has no place on the site, or lacks its title or description.
    """
    _refuse_unknown(frame.hand_written)
    listed = entries(cards)
    maker = _Maker(frame.publication, listed)
    written = {name: read(name, source) for name, source in sorted(frame.hand_written.items())}
    return (
        maker.front(listed, written.pop(_FRONT), frame.about),
        *maker.committees(listed, frame.about),
        *glossary_pages.pages(frame.terms, frame.publication),
        maker.statement(frame.statement),
        maker.short_address(),
        settings_page(frame.publication),
        *(maker.text(page) for page in written.values()),
    )


def _refuse_unknown(hand_written: Mapping[str, str]) -> None:
    expected = {_FRONT, *_PLACES}
    for name in sorted(expected ^ hand_written.keys()):
        what = "the page is missing" if name in expected else "the page has no place on the site"
        raise SourceError(
            what, cure=f"The folder of hand-written pages holds: {', '.join(sorted(expected))}.", file=f"{name}.md"
        )


class _Maker:
    """Makes pages for one publication."""

    def __init__(self, publication: Publication, listed: tuple[Entry, ...]) -> None:
        self._publication = publication
        self._as_of = publication.as_of
        self._newest = held(listed, self._as_of)[:_SHOWN]

    def _page(
        self, kind: PageKind, path: str, title: str, description: str, html: str, *above: Crumb, **more: Any
    ) -> Page:
        home = (Crumb(site_text("home"), ""),) if path else ()
        return Page(
            kind, path, title, description, html, self._publication, (*home, *above), more.get("here", ""),
            more.get("redirect"),
        )  # fmt: skip

    def _href(self, path: str) -> Callable[[str], str]:
        return relative_to(path, self._publication)

    def _contact(self, path: str) -> Markup:
        contact = self._publication.contact
        return Markup(render("contact.html", self._href(path), contact=contact, publication=self._publication))  # noqa: S704

    def statement(self, statement: Statement) -> Page:
        path = addresses.ACCESSIBILITY
        html = statement_html(statement, self._publication, self._contact(path), self._href(path))
        return self._page("text", path, site_text("statement.title"), site_text("statement.description"), html)

    def _text_html(self, page: HandWritten, path: str) -> Markup:
        href, contact = self._href(path), self._publication.contact
        context: dict[str, Any] = {
            "contact": contact,
            "publication": self._publication,
            "formats": letters.formats(contact.email),
            "fault": letters.fault(contact.email) if contact.email else None,
            "newest": self._newest,
        }
        body = to_html(page, href, demonstration=self._publication.demonstration)
        for name in MARKS:
            if mark(name) in body:
                body = body.replace(mark(name), render(_MARKED[name], href, **context))
        return Markup(render("text.html", href, title=page.title, body=Markup(body)))  # noqa: S704

    def text(self, page: HandWritten) -> Page:
        path = _PLACES[page.name]
        kind: PageKind = "not-found" if path == NOT_FOUND else "text"
        return self._page(kind, path, page.title, page.description, self._text_html(page, path))

    def front(self, listed: tuple[Entry, ...], welcome: HandWritten, about: Mapping[str, str]) -> Page:
        latest = held(listed, self._as_of)
        context: dict[str, Any] = {
            "welcome": self._text_html(welcome, ""),
            "coming": coming(listed, self._as_of)[:_SHOWN],
            "newest": latest[:_SHOWN],
            "decided": _decided(latest),
            "committees": [
                {"slug": slug, "name": name, "about": about.get(slug)} for slug, name in _committees(listed).items()
            ],
        }
        return self._page(
            "front", "", welcome.title, welcome.description, render("front.html", self._href(""), **context)
        )

    def committees(self, listed: tuple[Entry, ...], about: Mapping[str, str]) -> list[Page]:
        made = [self._all_committees(listed, about)]
        for slug, name in _committees(listed).items():
            own = _of(slug, listed)
            made.append(self._committee(slug, name, own, about.get(slug)))
            for year in _years(own):
                in_year = [entry for entry in own if entry.card.year == year]
                made += year_pages.pages(slug, name, in_year, self._publication)
        return made

    def _all_committees(self, listed: tuple[Entry, ...], about: Mapping[str, str]) -> Page:
        path = addresses.COMMITTEES
        shown = [
            {
                "slug": slug,
                "name": name,
                "about": about.get(slug),
                "next": next(iter(coming(own, self._as_of)), None),
                "newest": next(iter(held(own, self._as_of)), None),
            }
            for slug, name in _committees(listed).items()
            for own in [_of(slug, listed)]
        ]
        title = site_text("committees.title")
        html = render("committees.html", self._href(path), title=title, committees=shown)
        return self._page("list", path, title, site_text("committees.description"), html)

    def _committee(self, slug: str, name: str, own: tuple[Entry, ...], about: str | None) -> Page:
        path = addresses.committee(slug)
        html = render(
            "committee.html",
            self._href(path),
            title=name,
            about=about,
            slug=slug,
            coming=coming(own, self._as_of),
            newest=held(own, self._as_of)[:_SHOWN],
            years=_years(own),
        )
        description = about or site_text("committee.description", committee=name)
        return self._page("committee", path, name, description, html, _ALL)

    def short_address(self) -> Page:
        path = addresses.ACCESSIBILITY_SHORT
        title = site_text("footer.accessibility")
        html = render(
            "redirect.html", self._href(path), title=title, target=addresses.ACCESSIBILITY, link=site_text("redirect")
        )
        return self._page("redirect", path, title, title, html, redirect=addresses.ACCESSIBILITY)


def _committees(listed: tuple[Entry, ...]) -> dict[str, str]:
    """Return slug → name of every committee with a meeting, by name; the newest meeting's spelling counts."""
    found: dict[str, str] = {}
    for entry in listed:
        found.setdefault(entry.card.committee_slug, entry.card.committee)
    return dict(sorted(found.items(), key=lambda committee: committee[1]))


def _of(slug: str, listed: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(entry for entry in listed if entry.card.committee_slug == slug)


def _years(own: tuple[Entry, ...]) -> list[str]:
    return sorted({entry.card.year for entry in own}, reverse=True)


def _decided(latest: tuple[Entry, ...]) -> list[tuple[Entry, CardItem, Ending | None]]:
    """Return the newest items that ended in more than a briefing."""
    ended = [
        (entry, item, ending(item))
        for entry in latest
        for item in entry.card.items
        if item.outcome and (item.outcome != "noted" or item.suspended)
    ]
    return ended[:_SHOWN]
