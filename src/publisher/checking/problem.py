"""What a check found wrong on a page."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One fault: the check that saw it, the page and view it saw it in, and what it saw."""

    check: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: [{self.check}] {self.what}"


def report(problems: list[Problem], most: int = 40) -> str:
    """The problems a line each, the first forty of them, for an assertion's message; empty where there are none."""
    lines = [str(problem) for problem in problems[:most]]
    if len(problems) > most:
        lines.append(f"… and {len(problems) - most} more")
    return "\n".join(lines)
