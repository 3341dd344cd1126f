"""The pages that belong to no single meeting."""

from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest

from publisher.errors import SourceError
from publisher.model import addresses
from publisher.model.edition import Contact, Edition, Publication
from publisher.rendering.site.cards.card import MeetingCard, card
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.overviews import front_pages
from publisher.rendering.site.overviews.front_pages import Frame
from support.page_facts import PageFacts


@pytest.fixture
def cards(edition: Edition) -> tuple[MeetingCard, ...]:
    brief = card(edition)
    ahead = replace(
        brief,
        id="2025-06-01-raadet",
        committee="Rådet",
        date="2025-06-01",
        kind="agenda",
        base="moeder/2025-06-01-raadet/",
        items=tuple(replace(item, outcome=None, suspended=False, sentence=None) for item in brief.items),
    )
    beside = replace(brief, kind="agenda", base=f"{brief.base}dagsorden/")
    return (brief, ahead, beside)


@pytest.fixture
def made(cards: tuple[MeetingCard, ...], edition: Edition, frame: Frame) -> dict[str, Page]:
    whole = replace(frame, terms=edition.terms, about={"raadet": "Rådet giver råd."})
    return {page.path: page for page in front_pages.pages(cards, whole)}


def test_every_address_that_stays(made: dict[str, Page]) -> None:
    assert set(made) == {
        "",
        "udvalg/",
        "udvalg/socialudvalget/",
        "udvalg/socialudvalget/2025/",
        "udvalg/raadet/",
        "udvalg/raadet/2025/",
        "ordliste/",
        "ordliste/tegn/",
        "ordliste/b/",
        "ordliste/aa/",
        "was/",
        "om/",
        "saadan-laeser-og-lytter-du/",
        "tilgaengelighed/",
        "kontakt/",
        "bestil/",
        "meld-fejl/",
        "indstillinger/",
        "privatliv/",
        "404.html",
    }


def test_every_page_is_sound(made: dict[str, Page]) -> None:
    for page in made.values():
        PageFacts(page.html).assert_sound()


def test_links_are_relative_and_right_at_each_depth(
    project: Path, made: dict[str, Page], cards: tuple[MeetingCard, ...]
) -> None:
    known = {f"{path}index.html" for path in (*made, addresses.FOLLOW)}
    known |= {f"{brief.base}index.html" for brief in cards}
    known |= {f"{brief.item_path(item.number)}index.html" for brief in cards for item in brief.items}
    for path, page in made.items():
        for link in PageFacts(page.html).links:
            target = unquote(link).partition("#")[0]
            if target and path != "404.html" and target != site_text("statement.complain.url"):
                found = normpath(join(dirname(f"{path}index.html"), target))
                assert found in known or (project / "theme" / found).is_file(), (path, link)


def test_the_page_for_a_wrong_address_knows_where_the_site_lies(publication: Publication, frame: Frame) -> None:
    placed = replace(publication, site_url="https://eksempel.dk/moeder/")
    found = {page.path: page for page in front_pages.pages((), replace(frame, publication=placed))}
    assert 'href="/moeder/ordliste/index.html"' in found["404.html"].html


def test_today_decides_what_is_next(made: dict[str, Page]) -> None:
    coming, _, rest = PageFacts(made[""].html).text.partition("Nyeste møder")
    assert "Rådet søndag den 1. juni 2025" in coming
    assert "Socialudvalget tirsdag den 6. maj 2025" in rest
    assert "Rådet søndag" not in rest


def test_a_day_later_it_is_a_meeting_of_the_past(
    cards: tuple[MeetingCard, ...], publication: Publication, frame: Frame
) -> None:
    html = front_pages.pages(cards, replace(frame, publication=replace(publication, as_of="2025-06-02")))[0].html
    assert 'id="naeste"' not in html
    assert "Rådet søndag den 1. juni 2025" in PageFacts(html).text


def test_the_front_page_tells_what_was_decided(made: dict[str, Page]) -> None:
    decided = made[""].html.partition('<h2 id="besluttet">')[2]
    assert "Stoppet: gælder ikke endnu" in decided
    assert "Udvalget stemte om forslaget." in decided
    assert 'href="moeder/2025-05-06-socialudvalget/punkt-1/index.html"' in decided


def test_an_agenda_beside_minutes_is_no_meeting_of_its_own(made: dict[str, Page]) -> None:
    html = made["udvalg/socialudvalget/"].html
    assert html.count("<time") == 1
    assert 'href="../../moeder/2025-05-06-socialudvalget/dagsorden/index.html"' in html


def test_a_committee_says_what_it_is(made: dict[str, Page]) -> None:
    assert "Rådet giver råd." in made["udvalg/raadet/"].html
    assert "Rådet giver råd." in made[""].html


WORDS = ["ord-85", "ord-bilag", "ord-bo", "ord-botilbud", "ord-åben-plan"]


def test_the_glossary_lists_its_words_in_the_order_of_the_danish_alphabet(made: dict[str, Page]) -> None:
    facts = PageFacts(made["ordliste/"].html)
    assert [text for level, text in facts.headings if level == 2] == ["Ord på tal og tegn", "Ord på B", "Ord på Å"]
    assert [found for found in facts.ids if found.startswith("ord-")] == WORDS
    leads = [f"{letter}/index.html" for letter in ("tegn", "b", "aa")]
    assert facts.links == [*leads, *leads]


