"""The report of a run as one HTML file that asks nothing of anybody, and that would itself pass the checks."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from publisher.catalogue.texts import entries
from publisher.checking.evidence import Evidence
from publisher.checking.groups import grouped
from publisher.checking.problem import Problem
from publisher.checking.score import FULL, MOST

_PLACES_SHOWN = 10
_IN_ENGLISH = frozenset({"ibm", "htmlcs", "qualweb", "nu", "html-validate"})
"""Engines by other hands that say what they find in English: it is marked so."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table that is drawn as a bar: what, how many of how many."""

    name: str
    count: int
    of: int

    @property
    def width(self) -> int:
        """The bar's length in hundredths."""
        return round(100 * self.count / self.of) if self.of else 0


def html_report(measured: Evidence, problems: tuple[Problem, ...], site: str) -> str:
    """The report. `site`: the address of the site's folder, relative to the report's."""
    environment = Environment(
        loader=PackageLoader("publisher.checking"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("report.html.j2")
    on_pages = Counter(problem.page for problem in problems)
    most = max(on_pages.values(), default=1)
    views = entries("checking", "views")
    titles = {check.name: check.title for check in measured.checks}
    results = Counter(criterion.result for criterion in measured.criteria)
    return template.render(
        t=entries("checking", "report"),
        evidence=measured,
        day=format_date(date.fromisoformat(measured.as_of), "d. MMMM y", locale="da"),
        score=None if measured.score is None else format_decimal(measured.score, "0.#", locale="da"),
        most=MOST,
        full=FULL,
        results=[_Row(name, results[name], len(measured.criteria)) for name in ("passed", "failed", "not-measured")],
        checks=[(check, _Row(check.title, check.pages - check.failed, check.pages)) for check in measured.checks],
        pages=[_Row(page, on_pages[page], most) for page in measured.pages],
        groups=grouped(problems),
        titles=titles,
        named=lambda checks: ", ".join(titles[check] for check in checks),
        seen=lambda names: "; ".join(views.get(name, name) for name in names),
        shown=_PLACES_SHOWN,
        english=_IN_ENGLISH,
        number=_number,
        address=lambda page: site + page + ("index.html" if page.endswith("/") else ""),
    )


def _number(count: Any) -> str:
    return str(format_decimal(count, locale="da"))
