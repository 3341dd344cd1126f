"""How a website of many pages is made and searched: MkDocs beside bare Jinja2, and what a question costs.

Times are told, never asserted; bytes are asserted. PUBLISHER_PAGES=5000 measures the size in `docs/measured.md`.
"""

import gzip
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Response, expect

from publisher.building.links import broken_links
from publisher.building.search_index import write_search
from publisher.building.workspace import Workspace
from publisher.checking.chromium import Views
from publisher.checking.server import serve
from publisher.privacy.leak_scan import scan
from publisher.rendering.site.cards.card import card
from publisher.rendering.site.common.page import page_file, page_json
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.search import page as search_page
from support.many_meetings import PUBLICATION, editions

PAGES = int(os.environ.get("PUBLISHER_PAGES", "500"))
FIRST_QUESTION = 300_000
"""Bytes, at 5,000 pages, from a server that compresses nothing: the index is packed as it is."""
QUESTIONS = (
    "tilsyn", "tilsyn borgere", "tilsyn borgere handicap",
    "socialudvalget", "socialudvalget kommune", "socialudvalget kommunens møder",
    "stokholdbuen", "tilsin stokholdbuen", "tilsin stokholdbuen handigap",
    "handicapparkering", "tilsynsrapport handicapparkering", "socialtilsyn tilsynsrapport handicapparkering",
)  # fmt: skip
"""Of one, two and three words: what the papers say most often, words spelled wrongly, compounds."""
_SENT_COMPRESSED = (".js", ".json")
MEAN_PAGE = 20_000


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def test_a_site_of_many_pages(
    tmp_path: Path, project: Path, content: Path, views: Views, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Workspace(tmp_path)
    made = list(editions(content, PAGES))
    pages = [page for edition in made for page in meeting_pages.pages(edition, (), meeting_pages.Around())]
    pages.append(search_page.page([card(edition) for edition in made], PUBLICATION))
    for page in pages:
        file = place.pages / page_file(page)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(page_json(page))
    place.docs.mkdir()
    config = load_config(
        str(project / "mkdocs.yml"),
        docs_dir=str(place.docs),
        site_dir=str(place.next_site),
        plugins=[{"publisher": {"pages": str(place.pages)}}],
    )
    bare = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).from_string(
        "<!doctype html><title>{{ page.title }}</title><main>{{ page.html | safe }}</main>"
    )

    def raw() -> None:
        for page in pages:
            file = tmp_path / "raw" / page.path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(bare.render(page=page), encoding="utf-8")

    taken = {"bare Jinja2": seconds(raw), "MkDocs with our plugin": seconds(lambda: build(config))}
    taken["search, without Pagefind itself"] = seconds(lambda: write_search(place, ()))
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
    taken["links"] = seconds(lambda: list(broken_links(place.next_site)))
    taken["leak scan"] = seconds(lambda: scan(place.next_site, [edition.meeting.meeting for edition in made]))
    html = [file.stat().st_size for file in place.next_site.rglob("index.html")]
    asked = {query: first_question(place.next_site, views, query) for query in QUESTIONS}
    with capsys.disabled():
        tell(f"\n{len(pages)} pages, {sum(html) // len(html)} bytes of HTML each; Pagefind took up to {used} MB")
        for what, time_taken in taken.items():
            tell(f"{what:34} {time_taken:6.2f} s  {len(pages) / time_taken:8.0f} pages/s")
        for url, (size, packed) in sorted(asked[QUESTIONS[0]].items(), key=lambda one: -one[1][0]):
            tell(f"{size:8} {packed:8} {url}")
        for query, answers in asked.items():
            size, packed = (sum(sizes) for sizes in zip(*answers.values(), strict=True))
            tell(f"{size:8} {packed:8} bytes, as they lie and from a server that compresses: {query}")
    assert sum(html) / len(html) <= MEAN_PAGE
    for query, answers in asked.items():
        assert sum(size for size, _ in answers.values()) <= FIRST_QUESTION, query


def first_question(site: Path, views: Views, query: str) -> dict[str, tuple[int, int]]:
    """Return what the browser is sent for its first question, beside the page itself: address → bytes, compressed."""
    got: dict[str, tuple[int, int]] = {}

    def note(response: Response) -> None:
        size = int(response.headers.get("content-length", 0))
        file = site / unquote(urlsplit(response.url).path).lstrip("/")
        packs = file.suffix in _SENT_COMPRESSED and file.is_file()
        got[file.relative_to(site).as_posix()] = (size, len(gzip.compress(file.read_bytes())) if packs else size)

    with serve(site) as origin:
        page = views.open(f"{origin}/soeg/")
        page.on("response", note)
        page.get_by_label("Hvad vil du finde?").fill(query)
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("resultat", timeout=60_000)
        page.remove_listener("response", note)
    assert any(".pf_index" in url for url in got)
    return got
