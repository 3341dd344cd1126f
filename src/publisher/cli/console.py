"""How the command line speaks: bars and tables in a terminal, plain lines everywhere else."""

import os
import sys
from dataclasses import replace

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from publisher.building.site_check import SiteProblem
from publisher.errors import PublisherError
from publisher.model.finding import Finding, LineSpan, Severity

_PLACES = 3
"""Places of one fault that are named without `-v`."""


def stdout() -> Console:
    """Return the console for results. Colour and width follow the terminal and NO_COLOR."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def stderr() -> Console:
    """Return the console for progress, findings and errors."""
    return Console(stderr=True, highlight=False, soft_wrap=not sys.stderr.isatty())


def complain(what: str, cure: str) -> None:
    """Print an error: one sentence of what happened, one of what to do."""
    console = stderr()
    console.print("error:", what, style="bold", markup=False)
    console.print("  cure:", cure, markup=False)


def complain_of(error: PublisherError) -> None:
    """Print a typed error."""
    complain(str(error), error.cure)


def show_findings(findings: tuple[Finding, ...], *, details: bool) -> None:
    """Print findings to standard error, the gravest first; notes of repairs only when details are asked for.

    The same thing found in several places of a paper is said once, with all its lines.
    """
    console = stderr()
    order = list(Severity)
    places: dict[Finding, dict[int | None, list[LineSpan]]] = {}
    for found in findings:
        if details or found.severity is not Severity.INFO:
            pages = places.setdefault(replace(found, lines=None, page=None), {})
            pages.setdefault(found.page, []).extend([found.lines] if found.lines else [])
    for found, pages in sorted(places.items(), key=lambda one: (order.index(one[0].severity), one[0].file or "")):
        where = "; ".join(spot for page, spans in pages.items() if (spot := _spot(page, spans)))
        place = ", ".join(part for part in (found.file, where) if part)
        console.print(f"{found.severity}: {place}: {found.message} [{found.code}]", markup=False)
        console.print("  ", found.cure, markup=False)


def _spot(page: int | None, spans: list[LineSpan]) -> str:
    return ", ".join(part for part in (f"page {page}" if page is not None else "", _lines(spans)) if part)


def _lines(spans: list[LineSpan]) -> str:
    written = [str(first) if first == last else f"{first}-{last}" for first, last in spans]
    if not written:
        return ""
    return f"line{'s' if len(written) > 1 or '-' in written[0] else ''} {', '.join(written)}"


def show_problems(problems: tuple[SiteProblem, ...], *, details: bool) -> None:
    """Print what is wrong with the site to standard error, each fault once; with details all its places."""
    console = stderr()
    for problem in problems:
        console.print(f"error: on {problem.pages} page{'s' * (problem.pages > 1)}: {problem.what}", markup=False)
        shown = problem.places if details else problem.places[:_PLACES]
        for place in shown:
            console.print("  ", place, markup=False)
        if len(shown) < len(problem.places):
            console.print(f"   and {len(problem.places) - len(shown)} more places (-v names them)", markup=False)
        console.print("  ", problem.cure, markup=False)


def summary_table(rows: list[tuple[str, str]]) -> None:
    """Print the closing table: a real one in a terminal, `name: value` lines elsewhere."""
    console = stdout()
    if not plain():
        table = Table(show_header=False, title="Summary", title_justify="left")
        for name, value in rows:
            table.add_row(name, value)
        console.print(table)
        return
    for name, value in rows:
        console.print(f"{name}: {value}", markup=False)


def plain() -> bool:
    """Tell whether to write plain lines: not a terminal, a dumb one, or NO_COLOR set (https://no-color.org)."""
    return not sys.stdout.isatty() or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


class QuietReporter:
    """Says nothing."""

    def stage(self, title: str, total: int) -> None:
        """Ignore a stage."""

    def step(self, what: str) -> None:
        """Ignore a step."""

    def close(self) -> None:
        """Nothing to close."""


class LineReporter:
    """One line a stage: for pipes, logs and screen readers."""

    def __init__(self, *, details: bool) -> None:
        self.console = stderr()
        self.details = details

    def stage(self, title: str, total: int) -> None:
        """Print the stage's name."""
        self.console.print(f"{title} ({total})" if total else title, markup=False)

    def step(self, what: str) -> None:
        """Print what was done, when details were asked for."""
        if self.details:
            self.console.print(f"  {what}", markup=False)

    def close(self) -> None:
        """Nothing to close."""


class BarReporter:
    """A bar a stage, in a terminal."""

    def __init__(self, *, details: bool) -> None:
        self.details = details
        self.progress = Progress(
            TextColumn("{task.description:<24}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=stderr(),
        )
        self.task: TaskID | None = None
        self.progress.start()

    def stage(self, title: str, total: int) -> None:
        """Fill the last bar and begin a new one."""
        self._fill()
        self.task = self.progress.add_task(title, total=total or 1)

    def step(self, what: str) -> None:
        """Advance the bar; print the step above it, when details were asked for."""
        if self.task is not None:
            self.progress.advance(self.task)
        if self.details:
            self.progress.console.print(f"  {what}", markup=False)

    def close(self) -> None:
        """Fill the last bar and stop drawing."""
        self._fill()
        self.progress.stop()

    def _fill(self) -> None:
        if self.task is not None:
            self.progress.update(self.task, completed=self.progress.tasks[self.task].total)


AnyReporter = QuietReporter | LineReporter | BarReporter


def reporter(*, quiet: bool, details: bool) -> AnyReporter:
    """Return the reporter that fits the terminal and what was asked for."""
    if quiet:
        return QuietReporter()
    return LineReporter(details=details) if plain() or not sys.stderr.isatty() else BarReporter(details=details)
