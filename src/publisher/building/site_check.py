"""Checks the built site and leaves what was found beside it, in `<out>/check/`."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from publisher.building.report import Reporter
from publisher.checking.groups import Group, grouped
from publisher.errors import SettingsError, StorageError
from publisher.model.statement import Assessment
from publisher.tools.wheels import require_check_wheels

_NOTHING_BUILT = 'Run "publisher build" first, or check the papers alone: "publisher check --only papers".'


@dataclass(frozen=True, slots=True)
class SiteProblem:
    """One fault of the site, told once."""

    what: str
    cure: str
    pages: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SiteCheck:
    """What `publisher check` tells of the site."""

    pages: int
    checks: int
    passed: bool
    unmeasured: int
    """How many times a check could not be asked of a page."""
    score: float | None
    problems: tuple[SiteProblem, ...]
    report: Path
    """The report as a web page."""
    assessment: Assessment
    """What the accessibility statement may say of it."""


def check_built_site(out: Path, *, as_of: str, jobs: int, reporter: Reporter) -> SiteCheck:
    """Run every check over `<out>/site` and write the evidence, the report as JSON and the report as a page.

    Raises:
        SettingsError: nothing is built there.
        ToolMissing: the browser or an engine is not installed.
        StorageError: the report cannot be written.
    """
    site = out / "site"
    if not (site / "index.html").is_file():
        raise SettingsError(f"no site is built in {site}", cure=_NOTHING_BUILT)
    require_check_wheels()
    # Loaded here, since the extra `check` is not there where papers are only built.
    from publisher.building.assessment import assessment  # noqa: PLC0415
    from publisher.checking import evidence, html_report, runner  # noqa: PLC0415

    folder = out / "check"
    checked = runner.check_site(site, folder / "cache", as_of=as_of, jobs=jobs, listener=reporter)
    groups = grouped(checked.problems)
    measured = evidence.as_json(checked.evidence)
    page = html_report.html_report(checked.evidence, checked.problems, "../site")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "evidence.json", measured)
        _write(folder / "report.json", {**measured, "problems": [_as_json(group) for group in groups]})
        (folder / "report.html").write_text(page, encoding="utf-8")
    except OSError as error:
        raise StorageError(
            f"the report cannot be written ({error.strerror})",
            cure="Free some space, or name another folder with --out.",
            file=folder,
        ) from error
    return SiteCheck(
        pages=len(checked.evidence.pages),
        checks=len(checked.evidence.checks),
        passed=checked.evidence.passed,
        unmeasured=sum(check.unmeasured for check in checked.evidence.checks),
        score=checked.evidence.score,
        problems=tuple(_told(group) for group in groups),
        report=folder / "report.html",
        assessment=assessment(checked.evidence),
    )


def _told(group: Group) -> SiteProblem:
    first = group.first
    rule = f" {first.rule}" if first.rule else ""
    criteria = f" (WCAG {', '.join(first.criteria)})" if first.criteria else ""
    places = []
    for one in group.places:
        view = f" ({one.view})" if one.view else ""
        element = f": {' '.join(one.element.split())}" if one.element else ""
        places.append(f"{one.page}{view}{element}")
    return SiteProblem(f"{first.message}{criteria} [{first.check}{rule}]", first.cure, len(group.pages), tuple(places))


def _as_json(group: Group) -> dict[str, Any]:
    first = asdict(group.first)
    what = {name: first[name] for name in ("check", "rule", "message", "criteria", "cure")}
    return {**what, "places": [{"page": one.page, "view": one.view, "element": one.element} for one in group.places]}


def _write(file: Path, content: dict[str, Any]) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
