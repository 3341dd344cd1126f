"""However much there is, no page holds more than it may: lists go on over pages, and nothing is lost or told twice."""

import re
from collections.abc import Iterable
from dataclasses import replace

from publisher.model.edition import Edition, EditionFile
from publisher.model.meeting import ClearedMeeting, Participant
from publisher.rendering.site.cards.members import Member
from publisher.rendering.site.cases import case_pages
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.meetings.item_pages import HEAVIEST
from publisher.rendering.site.overviews import year_pages
from publisher.rendering.site.overviews.listing import entries
from publisher.rendering.site.people import people_pages
from publisher.rendering.site.people.roster import Roster
from support.cards import BOOK, PUBLICATION, THREAD, a_meeting, a_step, an_item
from support.page_facts import PageFacts

ITEMS = range(1, 26)
SENTENCE = "Udvalget sagde ja til forslaget om den lange sti."


def all_light(pages: Iterable[Page]) -> list[Page]:
    """Return the pages when each is sound and weighs no more than it may."""
    found = list(pages)
    for page in found:
        PageFacts(page.html).assert_sound()
        assert len(page.html.encode()) <= HEAVIEST, page.path
    return found


def test_a_year_of_many_meetings() -> None:
    cards = [
        a_meeting(
            "Rådet", f"2026-{month:02}-{day:02}", *(an_item(one, f"Sag {month}.{day}.{one}") for one in range(1, 26))
        )
        for month in range(1, 13)
        for day in (3, 17)
    ]
    pages = all_light(year_pages.pages("raadet", "Rådet", entries(cards), PUBLICATION))
    assert [page.path for page in pages[:2]] == ["udvalg/raadet/2026/", "udvalg/raadet/2026/2/"]
    found = [one for page in pages for one in re.findall(r">Sag ([\d.]+)<", page.html)]
    assert len(found) == len(set(found)) == 24 * 25


def test_a_case_of_many_steps() -> None:
    days = [f"20{number // 12:02}-{number % 12 + 1:02}-03" for number in range(120)]
    cards = tuple(a_meeting("Rådet", day, an_item(1, f"Stien, del {day}", sentence=SENTENCE)) for day in days)
    steps = tuple(a_step(card.id, "Rådet", card.date, 1) for card in cards)
    book = replace(BOOK, threads=(replace(THREAD, steps=steps, aliases=()),), suggestions=())
    pages = all_light(case_pages.pages(book, cards, PUBLICATION))
    assert [page.kind for page in pages] == ["case", *["list"] * (len(pages) - 1)]
    assert [page.path for page in pages[:2]] == [f"sager/{THREAD.slug}/", f"sager/{THREAD.slug}/2/"]
    assert [one for page in pages for one in re.findall(r"<time datetime=\"([^\"]+)\"", page.html)] == days


def test_many_politicians() -> None:
    card = a_meeting(
        "Rådet", "2026-01-06", members=tuple(Member(f"Anna Bo {number:03}", "A", False) for number in range(400))
    )
    pages = all_light(page for page in people_pages.pages(Roster([card]), PUBLICATION) if page.kind == "list")
    assert [page.path for page in pages[:2]] == ["politikere/", "politikere/2/"]
    found = [one for page in pages for one in re.findall(r">Anna Bo (\d+)</a>", page.html)]
    assert found == [f"{number:03}" for number in range(400)]


def test_a_meeting_of_many_items_papers_and_people(edition: Edition, files: tuple[EditionFile, ...]) -> None:
    meeting = edition.meeting.meeting
    first = meeting.items[0]
    items = tuple(
        replace(
            first,
            number=number,
            title=f"Sag {number}: Plan for et nyt sted at mødes",
            attachments=tuple(replace(first.attachments[0], title=f"Notat {number}.{one}") for one in range(20)),
        )
        for number in range(1, 31)
    )
    people = tuple(Participant(f"Anna Bo {number:02}", "A", (), absent=False) for number in range(31))
    sounds = tuple(
        replace(files[0], format="audio-item", href=f"{edition.base}punkt-{item.number}/{item.number}.mp3",
                media_type="audio/mpeg", item=item.number, duration_s=60.0)
        for item in items
    )  # fmt: skip
    changed = replace(edition, meeting=ClearedMeeting(replace(meeting, items=items, participants=people)))
    made = all_light(meeting_pages.pages(changed, (*files, *sounds), meeting_pages.Around()))
    meeting_page, *papers = [page for page in made if "/punkt-" not in page.path]
    assert "Hvert punkt kan høres på sin egen side." in meeting_page.html
    assert '<a class="more" href="bilag/index.html">Se titlerne på bilagene</a>' in meeting_page.html
    assert len(re.findall(r"Notat \d+\.\d+[ <]", "".join(page.html for page in papers))) == 30 * 20
    assert all(f">Anna Bo {number:02}" in meeting_page.html for number in range(31))
