"""The 55 success criteria of WCAG 2.2 at A and AA, how each is decided on our sites, and the table that says so."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

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
class Evidence:
    """What one check came to: how many pages it judged, in how many views, and how many problems it found."""

    pages: int
    problems: int
    sample: bool = False
    """Whether it judged the longest and the shortest page of each kind only."""


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


def verdict(criterion: Criterion, evidence: Mapping[str, Evidence]) -> Verdict:
    """The criterion's result: failed where any of its checks found something of it, passed where all ran in silence.

    `evidence` is by the name of the check. A criterion that a person decides can fail by a check that helps, but never
    pass by one.
    """
    ran = [evidence[name] for name in criterion.checks if name in evidence]
    if any(one.problems for one in ran):
        return "failed"
    if criterion.human:
        return "a person must look"
    return "passed" if len(ran) == len(criterion.checks) and all(one.pages for one in ran) else "not run"


def criteria_table(evidence: Mapping[str, Evidence]) -> str:
    """The Markdown of `docs/wcag.md`: every criterion, how it is decided, on which pages, with what result.

    Says "every page" and not how many, so that a new paper does not change it.
    """
    verdicts = {criterion: verdict(criterion, evidence) for criterion in CRITERIA}
    by_machine = [criterion for criterion in CRITERIA if not criterion.human]
    passed = sum(verdicts[criterion] == "passed" for criterion in by_machine)
    lines = [
        "# WCAG 2.2, criterion by criterion",
        "",
        "Made by the check of the built site (`tests/accessibility/test_criteria.py`): what is proved of the",
        "demonstration, by what, and what is not. The checks are named as in `src/publisher/checking/checks.py`; every one",
        "of them is shown to fail on a planted fault (`tests/faults`).",
        "",
        f"WCAG 2.2 has {len(CRITERIA)} criteria at A and AA. Checks decide {len(by_machine)}; {passed} of these passed.",
        f"A person must decide {len(CRITERIA) - len(by_machine)}, and **nobody has looked yet**: nothing is claimed of them.",
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


def _row(criterion: Criterion, result: Verdict, evidence: Mapping[str, Evidence]) -> str:
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
