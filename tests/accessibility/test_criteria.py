"""The table of the 55 criteria: whole, true to the table of checks, and committed as the built site makes it.

`pytest --refresh-goldens` writes `docs/wcag.md` anew.
"""

from pathlib import Path

import pytest

from publisher.checking.checks import CHECKS
from publisher.checking.criteria import CRITERIA, criteria_table, evidence_of, verdict
from publisher.checking.problem import Problem
from publisher.checking.site_pages import SitePage

ALL = {
    "A": "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 "
    "2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
    "AA": "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 "
    "3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
}


def test_every_criterion_of_wcag_is_there() -> None:
    for level, numbers in ALL.items():
        assert [one.number for one in CRITERIA if one.level == level] == numbers.split()


def test_four_criteria_need_a_person_and_the_others_a_check() -> None:
    assert [one.number for one in CRITERIA if one.human] == ["1.3.3", "2.4.4", "2.4.6", "3.1.2"]
    for criterion in CRITERIA:
        assert criterion.checks or criterion.human, criterion.number
        parts = [part in criterion.human for part in ("**Where:**", "**Look at:**", "**Passes**")]
        assert all(parts) if criterion.human else not any(parts), criterion.number


def test_the_checks_that_are_named_exist_and_name_the_criterion() -> None:
    """An engine names criteria with each problem; a check of ours says beforehand which it decides."""
    decides = {check.name: check.criteria for check in CHECKS}
    for criterion in CRITERIA:
        for name in criterion.checks:
            assert name in decides, f"{criterion.number} is decided by {name}, which is no check"
            assert not decides[name] or criterion.number in decides[name], f"{name} does not decide {criterion.number}"


def test_a_problem_fails_its_criterion_and_no_other(pages: list[SitePage]) -> None:
    found = evidence_of([Problem("keyboard", "/", "a trap", criteria=("2.1.2",))], pages)
    results = {one.number: verdict(one, found) for one in CRITERIA}
    assert results["2.1.2"] == "failed"
    assert results["2.1.1"] == "passed"
    assert results["1.3.3"] == "a person must look"


def test_a_check_that_was_not_run_proves_nothing() -> None:
    assert {verdict(one, {}) for one in CRITERIA} == {"not run", "a person must look"}


def test_the_committed_table_is_what_the_checks_say(
    pages: list[SitePage], project: Path, pytestconfig: pytest.Config
) -> None:
    """`test_checks.py` proves that every check is silent on the built site; this is what that means."""
    made = criteria_table(evidence_of([], pages))
    file = project / "docs" / "wcag.md"
    if pytestconfig.getoption("--refresh-goldens"):
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made
