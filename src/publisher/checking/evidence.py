"""What was measured on a site, of how much of it and with what: all that a statement about the site may say."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from publisher.catalogue.texts import text
from publisher.checking.checks import CHECKS, Check
from publisher.checking.engines.versions import versions
from publisher.checking.score import score
from publisher.checking.verdict import Verdict

Result = Literal["passed", "failed", "not-measured"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check found on all the pages it judged."""

    name: str
    title: str
    scope: Literal["page", "files", "site"]
    views: tuple[str, ...]
    pages: int
    """Pages it was asked of: all, or of each kind the shortest and the longest."""
    failed: int
    """Pages on which it found a problem or could not be asked."""
    unmeasured: int
    """Pages on which it could not be asked, though it was tried twice. They count as failed."""
    problems: int


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """What is known of one success criterion. `passed` says that no check found it broken, and no more than that."""

    number: str
    result: Result
    checks: tuple[str, ...]
    """The checks that can find it broken, or did."""
    pages_failed: int
    problems: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One run of all checks over one state of a site."""

    as_of: str
    """The day that counted as today, YYYY-MM-DD."""
    site: str
    """What names exactly this state of the site."""
    pages: tuple[str, ...]
    """The addresses of the pages that were judged."""
    views: tuple[str, ...]
    checks: tuple[CheckResult, ...]
    criteria: tuple[CriterionResult, ...]
    engines: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, int], ...]
    """What engines leave to a person, counted over all pages and views."""
    score: float | None
    """As `score.py` reckons it, 0 to 500."""

    @property
    def passed(self) -> bool:
        """Whether every check was asked of all its pages and found nothing."""
        return bool(self.pages) and all(check.failed == 0 for check in self.checks)


def evidence(as_of: str, site: str, pages: tuple[str, ...], verdicts: Iterable[Verdict]) -> Evidence:
    """The evidence that these verdicts are."""
    said = tuple(verdicts)
    notes: dict[str, int] = {}
    for verdict in said:
        for name, count in verdict.notes:
            notes[name] = notes.get(name, 0) + count
    return Evidence(
        as_of=as_of,
        site=site,
        pages=pages,
        views=tuple(dict.fromkeys(view.name for check in CHECKS for view in check.views)),
        checks=tuple(_of_check(check, [one for one in said if one.check == check.name]) for check in CHECKS),
        criteria=_criteria(said),
        engines=versions(),
        notes=tuple(sorted(notes.items())),
        score=score(said),
    )


def as_json(measured: Evidence) -> dict[str, Any]:
    """The evidence as JSON's types."""
    return {**asdict(measured), "passed": measured.passed}


def _of_check(check: Check, said: list[Verdict]) -> CheckResult:
    return CheckResult(
        name=check.name,
        title=text(f"checking.checks.{check.name}.title"),
        scope=check.scope,
        views=tuple(view.name for view in check.views),
        pages=len(said),
        failed=sum(bool(one.problems) for one in said),
        unmeasured=sum(not one.measured for one in said),
        problems=sum(len(one.problems) for one in said),
    )


def _criteria(said: tuple[Verdict, ...]) -> tuple[CriterionResult, ...]:
    able: dict[str, set[str]] = {}
    for check in CHECKS:
        for number in check.criteria:
            able.setdefault(number, set()).add(check.name)
    broken: dict[str, list[tuple[str, str]]] = {}
    for verdict in said:
        for problem in verdict.problems:
            for number in problem.criteria:
                broken.setdefault(number, []).append((verdict.check, verdict.page))
    unmeasured = {verdict.check for verdict in said if not verdict.measured}
    asked = {verdict.check for verdict in said}
    return tuple(
        CriterionResult(
            number=number,
            result=_result(able.get(number, set()), asked - unmeasured, bool(broken.get(number))),
            checks=tuple(sorted(able.get(number, set()) | {check for check, _ in broken.get(number, ())})),
            pages_failed=len({page for _, page in broken.get(number, ())}),
            problems=len(broken.get(number, ())),
        )
        for number in sorted({*able, *broken}, key=lambda number: [int(part) for part in number.split(".")])
    )


def _result(able: set[str], measured: set[str], broken: bool) -> Result:
    if broken:
        return "failed"
    return "passed" if able and able <= measured else "not-measured"
