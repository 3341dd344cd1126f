"""How pages are followed, shared and understood by machines."""

import json
import re
from dataclasses import replace

import pytest

from publisher.model.edition import Edition, EditionFile, Publication
from publisher.rendering.feeds.channels import Channels, channels
from publisher.rendering.feeds.story import Story, told
from publisher.rendering.site.cards.card import card
from publisher.rendering.site.common.page import Page, page_json, read_page
from publisher.rendering.site.guidance.follow_page import follow_page
from publisher.rendering.site.machines.following import following
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.overviews import front_pages
from publisher.rendering.site.overviews.front_pages import Frame
from support.page_facts import PageFacts

BASE = "moeder/2025-05-06-socialudvalget/"
HARMFUL = 'Plan </script><script>alert(1)</script> & "<!--"'


@pytest.fixture
def harmful(edition: Edition) -> Edition:
    """A meeting with an item whose title would break out of a script."""
    meeting = edition.meeting.meeting
    items = (replace(meeting.items[0], title=HARMFUL), *meeting.items[1:])
    return replace(edition, meeting=replace(edition.meeting, meeting=replace(meeting, items=items)))


@pytest.fixture
def followed(harmful: Edition, files: tuple[EditionFile, ...], publication: Publication) -> Channels:
    return channels([Story(card(harmful), told(harmful), files)], (), publication)


@pytest.fixture
def made(harmful: Edition, files: tuple[EditionFile, ...], followed: Channels, frame: Frame) -> dict[str, Page]:
    publication = harmful.publication
    pages = (
        *meeting_pages.pages(harmful, files, meeting_pages.Around()),
        *front_pages.pages((card(harmful),), frame),
        follow_page(followed, publication),
    )
    return {page.path: page for page in following(pages, followed)}


def things(page: Page) -> dict[str, dict[str, object]]:
    """What a page says it is about, by type, read as a machine reads it."""
    assert not re.search(r"[<>&\u2028\u2029]", page.linked_data)
    content = json.loads(page.linked_data)
    assert content["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in content["@graph"]}


def test_a_meeting_is_an_event(made: dict[str, Page]) -> None:
    event = things(made[BASE])["Event"]
    assert event["startDate"] == "2025-05-06T13:00:00+02:00"
    assert event["location"] == {"@type": "Place", "name": "Rådhuset"}
    assert event["organizer"]["name"] == "Socialudvalget"
    assert event["organizer"]["parentOrganization"]["name"] == "Eksempel Kommune"
    assert (event["subjectOf"]["@type"], event["subjectOf"]["duration"]) == ("AudioObject", "PT200S")


def test_no_person_is_named(made: dict[str, Page]) -> None:
    for page in made.values():
        assert not re.search("Anna Bo|Bo Krog|Cai Due|Person", page.linked_data), page.path


def test_the_trail_is_told_as_the_page_shows_it(made: dict[str, Page]) -> None:
    trail = things(made[f"{BASE}punkt-1/"])["BreadcrumbList"]["itemListElement"]
    (front, *shown) = [crumb.title for crumb in made[f"{BASE}punkt-1/"].breadcrumbs]
    assert front == "Forside"
    assert [step["name"] for step in trail] == [*shown, "Punkt 1"]
    assert [step["position"] for step in trail] == list(range(1, len(shown) + 2))
    assert trail[-2]["item"] == "../index.html"
    assert "item" not in trail[-1]


def test_addresses_are_whole_where_the_site_stands_somewhere(
    harmful: Edition, files: tuple[EditionFile, ...], followed: Channels
) -> None:
    known = replace(harmful, publication=replace(harmful.publication, site_url="https://eksempel.dk/"))
    meeting, *_ = following(meeting_pages.pages(known, files, meeting_pages.Around()), followed)
    assert things(meeting)["Event"]["url"] == f"https://eksempel.dk/{BASE}"


def test_other_pages_say_what_they_are(made: dict[str, Page]) -> None:
    assert things(made[""])["WebSite"]["name"] == "Møder i Eksempel Kommune"
    assert things(made["udvalg/socialudvalget/"])["GovernmentOrganization"]["name"] == "Socialudvalget"
    assert set(things(made[f"{BASE}punkt-1/"])) == {"BreadcrumbList"}
    assert made["404.html"].linked_data == made["was/"].linked_data == ""


def test_a_page_names_the_feeds_that_fit_it(made: dict[str, Page]) -> None:
    ways = {path: [way.path for way in page.ways] for path, page in made.items() if page.ways}
    everything = ["feeds/alle.atom", "feeds/alle.json", "feeds/kalender.ics"]
    committee = [f"feeds/udvalg/socialudvalget{suffix}" for suffix in (".atom", ".json", ".ics")]
    assert ways == {"": everything, "foelg/": everything, "udvalg/socialudvalget/": committee, BASE: committee}


def test_a_page_travels_with_its_ways(made: dict[str, Page]) -> None:
    assert all(read_page(page_json(page)) == page for page in made.values())


def test_the_page_tells_every_way_without_two_links_of_one_name(made: dict[str, Page]) -> None:
    page = made["foelg/"]
    facts = PageFacts(page.html)
    assert len(set(facts.ids)) == len(facts.ids)
    for way in ("I en nyhedslæser", "Som podcast", "I din kalender", "På e-mail"):
        assert f"<h3>{way}</h3>" in page.html
    names = re.findall(r"<a [^>]*>(.*?)</a>", page.html)
    assert len(set(names)) == len(names) == 4
    assert "Podcasten bliver lavet, når siden har fået en fast adresse" in page.html
    assert "webcal" not in page.html
    assert 'data-printed="/feeds/alle.atom"' in page.html


def test_a_site_with_an_address_offers_podcast_and_subscription(followed: Channels, publication: Publication) -> None:
    known = replace(publication, site_url="https://eksempel.dk/m/")
    page = follow_page(channels(followed.all.stories, (), known), known)
    assert 'data-printed="https://eksempel.dk/m/feeds/udvalg/socialudvalget.atom"' in page.html
    assert 'href="webcal://eksempel.dk/m/feeds/udvalg/socialudvalget.ics"' in page.html
    assert 'href="../feeds/udvalg/socialudvalget-podcast.xml"' in page.html
    assert "Podcasten bliver lavet" not in page.html


def test_a_site_without_meetings_can_be_followed(publication: Publication) -> None:
    page = follow_page(channels((), (), publication), publication)
    assert 'href="../feeds/alle.atom"' in page.html
    assert "udvalg/" not in page.html
