"""A committee's meetings of one year with all their items, over as many pages as it takes."""

from collections.abc import Iterator, Sequence

from publisher.model import addresses
from publisher.model.edition import Publication
from publisher.rendering.site.cards.outcome import ending
from publisher.rendering.site.common.leaves import Leaf, leaves
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Page
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.overviews.listing import Entry

_BUDGET = 14_500
"""Bytes of HTML for the meetings of a page: there is little else on it."""
_MARKUP = 280
"""Bytes of HTML around the title and the address of an item."""
_HEADING = 450
"""Bytes of HTML that tell which meeting the items are of."""


def pages(slug: str, committee: str, held: Sequence[Entry], publication: Publication) -> Iterator[Page]:
    """Yield the pages of the year that the meetings are of."""
    year = held[0].card.year
    title = site_text("committee.in_year", committee=committee, year=year)
    crumbs = (
        Crumb(site_text("home"), ""),
        Crumb(site_text("committees.title"), addresses.COMMITTEES),
        Crumb(committee, addresses.committee(slug)),
    )
    for leaf in leaves(addresses.committee_year(slug, year), held, _weight, _BUDGET):
        yield Page(
            kind="year" if leaf.number == 1 else "list",
            path=leaf.path,
            title=leaf.named(title),
            description=title,
            html=_html(leaf, leaf.named(title), slug, committee, publication),
            publication=publication,
            breadcrumbs=crumbs if leaf.number == 1 else (*crumbs, Crumb(year, leaf.base)),
            here=leaf.named(year),
        )


def _html(leaf: Leaf[Entry], title: str, slug: str, committee: str, publication: Publication) -> str:
    meetings = [(entry, [(item, ending(item)) for item in entry.card.items]) for entry in leaf.entries]
    href = relative_to(leaf.path, publication)
    return render("year.html", href, title=title, slug=slug, committee=committee, meetings=meetings, leaf=leaf)


def _weight(entry: Entry) -> int:
    card = entry.card
    return _HEADING + sum(len(f"{item.title}{card.item_path(item.number)}".encode()) + _MARKUP for item in card.items)
