"""The two engines that read files: the Nu HTML checker and html-validate."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from publisher.checking.problem import Problem, problem
from publisher.checking.visit import SiteFiles
from publisher.tools.node_modules import PROJECT, find_module
from publisher.tools.wheels import find_java, find_node

_HTML_VALIDATE_RULES = Path(__file__).parents[1] / "html-validate.json"
_MINUTES = 5


def nu(files: SiteFiles) -> list[Problem]:
    """Every error and warning of the Nu HTML checker on these pages, in one run of Java."""
    jar = find_module("vnu-jar/build/dist/vnu.jar")
    command = [str(find_java()), "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
    answer = _json([*command, *(str(page.file) for page in files.pages)])
    addresses = {page.file.as_uri().replace("///", "/"): page.address for page in files.pages}
    problems = []
    for message in answer["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        if message["type"] == "non-document-error":
            raise RuntimeError(f"the Nu checker could not read {message.get('url')}: {message['message']}")
        page = addresses[message["url"]]
        line = message.get("lastLine", "?")
        problems.append(problem("nu", page, f"line {line}: {message['message']}", element=message.get("extract", "")))
    return problems


def html_validate(files: SiteFiles) -> list[Problem]:
    """Every error of html-validate on these pages; its rules stand in `html-validate.json`."""
    program = find_module("html-validate/bin/html-validate.mjs")
    command = [str(find_node()), str(program), "--formatter", "json", "--config", str(_HTML_VALIDATE_RULES)]
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
    with TemporaryFile("w+", encoding="utf-8") as answer:  # what Node leaves in a pipe when it ends is lost
        ended = subprocess.run(
            command, stdout=answer, stderr=subprocess.PIPE, text=True, check=False, cwd=PROJECT, timeout=60 * _MINUTES
        )
        answer.seek(0)
        try:
            return json.load(answer)
        except json.JSONDecodeError:
            raise RuntimeError(f"{command[:4]} answered no JSON: {ended.stderr[-2000:]}") from None
