"""Each gate stops what it is there to stop, and keeps silent on everything else."""

from pathlib import Path

import pytest

from faults.gates import problems_of_files, problems_of_page
from faults.planted import FAULTS, Fault
from publisher.checking.chromium import Views
from publisher.checking.problem import Problem, report


@pytest.fixture(scope="session")
def of_files(planted: Path) -> list[Problem]:
    """What the gates that read files say of all copies: the Nu checker looks at them in one run of Java."""
    return problems_of_files(planted)


def test_every_gate_is_silent_on_the_sound_site(planted: Path, of_files: list[Problem], views: Views) -> None:
    problems = [problem for problem in of_files if problem.page.startswith("/sound/")]
    problems += problems_of_page(planted / "sound", views)
    assert not problems, report(problems)


@pytest.mark.parametrize(("number", "fault"), list(enumerate(FAULTS)), ids=[fault.name for fault in FAULTS])
def test_exactly_these_gates_report(
    number: int, fault: Fault, planted: Path, of_files: list[Problem], views: Views
) -> None:
    site = planted / f"{number:02}"
    problems = [problem for problem in of_files if problem.page.startswith(f"/{site.name}/")]
    problems += problems_of_page(site, views)
    assert {problem.check for problem in problems} == fault.gates, report(problems)
