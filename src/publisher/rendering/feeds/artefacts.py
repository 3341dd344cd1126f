"""Every file that is followed: feeds, podcasts, calendars."""

from collections.abc import Iterator
from dataclasses import replace

from publisher.model import addresses
from publisher.model.edition import Artefact, Publication
from publisher.rendering.feeds.archives import archived
from publisher.rendering.feeds.atom import atom
from publisher.rendering.feeds.calendar import calendar
from publisher.rendering.feeds.channels import CaseChannel, Channel, Channels
from publisher.rendering.feeds.entries import Entry, newest, of_paper, of_step
from publisher.rendering.feeds.feed import Feed
from publisher.rendering.feeds.json_feed import json_feed
from publisher.rendering.feeds.podcast import podcast
from publisher.rendering.site.common.templates import site_text

LIMIT = 50
"""Entries of a feed; what is older stands on the site, and in the archives of its Atom feed."""


def artefacts(channels: Channels, publication: Publication) -> tuple[Artefact, ...]:
    """Return every file of every channel."""
    return tuple(_artefacts(channels, publication))


def _artefacts(channels: Channels, publication: Publication) -> Iterator[Artefact]:
    yield from _meetings(channels.all, addresses.PODCAST, addresses.CALENDAR, publication)
    for slug, committee in channels.committees.items():
        sound, meetings = addresses.committee_podcast(slug), addresses.committee_calendar(slug)
        yield from _meetings(committee, sound, meetings, publication)
    for case in channels.cases.values():
        yield from _case(case, publication)


def _meetings(channel: Channel, sound: str, meetings: str, publication: Publication) -> Iterator[Artefact]:
    stories = {one.mark: (one, story) for story in channel.stories for one in [of_paper(story, publication)]}
    entries = newest((entry for entry, _ in stories.values()), len(stories))
    yield from _feeds(channel, site_text("follow.feed.about"), entries, publication)
    spoken = newest((entry for entry, story in stories.values() if story.file("audio-summary")), LIMIT)
    if spoken:
        about = _told(site_text("follow.podcast.about"), publication)
        made = podcast(
            Feed(sound, channel.page, channel.title, about, spoken),
            tuple(stories[entry.mark] for entry in spoken),
            publication,
        )
        if made:
            yield made
    about = _told(site_text("follow.calendar.about"), publication)
    yield calendar(meetings, channel.title, about, [story.card for story in channel.stories], publication)


def _case(channel: CaseChannel, publication: Publication) -> Iterator[Artefact]:
    """Write a case's feeds, under its former names too: who follows one of those must lose nothing."""
    main = {story.card.id: story for story in channel.stories if story.card.is_main}
    steps = [step.item.rpartition("/") for step in channel.thread.steps if step.item]
    entries = [of_step(main[meeting], int(item), publication) for meeting, _, item in steps if meeting in main]
    told = newest((entry for entry in entries if entry), len(entries))
    feeds = tuple(_feeds(channel, site_text("follow.feed.about_case"), told, publication))
    yield from feeds
    for alias in channel.thread.aliases:
        former = addresses.case_feed(alias)
        for made in feeds:
            yield replace(made, path=former + made.path.removeprefix(channel.feed))


def _feeds(channel: Channel, about: str, entries: tuple[Entry, ...], publication: Publication) -> tuple[Artefact, ...]:
    feed = Feed(channel.feed, channel.page, channel.title, _told(about, publication), entries)
    newest_entries, *archives = archived(feed, LIMIT)
    return (
        atom(newest_entries, publication),
        json_feed(newest_entries, publication),
        *(atom(archive, publication) for archive in archives),
    )


def _told(about: str, publication: Publication) -> str:
    """Return what a feed is about, with the notice of a demonstration."""
    if not publication.demonstration:
        return about
    return f"{about} {site_text('notice.text', municipality=publication.municipality)}"
