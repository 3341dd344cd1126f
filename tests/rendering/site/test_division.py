"""An item too long for one page: its record, or its attachments, on pages of their own; nothing lost, nothing twice."""

import html
import re
from dataclasses import replace

import pytest

from publisher.model.blocks import Block, ListBlock, ListItem, Paragraph, Table
from publisher.model.edition import Edition, EditionFile
from publisher.model.meeting import ClearedMeeting, Section
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.meetings.item_pages import HEAVIEST
from publisher.rendering.site.search.documents import findables

FIRST = 1000
SENTENCE = "Teksten er så lang, at den fylder mere, end én side må veje."


def paragraphs(number: int) -> tuple[Block, ...]:
    return tuple(Paragraph(f"Stykke nummer {one}. {SENTENCE}", (FIRST + one, FIRST + one)) for one in range(number))


def points(number: int) -> tuple[Block, ...]:
    items = tuple(ListItem(f"Punkt nummer {one}. {SENTENCE}", (FIRST + one, FIRST + one)) for one in range(number))
    return (ListBlock(ordered=True, items=items, lines=(FIRST, FIRST + number - 1), start=3),)


BACK = r'<a href="([^"]*#kort-\d+)">(?:Kort fortalt: )?(sætning \d+)</a>'
"""A link from the record to a plain sentence."""


def rows(number: int) -> tuple[Block, ...]:
    return (
        Table(("Nummer", "Tekst"), tuple((f"Række nummer {one}.", SENTENCE) for one in range(number)), (FIRST, FIRST)),
    )


def pages_with(edition: Edition, blocks: tuple[Block, ...], files: tuple[EditionFile, ...] = ()) -> list[Page]:
    """Return the first item's pages when a section of it holds these blocks too."""
    meeting = edition.meeting.meeting
    item = meeting.items[0]
    long = Section("other", "Uddybning", 2, (FIRST - 1, blocks[-1].lines[1]), blocks)
    sections = (*item.sections[:-1], long, item.sections[-1])
    changed = replace(meeting, items=(replace(item, sections=sections), *meeting.items[1:]))
    made = meeting_pages.pages(replace(edition, meeting=ClearedMeeting(changed)), files, meeting_pages.Around())
    return [page for page in made if "/punkt-1/" in page.path]


def numbers(page: Page) -> list[int]:
    return [int(one) for one in re.findall(r"(?:Stykke|Punkt|Række) nummer (\d+)\.", page.html)]


@pytest.mark.parametrize("blocks", [paragraphs(400), points(400), rows(400)], ids=["paragraphs", "points", "rows"])
def test_a_long_record_is_whole_and_in_order_over_its_pages(edition: Edition, blocks: tuple[Block, ...]) -> None:
    item, *records = pages_with(edition, blocks)
    assert len(records) > 1
    assert not numbers(item)
    assert [one for page in records for one in numbers(page)] == list(range(400))
    assert [page.path for page in records[:2]] == [f"{item.path}ordret/", f"{item.path}ordret/2/"]
    assert {page.kind for page in records} == {"record"}
    for page in (item, *records):
        assert len(page.html.encode()) <= HEAVIEST
        assert page.html.count('<nav class="parts"') == 1, "the numbered pieces are found on every page"


def test_what_goes_on_says_so_and_keeps_its_number(edition: Edition) -> None:
    item, *records = pages_with(edition, points(400))
    at = next(at for at, page in enumerate(records) if "Uddybning (fortsat)" in page.html)
    before, after = records[at - 1], records[at]
    assert "Uddybning" in before.html
    assert '<h3 id="afsnit-uddybning-fortsat">Uddybning (fortsat)</h3>' in after.html
    assert f'<ol start="{3 + numbers(after)[0]}">' in after.html
    assert f'href="ordret/{at + 1}/index.html#afsnit-uddybning-fortsat">Uddybning (fortsat)</a>' in item.html
    assert f'<a rel="next" href="{"" if at == 1 else "../"}{at + 1}/index.html">' in before.html
    assert '<a rel="prev" href="../' in after.html


def test_the_record_leads_back_to_the_plain_sentences_that_rest_on_it(edition: Edition) -> None:
    for made in (pages_with(edition, points(3)), pages_with(edition, points(400))):
        item, further = made[0], made[1:]
        places = set(re.findall(r'<p id="(kort-\d+)">', item.html))
        back = {
            (target, name)
            for page in (further or [item])
            for target, name in re.findall(
                r'<a href="([^"]*#kort-\d+)">(?:Kort fortalt: )?(sætning \d+)</a>', page.html
            )
        }
        assert {target.rpartition("#")[2] for target, _ in back} == places
        assert all(target.startswith("../") == bool(further) for target, _ in back)


def test_every_place_of_a_long_record_has_its_address_once(edition: Edition) -> None:
    _, *records = pages_with(edition, paragraphs(400))
    ids = [one for page in records for one in re.findall(r'id="(linje-\d+)"', page.html)]
    assert len(ids) == len(set(ids))
    assert {f"linje-{FIRST + one}" for one in range(400)} <= set(ids)


def test_the_short_version_leads_to_the_page_that_holds_its_source(edition: Edition) -> None:
    item, *records = pages_with(edition, paragraphs(400))
    links = re.findall(r'<small><a href="([^"#]*)#([^"]+)">', item.html)
    assert links
    for way, anchor in links:
        where = item if not way else next(page for page in records if page.path == f"{item.path}{way[:-10]}")
        assert f'id="{anchor}"' in html.unescape(where.html)
    assert any(way for way, _ in links)


def test_a_record_that_fits_stays_on_its_items_page(edition: Edition) -> None:
    (item,) = pages_with(edition, paragraphs(40))
    assert numbers(item) == list(range(40))
    assert len(item.html.encode()) <= HEAVIEST


def test_the_long_record_has_the_sound_and_what_was_withheld(edition: Edition, files: tuple[EditionFile, ...]) -> None:
    item, *records = pages_with(edition, paragraphs(400), files)
    note = re.search(r'<p class="note">.+?</p>', item.html)
    assert note
    key = re.search(r'data-key="\w+"', item.html)
    assert key
    for page in records:
        assert note[0] in page.html
        assert key[0] in page.html


def test_search_finds_a_long_record_on_the_page_that_holds_it(edition: Edition) -> None:
    found = findables(pages_with(edition, paragraphs(400)), ())
    (last,) = [one for one in found if "Stykke nummer 399." in one.html]
    assert last.url.endswith(f"/punkt-1/ordret/{len(found) - 1}/index.html")
    assert last.kind == "item"
    assert len({(one.facets.title, one.facets.source) for one in found}) == len(found)


def test_very_many_attachments_without_a_place_have_pages_of_their_own(edition: Edition) -> None:
    meeting = edition.meeting.meeting
    item = meeting.items[0]
    papers = tuple(replace(item.attachments[0], title=f"Notat {one} om en sti", lines=None) for one in range(200))
    changed = replace(meeting, items=(replace(item, attachments=papers), *meeting.items[1:]))
    made = meeting_pages.pages(replace(edition, meeting=ClearedMeeting(changed)), (), meeting_pages.Around())
    page, *lists = [page for page in made if "/punkt-1/" in page.path]
    assert '<a class="more" href="bilag/index.html">Se titlerne på 200 bilag</a>' in page.html
    assert [one for each in lists for one in re.findall(r"Notat (\d+) om", each.html)] == [str(n) for n in range(200)]
    assert [each.path for each in lists] == [f"{page.path}bilag/", f"{page.path}bilag/2/"][: len(lists)]
    for each in (page, *lists):
        assert len(each.html.encode()) <= HEAVIEST
