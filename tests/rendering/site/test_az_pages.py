"""The list of all items and cases by letter."""

import re
from collections import defaultdict
from dataclasses import replace
from itertools import cycle, islice
from posixpath import join, normpath

import pytest

from publisher.model.case import CaseThread
from publisher.rendering.site.common.alphabet import letter, rank
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.overviews import az_pages
from support.cards import PUBLICATION, THREAD, a_meeting, an_item
from support.page_facts import PageFacts

MAIN_WEIGHT = 12_500
"""Bytes: what the shell adds must fit into 20 kB too."""


def links_of(page: Page) -> list[tuple[str, str]]:
    """Return each link's text and the address it leads to."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', page.html)
    return [(text, normpath(join(page.path, href))) for href, text in found]


def made_of(*titles: str, threads: tuple[CaseThread, ...] = ()) -> dict[str, Page]:
    """Return the pages of one meeting with these items."""
    meeting = a_meeting("Rådet", "2026-02-10", *(an_item(number, title) for number, title in enumerate(titles, 1)))
    return {page.path: page for page in az_pages.pages((meeting,), threads, PUBLICATION)}


@pytest.mark.parametrize(
    ("title", "under"),
    [("Åben plads", "Å"), ("Aalborgvej", "Å"), ("»Østerled«", "Ø"), ("ÆLDRE", "Æ"), ("École", "E"), ("2. budget", "§")],
)
def test_the_letter_of_a_title(title: str, under: str) -> None:
    assert letter(title) == under


def test_the_danish_alphabet_ends_in_aa() -> None:
    titles = ["Øst", "Aarhus", "Zoo", "Ære", "Anlæg", "3 veje"]
    assert sorted(titles, key=rank) == ["3 veje", "Anlæg", "Zoo", "Ære", "Øst", "Aarhus"]


def test_letters_have_addresses_without_danish_letters() -> None:
    assert set(made_of("Ære", "Øst", "Å", "3 veje")) == {
        "sager/", "sager/ae/", "sager/oe/", "sager/aa/", "sager/tegn/",
    }  # fmt: skip


def test_every_page_is_sound() -> None:
    for page in made_of("Ære", "Øst", "Plan <A> & B", threads=(THREAD,)).values():
        PageFacts(page.html).assert_sound()


def test_fixed_and_closed_items_are_left_out() -> None:
    meeting = a_meeting(
        "Rådet", "2026-02-10",
        an_item(1, "Godkendelse af dagsorden"), an_item(2, "Meddelelser"), an_item(3, "Hemmelig grund", closed=True),
        an_item(4, "Meddelelsespligt for borgere"), an_item(5, "Eventuelt"), an_item(6, "Godkendelse af referat"),
    )  # fmt: skip
    html = "".join(page.html for page in az_pages.pages((meeting,), (), PUBLICATION) if page.path != "sager/")
    assert re.findall(r'<li><a href="\.\./\.\./[^"]*">([^<]*)', html) == ["Meddelelsespligt for borgere"]


def test_an_agenda_beside_its_minutes_is_not_listed_twice() -> None:
    minutes = a_meeting("Rådet", "2026-02-10", an_item(1, "Plan"))
    agenda = a_meeting("Rådet", "2026-02-10", an_item(1, "Plan"), kind="agenda")
    beside = replace(agenda, base=f"{agenda.base}dagsorden/")
    assert az_pages.pages((minutes, beside), (), PUBLICATION) == az_pages.pages((minutes,), (), PUBLICATION)


def test_equal_titles_are_told_apart_newest_first_and_the_case_before_them() -> None:
    meetings = tuple(a_meeting("Rådet", date, an_item(1, "Cykelsti")) for date in ("2026-01-06", "2026-03-03"))
    twice = a_meeting("Rådet", "2026-02-03", an_item(1, "Cykelsti"), an_item(2, "CYKELSTI"))
    pages = {page.path: page for page in az_pages.pages((*meetings, twice), (THREAD,), PUBLICATION)}
    names = re.findall(r"<li><a [^>]*>([^<]*)</a>", pages["sager/c/"].html)
    assert names[:5] == [
        "Cykelsti (hele sagen)",
        "Cykelsti (Rådet, 3. marts 2026)",
        "CYKELSTI (Rådet, 3. februar 2026, punkt 2)",
        "Cykelsti (Rådet, 3. februar 2026, punkt 1)",
        "Cykelsti (Rådet, 6. januar 2026)",
    ]


def test_five_thousand_items_stay_light_and_all_are_found_once() -> None:
    titles = islice(
        cycle(
            f"{word} for {place} og en lang fortsættelse, som kommuner skriver den, nummer {number}"
            for number in range(40)
            for word in ("Budget", "Bevilling", "Årsplan", "Status")
            for place in ("skolen", "vejen", "Østerled")
        ),
        5_000,
    )
    batches: dict[int, list[str]] = defaultdict(list)
    for number, title in enumerate(titles):
        batches[number // 20].append(title)
    meetings = tuple(
        a_meeting(
            "Teknikudvalget", f"{2000 + number // 12}-{number % 12 + 1:02}-10",
            *(an_item(place, title) for place, title in enumerate(batch, 1)),
        )
        for number, batch in batches.items()
    )  # fmt: skip
    pages = az_pages.pages(meetings, (), PUBLICATION)
    assert max(len(page.html.encode()) for page in pages) <= MAIN_WEIGHT
    addresses = {page.path for page in pages}
    assert {"sager/b/", "sager/b/2/", "sager/aa/2/"} <= addresses
    found: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for name, target in links_of(page):
            if target.startswith("moeder/"):
                found[name].add(target)
    assert all(len(targets) == 1 for targets in found.values())
    assert len(found) == 5_000
    assert len({page.title for page in pages}) == len(pages)


def test_a_letters_pages_lead_on_and_back() -> None:
    pages = made_of(*(f"Budget nummer {number} {'langt ' * 40}" for number in range(60)))
    first, second = pages["sager/b/"].html, pages["sager/b/2/"].html
    assert 'rel="next" href="2/index.html"' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev" href="../index.html"' in second
    assert "Punkter og sager på B, side 2" in second


def test_two_cases_of_one_title_and_one_day_are_told_apart() -> None:
    def a_case(slug: str, committee: str, number: int) -> CaseThread:
        last = replace(THREAD.steps[-1], committee=committee, item_number=number)
        return replace(THREAD, slug=slug, aliases=(), steps=(*THREAD.steps[:-1], last))

    threads = (a_case("a", "Rådet", 1), a_case("b", "Rådet", 2), a_case("c", "Teknikudvalget", 1))
    found = dict(links_of(made_of("Andet", threads=threads)["sager/c/"]))
    assert {name: path for name, path in found.items() if "hele sagen" in name} == {
        "Cykelsti (hele sagen, senest 9. juni 2026 i Rådet, punkt 1)": "sager/a/index.html",
        "Cykelsti (hele sagen, senest 9. juni 2026 i Rådet, punkt 2)": "sager/b/index.html",
        "Cykelsti (hele sagen, senest 9. juni 2026 i Teknikudvalget)": "sager/c/index.html",
    }
