"""Feeds, read back by others' parsers and held against the formats' rules."""

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from publisher.model.case import CaseThread
from publisher.model.edition import Publication
from publisher.rendering.feeds.artefacts import LIMIT, artefacts
from publisher.rendering.feeds.channels import Channels, channels
from publisher.rendering.feeds.story import Story

HERE = Path(__file__).parent
HARMFUL = 'Plan </script><b>&amp; "Torvet" \u2028, æøå;\\'
Made = dict[str, bytes]


def made(followed: Channels, publication: Publication) -> Made:
    return {artefact.path: artefact.content for artefact in artefacts(followed, publication)}


def atom_faults(content: bytes) -> list[str]:
    grammar = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    grammar.validate(etree.fromstring(content))
    return [str(error) for error in grammar.error_log]


def json_faults(content: bytes) -> list[str]:
    schema = json.loads((HERE / "json_feed.schema.json").read_text(encoding="utf-8"))
    return [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(content))]


def parsed(content: bytes) -> feedparser.FeedParserDict:
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_every_address(followed: Channels, publication: Publication) -> None:
    assert set(made(followed, publication)) == {
        "feeds/alle.atom", "feeds/alle.json", "feeds/podcast.xml", "feeds/kalender.ics",
        "feeds/udvalg/kulturudvalget.atom", "feeds/udvalg/kulturudvalget.json",
        "feeds/udvalg/kulturudvalget-podcast.xml", "feeds/udvalg/kulturudvalget.ics",
        "feeds/udvalg/raadet-for-test.atom", "feeds/udvalg/raadet-for-test.json", "feeds/udvalg/raadet-for-test.ics",
        "feeds/sager/planen.atom", "feeds/sager/planen.json",
        "feeds/sager/den-gamle-plan.atom", "feeds/sager/den-gamle-plan.json",
    }  # fmt: skip


@pytest.mark.parametrize("site_url", [None, "https://proeve.example/"])
def test_every_feed_is_valid(
    stories: tuple[Story, ...], threads: tuple[CaseThread, ...], publication: Publication, site_url: str | None
) -> None:
    anywhere = replace(publication, site_url=site_url)
    for path, content in made(channels(stories, threads, anywhere), anywhere).items():
        if path.endswith(".atom"):
            assert atom_faults(content) == [], path
            parsed(content)
        if path.endswith(".json"):
            assert json_faults(content) == [], path


def test_what_is_not_valid_is_found(followed: Channels, publication: Publication) -> None:
    files = made(followed, publication)
    assert atom_faults(files["feeds/alle.atom"].replace(b"<id>", b"<idd>").replace(b"</id>", b"</idd>"))
    assert atom_faults(files["feeds/alle.atom"].replace(b"+02:00</updated>", b"</updated>"))
    assert json_faults(files["feeds/alle.json"].replace(b"https://proeve.example/", b""))


def test_an_entry_tells_everything_of_its_paper(followed: Channels, publication: Publication) -> None:
    files = made(followed, publication)
    for entry in (
        parsed(files["feeds/alle.atom"]).entries[1],
        json.loads(files["feeds/alle.json"])["items"][1],
    ):
        html = entry["content"][0].value if "content" in entry else entry["content_html"]
        assert "Plan &lt;/script&gt;&lt;b&gt;&amp;amp;" in html
        assert "Udvalget sagde ja til &lt;planen&gt;." in html
        assert "Hvad blev besluttet?" in html
        assert "Punktet er lukket." in html
        assert "Resultat: Godkendt." in html
        assert "Et computerprogram har lavet den korte version." in html
        assert entry["title"] == "Referat: Kulturudvalget, tirsdag den 6. maj 2025"
    text = json.loads(files["feeds/alle.json"])["items"][1]["content_text"]
    assert f"\n\nPunkt 1: {HARMFUL}\n" in text
    assert "<" not in text.replace(HARMFUL, "").replace("<planen>", "")


def test_the_newest_stand_first_and_a_paper_is_dated_by_its_meeting(
    followed: Channels, publication: Publication
) -> None:
    entries = parsed(made(followed, publication)["feeds/alle.atom"]).entries
    assert [entry.updated for entry in entries] == [
        "2025-06-03T12:00:00+02:00", "2025-05-06T09:00:00+02:00", "2025-04-29T09:00:00+02:00",
    ]  # fmt: skip
    assert len({entry.id for entry in entries}) == 3


def test_sound_and_print_are_enclosed(followed: Channels, publication: Publication) -> None:
    files = made(followed, publication)
    entry = parsed(files["feeds/alle.atom"]).entries[1]
    base = "https://proeve.example/moeder/moeder/2025-05-06-kulturudvalget/"
    assert [(one.href, one.type, one.length) for one in entry.enclosures] == [
        (f"{base}kort.mp3", "audio/mpeg", "1234"), (f"{base}kort.pdf", "application/pdf", "999"),
    ]  # fmt: skip
    sound, _ = json.loads(files["feeds/alle.json"])["items"][1]["attachments"]
    assert (sound["url"], sound["size_in_bytes"], sound["duration_in_seconds"]) == (f"{base}kort.mp3", 1234, 61)


def test_ids_do_not_hang_on_where_the_site_stands(
    stories: tuple[Story, ...], threads: tuple[CaseThread, ...], publication: Publication
) -> None:
    moved, nowhere = (replace(publication, site_url=url) for url in ("https://nyt.example/", None))
    ids = [
        [entry.id for entry in parsed(made(channels(stories, threads, one), one)["feeds/alle.atom"]).entries]
        for one in (publication, moved, nowhere)
    ]
    assert ids[0] == ids[1] == ids[2]
    other = replace(publication, municipality="En anden kommune")
    others = parsed(made(channels(stories, threads, other), other)["feeds/alle.atom"]).entries
    assert not {entry.id for entry in others} & set(ids[0])


