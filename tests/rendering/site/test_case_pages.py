"""The page of a case: its way in words over two committees."""

import re
from dataclasses import replace

import pytest

from publisher.model.case import CaseBook
from publisher.rendering.site.cards.card import MeetingCard
from publisher.rendering.site.cases import case_pages
from publisher.rendering.site.common.page import Page
from support.cards import ALIAS, BOOK, FIRST, LAST, PUBLICATION, SECOND, SLUG, THREAD, a_meeting, a_step, an_item
from support.page_facts import PageFacts


@pytest.fixture
def cards() -> tuple[MeetingCard, ...]:
    return (
        a_meeting(
            "Teknikudvalget", "2026-01-13", an_item(2, "Cykelsti", sentence="Udvalget sagde ja.", about="Det gamle.")
        ),
        a_meeting("Teknikudvalget", "2026-02-10", an_item(1, "Stien igen", outcome=None, about="En sti ved skolen.")),
        a_meeting("Rådet", "2026-06-09", an_item(1, "Stien", outcome=None), an_item(2, "Andet"), kind="agenda"),
    )


@pytest.fixture
def made(cards: tuple[MeetingCard, ...]) -> tuple[Page, ...]:
    return case_pages.pages(BOOK, cards, PUBLICATION)


def steps_of(page: Page) -> list[str]:
    """Return the HTML of each step."""
    return re.findall(r"<li[^>]*>\n<h3>.*?</li>", page.html, flags=re.DOTALL)


def test_a_page_and_a_short_page_for_the_other_name(made: tuple[Page, ...]) -> None:
    assert [(page.kind, page.path, page.redirect) for page in made] == [
        ("case", f"sager/{SLUG}/", None),
        ("redirect", f"sager/{ALIAS}/", f"sager/{SLUG}/"),
    ]
    assert f'href="../{SLUG}/index.html"' in made[1].html
    for page in made:
        PageFacts(page.html).assert_sound()


def test_each_step_says_when_who_what_and_how_it_ended(made: tuple[Page, ...]) -> None:
    _, first, _, _ = steps_of(made[0])
    assert "Tirsdag den 13. januar 2026</time>: Teknikudvalget" in first
    assert f'href="../../moeder/{FIRST}/punkt-2/index.html">Punkt 2: Cykelsti</a>' in first
    assert "Godkendt" in first
    assert "Udvalget sagde ja." in first


def test_a_paper_that_is_not_here_is_said_to_be_elsewhere(made: tuple[Page, ...]) -> None:
    elsewhere = steps_of(made[0])[0]
    assert "meddelelse 3" in elsewhere
    assert "ligger ikke her" in elsewhere
    assert "href" not in elsewhere


def test_a_doubtful_step_says_so_and_a_sure_one_does_not(made: tuple[Page, ...]) -> None:
    assert ["Usikkert:" in one for one in steps_of(made[0])] == [False, False, True, False]


def test_what_is_still_to_come_is_no_decision(made: tuple[Page, ...]) -> None:
    assert "Der står ingen beslutning i referatet." in steps_of(made[0])[2]
    assert "Mødet er ikke holdt endnu." in steps_of(made[0])[3]


def test_a_past_agenda_without_minutes_says_so(cards: tuple[MeetingCard, ...]) -> None:
    page = case_pages.pages(BOOK, cards, replace(PUBLICATION, as_of="2026-07-01"))[0]
    assert "Der er ikke noget referat endnu." in steps_of(page)[3]


def test_it_is_about_what_its_newest_short_version_says(made: tuple[Page, ...]) -> None:
    html = made[0].html
    assert "En sti ved skolen." in html
    assert "Det gamle." not in html
    assert "Automatisk kort version." in html


def test_what_happens_next_leads_to_the_body(made: tuple[Page, ...]) -> None:
    assert "Sagen er sendt videre til Rådet." in made[0].html
    assert 'href="../../udvalg/raadet/index.html">Møder i Rådet</a>' in made[0].html


def test_a_suggestion_is_only_that(made: tuple[Page, ...]) -> None:
    perhaps = made[0].html.partition('id="maaske"')[2]
    assert f"moeder/{LAST}/punkt-2/" in perhaps
    assert "Kommunen har ikke skrevet, at det er samme sag." in perhaps


def test_a_closed_item_tells_nothing(cards: tuple[MeetingCard, ...]) -> None:
    closed = replace(cards[1], items=(an_item(1, "Hemmelig grund", closed=True, about="Hemmeligt."),))
    page = case_pages.pages(BOOK, (cards[0], closed, cards[2]), PUBLICATION)[0]
    assert len(steps_of(page)) == 3
    assert "Hemmelig" not in page.html
    assert "2026-02-10" not in page.html


def test_two_steps_of_one_title_and_number_have_two_names(cards: tuple[MeetingCard, ...]) -> None:
    same = replace(cards[1], items=(an_item(2, "Cykelsti"),))
    thread = replace(THREAD, steps=(THREAD.steps[1], a_step(SECOND, "Teknikudvalget", "2026-02-10", 2)))
    page = case_pages.pages(CaseBook((thread,), ()), (cards[0], same), PUBLICATION)[0]
    names = re.findall(r">([^<]*Cykelsti)</a>", "".join(steps_of(page)))
    assert len(set(names)) == 2
