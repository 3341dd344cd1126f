"""`publisher build`: from content to site."""

import os
from datetime import datetime
from time import monotonic
from typing import Annotated, cast, get_args

import typer

from publisher.building.report import BuildReport, State
from publisher.building.route import BuildOptions, build_site
from publisher.cli import options
from publisher.cli.console import complain_of, reporter, show_findings, summary_table
from publisher.errors import FindingsFatal, joint_exit_code
from publisher.model.finding import Severity
from publisher.settings import BuiltFormat


def build(
    content: options.Content = options.CONTENT,
    out: options.Out = options.OUT,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that work at once.")] = os.cpu_count() or 1,
    formats: Annotated[
        str | None, typer.Option(help=f"Formats to make, separated by commas: {', '.join(get_args(BuiltFormat))}.")
    ] = None,
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day that counts as today; for repeatable builds.")
    ] = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Build the website, the PDFs and the sound from the papers in the content folder.

    Only what changed is made again. The old site stands until the new one is whole.
    Exit code 0 means that everything promised was written; publisher explain exit-codes lists the others.
    """
    started = monotonic()
    heard = reporter(quiet=quiet, details=verbose)
    try:
        report = build_site(
            BuildOptions(
                content=content,
                out=out,
                jobs=jobs,
                formats=_formats(formats),
                as_of=(as_of.date() if as_of else options.today()).isoformat(),
                strict=strict,
            ),
            heard,
        )
    finally:
        heard.close()
    if not quiet:
        show_findings(report.findings, details=verbose)
    for error in report.errors:
        complain_of(error)
    if not quiet:
        summary_table(_rows(report, monotonic() - started))
    return _exit_code(report)


def _formats(names: str | None) -> frozenset[BuiltFormat] | None:
    if names is None:
        return None
    known = get_args(BuiltFormat)
    chosen = [name.strip() for name in names.split(",") if name.strip()]
    for name in chosen:
        if name not in known:
            raise typer.BadParameter(f"unknown format {name!r}; there are {', '.join(known)}", param_hint="--formats")
    return frozenset(cast("list[BuiltFormat]", chosen))


def _rows(report: BuildReport, seconds: float) -> list[tuple[str, str]]:
    counts = {severity: sum(found.severity is severity for found in report.findings) for severity in Severity}
    rows = [
        ("Meetings", str(report.meetings)),
        ("Items", str(report.items)),
        ("Pages", str(report.pages)),
        ("PDFs", str(report.pdfs)),
        ("Minutes of audio", f"{report.audio_minutes:.0f}"),
        ("Sound and PDF files", f"{report.made} made, {report.reused} unchanged"),
        ("Findings", ", ".join(f"{count} {severity}" for severity, count in counts.items()) or "none"),
        ("Seconds", f"{seconds:.1f}"),
    ]
    rows += [
        (f"Paper {outcome.state}", outcome.paper) for outcome in report.outcomes if outcome.state is not State.PUBLISHED
    ]
    return rows


def _exit_code(report: BuildReport) -> int:
    if report.errors:
        return joint_exit_code({error.exit_code for error in report.errors})
    return FindingsFatal.exit_code if any(found.severity is Severity.ERROR for found in report.findings) else 0
