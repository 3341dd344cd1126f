"""`publisher check`: everything that would be found in the papers, and everything wrong with the built site."""

import os
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from publisher.building import statement
from publisher.building.inspection import inspect
from publisher.building.site_check import SiteCheck, check_built_site
from publisher.cli import options
from publisher.cli.console import complain_of, reporter, show_findings, show_problems, stdout
from publisher.cli.measures import show_measures
from publisher.errors import FindingsFatal, SettingsError, joint_exit_code
from publisher.model.finding import Severity


class Only(StrEnum):
    """What alone is to be checked."""

    PAPERS = "papers"
    SITE = "site"


def check(
    content: options.Content = options.CONTENT,
    out: options.Out = options.OUT,
    only: Annotated[
        Only | None, typer.Option("--only", help="Check the papers alone, or the built site alone.", show_default=False)
    ] = None,
    as_of: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day that counts as today.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Browsers that work at once.")] = os.cpu_count() or 1,
    record: Annotated[
        bool, typer.Option("--record", help="Keep what was found of the site for the accessibility statement.")
    ] = False,
    strict: options.Strict = False,
    verbose: options.Verbose = False,
) -> int:
    """Check the papers, then every page of the built site.

    The papers: what a build would find in them. Nothing is built.

    The site in OUT/site: accessibility in six engines and our own tests with keyboard, zoom, dark colours, print and
    more. What has not changed since the last check is not asked again. The report: OUT/check/report.html, report.json.

    \b
    publisher check                  both, after publisher build
    publisher check --only papers    needs no built site and no browser
    publisher check --only papers -v also tells how hard every item and its plain versions read
    publisher check --only site -v   names every place of every problem
    publisher check --record         writes what was found into the content folder, for the accessibility statement

    Exit code 0: nothing stands in the way of publishing. 10: problems were found. 3: no site is built.
    7: the browser or an engine is missing. publisher explain CODE tells what a finding in a paper means.
    """
    if record and only is Only.PAPERS:
        raise SettingsError("--record keeps what was found of the site", cure="Leave out --only papers.")
    codes: set[int] = set()
    day = (as_of.date() if as_of else options.today()).isoformat()
    if only is not Only.SITE:
        codes |= _papers(content, day, strict=strict, verbose=verbose)
    if only is not Only.PAPERS:
        heard = reporter(quiet=False, details=verbose)
        try:
            checked = check_built_site(out, as_of=day, jobs=jobs, reporter=heard)
        finally:
            heard.close()
        codes |= _site(checked, verbose=verbose)
        if record:
            file = statement.record(content, checked.assessment)
            stdout().print(f"Recorded in {file}; the next build says so in the accessibility statement.", markup=False)
    return joint_exit_code(codes)


def _papers(content: options.Content, day: str, *, strict: bool, verbose: bool) -> set[int]:
    inspection = inspect(content, day)
    show_findings(inspection.findings, details=verbose)
    for failure in inspection.failures:
        complain_of(failure.error)
    if verbose:
        show_measures(inspection.measured)
    counts = {severity: sum(found.severity is severity for found in inspection.findings) for severity in Severity}
    stdout().print(
        f"{inspection.meetings} papers are ready to publish, {len(inspection.failures)} are not; "
        + ", ".join(f"{count} {severity}" for severity, count in counts.items()),
        markup=False,
    )
    codes = {failure.error.exit_code for failure in inspection.failures}
    grave = len(inspection.findings) if strict else counts[Severity.ERROR]
    return codes or ({FindingsFatal.exit_code} if grave else set())


def _site(checked: SiteCheck, *, verbose: bool) -> set[int]:
    show_problems(checked.problems, details=verbose)
    console = stdout()
    told = f"{len(checked.problems)} kinds of problem" if checked.problems else "no problem found"
    console.print(f"The site: {checked.pages} pages, {checked.checks} checks, {told}", markup=False)
    if checked.unmeasured:
        console.print(f"Not measured, and so not passed: {checked.unmeasured} times", markup=False)
    if checked.score is not None:
        console.print(
            f"QualWeb score, as near as the authority's method is known: {checked.score:.1f} of 500", markup=False
        )
    console.print(f"Report: {checked.report}", markup=False)
    return set() if checked.passed else {FindingsFatal.exit_code}
