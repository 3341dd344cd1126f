"""Every state of the local page before the six engines, the keyboard and every window: errors and conflicts too."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from publisher.checking import keyboard, layout
from publisher.checking.chromium import DESKTOP, FORCED_DARK, NARROW_DARK, Views
from publisher.checking.engines import html_files, in_browser
from publisher.checking.problem import report
from publisher.checking.server import serve
from publisher.checking.site_pages import SitePage
from publisher.checking.visit import SiteFiles, Visit
from reviewing.conftest import papers_in
from reviewing.editor import Editor
from reviewing.page_states import STATES, state

VIEWS = (DESKTOP, NARROW_DARK, FORCED_DARK)
ASSETS = ("site.css", "review.css", "review.js", "mark.svg")


@dataclass(frozen=True)
class Site:
    """Every state as a page of one site, with the styles and scripts that are served to editors."""

    folder: Path
    origin: str
    pages: dict[str, SitePage]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, content: Path, project: Path) -> Iterator[Site]:
    """The states, each reached over a folder of its own."""
    folder = tmp_path_factory.mktemp("states")
    visitor = Editor(papers_in(tmp_path_factory.mktemp("visited") / "content", content), "")
    fonts = (f"fonts/{font.name}" for font in (project / "theme/assets/fonts").glob("*.woff2"))
    for name in (*ASSETS, *fonts):
        put(folder / "assets" / name, visitor.get(f"/assets/{name}").data)
    pages = {}
    for number, name in enumerate(STATES):
        html = state(name, papers_in(tmp_path_factory.mktemp("state") / "content", content))
        pages[name] = SitePage(folder / str(number) / "index.html", f"/{number}/", name)
        put(pages[name].file, html.encode())
    with serve(folder) as origin:
        yield Site(folder, origin, pages)


def put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


@pytest.mark.parametrize("name", STATES)
def test_every_state_passes_the_engines_of_the_browser(views: Views, site: Site, name: str) -> None:
    wide, narrow, forced = (Visit(views, site.origin, site.pages[name], view) for view in VIEWS)
    found = in_browser.axe(wide) + in_browser.axe(narrow) + in_browser.ibm(wide) + in_browser.htmlcs(wide)
    found += layout.does_not_fit(wide) + layout.does_not_fit(narrow) + layout.in_forced_colours(forced)
    found += in_browser.qualweb(narrow) + keyboard.small_targets(narrow)
    if 'data-focus=""' in site.pages[name].file.read_text(encoding="utf-8"):  # else it begins in the field to be mended
        found += keyboard.walk(wide) + keyboard.skip_link(wide)
    assert not found, report(found)


def test_every_state_is_sound_html(site: Site) -> None:
    files = SiteFiles(site.folder, tuple(site.pages.values()))
    found = html_files.nu(files) + html_files.html_validate(files)
    assert not found, report(found)
