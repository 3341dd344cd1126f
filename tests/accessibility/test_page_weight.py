"""A page is its text and little else: the shell is light everywhere, and only a long paper makes a heavy page."""

import re
import sys
from pathlib import Path

import pytest

from publisher.checking.site_pages import SitePage
from support.page_weight import own_text, shell

_PAGE_BYTES = 20_000
_SHELL_BYTES = 5_000
_LONG_TEXT_BYTES = 8_000
"""Above this, the paper's own text and its short version make a page heavy, and nothing else may."""


def test_the_shell_is_light_on_every_page(pages: list[SitePage]) -> None:
    weights = {page.address: shell(page.file.read_bytes()) for page in pages}
    assert {address: weight for address, weight in weights.items() if weight > _SHELL_BYTES} == {}


def test_only_a_long_paper_makes_a_heavy_page(pages: list[SitePage], capsys: pytest.CaptureFixture[str]) -> None:
    sizes = sorted(len(page.file.read_bytes()) for page in pages if page.kind == "item")
    heavy = {page.address: page.file.read_bytes() for page in pages if page.file.stat().st_size > _PAGE_BYTES}
    with capsys.disabled():
        sys.stdout.write(f"\n{len(sizes)} item pages, median {sizes[len(sizes) // 2]:,} bytes, largest {sizes[-1]:,}\n")
        for address, html in heavy.items():
            sys.stdout.write(f"{address}: {len(html):,} bytes, of them text of its own {own_text(html):,}\n")
    wrong = {address: len(html) for address, html in heavy.items() if own_text(html) <= _LONG_TEXT_BYTES}
    assert not wrong


def test_scripts_are_fetched_only_where_they_have_something_to_do(pages: list[SitePage]) -> None:
    needed = {
        "player.js": 'class="player"',
        "read-along.js": "<track",
        "permalinks.js": 'class="parts"',
        "texts.js": '<body class="(item|meeting)"',
        "search.js": 'id="soeg',
        "settings.js": 'id="tilpas"',
    }
    for page in pages:
        html = page.file.read_text(encoding="utf-8")
        for script in re.findall(r'<script [^>]*src="[^"]*/([^"/]+)"', html):
            assert re.search(needed.get(script, ""), html), f"{page.address} fetches {script}"


def test_the_measure_sees_what_is_heavy(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<head>12345</head><main><p>x</p><div class="record">æ  <b>b</b></div></main>', encoding="utf-8")
    assert own_text(page.read_bytes()) == len("æ b".encode())
    assert shell(page.read_bytes()) == len("<head>12345</head>")
