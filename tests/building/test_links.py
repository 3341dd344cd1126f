"""Links that lead nowhere are found, each kind of them."""

from pathlib import Path

import pytest

from publisher.building.links import broken_links


def write(site: Path, name: str, body: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<!doctype html><title>x</title><body>{body}", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "index.html", '<h1 id="top">x</h1><a href="møde/">m</a>')
    write(tmp_path, "møde/index.html", '<a href="../index.html#top">up</a><a href="https://example.org/">out</a>')
    write(tmp_path, "404.html", '<a href="/index.html">home</a>')
    return tmp_path


def test_a_whole_site_has_none(site: Path) -> None:
    assert list(broken_links(site)) == []


@pytest.mark.parametrize(
    "body",
    [
        '<a href="missing.html">',
        '<a href="index.html#nowhere">',
        '<a href="#nowhere">',
        '<img src="missing.png">',
        '<audio src="missing.mp3"></audio>',
        '<a href="/index.html">',
        '<a href="../outside.html">',
        '<a href="empty/">',
    ],
)
def test_a_planted_link_is_found(site: Path, body: str) -> None:
    (site / "empty").mkdir()
    (site.parent / "outside.html").touch()
    write(site, "planted.html", body)
    assert [broken.page for broken in broken_links(site)] == ["planted.html"]


def test_the_not_found_page_links_from_the_sites_folder(site: Path) -> None:
    write(site, "404.html", '<a href="/moeder/index.html">home</a>')
    assert list(broken_links(site, "/moeder/")) == []
    assert [broken.target for broken in broken_links(site, "/")] == ["/moeder/index.html"]
