"""Runs every check over every page of a finished site: in processes side by side, and only where something changed."""

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from publisher.catalogue.texts import text
from publisher.checking.checks import FILE_CHECKS, PAGE_CHECKS
from publisher.checking.evidence import Evidence, evidence
from publisher.checking.kept import Kept
from publisher.checking.problem import Problem, problem
from publisher.checking.server import serve
from publisher.checking.site_pages import SitePage, one_of_each_kind
from publisher.checking.verdict import NOT_MEASURED, Verdict
from publisher.checking.visit import pages_that_stay
from publisher.checking.worker import judge_files, judge_page, start
from publisher.tools.node_modules import find_chromium
from publisher.tools.wheels import find_java, find_node


class Listener(Protocol):
    """Who is told how far the run is."""

    def stage(self, title: str, total: int) -> None:
        """A stage of so many steps begins."""

    def step(self, what: str) -> None:
        """A step is done."""


@dataclass(frozen=True, slots=True)
class CheckedSite:
    """What a run found."""

    evidence: Evidence
    verdicts: tuple[Verdict, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, in the order of checks and pages."""
        return tuple(problem for verdict in self.verdicts for problem in verdict.problems)


@dataclass(frozen=True, slots=True)
class _Task:
    """What one process does at a time, and what is missing if it dies of it."""

    what: str
    checks: frozenset[str]
    pages: tuple[SitePage, ...]
    browser: bool


def check_site(site: Path, cache: Path, *, as_of: str, jobs: int, listener: Listener) -> CheckedSite:
    """Judges every page that readers stay on by every check of the table; what `cache` knows is not asked again.

    Raises:
        ToolMissing: the browser or an engine is not installed, and something must be asked.
        ValueError: there is no page.
    """
    site = site.resolve()
    pages = pages_that_stay(site)
    kept = Kept(cache, site)
    verdicts: dict[tuple[str, str], Verdict] = {}
    for page in pages:
        verdicts |= {(name, page.address): one for name, one in kept.of_page(page).items()}
    for check in FILE_CHECKS:
        if check.scope == "site":
            verdicts |= {(check.name, one.page): one for one in kept.of_site(check.name) or ()}
    tasks = list(_tasks(pages, set(verdicts)))
    if tasks:
        _see_that_all_is_here()
        listener.stage("Checking the site", len(tasks))
        for verdict in _run(tasks, site, jobs, listener):
            verdicts[verdict.check, verdict.page] = verdict
        _keep(kept, pages, verdicts)
    wanted = {(name, page.address) for page, names in _wanted(pages) for name in names}
    said = tuple(verdicts[key] for key in sorted(wanted))
    return CheckedSite(evidence(as_of, kept.site, tuple(page.address for page in pages), said), said)


def _see_that_all_is_here() -> None:
    find_chromium()
    find_node()
    find_java()


def _wanted(pages: list[SitePage]) -> Iterator[tuple[SitePage, list[str]]]:
    sample = set(one_of_each_kind(pages))
    for page in pages:
        names = [check.name for check in PAGE_CHECKS if page in sample or not check.sample]
        yield page, names + [check.name for check in FILE_CHECKS]


def _tasks(pages: list[SitePage], known: set[tuple[str, str]]) -> Iterator[_Task]:
    """What is to be asked: the slow engines of files first, then page by page, the longest first."""
    missing = {page: [name for name in names if (name, page.address) not in known] for page, names in _wanted(pages)}
    for check in FILE_CHECKS:
        stale = tuple(page for page, names in missing.items() if check.name in names)
        if stale:
            asked = stale if check.scope == "files" else tuple(pages)
            yield _Task(check.name, frozenset({check.name}), asked, browser=False)
    in_browser = {check.name for check in PAGE_CHECKS}
    for page in sorted(missing, key=lambda page: -page.file.stat().st_size):
        names = frozenset(missing[page]) & in_browser
        if names:
            yield _Task(page.address, names, (page,), browser=True)


def _run(tasks: list[_Task], site: Path, jobs: int, listener: Listener) -> Iterator[Verdict]:
    with serve(site) as origin, _processes(min(jobs, len(tasks))) as processes:
        running: dict[Future[list[Verdict]], _Task] = {}
        for task in tasks:
            if task.browser:
                future = processes.submit(judge_page, origin, task.pages[0], task.checks)
            else:
                future = processes.submit(judge_files, task.what, site, task.pages)
            running[future] = task
        try:
            for done in as_completed(running):
                yield from _answer(done, running[done])
                listener.step(running[done].what)
        except BaseException:
            processes.shutdown(wait=False, cancel_futures=True)
            raise


def _answer(done: Future[list[Verdict]], task: _Task) -> list[Verdict]:
    try:
        return done.result()
    except BrokenProcessPool:
        message = text("checking.report.not_measured", reason="the process was ended")
        return [
            Verdict(name, page.address, (problem(name, page.address, message, rule=NOT_MEASURED),))
            for name in sorted(task.checks)
            for page in task.pages
        ]


def _processes(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn"), initializer=start)


def _keep(kept: Kept, pages: list[SitePage], verdicts: dict[tuple[str, str], Verdict]) -> None:
    of_site = [check.name for check in FILE_CHECKS if check.scope == "site"]
    for page in pages:
        own = [one for (name, address), one in verdicts.items() if address == page.address and name not in of_site]
        kept.keep_page(page, own)
    for name in of_site:
        kept.keep_site(name, [one for (check, _), one in verdicts.items() if check == name])
    kept.forget_others(pages, of_site)
