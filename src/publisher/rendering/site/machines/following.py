"""Gives every page the ways to follow what it is about, and what it is about for machines."""

from collections.abc import Iterable
from dataclasses import replace

from publisher.rendering.feeds.channels import Channel, Channels
from publisher.rendering.feeds.story import Story
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.machines.linked_data import linked_data


def following(pages: Iterable[Page], channels: Channels) -> tuple[Page, ...]:
    """Return the pages with their ways and their linked data."""
    meetings = {story.card.base: story for story in channels.all.stories}
    return tuple(_completed(page, channels, meetings) for page in pages)


def _completed(page: Page, channels: Channels, meetings: dict[str, Story]) -> Page:
    base = page.path if page.kind == "meeting" else page.path.rstrip("/").rpartition("/")[0] + "/"
    story = meetings.get(base) if page.kind in {"meeting", "item"} else None
    data = linked_data(page, story.card, story.files) if story else linked_data(page)
    channel = _channel(page, channels, story)
    return replace(page, ways=channel.ways if channel else page.ways, linked_data=data)


def _channel(page: Page, channels: Channels, story: Story | None) -> Channel | None:
    """Return what is followed from a page. Items' pages have none: their meeting's page is one step up."""
    match page.kind:
        case "front":
            return channels.all
        case "committee":
            return channels.committees.get(page.path.split("/")[1])
        case "meeting" if story:
            return channels.committees.get(story.card.committee_slug)
        case "case":
            return channels.cases.get(page.path.split("/")[1])
    return None
