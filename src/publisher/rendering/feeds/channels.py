"""What can be followed on the site, and in which ways: for the feeds, the page that lists them and the heads of pages.

A channel is everything, a committee, or a case. Its addresses stay for ever.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from publisher.model import addresses
from publisher.model.case import CaseThread
from publisher.model.edition import Publication
from publisher.rendering.feeds import atom, calendar, json_feed, podcast
from publisher.rendering.feeds.story import Story
from publisher.rendering.site.common.page import Way
from publisher.rendering.site.common.templates import site_text


@dataclass(frozen=True, slots=True)
class Channel:
    """Something that can be followed."""

    name: str
    """As a list of channels names it."""
    title: str
    """As its feeds are called."""
    page: str
    """The page that it follows, under the site's root."""
    feed: str
    """Address of its feeds, but for the format at its end."""
    stories: tuple[Story, ...]
    """The papers it tells of."""
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class CaseChannel(Channel):
    """A case that can be followed."""

    thread: CaseThread


@dataclass(frozen=True, slots=True)
class Channels:
    """Everything that can be followed."""

    all: Channel
    committees: dict[str, Channel]
    """By the committee's name in addresses, in the order of the names."""
    cases: dict[str, CaseChannel]
    """By the case's name in addresses, the one that was handled last first."""


def channels(stories: Iterable[Story], threads: Iterable[CaseThread], publication: Publication) -> Channels:
    """Return what can be followed."""
    told = tuple(sorted(stories, key=lambda story: (story.card.date, story.card.id, story.card.base)))
    names = {story.card.committee_slug: story.card.committee for story in told}
    return Channels(
        _everything(told, publication),
        {
            slug: _committee(slug, name, tuple(one for one in told if one.card.committee_slug == slug), publication)
            for slug, name in sorted(names.items(), key=lambda named: (named[1], named[0]))
        },
        {thread.slug: _case(thread, told) for thread in sorted(threads, key=_last_handled, reverse=True)},
    )


def _everything(told: tuple[Story, ...], publication: Publication) -> Channel:
    name = site_text("follow.everything")
    title = site_text("follow.feed.all", municipality=publication.municipality)
    ways = _ways(name, addresses.FEED_ALL, addresses.PODCAST, addresses.CALENDAR, _spoken(told, publication))
    return Channel(name, title, "", addresses.FEED_ALL, told, ways)


def _committee(slug: str, name: str, told: tuple[Story, ...], publication: Publication) -> Channel:
    feed = addresses.committee_feed(slug)
    title = site_text("follow.feed.committee", committee=name, municipality=publication.municipality)
    sound, meetings = addresses.committee_podcast(slug), addresses.committee_calendar(slug)
    ways = _ways(name, feed, sound, meetings, _spoken(told, publication))
    return Channel(name, title, addresses.committee(slug), feed, told, ways)


def _case(thread: CaseThread, told: tuple[Story, ...]) -> CaseChannel:
    feed = addresses.case_feed(thread.slug)
    title = site_text("follow.feed.case", title=thread.title)
    return CaseChannel(thread.title, title, addresses.case(thread.slug), feed, told, _feeds(thread.title, feed), thread)


def _last_handled(thread: CaseThread) -> tuple[str, str]:
    return (max((step.date for step in thread.steps if step.item), default=""), thread.slug)


def _spoken(told: tuple[Story, ...], publication: Publication) -> bool:
    return publication.site_url is not None and any(story.file("audio-summary") for story in told)


def _ways(name: str, feed: str, sound: str, meetings: str, spoken: bool) -> tuple[Way, ...]:
    heard = (_way("podcast", name, sound, podcast.MEDIA_TYPE),) if spoken else ()
    return (*_feeds(name, feed), *heard, _way("calendar", name, meetings, calendar.MEDIA_TYPE))


def _feeds(name: str, feed: str) -> tuple[Way, ...]:
    return (
        _way("atom", name, feed + atom.SUFFIX, atom.MEDIA_TYPE),
        _way("json", name, feed + json_feed.SUFFIX, json_feed.MEDIA_TYPE),
    )


def _way(kind: str, name: str, path: str, media_type: str) -> Way:
    return Way(kind, site_text(f"follow.named.{kind}", name=name), path, media_type)
