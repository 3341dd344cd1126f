"""The page that asks what to find. The results are put into it by `theme/assets/search.js`."""

import json
from collections.abc import Iterable

from publisher.catalogue.texts import entries
from publisher.model import addresses
from publisher.model.edition import Publication
from publisher.rendering.site.cards.card import MeetingCard
from publisher.rendering.site.cards.outcome import Ending
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Page
from publisher.rendering.site.common.templates import render, site_text


def page(cards: Iterable[MeetingCard], publication: Publication) -> Page:
    """Return the search page; committees and years to choose from are those of the cards."""
    listed = list(cards)
    texts = entries("site", "search")
    href = relative_to(addresses.SEARCH, publication)
    committees = {card.committee: card.committee_slug for card in sorted(listed, key=lambda card: card.date)}
    html = render(
        "search.html",
        href,
        committees=sorted(committees.items()),
        slug_of=addresses.slug,
        years=sorted({card.year for card in listed}, reverse=True),
        kinds=[(kind, name, texts["kind_of_one"].get(kind)) for kind, name in texts["kind"].items()],
        texts=json.dumps(texts["script"], ensure_ascii=False),
        fixed=json.dumps(texts["words"]["routine"], ensure_ascii=False),
        endings=[Ending(kind, words) for kind, words in entries("site", "outcome").items()],
        left_out=" ".join(texts["words"]["left_out"].split()),
        index=addresses.SEARCH_INDEX,
        words=addresses.SEARCH_WORDS,
        titles=addresses.SEARCH_TITLES,
    )
    return Page(
        kind="search",
        path=addresses.SEARCH,
        title=site_text("search.title"),
        description=site_text("search.description"),
        html=html,
        publication=publication,
        breadcrumbs=(Crumb(site_text("home"), ""),),
    )
