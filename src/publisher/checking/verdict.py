"""What one check said of one page: problems, what it counted besides, and whether it could be asked at all."""

from dataclasses import asdict, dataclass
from typing import Any

from publisher.checking.problem import Problem

NOT_MEASURED = "not-measured"
"""The rule of the problem that stands for a check that could not be asked: what was not measured has not passed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check said of one page in all its views."""

    check: str
    page: str
    problems: tuple[Problem, ...] = ()
    notes: tuple[tuple[str, int], ...] = ()
    """What an engine leaves to a person, counted."""

    @property
    def measured(self) -> bool:
        """Whether every view was judged."""
        return all(problem.rule != NOT_MEASURED for problem in self.problems)


def as_json(verdict: Verdict) -> dict[str, Any]:
    """The verdict as JSON's types."""
    return asdict(verdict)


def from_json(kept: dict[str, Any]) -> Verdict:
    """The verdict that `as_json` wrote.

    Raises KeyError or TypeError where it was written by another version of this code.
    """
    problems = tuple(Problem(**{**problem, "criteria": tuple(problem["criteria"])}) for problem in kept["problems"])
    notes = tuple((str(name), int(count)) for name, count in kept["notes"])
    return Verdict(kept["check"], kept["page"], problems, notes)
