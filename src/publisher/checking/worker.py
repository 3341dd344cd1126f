"""What runs in a process of its own: one browser, kept open, and the checks of one page after the other.

A check that stops is asked once more in a new browser; where it stops again, that is a problem of the page.
"""

from collections import Counter
from contextlib import ExitStack, suppress
from multiprocessing.util import Finalize
from pathlib import Path

from publisher.catalogue.texts import text
from publisher.checking.checks import FILE_CHECKS, PAGE_CHECKS, FileCheck, PageCheck
from publisher.checking.chromium import View, Views, browser
from publisher.checking.problem import Problem, problem
from publisher.checking.site_pages import SitePage
from publisher.checking.verdict import NOT_MEASURED, Verdict
from publisher.checking.visit import SiteFiles, Visit


class _Windows:
    """The browser's windows of this process, opened when first asked for."""

    def __init__(self) -> None:
        self._opened = ExitStack()
        self._views: Views | None = None

    def views(self) -> Views:
        if self._views is None:
            self._views = Views(self._opened.enter_context(browser()))
        return self._views

    def close(self) -> None:
        """Closes the browser; a browser that died cannot even be closed."""
        self._views = None
        with suppress(Exception):  # its process is gone, or goes with ours
            self._opened.close()
        self._opened = ExitStack()


_WINDOWS = _Windows()


def start() -> None:
    """Sees that the browser closes with this process."""
    Finalize(None, _WINDOWS.close, exitpriority=10)


def judge_page(origin: str, page: SitePage, names: frozenset[str]) -> list[Verdict]:
    """What these checks say of this page, each in all its views."""
    return [_judge(check, origin, page) for check in PAGE_CHECKS if check.name in names]


def judge_files(name: str, site: Path, pages: tuple[SitePage, ...]) -> list[Verdict]:
    """What this check of files says of each of these pages."""
    check = next(check for check in FILE_CHECKS if check.name == name)
    found = _ask_twice(check, SiteFiles(site, pages))
    return [Verdict(name, page.address, tuple(one for one in found if one.page == page.address)) for page in pages]


def _ask_twice(check: FileCheck, files: SiteFiles) -> list[Problem]:
    for last in (False, True):
        try:
            return check.run(files)
        except Exception as error:
            if last:
                return [_unmeasured(check.name, page.address, "", error) for page in files.pages]
    return []


def _judge(check: PageCheck, origin: str, page: SitePage) -> Verdict:
    problems: list[Problem] = []
    notes: Counter[str] = Counter()
    for view in check.views:
        found, counted = _look(check, origin, page, view)
        problems += found
        notes += counted
    return Verdict(check.name, page.address, tuple(problems), tuple(sorted(notes.items())))


def _look(check: PageCheck, origin: str, page: SitePage, view: View) -> tuple[list[Problem], Counter[str]]:
    for last in (False, True):
        try:
            visit = Visit(_WINDOWS.views(), origin, page, view)
            return check.run(visit), visit.notes
        except Exception as error:
            _WINDOWS.close()
            if last:
                return [_unmeasured(check.name, page.address, view.name, error)], Counter()
    return [], Counter()


def _unmeasured(check: str, page: str, view: str, error: Exception) -> Problem:
    reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
    message = text("checking.report.not_measured", reason=reason)
    return problem(check, page, message, view=view, rule=NOT_MEASURED)
