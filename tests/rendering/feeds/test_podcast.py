"""The podcast, read back by another's parser and held against what podcast directories ask for."""

from dataclasses import replace

import feedparser
from lxml import etree
from PIL import Image

from publisher.model.edition import Contact, Publication
from publisher.rendering.feeds.artefacts import artefacts
from publisher.rendering.feeds.channels import Channels, channels
from publisher.rendering.feeds.story import Story

NAMES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
}


def podcast(followed: Channels, publication: Publication) -> bytes:
    return next(made.content for made in artefacts(followed, publication) if made.path == "feeds/podcast.xml")


def test_an_episode_for_every_spoken_short_version(followed: Channels, publication: Publication) -> None:
    found = feedparser.parse(podcast(followed, publication))
    assert not found.bozo
    (episode,) = found.entries
    (sound,) = episode.enclosures
    base = "https://proeve.example/moeder/moeder/2025-05-06-kulturudvalget/"
    assert (sound.href, sound.type, sound.length) == (f"{base}kort.mp3", "audio/mpeg", "1234")
    assert episode.published == "Tue, 06 May 2025 09:00:00 +0200"
    assert (episode.itunes_duration, episode.link, episode.guidislink) == ("61", base, False)
    assert episode.id.startswith("urn:uuid:")
    assert "Sagen handler om en plan." in episode.content[0].value
    assert found.feed.language == "da"


def test_what_directories_ask_for_is_there(followed: Channels, publication: Publication) -> None:
    channel = etree.fromstring(podcast(followed, publication)).find("channel")
    for name in ("title", "link", "description", "language", "itunes:author", "podcast:guid", "itunes:explicit"):
        assert channel.findtext(name, namespaces=NAMES), name
    assert channel.find("itunes:category", NAMES).get("text") == "Government"
    assert channel.find("itunes:image", NAMES).get("href") == "https://proeve.example/moeder/assets/cover.png"
    assert channel.find("atom:link", NAMES).get("href") == "https://proeve.example/moeder/feeds/podcast.xml"
    transcript = channel.find("item/podcast:transcript", NAMES)
    assert (transcript.get("type"), transcript.get("url").rpartition("/")[2]) == ("text/vtt", "kort.vtt")
    assert channel.find("itunes:block", NAMES) is None
    assert channel.find("itunes:owner", NAMES) is None


def test_a_demonstration_asks_directories_to_stay_away(stories: tuple[Story, ...], publication: Publication) -> None:
    trial = replace(publication, demonstration=True)
    channel = etree.fromstring(podcast(channels(stories, (), trial), trial)).find("channel")
    assert channel.findtext("itunes:block", namespaces=NAMES) == "Yes"


def test_the_owner_is_named_by_the_contact_that_is_given(followed: Channels, publication: Publication) -> None:
    given = replace(publication, contact=Contact(None, None, None, "post@proeve.example"))
    channel = etree.fromstring(podcast(followed, given)).find("channel")
    assert channel.findtext("itunes:owner/itunes:email", namespaces=NAMES) == "post@proeve.example"


def test_the_cover_is_one_that_directories_take(project: object) -> None:
    with Image.open(f"{project}/theme/assets/cover.png") as cover:
        width, height = cover.size
    assert width == height
    assert 1400 <= width <= 3000
