"""`publisher build`: from content to site."""

import os
from collections.abc import Iterable
from datetime import datetime
from time import monotonic
from typing import Annotated, cast, get_args

import typer

from publisher.building.report import BuildReport, State
from publisher.building.route import BuildOptions, build_site
from publisher.cli import options
from publisher.cli.console import complain_of, reporter, show_findings, stderr, summary_table
from publisher.errors import FindingsFatal, joint_exit_code
from publisher.model.finding import Finding, Severity
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

    Only what changed is made again. The old site stands until the new one is whole. Warnings of papers that have not
    changed since the last build are counted in one line; -v shows them again.
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
        _show_findings(report, details=verbose)
    for error in report.errors:
        complain_of(error)
    if not quiet:
        summary_table(_rows(report, monotonic() - started))
    return _exit_code(report)


def _show_findings(report: BuildReport, *, details: bool) -> None:
    """Print what was found; what the last build told of papers that are as they were is one line, unless `details`."""
    known = frozenset() if details else frozenset(one for found in report.known.values() for one in found)
    show_findings(tuple(one for one in report.findings if one not in known), details=details)
    counts = [warnings for found in report.known.values() if (warnings := _count(found, Severity.WARNING))]
    if known and counts:
        stderr().print(
            f"and {sum(counts)} known warning{'s' * (sum(counts) > 1)} in {len(counts)} unchanged "
            f"paper{'s' * (len(counts) > 1)}: publisher build -v or publisher check --only papers shows them",
            markup=False,
        )


def _count(findings: Iterable[Finding], severity: Severity) -> int:
    return sum(found.severity is severity for found in findings)


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
    counts = {severity: _count(report.findings, severity) for severity in Severity}
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
    return FindingsFatal.exit_code if _count(report.findings, Severity.ERROR) else 0