def test_the_page_of_a_letter_explains_its_words(made: dict[str, Page]) -> None:
    assert '<dt id="ord-bilag">bilag</dt><dd>Ekstra papirer, der hører til sagen.</dd>' in made["ordliste/b/"].html
    pages = [made[f"ordliste/{letter}/"] for letter in ("tegn", "b", "aa")]
    assert [found for page in pages for found in PageFacts(page.html).ids if found.startswith("ord-")] == WORDS
    assert [crumb.path for crumb in pages[0].breadcrumbs] == ["", "ordliste/"]
    assert (pages[0].here, pages[0].title) == ("§", "Ord på tal og tegn")


def test_the_pages_of_letters_lead_on_and_back(made: dict[str, Page]) -> None:
    html = made["ordliste/b/"].html
    assert '<a href="index.html" aria-current="page">B</a>' in html
    assert '<a rel="prev" href="../tegn/index.html"><span>Forrige bogstav:</span> §</a>' in html
    assert '<a rel="next" href="../aa/index.html"><span>Næste bogstav:</span> Å</a>' in html
    assert '<a href="../index.html"><span>Tilbage:</span> Hele ordlisten</a>' in html
    assert 'rel="prev"' not in made["ordliste/tegn/"].html
    assert 'rel="next"' not in made["ordliste/aa/"].html


def test_the_short_address_leads_to_the_statement(made: dict[str, Page]) -> None:
    assert made["was/"].redirect == "tilgaengelighed/"
    assert 'href="../tilgaengelighed/index.html"' in made["was/"].html


def test_a_demonstration_says_that_no_contact_is_given(made: dict[str, Page]) -> None:
    html = made["kontakt/"].html
    assert "Eksempel Kommune har ikke oplyst" in html
    assert "[[kontakt]]" not in html


def test_a_contact_that_is_given_stands_there(publication: Publication, frame: Frame) -> None:
    given = replace(publication, contact=Contact("Borgerservice", None, "12 34 56 78", "post@eksempel.dk"))
    found = {page.path: page for page in front_pages.pages((), replace(frame, publication=given))}
    assert '<a href="tel:12345678">12 34 56 78</a>' in found["kontakt/"].html
    assert '<a href="mailto:post@eksempel.dk">' in found["tilgaengelighed/"].html


def test_a_missing_page_is_named(frame: Frame, hand_written: dict[str, str]) -> None:
    del hand_written["kontakt"]
    with pytest.raises(SourceError, match=r"kontakt\.md: the page is missing"):
        front_pages.pages((), replace(frame, hand_written=hand_written))


def test_a_page_without_a_place_is_named(frame: Frame, hand_written: dict[str, str]) -> None:
    hand_written["nyt"] = hand_written["om"]
    with pytest.raises(SourceError, match=r"nyt\.md: the page has no place"):
        front_pages.pages((), replace(frame, hand_written=hand_written))


@pytest.mark.parametrize(
    "source", ["", "# Om\n", "---\ntitle: Om\n---\ntekst\n", "---\ntitle: Om\ndescription:\n---\n"]
)
def test_a_page_that_does_not_name_itself_is_refused(source: str, frame: Frame, hand_written: dict[str, str]) -> None:
    with pytest.raises(SourceError, match="lacks its title or description"):
        front_pages.pages((), replace(frame, hand_written=hand_written | {"om": source}))


def test_what_is_said_of_the_demonstration_goes_with_it(
    publication: Publication, frame: Frame, hand_written: dict[str, str]
) -> None:
    said = hand_written | {
        "om": "---\ntitle: Om\ndescription: Om.\n---\n[[demonstration]]\nEn **prøve**.\n[[/demonstration]]\nAlt.\n"
    }
    for demonstration in (True, False):
        told = replace(publication, demonstration=demonstration)
        pages = front_pages.pages((), replace(frame, publication=told, hand_written=said))
        about = next(page for page in pages if page.path == "om/")
        assert ("<strong>prøve</strong>" in about.html) is demonstration
        assert "Alt." in about.html
        assert "[[" not in about.html


def test_half_a_mark_is_refused(frame: Frame, hand_written: dict[str, str]) -> None:
    half = hand_written | {"om": "---\ntitle: Om\ndescription: Om.\n---\n[[demonstration]]\nEn prøve.\n"}
    with pytest.raises(SourceError, match="other half"):
        front_pages.pages((), replace(frame, hand_written=half))


def test_all_committees_with_their_next_and_newest_meeting(made: dict[str, Page]) -> None:
    page = made["udvalg/"]
    assert [text for level, text in PageFacts(page.html).headings if level == 2] == ["Rådet", "Socialudvalget"]
    text = " ".join(PageFacts(page.html).text.split())
    assert "Rådet giver råd. Næste møde Rådet søndag den 1. juni 2025" in text
    assert "Nyeste møde Socialudvalget tirsdag den 6. maj 2025" in text
    assert made["udvalg/raadet/"].breadcrumbs[-1].path == "udvalg/"


def test_a_list_tells_what_a_meeting_was_about(made: dict[str, Page], cards: tuple[MeetingCard, ...]) -> None:
    assert "Blandt andet: Plan for &lt;Egely&gt; &amp; Engen</p>" in made[""].html
    assert "Lejemål" not in made[""].html  # a closed item's title tells nothing here


def test_a_site_without_meetings_says_so(frame: Frame) -> None:
    found = {page.path: page for page in front_pages.pages((), frame)}
    for path in ("", "udvalg/"):
        PageFacts(found[path].html).assert_sound()
    assert "Der ligger ingen møder her endnu." in found[""].html
    assert "Der er ingen møder på siden endnu." in found["udvalg/"].html
