"""The page of a case: its way over meetings and committees in words, and what happens next."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publisher.model import addresses
from publisher.model.case import CaseBook, CaseStep, CaseThread
from publisher.model.edition import Publication
from publisher.rendering.site.cards.card import CardItem, MeetingCard
from publisher.rendering.site.cards.outcome import outcome_of
from publisher.rendering.site.cases.case_paths import CaseGuide, CaseLink
from publisher.rendering.site.common.leaves import Leaf, leaves
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Facets, Page
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.common.wording import short_date

_MARKUP = 220
"""Bytes of HTML around the texts of a step."""


@dataclass(frozen=True, slots=True)
class Step:
    """A meeting that handled the case, as the page tells it."""

    date: str
    """ISO 8601."""
    committee: str
    path: str | None
    """The item's page; none where the paper is not on the site."""
    name: str
    """The item's number and title."""
    outcome: str
    told: tuple[str, ...]
    """What was decided or where the case stood, in sentences."""
    doubt: str
    """How sure it is that this belongs to the case, in words; empty where the papers name it outright."""

    @property
    def weight(self) -> int:
        """How many bytes of HTML it takes."""
        texts = (self.committee, self.path or "", self.name, self.outcome, *self.told, self.doubt)
        return len("".join(texts).encode()) + _MARKUP


def pages(book: CaseBook, cards: tuple[MeetingCard, ...], publication: Publication) -> tuple[Page, ...]:
    """Return every case's page and a short page for every other name it has had."""
    maker = _Maker(cards, CaseGuide(cards, book.suggestions), publication)
    names = {thread.slug for thread in book.threads}
    return tuple(
        page
        for thread in book.threads
        for page in (
            *maker.case(thread),
            *(maker.alias(alias, thread) for alias in thread.aliases if alias not in names),
        )
    )


class _Maker:
    def __init__(self, cards: tuple[MeetingCard, ...], guide: CaseGuide, publication: Publication) -> None:
        self._known = {
            f"{card.id}/{item.number}": (card, item) for card in cards if card.is_main for item in card.items
        }
        self._bodies = {card.committee: card.committee_slug for card in cards}
        self._guide = guide
        self._publication = publication
        self._above = (
            Crumb(site_text("home"), ""),
            Crumb(site_text("a_to_z.short"), addresses.CASES),
        )

    def case(self, thread: CaseThread) -> Iterator[Page]:
        title = site_text("cases_pages.page_title", title=thread.title)
        for leaf in leaves(addresses.case(thread.slug), tuple(self._steps(thread)), lambda step: step.weight):
            first = leaf.number == 1
            yield Page(
                kind="case" if first else "list",
                path=leaf.path,
                title=leaf.named(title),
                description=site_text("cases_pages.description", status=thread.status),
                html=self._first(thread, leaf) if first else self._further(thread, leaf),
                publication=self._publication,
                breadcrumbs=self._above if first else (*self._above, Crumb(thread.title, leaf.base)),
                here=leaf.named(thread.title),
                facets=Facets(
                    thread.title,
                    source=site_text("search.source.case", date=short_date(thread.steps[-1].date)),
                    year=thread.steps[-1].date[:4],
                ),
            )

    def _first(self, thread: CaseThread, leaf: Leaf[Step]) -> str:
        body = thread.next_body
        names = [step.item for step in thread.steps if step.item in self._known]
        return render(
            "case.html",
            relative_to(leaf.path, self._publication),
            thread=thread,
            about=self._about(names),
            leaf=leaf,
            next_slug=self._bodies.get(body) if body else None,
            perhaps=self._guide.perhaps(names),
        )

    def _further(self, thread: CaseThread, leaf: Leaf[Step]) -> str:
        return render("case_further.html", relative_to(leaf.path, self._publication), thread=thread, leaf=leaf)

    def alias(self, alias: str, thread: CaseThread) -> Page:
        path, target = addresses.case(alias), addresses.case(thread.slug)
        title = site_text("cases_pages.page_title", title=thread.title)
        html = render(
            "redirect.html",
            relative_to(path, self._publication),
            title=title,
            target=target,
            link=site_text("cases_pages.alias", title=thread.title),
        )
        return Page("redirect", path, title, title, html, self._publication, self._above, redirect=target)

    def _about(self, names: Iterable[str | None]) -> Mapping[str, object] | None:
        """Return what the newest item with a plain summary says the case is about."""
        for name in reversed([one for one in names if one]):
            card, item = self._known[name]
            if item.about and not item.closed:
                return {"text": item.about, "made_by": item.made_by, "card": card, "link": self._link(card, item)}
        return None

    def _link(self, card: MeetingCard, item: CardItem) -> CaseLink:
        return CaseLink(card.item_path(item.number), self._guide.name(f"{card.id}/{item.number}"), "")

    def _steps(self, thread: CaseThread) -> Iterator[Step]:
        first = True
        here = [self._known[step.item][1] for step in thread.steps if step.item in self._known]
        same = Counter(_short_name(item).casefold() for item in here)
        for step in thread.steps:
            found = self._known.get(step.item) if step.item else None
            if found is None:
                yield _elsewhere(step)
            elif not found[1].closed:  # what a closed item has to do with others would tell what it is about
                name = _short_name(found[1])
                told = name if same[name.casefold()] == 1 else self._guide.name(step.item or "")
                yield self._here(step, *found, told, first=first)
                first = False

    def _here(self, step: CaseStep, card: MeetingCard, item: CardItem, name: str, *, first: bool) -> Step:
        outcome = outcome_of(item)
        return Step(
            date=step.date,
            committee=step.committee,
            path=card.item_path(item.number),
            name=name,
            outcome=outcome,
            told=(item.sentence,) if item.sentence else () if outcome else (self._undecided(card),),
            doubt="" if first else _doubt(step),
        )

    def _undecided(self, card: MeetingCard) -> str:
        if card.kind == "minutes":
            return site_text("cases_pages.undecided_minutes")
        coming = card.date >= self._publication.as_of
        return site_text("cases_pages.coming" if coming else "cases_pages.undecided_agenda")


def _doubt(step: CaseStep) -> str:
    return site_text(f"cases_pages.doubt.{step.basis}.{step.certainty}") if step.basis and step.certainty else ""


def _short_name(item: CardItem) -> str:
    return site_text("item.title", number=item.number, title=item.title)


def _elsewhere(step: CaseStep) -> Step:
    if step.message_number is not None:
        which = site_text("cases_pages.elsewhere_message", number=step.message_number)
    elif step.item_number is not None:
        which = site_text("cases_pages.elsewhere_item", number=step.item_number)
    else:
        which = site_text("cases_pages.elsewhere_unknown")
    return Step(step.date, step.committee, None, "", "", (which, site_text("cases_pages.elsewhere")), "")
