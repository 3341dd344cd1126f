"""The four engines that look at a page in the browser: axe-core, IBM's, HTML_CodeSniffer and QualWeb.

Each is put into the loaded page as a script and asked there. An engine that judged nothing raises RuntimeError: what
was not measured has not passed.
"""

import json
import re
from functools import cache
from typing import Any

from publisher.checking.chromium import run
from publisher.checking.engines.served import put_in
from publisher.checking.problem import Problem
from publisher.checking.visit import Visit
from publisher.tools.node_modules import find_module

_QUALWEB = (
    "@qualweb/qw-page/dist/qw-page.bundle.js",
    "@qualweb/util/dist/__webpack/util.bundle.js",
    "@qualweb/act-rules/dist/__webpack/act.bundle.js",
    "@qualweb/wcag-techniques/dist/__webpack/wcag.bundle.js",
)
_QUALWEB_ZOOM = {"width": 640, "height": 512}
"""The window its rule for clipped text (ACT 59br37) is asked in: 1280 × 1024 at 200 %."""

_AXE_TAG = re.compile(r"wcag(\d)(\d)(\d+)")
_SNIFFED = re.compile(r"Guideline\d_\d\.(\d)_(\d)_(\d+)\.?")


def axe(visit: Visit) -> list[Problem]:
    """Every violation axe-core finds of WCAG 2.0, 2.1 and 2.2 at A and AA and of its best practices, in Danish."""
    page = visit.look()
    put_in(page, "axe-core/axe.min.js")
    result = run(page, "axe", _danish())
    _judged(result["rules"], "axe-core", visit)
    return [
        visit.problem(
            "axe",
            violation["help"],
            element=violation["element"],
            criteria=tuple(".".join(found.groups()) for tag in violation["tags"] if (found := _AXE_TAG.fullmatch(tag))),
            rule=violation["rule"],
        )
        for violation in result["violations"]
    ]


def ibm(visit: Visit) -> list[Problem]:
    """Every rule of IBM's WCAG 2.2 policy that fails outright."""
    page = visit.look()
    put_in(page, "accessibility-checker-engine/ace.js")
    result = run(page, "ibm")
    _judged(result["results"], "IBM's engine", visit)
    return [
        visit.problem(
            "ibm",
            fault["message"],
            element=fault["snippet"],
            criteria=tuple(fault["criteria"]),
            rule=fault["rule"],
        )
        for fault in result["failing"]
    ]


def htmlcs(visit: Visit) -> list[Problem]:
    """Every error of HTML_CodeSniffer (WCAG 2 AA). Its warnings and notices ask a person to look: they are counted."""
    page = visit.look()
    put_in(page, "html_codesniffer/build/HTMLCS.js")
    result = run(page, "htmlcs")
    _judged(result["messages"], "HTML_CodeSniffer", visit)
    visit.notes["HTML_CodeSniffer: advarsler"] += result["warnings"]
    visit.notes["HTML_CodeSniffer: bemærkninger"] += result["notices"]
    return [
        visit.problem(
            "htmlcs",
            fault["message"],
            element=fault["element"],
            criteria=(".".join(found.groups()),) if (found := _SNIFFED.search(fault["code"])) else (),
            rule=fault["code"],
        )
        for fault in result["errors"]
    ]


def qualweb(visit: Visit) -> list[Problem]:
    """Every ACT rule and every failure W3C describes that QualWeb finds against a criterion of A or AA.

    Techniques that the page does without are counted: a criterion can be met in other ways.

    All that is folded is opened first: QualWeb takes a link in a closed <details> for one that drops the focus.
    """
    page = visit.unfolded()
    put_in(page, *_QUALWEB)
    window = page.viewport_size
    first = run(page, "qualweb", "first")
    page.set_viewport_size(_QUALWEB_ZOOM)  # type: ignore[arg-type]  # a constant of the shape that is asked for
    result = run(page, "qualweb", "zoomed")
    if window:
        page.set_viewport_size(window)
    _judged(first and result["rules"], "QualWeb", visit)
    visit.notes["QualWeb: teknikker, der ikke er brugt"] += result["unused"]
    return [
        visit.problem(
            "qualweb",
            fault["message"],
            element=fault["element"],
            criteria=tuple(fault["criteria"]),
            rule=fault["rule"],
        )
        for fault in result["failing"]
    ]


def _judged(count: int, engine: str, visit: Visit) -> None:
    if not count:
        raise RuntimeError(f"{engine} judged nothing on {visit.page.address}")


@cache
def _danish() -> Any:
    return json.loads(find_module("axe-core/locales/da.json").read_text(encoding="utf-8"))
