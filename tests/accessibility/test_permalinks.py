"""Every piece of a record has an address of its own, which the reader finds under its number."""

from pathlib import Path

from playwright.sync_api import Browser

from publisher.checking.chromium import DESKTOP, NO_SCRIPT, Views
from publisher.checking.site_pages import SitePage

LONG_ITEM = "moeder/2025-05-06-socialudvalget/punkt-6/"
"""An item whose record has a page of its own."""
LINKED = """() => [...document.querySelectorAll(".parts details a")].map((link) => [link.text, link.hash.slice(1)])"""
COUNTED = (
    """() => [...document.querySelectorAll(".record .text [id^=linje-]")].map((piece, at) => [`${at + 1}`, piece.id])"""
)
GROUPS = (
    """() => [...document.querySelectorAll(".parts details p:not(.hint)")].map((one) => one.firstChild.textContent)"""
)
SECTIONS = """() => [...document.querySelectorAll(".parts li a")].map((link) => `${link.text}:`)"""


def test_the_numbers_in_the_margin_are_links_in_one_list(views: Views, origin: str, pages: list[SitePage]) -> None:
    seen = 0
    for page in pages:
        opened = views.open(origin + page.address, DESKTOP) if page.kind in {"item", "record"} else None
        if opened and opened.locator(".parts").count():
            seen += 1
            assert opened.evaluate(LINKED) == opened.evaluate(COUNTED), page.address
            assert set(opened.evaluate(GROUPS)) <= {*opened.evaluate(SECTIONS), "Punktets tekst:"}, page.address
    assert seen > 20


def test_the_list_is_one_stop_and_a_number_leads_to_its_piece(chromium: Browser, built_site: Path) -> None:
    """From a disk, where the words must come from a classic script."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto((built_site / f"{LONG_ITEM}ordret/2/index.html").as_uri())
    page.locator(".parts summary").press("Enter")
    page.get_by_role("link", name="1", exact=True).click()
    assert "For stemte: 5" in (page.locator(":target").text_content() or "")
    context.close()


def test_an_address_of_a_piece_leads_on_to_the_page_that_has_it(chromium: Browser, built_site: Path) -> None:
    """Addresses of pieces stay, though a long record has moved to a page of its own, and its end to one more."""
    context = chromium.new_context()
    for former in (LONG_ITEM, f"{LONG_ITEM}ordret/"):
        page = context.new_page()
        page.goto((built_site / f"{former}index.html").as_uri() + "#linje-449")
        page.wait_for_url("**/ordret/2/index.html#linje-449")
        assert "For stemte: 5" in (page.locator(":target").text_content() or "")
    context.close()


def test_without_scripts_the_sections_have_their_links(views: Views, origin: str) -> None:
    item = views.open(f"{origin}/{LONG_ITEM}", NO_SCRIPT)
    from_item = item.locator(".parts a").evaluate_all("links => links.map(link => link.href)")
    links, targets, ids = [], [], set()
    for part in ("ordret/", "ordret/2/"):
        opened = views.open(f"{origin}/{LONG_ITEM}{part}", NO_SCRIPT)
        assert opened.locator(".parts details").count() == 0
        here = opened.locator(".parts a").evaluate_all("links => links.map(link => link.href)")
        links += here
        targets += [link.partition("#")[2] for link in here]
        ids |= set(opened.locator(".record [id]").evaluate_all("all => all.map(one => encodeURI(one.id))"))
    assert len(links) > 10
    assert [link.replace("/index.html", "/") for link in from_item] == links
    assert set(targets) <= ids
