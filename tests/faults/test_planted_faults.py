"""Each gate stops what it is there to stop, and keeps silent on everything else.

What the engines say of each fault is kept in `engines.json`; `pytest tests/faults -p no:xdist --refresh-goldens` writes
it anew. The share of faults that each gate and each engine alone catches is made from it, for `docs/measured.md`.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from faults.fault import ENGINES, Fault
from faults.gates import problems_of_files, problems_of_page
from faults.planted import FAULTS
from faults.share import share_caught
from publisher.checking.checks import CHECKS
from publisher.checking.chromium import Views
from publisher.checking.criteria import CRITERIA
from publisher.checking.problem import Problem, report

ENGLISH = re.compile(r"\b(the|of|is|it|this|that|and|are|not|with|without|lacks?)\b")
"""An editor reads what our checks say in Danish."""
SAID_BY_ENGINES = Path(__file__).parent / "engines.json"


@pytest.fixture(scope="session")
def of_files(planted: Path) -> list[Problem]:
    """What the gates that read files say of all copies: the Nu checker looks at them in one run of Java."""
    return problems_of_files(planted)


@pytest.fixture(scope="session")
def said(pytestconfig: pytest.Config) -> Iterator[dict[str, list[str]]]:
    """The engines that report each fault, by its name."""
    said: dict[str, list[str]] = json.loads(SAID_BY_ENGINES.read_text(encoding="utf-8"))
    yield said
    if pytestconfig.getoption("--refresh-goldens"):
        kept = {fault.name: said[fault.name] for fault in FAULTS if fault.name in said}
        SAID_BY_ENGINES.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def test_every_gate_is_silent_on_the_sound_site(planted: Path, of_files: list[Problem], views: Views) -> None:
    problems = [problem for problem in of_files if problem.page.startswith("/sound/")]
    problems += problems_of_page(planted / "sound", views)
    assert not problems, report(problems)


@pytest.mark.parametrize(("number", "fault"), list(enumerate(FAULTS)), ids=[fault.name for fault in FAULTS])
def test_exactly_these_gates_report(
    number: int,
    fault: Fault,
    planted: Path,
    of_files: list[Problem],
    views: Views,
    said: dict[str, list[str]],
    pytestconfig: pytest.Config,
) -> None:
    site = planted / f"{number:03}"
    problems = [problem for problem in of_files if problem.page.startswith(f"/{site.name}/")]
    problems += problems_of_page(site, views, fault)
    reporting = {problem.check for problem in problems}
    if pytestconfig.getoption("--refresh-goldens"):
        said[fault.name] = sorted(reporting & ENGINES)
    assert reporting, "nothing reports this fault"
    assert reporting - ENGINES == fault.checks, report(problems)
    assert sorted(reporting & ENGINES) == said[fault.name], report(problems)
    ours = [problem for problem in problems if problem.check not in ENGINES]
    assert not [problem for problem in ours if ENGLISH.search(problem.message)], report(ours)


def test_every_fault_has_its_own_name() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


def test_every_check_of_ours_can_fail() -> None:
    caught = {name for fault in FAULTS for name in fault.checks}
    assert {check.name for check in CHECKS} - ENGINES - caught == set()


def test_every_criterion_is_decided_by_a_check_that_can_fail(said: dict[str, list[str]]) -> None:
    """Engines too: a criterion that they alone decide has a fault that one of them caught."""
    caught = {name for fault in FAULTS for name in (*fault.checks, *said[fault.name])}
    assert [
        criterion.number for criterion in CRITERIA if not criterion.human and not caught & set(criterion.checks)
    ] == []


def test_the_share_caught_is_printed_and_stands_in_the_documents(
    said: dict[str, list[str]], project: Path, capsys: pytest.CaptureFixture[str], pytestconfig: pytest.Config
) -> None:
    share = share_caught(FAULTS, said)
    with capsys.disabled():
        print(f"\n{share}")  # noqa: T201  the numbers are what this test is for
    measured = project / "docs" / "measured.md"
    text = measured.read_text(encoding="utf-8")
    before, _, after = text.partition("<!-- faults -->\n")
    _, _, after = after.partition("<!-- /faults -->")
    made = f"{before}<!-- faults -->\n{share}<!-- /faults -->{after}"
    if pytestconfig.getoption("--refresh-goldens"):
        measured.write_text(made, encoding="utf-8")
    assert measured.read_text(encoding="utf-8") == made
