"""Who reports a fault or asks for another format can say which page it is about."""

import pytest
from playwright.sync_api import expect

from publisher.checking.chromium import Views


@pytest.mark.parametrize("link", ["Meld en fejl på siden", "Bestil i et andet format"])
def test_the_page_tells_where_the_reader_came_from(views: Views, origin: str, link: str) -> None:
    page = views.open(f"{origin}/sager/")
    page.get_by_role("link", name=link).click()
    expect(page.locator(".came-from")).to_have_text(f"Giv kommunen adressen på den side, du kom fra: {origin}/sager/")


def test_who_came_from_nowhere_is_told_nothing(views: Views, origin: str) -> None:
    expect(views.open(f"{origin}/meld-fejl/").locator(".came-from")).to_be_hidden()
