"""MkDocs builds the pages with our shell, and publishes nothing else."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from posixpath import relpath
from urllib.parse import parse_qs, urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from publisher.model.edition import Contact, Edition, Publication
from publisher.rendering.site.cards.card import card
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Page, page_file, page_json
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.overviews import front_pages
from publisher.rendering.site.overviews.front_pages import Frame
from support.page_facts import PageFacts

Build = Callable[[Edition], Path]


@pytest.fixture
def built(tmp_path: Path, project: Path, frame: Frame) -> Build:
    """Return the function that builds a meeting's site and returns its folder."""

    def make(edition: Edition) -> Path:
        pages = [
            *meeting_pages.pages(edition, (), meeting_pages.Around()),
            *front_pages.pages((card(edition),), replace(frame, terms=edition.terms, publication=edition.publication)),
        ]
        for page in pages:
            file = tmp_path / "pages" / page_file(page)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page_json(page))
        docs = tmp_path / "docs"
        docs.mkdir()
        (docs / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
        run_mkdocs(project, tmp_path)
        return tmp_path / "site"

    return make


def run_mkdocs(project: Path, folder: Path) -> None:
    config = load_config(
        str(project / "mkdocs.yml"),
        docs_dir=str(folder / "docs"),
        site_dir=str(folder / "site"),
        plugins=[{"publisher": {"pages": str(folder / "pages")}}],
    )
    build(config)


def published(publication: Publication, edition: Edition) -> Edition:
    given = Contact(None, None, "12 34 56 78", "post@eksempel.dk")
    real = replace(publication, demonstration=False, site_url="https://eksempel.dk/a/", contact=given)
    return replace(edition, publication=real)


def test_only_pages_given_files_and_our_own_assets_are_published(built: Build, edition: Edition) -> None:
    site = built(edition)
    others = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    others = {path for path in others if not path.endswith("index.html")}
    assert {path for path in others if not path.startswith("assets/fonts/")} == {
        "404.html",
        "assets/came-from.js",
        "assets/cover.png",
        "assets/follow.js",
        "assets/line-breaks.js",
        "assets/mark.svg",
        "assets/permalinks.js",
        "assets/plain-first.js",
        "assets/reading-ruler.js",
        "assets/search-words.js",
        "assets/search.js",
        "assets/settings.js",
        "assets/player.js",
        "assets/read-along.js",
        "assets/site.css",
        "assets/site.js",
        "assets/syllables.js",
        "assets/texts.js",
        "robots.txt",
    }


def test_every_page_stands_at_its_address_and_asks_nobody_else(built: Build, edition: Edition) -> None:
    site = built(edition)
    pages = [*site.rglob("index.html"), site / "404.html"]
    assert len(pages) == 21
    for page in pages:
        facts = PageFacts(page.read_text(encoding="utf-8"))
        facts.assert_sound()
        away = {link for link in facts.links if "://" in link and "eksempel.dk" not in link}
        assert away <= {site_text("statement.complain.url")}


def test_what_the_shell_refers_to_is_there(built: Build, edition: Edition) -> None:
    site = built(edition)
    page = site / "moeder/2025-05-06-socialudvalget/punkt-1/index.html"
    assets = [link for link in PageFacts(page.read_text(encoding="utf-8")).links if "assets/" in link]
    assert {link.rpartition("/")[2] for link in assets} == {
        "lexend-latin.woff2",
        "mark.svg",
        "site.css",
        "site.js",
    }
    assert all((page.parent / link).is_file() for link in assets)


def test_every_page_of_a_demonstration_says_so(built: Build, edition: Edition) -> None:
    site = built(edition)
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "Demonstration: Eksempel Kommune står ikke bag siden." in html
        assert '<meta name="robots" content="noindex">' in html


def test_every_page_leads_to_help_in_the_same_order(built: Build, edition: Edition) -> None:
    site = built(edition)
    footers = []
    for page in [*site.rglob("index.html"), site / "404.html"]:
        footer = page.read_text(encoding="utf-8").partition("<footer>")[2]
        assert "mailto:" not in footer
        footers.append(re.findall(r">([^<]+)</a>", footer))
    assert all(footer == footers[0] for footer in footers)
    assert {"Kontakt", "Meld en fejl på siden", "Bestil i et andet format", "Tilgængelighedserklæring"} <= {*footers[0]}
    item = (site / "moeder/2025-05-06-socialudvalget/punkt-1/index.html").read_text(encoding="utf-8")
    assert 'href="../../../meld-fejl/index.html">Meld en fejl på siden</a>' in item
    assert 'href="../../../bestil/index.html">Bestil i et andet format</a>' in item


def test_a_real_site_is_found_and_can_be_answered(built: Build, edition: Edition, publication: Publication) -> None:
    site = built(published(publication, edition))
    html = (site / "moeder/2025-05-06-socialudvalget/index.html").read_text(encoding="utf-8")
    assert "Demonstration" not in html
    assert "noindex" not in html
    assert '<link rel="canonical" href="https://eksempel.dk/a/moeder/2025-05-06-socialudvalget/">' in html


def test_where_an_address_is_given_an_email_names_the_page(
    built: Build, edition: Edition, publication: Publication
) -> None:
    site = built(published(publication, edition))
    html = (site / "moeder/2025-05-06-socialudvalget/punkt-1/index.html").read_text(encoding="utf-8")
    footer = unescape(html.partition("<footer>")[2])
    assert '<a href="tel:12345678">Ring: 12 34 56 78</a>' in footer
    for name, subject in (("Meld en fejl på siden", "Fejl på siden: "), ("Bestil i et andet", "Et andet format: ")):
        found = re.search(rf'href="(mailto:post@eksempel\.dk\?[^" ]*)">{name}', footer)
        assert found
        mail = parse_qs(urlsplit(found[1]).query, strict_parsing=True)
        assert mail["subject"][0].startswith(subject + "Punkt 1: Plan for <Egely> & Engen")
        assert "Adressen er: https://eksempel.dk/a/moeder/2025-05-06-socialudvalget/punkt-1/\r\n" in mail["body"][0]
        assert "+" not in found[1]


def test_the_not_found_page_searches_where_there_is_a_search(
    tmp_path: Path, built: Build, edition: Edition, publication: Publication
) -> None:
    page = Page("search", "soeg/", "Søg", "Søg.", "<h1>Søg</h1>", publication)
    file = tmp_path / "pages" / page_file(page)
    file.parent.mkdir(parents=True)
    file.write_bytes(page_json(page))
    site = built(edition)
    assert '<form class="again" action="/soeg/index.html" method="get">' in (site / "404.html").read_text(
        encoding="utf-8"
    )
    assert 'class="again"' not in (site / "kontakt/index.html").read_text(encoding="utf-8")


def test_what_can_be_ordered_is_asked_for_by_email(built: Build, edition: Edition, publication: Publication) -> None:
    html = (built(published(publication, edition)) / "bestil/index.html").read_text(encoding="utf-8")
    assert "som punktskrift på papir: <a " in html
    assert ">Skriv, at du vil have det som punktskrift på papir</a>" in html


def test_the_way_down_to_the_page(built: Build, edition: Edition) -> None:
    html = (built(edition) / "moeder/2025-05-06-socialudvalget/punkt-1/index.html").read_text(encoding="utf-8")
    for step in (
        '<li><a href="../../../index.html">Forside</a></li>',
        '<li><a href="../../../udvalg/socialudvalget/index.html">Socialudvalget</a></li>',
        '<li><a href="../index.html">Tirsdag den 6. maj 2025</a></li>',
        '<li><span aria-current="page">Punkt 1</span></li>',
    ):
        assert step in html


def test_the_short_address_sends_the_reader_on_at_once(built: Build, edition: Edition) -> None:
    html = (built(edition) / "was/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../tilgaengelighed/index.html">' in html


def test_without_pages_mkdocs_says_what_to_do(tmp_path: Path, project: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "docs").mkdir()
    with pytest.raises(Abort):
        run_mkdocs(project, tmp_path)
    assert "run `publisher build` first" in caplog.text


def test_a_stray_markdown_file_never_becomes_a_page(
    tmp_path: Path, project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "pages").mkdir()
    (tmp_path / "docs" / "hemmeligt.md").write_text("# Lukket", encoding="utf-8")
    with pytest.raises(Abort):
        run_mkdocs(project, tmp_path)
    assert "hemmeligt.md does not come from `publisher build`" in caplog.text
    assert not list((tmp_path / "site").rglob("*.html"))


def test_the_menu_names_only_pages_there_are(built: Build, edition: Edition) -> None:
    """Search, and the pages of cases, are linked from the day they are built."""
    front = (built(edition) / "index.html").read_text(encoding="utf-8")
    menu = PageFacts(front.partition('aria-label="Hovedmenu"')[2].partition("</nav>")[0].partition(">")[2]).links
    assert menu == [
        "udvalg/index.html",
        "ordliste/index.html",
        "saadan-laeser-og-lytter-du/index.html",
        "om/index.html",
        "indstillinger/index.html",
    ]
    assert 'role="search"' not in front


def test_links_are_those_that_the_standard_library_writes(publication: Publication) -> None:
    places = ["", "a/", "moeder/x/", "moeder/x/punkt-1/", "moeder/x/dagsorden/punkt-2/"]
    targets = ["index.html", "a/index.html", "moeder/x/punkt-1/lyd.mp3", "moeder/x/punkt-12/index.html", "assets/a.css"]
    for place in places:
        href = relative_to(place, publication)
        assert [href(target) for target in targets] == [relpath(target, place or ".") for target in targets]
