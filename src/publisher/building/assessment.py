"""From a run of the checks to what the accessibility statement may say of it. Needs the extra `check`."""

from publisher.checking.criteria import CRITERIA, of_run, verdict
from publisher.checking.evidence import Evidence
from publisher.model.statement import Assessment, FailedCriterion


def assessment(measured: Evidence) -> Assessment:
    """Return what was found of each criterion, and which ones only a person can decide."""
    ran = of_run(measured)
    results = {criterion: verdict(criterion, ran) for criterion in CRITERIA}
    pages_failed = {one.number: one.pages_failed for one in measured.criteria}
    return Assessment(
        on=measured.as_of,
        pages=len(measured.pages),
        tools=tuple(f"{name} {version}" for name, version in measured.engines),
        proved=sum(result in {"passed", "failed"} for result in results.values()),
        failed=tuple(
            FailedCriterion(criterion.number, criterion.name, pages_failed.get(criterion.number, 0))
            for criterion, result in results.items()
            if result == "failed"
        ),
        human=tuple((criterion.number, criterion.name) for criterion in CRITERIA if criterion.human),
        unmeasured=max((check.unmeasured for check in measured.checks), default=0),
    )
