"""Lighthouse on a throttled phone (its own default: 1.6 Mbit/s, 150 ms, a processor four times slower)."""

import json
import subprocess
from dataclasses import dataclass
from typing import Any

from publisher.tools.node_modules import CHROMIUM, MODULES, chromium_environment
from publisher.tools.wheels import find_node

_LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_NOT_ASKED = "is-crawlable"
"""A demonstration asks search engines to stay away; `tests/building` proves that a municipality's own site does not."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What Lighthouse thinks of a page."""

    scores: dict[str, int]
    """Category → 0 to 100."""
    largest_paint_s: float
    """Largest contentful paint, in seconds, as reckoned for the throttled phone."""
    faults: tuple[str, ...]
    """The audits that took points."""


def lighthouse(address: str) -> Marks:
    """Return the marks of the page at this address.

    Raises:
        RuntimeError: Lighthouse could not measure it.
    """
    command = [
        str(find_node()), str(_LIGHTHOUSE), address, "--quiet", "--output=json",
        f"--only-categories={','.join(_CATEGORIES)}", f"--skip-audits={_NOT_ASKED}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]  # fmt: skip
    environment = {**chromium_environment(), "CHROME_PATH": str(CHROMIUM)}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180, env=environment)
    if ended.returncode:
        raise RuntimeError(f"Lighthouse could not measure {address}: {ended.stderr[-1500:]}")
    report = json.loads(ended.stdout)
    return Marks(
        scores={name: round(100 * report["categories"][name]["score"]) for name in _CATEGORIES},
        largest_paint_s=report["audits"]["largest-contentful-paint"]["numericValue"] / 1000,
        faults=tuple(_faults(report)),
    )


def _faults(report: dict[str, Any]) -> list[str]:
    weighty = {
        reference["id"]
        for category in _CATEGORIES
        for reference in report["categories"][category]["auditRefs"]
        if reference["weight"]
    }
    return [
        f"{name}: {audit['title']}"
        for name, audit in report["audits"].items()
        if name in weighty and audit["score"] != 1
    ]
