"""Every page is light: what is too long for one has several."""

import sys
from pathlib import Path

import pytest

from publisher.checking.chromium import Views
from publisher.checking.site_pages import SitePage, one_of_each_kind
from publisher.rendering.site.meetings.item_pages import HEAVIEST
from support.page_weight import shell

_PAGE_BYTES = 20_000
_SHELL_BYTES = _PAGE_BYTES - HEAVIEST


def test_the_shell_is_light_on_every_page(pages: list[SitePage]) -> None:
    weights = {page.address: shell(page.file.read_bytes()) for page in pages}
    assert {address: weight for address, weight in weights.items() if weight > _SHELL_BYTES} == {}


def test_no_page_is_heavy(pages: list[SitePage], capsys: pytest.CaptureFixture[str]) -> None:
    sizes = sorted((page.file.stat().st_size, page.address) for page in pages)
    with capsys.disabled():
        largest, address = sizes[-1]
        sys.stdout.write(f"\n{len(sizes)} pages, median {sizes[len(sizes) // 2][0]:,} bytes, {address} {largest:,}\n")
    assert [(size, address) for size, address in sizes if size > _PAGE_BYTES] == []


def test_scripts_are_fetched_only_where_they_have_something_to_do(
    views: Views, origin: str, pages: list[SitePage]
) -> None:
    needed = {
        "player.js": ".player",
        "read-along.js": ".item track, .record track",
        "permalinks.js": ".parts",
        "texts.js": ".item, .record, .meeting",
        "search.js": "[id^=soeg]",
        "settings.js": "#tilpas",
    }
    for page in one_of_each_kind(pages):
        with views.new_window() as opened:
            fetched: list[str] = []
            opened.on("request", lambda request, fetched=fetched: fetched.append(request.url.rpartition("/")[2]))
            opened.goto(origin + page.address)
            for script, part in needed.items():
                if script in fetched:
                    assert opened.locator(part).count(), f"{page.address} fetches {script}"
            if opened.locator("body:not(.meeting) .player track").count():
                assert fetched.index("texts.js") < fetched.index("player.js") < fetched.index("read-along.js")


def test_the_measure_sees_what_is_heavy(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("<head>12345</head><main><p>x</p></main>", encoding="utf-8")
    assert shell(page.read_bytes()) == len("<head>12345</head>")
