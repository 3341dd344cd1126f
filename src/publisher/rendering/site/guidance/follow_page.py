"""The page that tells how to follow the meetings: newsreader, podcast, calendar, e-mail."""

from publisher.model import addresses
from publisher.model.edition import Publication
from publisher.rendering.feeds.channels import Channel, Channels
from publisher.rendering.feeds.feed import absolute
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Facets, Page
from publisher.rendering.site.common.templates import render, site_text

_CASES = 10
"""Cases listed; every other one is followed from its own page."""


def follow_page(channels: Channels, publication: Publication) -> Page:
    """Return the page `Følg med`."""
    path = addresses.FOLLOW
    title = site_text("follow.title")
    html = render(
        "follow.html",
        relative_to(path, publication),
        title=title,
        site=publication.site_url or "/",
        everything=channels.all,
        committees=channels.committees,
        cases=tuple(channels.cases.values())[:_CASES],
        podcast=any(way.kind == "podcast" for way in channels.all.ways),
        subscribe=lambda channel: _subscription(channel, publication),
    )
    description = site_text("follow.description")
    return Page(
        kind="text",
        path=path,
        title=title,
        description=description,
        html=html,
        publication=publication,
        breadcrumbs=(Crumb(site_text("home"), ""),),
        facets=Facets(title, text=f"{description} {site_text('follow.intro')}"),  # not by the names of what it lists
        ways=channels.all.ways,
    )


def _subscription(channel: Channel, publication: Publication) -> str | None:
    """Return the address at which a calendar program subscribes: it needs to know where the site stands."""
    path = next(way.path for way in channel.ways if way.kind == "calendar")
    whole = absolute(publication)(path)
    return f"webcal://{whole.partition('://')[2]}" if whole else None
