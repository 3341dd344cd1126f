"""What a check found wrong on a page."""

from dataclasses import dataclass
from typing import Any

from publisher.catalogue.texts import entries, text


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: who saw it, where, what it breaks, and how it is cured."""

    check: str
    """The name of the check in `checks.py`."""
    page: str
    """The page's address from the site's root, or a file's name."""
    message: str
    view: str = ""
    """The name of the view it was seen in; nothing where files were read."""
    element: str = ""
    """The beginning of the element's HTML, or a selector; nothing for the whole page."""
    criteria: tuple[str, ...] = ()
    """Success criteria of WCAG 2.2, such as `("1.4.3",)`; none for good practice."""
    rule: str = ""
    """The name of the rule inside the check, where it has several."""
    cure: str = ""
    """What to do, in Danish."""

    def __str__(self) -> str:
        where = f"{self.page} ({self.view})" if self.view else self.page
        check = f"{self.check} {self.rule}" if self.rule else self.check
        criteria = f" (WCAG {', '.join(self.criteria)})" if self.criteria else ""
        at = f" at {self.element}" if self.element else ""
        return f"{where}: [{check}] {self.message}{at}{criteria}"


def problem(  # noqa: PLR0913  every field is named
    check: str,
    page: str,
    message: str,
    *,
    view: str = "",
    element: str = "",
    criteria: tuple[str, ...] = (),
    rule: str = "",
) -> Problem:
    """The problem with its cure: the rule's own in `catalogue/da/checking.toml`, or else that of the check.

    Raises:
        KeyError: the catalogue does not know the check.
    """
    texts = entries("checking", "checks", check)
    cure = texts.get("rules", {}).get(rule) or texts["cure"]
    return Problem(check, page, message, view, element, criteria, rule, cure)


def says(check: str, key: str, /, **fields: object) -> str:
    """What a check found, in Danish: its text `key` in `[checks.<check>.says]` of `catalogue/da/checking.toml`.

    Raises:
        KeyError: the catalogue does not know the text, or a field of it is not given.
    """
    return text(f"checking.checks.{check}.says.{key}", **fields)


def heard(check: str, told: dict[str, Any]) -> str:
    """What a script found, in Danish; it names the text as `says`, and its fields beside it."""
    return says(check, told["says"], **{name: value for name, value in told.items() if name != "says"})


def report(problems: list[Problem], most: int = 40) -> str:
    """The problems a line each, the first forty of them, for an assertion's message; empty where there are none."""
    lines = [str(problem) for problem in problems[:most]]
    if len(problems) > most:
        lines.append(f"… and {len(problems) - most} more")
    return "\n".join(lines)
