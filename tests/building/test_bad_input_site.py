"""Content that nobody wished for still gives whole pages: endless titles, nothing at all, too much, markup in names."""

import html
import re
from pathlib import Path

import pytest

from publisher.building.route import BuildOptions, build_site
from publisher.checking.checks import CHECKS, FileCheck, PageCheck
from publisher.checking.chromium import DESKTOP, NARROW, Views
from publisher.checking.problem import Problem, report
from publisher.checking.server import serve
from publisher.checking.visit import SiteFiles, Visit, pages_that_stay
from support.listening import Listener
from support.small_content import AGENDA_PATH, MINUTES_PATH, small_content

LONG = ("Godkendelse af kommunens plan for veje og stier " * 9)[:400].strip()
UNBROKEN = ("Kommuneplanstrategiudvalgsformandskabsaftalegrundlag" * 8)[:400]
MARKUP = """Køb af <script>alert("hej")</script> & Sønner's "grund" <img src=x onerror=alert(1)>"""
ATTACHMENTS = 200
LIGHT = 20_000
"""Bytes of HTML that a page may weigh."""
MADE = ("/moeder/", "/udvalg/", "/sager/", "/politikere/")
"""Where the pages lie that are made from papers."""
PAPER = """
REFERAT Teknikudvalget d. 03-02-2026

Mødedato Tirsdag d. 03. februar 2026 kl. 16:00

Mødested Rådhuset

Mødedeltagere Formand Eet (A), O'Hara & Søn <i> (B)

Indholdsfortegnelse

{contents}

{items}
"""


def item(number: int, title: str, *, body: str = "", attachments: int = 0) -> str:
    papers = "\n\n".join(
        f"- Bilag {one}: {'Et-meget-langt-navn-uden-mellemrum_' * (one % 5)}.pdf" for one in range(1, attachments + 1)
    )
    listed = f"Bilag\n\n{attachments} bilag\n\n{papers}\n\n" if attachments else ""
    return f"Punkt {number}: {title}\n\n0{number}.01.00-P35-{number}-26\n\n{body}{listed}"


BODY = "Indhold\n\nSammendrag\n\nDer skal ske noget.\n\nBeslutning\n\nIndstillingen godkendt\n\n"
TITLES = (LONG, UNBROKEN, "Uden tekst", "Mange bilag", MARKUP)


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """The site of one meeting with everything at once; and, of its committee, one agenda."""
    folder = tmp_path_factory.mktemp("hard")
    content = small_content(folder, project)
    items = (
        item(1, LONG, body=BODY),
        item(2, UNBROKEN, body=BODY.replace("noget", UNBROKEN)),
        item(3, "Uden tekst"),
        item(4, "Mange bilag", body=BODY, attachments=ATTACHMENTS),
        item(5, MARKUP, body=BODY.replace("noget", MARKUP)),
    )
    contents = "\n".join(f"{title}.....\t{page}" for page, title in enumerate(TITLES, 2))
    (content / MINUTES_PATH).write_text(PAPER.format(contents=contents, items="\n".join(items)), encoding="utf-8")
    return built(content)


@pytest.fixture(scope="module")
def one_agenda(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    content = small_content(tmp_path_factory.mktemp("agenda"), project)
    (content / MINUTES_PATH).unlink()
    return built(content)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    content = small_content(tmp_path_factory.mktemp("nothing"), project)
    (content / MINUTES_PATH).unlink()
    (content / AGENDA_PATH).unlink()
    return built(content)


def built(content: Path) -> Path:
    out = content.parent / "build"
    patch = pytest.MonkeyPatch()
    patch.chdir(content.parent)
    try:
        build_site(
            BuildOptions(
                content=content, out=out, jobs=1, formats=frozenset({"html", "json"}), as_of="2026-02-10", strict=False
            ),
            Listener(),
        )
    finally:
        patch.undo()
    return out / "site"


@pytest.mark.parametrize("name", ["hard", "one_agenda", "nothing"])
def test_the_pages_stay_whole(request: pytest.FixtureRequest, views: Views, name: str) -> None:
    site: Path = request.getfixturevalue(name)
    pages = pages_that_stay(site)
    problems: list[Problem] = []
    for check in CHECKS:
        if isinstance(check, FileCheck):
            problems += check.run(SiteFiles(site, tuple(pages))) if check.name in {"links", "nu"} else []
    with serve(site) as origin:
        for page in (page for page in pages if page.address.startswith(MADE) or page.address == "/"):
            for check in CHECKS:
                if isinstance(check, PageCheck) and check.name in {"axe", "layout"}:
                    for view in (DESKTOP, NARROW) if check.name == "layout" else (DESKTOP,):
                        problems += check.run(Visit(views, origin, page, view))
    assert not problems, report(problems)


def test_markup_in_a_paper_is_text(hard: Path) -> None:
    page = next(hard.glob("moeder/2026-02-03-*/punkt-5/index.html")).read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert MARKUP in html.unescape(page)


def test_every_title_and_attachment_is_there(hard: Path) -> None:
    meeting = html.unescape(next(hard.glob("moeder/2026-02-03-*/index.html")).read_text(encoding="utf-8"))
    for title in TITLES:
        assert title in meeting
    assert told_bilag(hard) == list(range(1, ATTACHMENTS + 1))


def test_very_many_attachments_are_told_once_on_light_pages(hard: Path) -> None:
    page = next(hard.glob("moeder/2026-02-03-*/punkt-4/index.html")).read_text(encoding="utf-8")
    assert f"Se titlerne på {ATTACHMENTS} bilag i afsnittet »Bilag«" in page
    meeting = next(hard.glob("moeder/2026-02-03-*/index.html")).read_text(encoding="utf-8")
    assert f"Se titlerne på {ATTACHMENTS} bilag under punkt 4" in meeting
    assert {page for page in hard.rglob("*.html") if page.stat().st_size > LIGHT} == set()


def told_bilag(site: Path) -> list[int]:
    """Return the numbers of the attachments that the pages of the fourth item name, in the order of its pages."""
    (folder,) = site.glob("moeder/2026-02-03-*/punkt-4")
    pages = sorted(folder.rglob("index.html"), key=lambda page: page.parts[:-1])
    return [int(one) for page in pages for one in re.findall(r"Bilag (\d+):", page.read_text(encoding="utf-8"))]


def test_a_site_without_meetings_says_so_somewhere(nothing: Path) -> None:
    assert (nothing / "index.html").is_file()
    assert not (nothing / "moeder").exists()
