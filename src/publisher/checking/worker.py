"""What runs in a process of its own: one browser, kept open, and the checks of one page after the other.

A check that stops is asked once more in a new browser; where it stops again, that is a problem of the page. A page that
does not answer in time is ended with its browser; where it hangs again, no other check waits for it.
"""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing.util import Finalize
from pathlib import Path
from threading import Event, Timer

from publisher.catalogue.texts import text
from publisher.checking.checks import FILE_CHECKS, PAGE_CHECKS, FileCheck, PageCheck
from publisher.checking.chromium import View, Views, browser, process_of
from publisher.checking.problem import Problem, problem
from publisher.checking.site_pages import SitePage
from publisher.checking.verdict import NOT_MEASURED, Verdict
from publisher.checking.visit import SiteFiles, Visit
from publisher.tools.orphans import end_with_program

_LONGEST_S = 120
"""One check of one page in one view takes a second or two; a machine with much else to do takes ten."""


class _Hanging(Exception):
    """A page twice did not answer in time."""


class _Windows:
    """The browser's windows of this process, opened when first asked for."""

    def __init__(self) -> None:
        self._opened = ExitStack()
        self._views: Views | None = None
        self._process = 0

    def views(self) -> Views:
        if self._views is None:
            chromium = self._opened.enter_context(browser())
            self._process = process_of(chromium)
            self._views = Views(chromium)
        return self._views

    @contextmanager
    def ended_in_time(self) -> Iterator[Event]:
        """Ends the browser if the block takes too long, which stops the block; the event says whether that happened."""
        over = Event()

        def end() -> None:
            over.set()
            with suppress(ProcessLookupError):  # it died by itself
                os.kill(self._process, signal.SIGKILL)

        timer = Timer(_LONGEST_S, end)
        timer.daemon = True
        timer.start()
        try:
            yield over
        finally:
            timer.cancel()

    def close(self) -> None:
        """Closes the browser; a browser that died cannot even be closed."""
        self._views = None
        with suppress(Exception):  # its process is gone, or goes with ours
            self._opened.close()
        self._opened = ExitStack()


_WINDOWS = _Windows()


def start() -> None:
    """Sees that this process ends with the program, and the browser with this process."""
    end_with_program()
    Finalize(None, _WINDOWS.close, exitpriority=10)


def judge_page(origin: str, page: SitePage, names: frozenset[str]) -> list[Verdict]:
    """What these checks say of this page, each in all its views.

    First those that only look, view by view: they share the loaded page of each view. Then those that unfold it.
    """
    checks = [check for check in PAGE_CHECKS if check.name in names]
    said: dict[tuple[str, View], tuple[list[Problem], Counter[str]]] = {}
    views = dict.fromkeys(view for check in checks for view in check.views)
    asked = [(check, view) for view in views for check in checks if view in check.views]
    for check, view in sorted(asked, key=lambda one: one[0].alters):
        try:
            said[check.name, view] = _look(check, origin, page, view)
        except _Hanging as error:
            return [
                Verdict(one.name, page.address, (_unmeasured(one.name, page.address, view.name, error),))
                for one in checks
            ]
    return [_verdict(check, page, [said[check.name, view] for view in check.views]) for check in checks]


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


def _verdict(check: PageCheck, page: SitePage, said: list[tuple[list[Problem], Counter[str]]]) -> Verdict:
    problems = tuple(problem for found, _ in said for problem in found)
    notes = sum((counted for _, counted in said), Counter[str]())
    return Verdict(check.name, page.address, problems, tuple(sorted(notes.items())))


def _look(check: PageCheck, origin: str, page: SitePage, view: View) -> tuple[list[Problem], Counter[str]]:
    for last in (False, True):
        views = _WINDOWS.views()
        with _WINDOWS.ended_in_time() as over:
            try:
                visit = Visit(views, origin, page, view)
                return check.run(visit), visit.notes
            except Exception as error:
                _WINDOWS.close()
                if last and over.is_set():
                    raise _Hanging(f"the page did not answer within {_LONGEST_S} seconds") from error
                if last:
                    return [_unmeasured(check.name, page.address, view.name, error)], Counter()
    return [], Counter()


def _unmeasured(check: str, page: str, view: str, error: Exception) -> Problem:
    reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
    message = text("checking.report.not_measured", reason=reason)
    return problem(check, page, message, view=view, rule=NOT_MEASURED)
