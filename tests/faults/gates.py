"""All gates over one site, each told apart by its name."""

from pathlib import Path

from publisher.checking.checks import FILE_CHECKS, PAGE_CHECKS
from publisher.checking.chromium import Views
from publisher.checking.problem import Problem
from publisher.checking.server import serve
from publisher.checking.site_pages import pages_of
from publisher.checking.visit import SiteFiles, Visit


def problems_of_files(folder: Path) -> list[Problem]:
    """What the gates that read each HTML file by itself say of the sites below this folder: of all pages of `sound`,
    and of those that differ from them.
    """
    pages = [page for page in pages_of(folder) if _is_new(folder, page.file)]
    files = SiteFiles(folder, tuple(pages))
    return [problem for check in FILE_CHECKS if check.scope == "files" for problem in check.run(files)]


def problems_of_page(site: Path, views: Views, without: frozenset[str] = frozenset()) -> list[Problem]:
    """What every other gate, but those named, says of this site's pages together and of its front page."""
    pages = pages_of(site)
    files = SiteFiles(site, tuple(pages))
    problems = [problem for check in FILE_CHECKS if check.scope == "site" for problem in check.run(files)]
    with serve(site) as origin:
        for check in PAGE_CHECKS:
            for view in check.views if check.name not in without else ():
                problems += check.run(Visit(views, origin, pages[0], view))
    return problems


def _is_new(folder: Path, file: Path) -> bool:
    copy, *inside = file.relative_to(folder).parts
    return copy == "sound" or file.read_bytes() != folder.joinpath("sound", *inside).read_bytes()
