"""What is followed, over builds: papers that fail keep their entries, closed items reach nothing."""

import json
import re
import shutil
from pathlib import Path

import feedparser
import pytest

from publisher.building.report import State
from publisher.errors import PrivacyStop
from publisher.rendering.feeds import entries
from support.listening import Build
from support.small_content import AGENDA_PATH, MINUTES_PATH

SECRET = "Grunden ved havnen koster fjorten kvarte millioner"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def feeds(small: Path) -> dict[str, bytes]:
    root = small.parent / "build/site"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted((root / "feeds").rglob("*.*"))}


@pytest.mark.usefixtures("built")
def test_a_paper_that_fails_keeps_its_entries_and_events(build: Build, small: Path) -> None:
    before = feeds(small)
    assert "feeds/udvalg/teknikudvalget.atom" in before
    (small / MINUTES_PATH).write_bytes(b"\x00\x01\x02")
    report = build()
    assert {outcome.state for outcome in report.outcomes} == {State.KEPT, State.PUBLISHED}
    assert feeds(small) == before


@pytest.mark.usefixtures("built")
def test_a_removed_paper_leaves_the_feeds(build: Build, small: Path) -> None:
    shutil.rmtree((small / AGENDA_PATH).parent)
    build()
    assert len(feedparser.parse(feeds(small)["feeds/alle.atom"]).entries) == 1


@pytest.mark.usefixtures("built")
def test_every_page_tells_machines_what_it_is(small: Path) -> None:
    root = small.parent / "build/site"
    for page in root.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert html.count("<title>") == html.count('property="og:description"') == 1
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html):
            json.loads(data)
        for way in re.findall(r'<link rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"', html):
            assert (page.parent / way).is_file()
    meeting = (root / "moeder/2026-02-03-teknikudvalget/index.html").read_text(encoding="utf-8")
    assert '"@type":"Event"' in meeting


@pytest.mark.usefixtures("built")
def test_links_of_a_feed_lead_to_pages(small: Path) -> None:
    root = small.parent / "build/site"
    for path, content in feeds(small).items():
        if path.endswith(".atom"):
            for address in re.findall(rb'href="([^"]+)"', content):
                assert (root / path).parent.joinpath(address.decode()).exists(), address


def test_a_site_with_an_address_has_a_podcast_and_a_demonstration_no_site_map(build: Build, small: Path) -> None:
    change(small / "publisher.toml", "[municipality]", '[municipality]\nsite_url = "https://proeve.example/m"')
    build()
    (episode, _) = feedparser.parse(feeds(small)["feeds/podcast.xml"]).entries
    assert episode.enclosures[0].href.startswith("https://proeve.example/m/moeder/")
    root = small.parent / "build/site"
    assert (root / "assets/cover.png").is_file()
    assert not (root / "sitemap.xml").exists()
    assert 'content="https://proeve.example/m/assets/cover.png"' in (root / "index.html").read_text(encoding="utf-8")


def test_nothing_of_a_closed_item_is_told(build: Build, small: Path) -> None:
    change(small / MINUTES_PATH, "05.02.00-P35-2-26", f"05.02.00-P35-2-26\n\nSammendrag\n\n{SECRET}")
    build()
    for path, content in feeds(small).items():
        text = content.replace(b"\r\n ", b"").decode()
        assert SECRET not in text, path
        assert "05.02.00-P35-2-26" not in text, path


@pytest.mark.parametrize("where", ["title", "summary"])
def test_a_leak_into_a_feed_stops_the_build(
    build: Build, small: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    change(small / MINUTES_PATH, "05.02.00-P35-2-26", f"05.02.00-P35-2-26\n\nSammendrag\n\n{SECRET}")
    tell = entries.site_text
    key = {"title": "follow.entry.title", "summary": "meeting.size.minutes"}[where]
    monkeypatch.setattr(entries, "site_text", lambda name, **fields: SECRET if name == key else tell(name, **fields))
    with pytest.raises(PrivacyStop) as stopped:
        build()
    assert str(stopped.value.file).startswith("feeds/")
