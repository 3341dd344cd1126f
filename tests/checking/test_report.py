"""The report is itself a page that everyone can read."""

from pathlib import Path

import pytest

from publisher.checking import keyboard, layout, reading_order
from publisher.checking.chromium import DARK, DESKTOP, NARROW, NARROW_DARK, View, Views
from publisher.checking.engines import html_files, in_browser
from publisher.checking.evidence import evidence
from publisher.checking.html_report import html_report
from publisher.checking.problem import problem, report
from publisher.checking.server import serve
from publisher.checking.site_pages import pages_of
from publisher.checking.verdict import NOT_MEASURED, Verdict
from publisher.checking.visit import SiteFiles, Visit


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the report of a run that found something, as its front page."""
    folder = tmp_path_factory.mktemp("report")
    found = tuple(
        problem(
            check, page, "<script>alert(1)</script> " * 5, view="320 px", element="<p>x</p>" * 20, criteria=("1.4.3",)
        )
        for check in ("axe", "keyboard")
        for page in ("/", "/moeder/2025-05-06-socialudvalget/punkt-1/")
    )
    found += (problem("qualweb", "/", "Kunne ikke måles", rule=NOT_MEASURED),)
    said = [Verdict(one.check, one.page, (one,)) for one in found]
    pages = tuple(dict.fromkeys(one.page for one in found))
    text = html_report(evidence("2026-05-01", "x" * 32, pages, said), found, "../site")
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_it_shows_what_pages_hold_as_text(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_its_html_is_valid(folder: Path) -> None:
    files = SiteFiles(folder, tuple(pages_of(folder)))
    assert report([*html_files.nu(files), *html_files.html_validate(files)]) == ""


@pytest.mark.parametrize("view", [DESKTOP, NARROW, DARK, NARROW_DARK], ids=lambda view: view.name)
def test_it_passes_the_checks_it_tells_of(folder: Path, views: Views, view: View) -> None:
    checks = (in_browser.axe, in_browser.ibm, in_browser.htmlcs, in_browser.qualweb, layout.does_not_fit,
              reading_order.faults, keyboard.skip_link, keyboard.small_targets)  # fmt: skip
    with serve(folder) as origin:
        visit = Visit(views, origin, pages_of(folder)[0], view)
        assert report([problem for check in checks for problem in check(visit)]) == ""
