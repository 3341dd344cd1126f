"""The same fault seen on many pages, views and elements, told once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from publisher.checking.problem import Problem

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Group:
    """One fault and all its places."""

    first: Problem
    places: tuple[Problem, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages it was seen on, each once."""
        return tuple(dict.fromkeys(place.page for place in self.places))


def grouped(problems: Iterable[Problem]) -> tuple[Group, ...]:
    """The problems by check, rule and message (numbers in it aside), the ones on most pages first."""
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        key = (problem.check, problem.rule, _NUMBER.sub("0", problem.message))
        alike.setdefault(key, []).append(problem)
    groups = (Group(places[0], tuple(places)) for places in alike.values())
    return tuple(sorted(groups, key=lambda group: (-len(group.pages), group.first.check, group.first.rule)))
