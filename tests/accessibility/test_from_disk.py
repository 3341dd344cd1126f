"""A page opened from a folder on disk looks as it does from a server."""

from publisher.checking.chromium import Views
from publisher.checking.site_pages import SitePage, one_of_each_kind


def test_pages_opened_from_disk_keep_their_style(views: Views, origin: str, pages: list[SitePage]) -> None:
    """A page from disk, but for the not-found page, is as tall as the same page from a server."""
    height = "() => document.documentElement.scrollHeight"
    for page in one_of_each_kind(pages):
        if page.address != "/404.html":
            served = views.open(origin + page.address).evaluate(height)
            assert views.open(page.file.as_uri()).evaluate(height) == served, page.address