def test_without_an_address_links_start_from_the_feed_and_what_needs_one_is_left_out(
    stories: tuple[Story, ...], threads: tuple[CaseThread, ...], publication: Publication
) -> None:
    nowhere = replace(publication, site_url=None)
    files = made(channels(stories, threads, nowhere), nowhere)
    entry = feedparser.parse(files["feeds/udvalg/kulturudvalget.atom"]).entries[0]
    at = "https://her.example/feeds/udvalg/kulturudvalget.atom"
    page = "https://her.example/moeder/2025-05-06-kulturudvalget/index.html"
    assert urljoin(at, entry.link) == page
    assert not any(path.endswith(".xml") for path in files)
    first = json.loads(files["feeds/alle.json"])["items"][0]
    assert "url" not in first
    assert "attachments" not in first
    assert "href" not in first["content_html"]


def test_a_case_is_told_step_by_step_under_its_former_names_too(followed: Channels, publication: Publication) -> None:
    files = made(followed, publication)
    feed = parsed(files["feeds/sager/planen.atom"])
    (entry,) = feed.entries  # neither the step elsewhere nor the closed item
    assert feed.feed.title == "Sag: Planen & Torvet"
    assert entry.link.endswith("/punkt-1/")
    assert [one.href.rpartition("/")[2] for one in entry.enclosures] == ["punkt.mp3"]
    assert files["feeds/sager/den-gamle-plan.atom"] == files["feeds/sager/planen.atom"]


def test_a_feed_is_bounded(stories: tuple[Story, ...], publication: Publication) -> None:
    one = stories[0]
    many = [
        Story(replace(one.card, id=f"{year}-05-06-kulturudvalget", date=f"{year}-05-06"), (), ())
        for year in range(1950, 1950 + LIMIT + 5)
    ]
    entries = parsed(made(channels(many, (), publication), publication)["feeds/alle.atom"]).entries
    assert len(entries) == LIMIT
    assert entries[0].updated.startswith(str(1950 + LIMIT + 4))


def test_what_a_feed_no_longer_holds_is_in_its_archives(stories: tuple[Story, ...], publication: Publication) -> None:
    """As RFC 5005 tells programs to read it: back from archive to archive, every entry once or more."""
    days = [f"{2020 + number // 24}-{number // 2 % 12 + 1:02}-{number % 2 + 1:02}" for number in range(LIMIT + 30)]
    many = [
        Story(replace(stories[0].card, id=name, date=name[:10], base=f"moeder/{name}/"), (), ())
        for name in (f"{day}-kulturudvalget" for day in days)
    ]
    files = made(channels(many, (), publication), publication)
    path: str | None = "feeds/alle.atom"
    seen, archives, ids = set(), [], set()
    while path:
        content = files[path]
        assert atom_faults(content) == []
        feed = parsed(content)
        seen |= {entry.link for entry in feed.entries}
        ids.add(feed.feed.id)
        links = {link.rel: link.href.removeprefix(publication.site_url or "") for link in feed.feed.links}
        assert len(feed.entries) <= LIMIT
        assert (b"history/1.0" in content) is bool(archives)
        if archives:
            assert links["current"] == "feeds/alle.atom"
            assert links.get("next-archive") == (archives[-2] if len(archives) > 1 else None)
        path = links.get("prev-archive")
        archives.append(path)
    assert len(seen) == len(many)
    assert len(ids) == 1
    assert archives[0] == "feeds/alle/2023-04.atom"
    assert not [name for name in files if name.startswith("feeds/alle/") and name.endswith(".json")]


def test_a_site_without_meetings_has_its_feeds(publication: Publication) -> None:
    files = made(channels((), (), publication), publication)
    assert set(files) == {"feeds/alle.atom", "feeds/alle.json", "feeds/kalender.ics"}
    assert atom_faults(files["feeds/alle.atom"]) == []
    assert json_faults(files["feeds/alle.json"]) == []
    assert parsed(files["feeds/alle.atom"]).entries == []


def test_signs_that_xml_cannot_hold_are_left_out(stories: tuple[Story, ...], publication: Publication) -> None:
    card = replace(stories[0].card, place="Rådhuset\x0b\ufffe", committee="Udvalget\x00")
    odd = channels([Story(card, (), stories[0].files)], (), publication)
    files = made(odd, publication)
    assert "Rådhuset." in parsed(files["feeds/alle.atom"]).entries[0].content[0].value
    parsed(files["feeds/podcast.xml"])


def test_the_same_papers_in_any_order_give_the_same_bytes(
    stories: tuple[Story, ...], threads: tuple[CaseThread, ...], publication: Publication
) -> None:
    there, back = (channels(order, threads, publication) for order in (stories, stories[::-1]))
    assert made(there, publication) == made(back, publication)


def test_a_demonstration_says_so_in_every_entry(
    stories: tuple[Story, ...], threads: tuple[CaseThread, ...], publication: Publication
) -> None:
    trial = replace(publication, demonstration=True)
    feed = parsed(made(channels(stories, threads, trial), trial)["feeds/alle.atom"])
    notice = "Demonstration: Prøve Kommune står ikke bag siden."
    assert notice in feed.feed.subtitle
    assert all(notice in entry.content[0].value for entry in feed.entries)
