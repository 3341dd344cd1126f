"""Faults of twenty kinds are planted in the plain texts of the five papers; the checks must find them.

The halves were frozen before any check was tuned (`split.toml`). A check may be tuned on the development half only:
print what it misses there with `[str(one) for one in mutants() if one.told.half == "development"]`. Of the test half
nobody reads single failures; when it has been read, it has to be drawn anew.
"""

import hashlib
from pathlib import Path

import pytest

from plain_language.mutants.generate import DROPPED, KINDS, mutants
from plain_language.mutants.material import HALVES, PROJECT, everything, half_of
from plain_language.mutants.score import scores, table

BEGIN, END = "<!-- mutants: begin -->", "<!-- mutants: end -->"
LEAST_CAUGHT = {"development": 0.975, "test": 0.95}
MOST_ALARMS = {"development": 0.0, "test": 0.01}
WORST_KIND = {"development": 0.75, "test": 0.4}
FEW = 5
"""A kind with fewer mutants in a half has no share worth a floor."""


def test_the_halves_are_what_the_rule_says() -> None:
    for told in everything():
        even = hashlib.sha256(told.key.encode()).digest()[0] % 2 == 0
        assert half_of(told.key) == ("development" if even else "test")


def test_there_are_a_thousand_mutants_of_every_kind() -> None:
    assert len(mutants()) > 1_000
    assert {one.kind for one in mutants()} == {*KINDS, DROPPED}


@pytest.mark.parametrize("half", HALVES)
def test_planted_faults_are_caught(half: str) -> None:
    assert scores()[half].share >= LEAST_CAUGHT[half]


@pytest.mark.parametrize("half", HALVES)
def test_sentences_that_are_right_are_left_alone(half: str) -> None:
    assert scores()[half].alarm_share <= MOST_ALARMS[half]


@pytest.mark.parametrize("half", HALVES)
def test_no_kind_of_fault_goes_by(half: str) -> None:
    score = scores()[half]
    shares = {kind: score.caught[kind] / count for kind, count in score.planted.items() if count >= FEW}
    assert {kind: share for kind, share in shares.items() if share < WORST_KIND[half]} == {}


def test_the_table_is_up_to_date(capsys: pytest.CaptureFixture[str], pytestconfig: pytest.Config) -> None:
    with capsys.disabled():
        print(f"\n\n{table()}")  # noqa: T201 - the numbers are what this test is for
    path = Path(PROJECT / "docs" / "measured.md")
    before, begin, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    made = f"{before}{begin}\n\n{table()}\n{end}{after}"
    if pytestconfig.getoption("--refresh-goldens"):
        path.write_text(made, encoding="utf-8")
    assert begin
    assert end
    assert path.read_text(encoding="utf-8") == made
