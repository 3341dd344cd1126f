"""Who reports a fault or asks for another format can say which page it is about."""

import pytest
from playwright.sync_api import expect

from publisher.checking.chromium import Views


@pytest.mark.parametrize("link", ["Meld en fejl på siden", "Bestil i et andet format"])
def test_the_page_tells_where_the_reader_came_from(views: Views, origin: str, link: str) -> None:
    page = views.open(f"{origin}/sager/")
    page.get_by_role("link", name=link).click()
    expect(page.locator(".came-from")).to_have_text(f"Giv kommunen adressen på den side, du kom fra: {origin}/sager/")


@pytest.mark.parametrize("path", ["/meld-fejl/", "/bestil/"])
def test_nothing_jumps_when_the_line_is_written(views: Views, origin: str, path: str) -> None:
    page = views.open(f"{origin}/sager/")
    page.goto(f"{origin}{path}", referer=page.url)
    expect(page.locator(".came-from")).to_be_visible()
    moved = """() => new Promise((done) => { let sum = 0; new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })"""
    assert page.evaluate(moved) == 0


def test_who_came_from_nowhere_is_told_nothing(views: Views, origin: str) -> None:
    expect(views.open(f"{origin}/meld-fejl/").locator(".came-from")).to_be_hidden()
