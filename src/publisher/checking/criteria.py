"""The 55 success criteria of WCAG 2.2 at A and AA, how each is decided on our sites, and the table that says so."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from publisher.checking.checks import CHECKS, PageCheck
from publisher.checking.evidence import Evidence
from publisher.checking.problem import Problem
from publisher.checking.site_pages import SitePage, one_of_each_kind

_FILE = Path(__file__).parent / "criteria.toml"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion, decided by checks or by a person."""

    number: str
    name: str
    """Its Danish name."""
    level: Literal["A", "AA"]
    checks: tuple[str, ...]
    """The checks of `checks.py` that decide it; for a criterion that a person decides, those that help."""
    proves: str
    """What the checks prove of our sites."""
    human: str = ""
    """What a person must look at, where, and what passes; nothing where checks decide."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one check came to on a site."""

    pages: int
    """How many pages it judged."""
    broken: frozenset[str]
    """The criteria that its problems name."""
    sample: bool = False
    """Whether it judged the longest and the shortest page of each kind only."""


def evidence_of(problems: Iterable[Problem], pages: Sequence[SitePage]) -> dict[str, Ran]:
    """What every check of the table came to, when all were run on these pages and found these problems."""
    broken: dict[str, set[str]] = defaultdict(set)
    for problem in problems:
        broken[problem.check] |= set(problem.criteria)
    chosen = len(one_of_each_kind(list(pages)))
    evidence = {}
    for check in CHECKS:
        sample = isinstance(check, PageCheck) and check.sample
        evidence[check.name] = Ran(chosen if sample else len(pages), frozenset(broken[check.name]), sample)
    return evidence


def of_run(measured: Evidence) -> dict[str, Ran]:
    """What every check came to in a run of the runner; one that could not be asked of every page proves nothing."""
    sampled = {check.name for check in CHECKS if isinstance(check, PageCheck) and check.sample}
    return {
        check.name: Ran(
            pages=0 if check.unmeasured else check.pages,
            broken=frozenset(
                one.number for one in measured.criteria if one.result == "failed" and check.name in one.checks
            ),
            sample=check.name in sampled,
        )
        for check in measured.checks
    }


Verdict = Literal["passed", "failed", "not run", "a person must look"]


@cache
def _criteria() -> tuple[Criterion, ...]:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Criterion(
            number=number,
            name=row["name"],
            level=row["level"],
            checks=tuple(row["checks"].split()),
            proves=row["proves"],
            human=row.get("human", ""),
        )
        for number, row in table.items()
    )


CRITERIA = _criteria()


def verdict(criterion: Criterion, evidence: Mapping[str, Ran]) -> Verdict:
    """The criterion's result: failed where any check found it broken, passed where all its checks ran and none did.

    `evidence` is by the name of the check. What a person decides can fail by a check, but never pass by one.
    """
    if any(criterion.number in one.broken for one in evidence.values()):
        return "failed"
    if criterion.human:
        return "a person must look"
    ran = [evidence[name].pages for name in criterion.checks if name in evidence]
    return "passed" if len(ran) == len(criterion.checks) and all(ran) else "not run"


def criteria_table(evidence: Mapping[str, Ran]) -> str:
    """The Markdown of `docs/wcag.md`: every criterion, how it is decided, on which pages, with what result.

    Says "every page" and not how many, so that a new paper does not change it.
    """
    verdicts = {criterion: verdict(criterion, evidence) for criterion in CRITERIA}
    by_checks = sum(not criterion.human for criterion in CRITERIA)
    passed = sum(found == "passed" for found in verdicts.values())
    lines = [
        "# WCAG 2.2, criterion by criterion",
        "",
        "Made by the check of the built site (`tests/accessibility/test_criteria.py`): what is proved of the",
        "demonstration, by what, and what is not. Checks are named as in `src/publisher/checking/checks.py`.",
        "Each of them can fail: `tests/faults` shows it.",
        "",
        f"WCAG 2.2 has {len(CRITERIA)} criteria at A and AA. Checks decide {by_checks}, and {passed} of these passed.",
        f"A person must decide {len(CRITERIA) - by_checks}, and **nobody has looked yet**: nothing is claimed of them.",
        "",
        "| criterion | level | decided by | pages | what is proved | result |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_row(criterion, verdicts[criterion], evidence) for criterion in CRITERIA]
    lines += ["", "## What a person must look at", ""]
    for criterion in CRITERIA:
        if criterion.human:
            lines += [f"### {criterion.number} {criterion.name}", "", criterion.human.strip(), "", "Not done yet.", ""]
    return "\n".join(lines).rstrip() + "\n"


def _row(criterion: Criterion, result: Verdict, evidence: Mapping[str, Ran]) -> str:
    by = ", ".join(f"`{name}`" for name in criterion.checks)
    ran = [evidence[name] for name in criterion.checks if name in evidence]
    sampled = [one.sample for one in ran]
    pages = "longest and shortest of each kind" if sampled and all(sampled) else "every page"
    if any(sampled) and not all(sampled):
        pages = "every page; some checks the longest and shortest of each kind"
    if criterion.human:
        by = f"a person; {by} helps" if by else "a person"
    said = "a person must look; not done" if result == "a person must look" else result
    row = (
        f"{criterion.number} {criterion.name}",
        criterion.level,
        by,
        pages if ran else "none",
        criterion.proves,
        said,
    )
    return f"| {' | '.join(row)} |"
