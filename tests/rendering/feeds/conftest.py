"""Three papers of an invented municipality: held minutes, the agenda beside them, an agenda of another committee."""

from dataclasses import replace

import pytest

from publisher.model.case import CaseStep, CaseThread
from publisher.model.decision import Decision
from publisher.model.edition import EditionFile, Publication
from publisher.rendering.feeds.channels import Channels, channels
from publisher.rendering.feeds.story import Story, told
from publisher.rendering.site.cards.card import card
from support.small_editions import DEMONSTRATION, edition, item, meeting, summary

HARMFUL = 'Plan </script><b>&amp; "Torvet" \u2028, æøå;\\'
MINUTES = "2025-05-06-kulturudvalget"
AGENDA = "2025-06-10-raadet-for-test"


@pytest.fixture
def publication() -> Publication:
    """A real site with an address of its own, in a folder."""
    return replace(DEMONSTRATION, demonstration=False, site_url="https://proeve.example/moeder/")


@pytest.fixture
def stories() -> tuple[Story, ...]:
    """The papers as they are told."""
    decision = Decision("Godkendt", "approved", (15, 16))
    minutes = edition(
        meeting(item(1, HARMFUL, decision=decision), item(2, "Køb af en grund", closed=True), item(3, "Eventuelt")),
        summary(1, ("decision", "Udvalget sagde ja til <planen>."), ("about", "Sagen handler om en plan.")),
        summary(2, ("about", "Punktet er lukket.")),
    )
    base = minutes.base
    files = (
        EditionFile("audio-summary", f"{base}kort.mp3", "audio/mpeg", 1234, "0" * 64, 61.4),
        EditionFile("pdf-easy-read", f"{base}kort.pdf", "application/pdf", 999, "0" * 64),
        EditionFile("captions", f"{base}kort.vtt", "text/vtt", 99, "0" * 64),
        EditionFile("audio-item", f"{base}punkt-1/punkt.mp3", "audio/mpeg", 555, "0" * 64, 10.0, item=1),
    )
    first = Story(card(minutes), told(minutes), files)
    beside = Story(replace(first.card, kind="agenda", base=f"{base}dagsorden/"), (), ())
    ahead = replace(
        first.card,
        id=AGENDA,
        committee="Rådet for test",
        date="2025-06-10",
        start_time=None,
        kind="agenda",
        base=f"moeder/{AGENDA}/",
    )
    return (first, beside, Story(ahead, (), ()))


@pytest.fixture
def threads() -> tuple[CaseThread, ...]:
    """A case with a step on the site, a step elsewhere and a former name."""
    steps = (
        CaseStep("Kulturudvalget", "2024-01-02", None, 4, None, None, None, None, None),
        CaseStep("Kulturudvalget", "2025-05-06", f"{MINUTES}/1", 1, None, "Plan", None, "earlier_handling", "number"),
        CaseStep("Kulturudvalget", "2025-05-06", f"{MINUTES}/2", 2, None, None, None, "earlier_handling", "number"),
    )
    return (CaseThread("planen", ("den-gamle-plan",), "Planen & Torvet", steps, "Sagen er slut.", None),)


@pytest.fixture
def followed(stories: tuple[Story, ...], threads: tuple[CaseThread, ...], publication: Publication) -> Channels:
    """What can be followed."""
    return channels(stories, threads, publication)
