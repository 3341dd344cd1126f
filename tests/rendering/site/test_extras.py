"""What robots read."""

from dataclasses import replace

from publisher.model.edition import Publication
from publisher.rendering.site.machines import extras

PAGES = {"": None, "moeder/a/": "2025-05-06", "moeder/b/": "2025-12-24", "ordliste/": None}


def test_a_demonstration_asks_robots_to_stay_away(publication: Publication) -> None:
    (robots,) = extras.artefacts(PAGES, replace(publication, site_url="https://eksempel.dk/"))
    assert robots.path == "robots.txt"
    assert b"Disallow: /\n" in robots.content


def test_a_real_site_shows_its_pages_to_robots(publication: Publication) -> None:
    real = replace(publication, demonstration=False, site_url="https://eksempel.dk/")
    robots, site_map = extras.artefacts(PAGES, real)
    assert b"Sitemap: https://eksempel.dk/sitemap.xml" in robots.content
    assert b"<loc>https://eksempel.dk/moeder/a/</loc><lastmod>2025-05-06</lastmod>" in site_map.content
    assert b"<loc>https://eksempel.dk/moeder/b/</loc></url>" in site_map.content  # a day to come
    assert site_map.content.count(b"<loc>") == 4


def test_without_an_address_there_is_no_map(publication: Publication) -> None:
    (robots,) = extras.artefacts(PAGES, replace(publication, demonstration=False))
    assert b"Allow: /\n" in robots.content


def test_a_map_of_too_many_pages_is_parted(publication: Publication) -> None:
    real = replace(publication, demonstration=False, site_url="https://eksempel.dk/")
    _, index, first, last = extras.artefacts(PAGES, real, limit=3)
    assert index.content.count(b"<sitemap>") == 2
    assert b"<loc>https://eksempel.dk/sitemap-2.xml</loc>" in index.content
    assert [part.path for part in (first, last)] == ["sitemap-1.xml", "sitemap-2.xml"]
    assert [part.content.count(b"<url>") for part in (first, last)] == [3, 1]
