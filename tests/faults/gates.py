"""All gates over one site, each told apart by its name."""

from pathlib import Path

from faults.fault import ENGINES, STYLE, Fault
from publisher.checking.checks import FILE_CHECKS, PAGE_CHECKS, PageCheck
from publisher.checking.chromium import DESKTOP, View, Views
from publisher.checking.problem import Problem
from publisher.checking.server import serve
from publisher.checking.site_pages import pages_of
from publisher.checking.visit import SiteFiles, Visit

LOADS_ANEW = frozenset({"keyboard", "skip-link", "network", "shortcuts", "context", "status", "target-size"})


def problems_of_files(folder: Path) -> list[Problem]:
    """What the gates that read each HTML file by itself say of the sites below this folder: of all pages of `sound`,
    and of those that differ from them.
    """
    pages = [page for page in pages_of(folder) if _is_new(folder, page.file)]
    files = SiteFiles(folder, tuple(pages))
    return [problem for check in FILE_CHECKS if check.scope == "files" for problem in check.run(files)]


def problems_of_page(site: Path, views: Views, fault: Fault | None = None) -> list[Problem]:
    """What every other gate says of this site's pages together and of its front page.

    With a fault in it, the gates that load the page anew, or in another view, are asked only where the fault concerns
    them: a site with one fault costs two seconds, not twenty.
    """
    pages = pages_of(site)
    files = SiteFiles(site, tuple(pages))
    problems = [problem for check in FILE_CHECKS if check.scope == "site" for problem in check.run(files)]
    with serve(site) as origin:
        for check in sorted(PAGE_CHECKS, key=lambda one: one.alters):
            for view in _views(check, fault):
                problems += check.run(Visit(views, origin, pages[0], view))
    return problems


def _views(check: PageCheck, fault: Fault | None) -> tuple[View, ...]:
    if fault is None or check.name in fault.checks or (check.name in ENGINES and fault.file == STYLE):
        return check.views
    return (DESKTOP,) if DESKTOP in check.views and check.name not in LOADS_ANEW else ()


def _is_new(folder: Path, file: Path) -> bool:
    copy, *inside = file.relative_to(folder).parts
    return copy == "sound" or file.read_bytes() != folder.joinpath("sound", *inside).read_bytes()
