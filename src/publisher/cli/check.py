"""`publisher check`: everything that would be found in the papers, without writing anything."""

from publisher.building.inspection import inspect
from publisher.cli import options
from publisher.cli.console import complain_of, show_findings, stdout
from publisher.errors import BuildIncomplete, FindingsFatal
from publisher.model.finding import Severity


def check(
    content: options.Content = options.CONTENT, strict: options.Strict = False, verbose: options.Verbose = False
) -> int:
    """Read and check every paper without building: parsing, privacy, plain language.

    Exit code 0: nothing stands in the way of publishing. publisher explain CODE tells what a finding means.
    """
    inspection = inspect(content)
    show_findings(inspection.findings, details=verbose)
    for failure in inspection.failures:
        complain_of(failure.error)
    counts = {severity: sum(found.severity is severity for found in inspection.findings) for severity in Severity}
    stdout().print(
        f"{inspection.meetings} papers are ready to publish, {len(inspection.failures)} are not; "
        + ", ".join(f"{count} {severity}" for severity, count in counts.items()),
        markup=False,
    )
    codes = {failure.error.exit_code for failure in inspection.failures}
    if codes:
        return codes.pop() if len(codes) == 1 else BuildIncomplete.exit_code
    grave = len(inspection.findings) if strict else counts[Severity.ERROR]
    return FindingsFatal.exit_code if grave else 0
