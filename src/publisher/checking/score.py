"""The score from 0 to 500 that the Danish authority gives a site, as near as its method is known.

Known (digst.dk, »Værktøj, testmetode og score«, »Score og overholdelsesstatus«): a simplified monitoring runs QualWeb
with W3C's ACT rules over every page of a site of fewer than 2,500 pages, and counts 15 criteria. Points are taken off
for every criterion that is not met on a page; a site that fails all criteria on all pages has 0. 476 and more is full
compliance, 376 to 475 partial.

Assumed: every criterion weighs the same on every page, the window is 1280 px wide and light, and only the ACT rules
count. QualWeb's other techniques, and our other views, are reported but take off no points. A page on which QualWeb
stopped fails all 15.
"""

from collections.abc import Iterable

from publisher.checking.chromium import DESKTOP
from publisher.checking.verdict import NOT_MEASURED, Verdict

CRITERIA = (
    "1.1.1", "1.3.1", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.12", "2.1.1", "2.2.1", "2.4.2", "2.4.4", "2.5.3",
    "3.1.1", "3.1.2", "4.1.2",
)  # fmt: skip
MOST = 500
FULL = 476
PARTIAL = 376
_ACT = "QW-ACT-"


def score(verdicts: Iterable[Verdict]) -> float | None:
    """The score of the site that these verdicts are of; None where QualWeb was asked of no page."""
    pages = [verdict for verdict in verdicts if verdict.check == "qualweb"]
    if not pages:
        return None
    failed = sum(len(_failed(page)) for page in pages)
    return MOST * (1 - failed / (len(CRITERIA) * len(pages)))


def _failed(page: Verdict) -> set[str]:
    seen = [problem for problem in page.problems if problem.view == DESKTOP.name]
    if any(problem.rule == NOT_MEASURED for problem in seen):
        return set(CRITERIA)
    broken = {number for problem in seen if problem.rule.startswith(_ACT) for number in problem.criteria}
    return broken & set(CRITERIA)
