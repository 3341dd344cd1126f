"""Lighthouse on a throttled phone: 1.6 Mbit/s, 150 ms to the server, a slow processor.

It reckons from a graph of what was fetched and done how long that takes on the phone, and adds what the server took to
answer. On a busy machine that is the time our own test's server waited for its turn, so it is given instead
(`precomputed-lantern-data-path`, made for this). And it multiplies processor time by four, which suits an idle machine;
its own manual asks to fit that to the machine's benchmark, which every report carries.
"""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from publisher.tools.node_modules import CHROMIUM, MODULES, chromium_environment
from publisher.tools.wheels import find_node

_LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_NOT_ASKED = "is-crawlable"
"""A demonstration asks search engines to stay away; `tests/building` proves that a municipality's own site does not."""
_PHONE_BENCHMARK = 800
"""The fastest of what Lighthouse's manual calls a phone of the middle class (125 to 800)."""
_ANSWER_MS = 20
"""What a web server takes to begin to send a file that lies ready."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What Lighthouse thinks of a page."""

    scores: dict[str, int]
    """Category → 0 to 100."""
    largest_paint_s: float
    """Largest contentful paint, in seconds, as reckoned for the throttled phone."""
    faults: tuple[str, ...]
    """The audits that took points."""
    benchmark: float
    """How fast the machine was meanwhile, in Lighthouse's own measure."""


def lighthouse(origin: str, address: str, benchmark: float | None = None) -> Marks:
    """Return the marks of the page at this address of this origin; `benchmark`: how fast the machine was last.

    Raises:
        RuntimeError: Lighthouse could not measure it.
    """
    server = {"additionalRttByOrigin": {origin: 0}, "serverResponseTimeByOrigin": {origin: _ANSWER_MS}}
    with TemporaryDirectory() as temporary:
        answers = Path(temporary) / "server.json"
        answers.write_text(json.dumps(server))
        command = [
            str(find_node()), str(_LIGHTHOUSE), origin + address, "--quiet", "--output=json",
            f"--only-categories={','.join(_CATEGORIES)}", f"--skip-audits={_NOT_ASKED}",
            f"--precomputed-lantern-data-path={answers}",
            f"--throttling.cpuSlowdownMultiplier={max(benchmark / _PHONE_BENCHMARK, 1) if benchmark else 4:.2f}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu --ignore-certificate-errors",
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
        benchmark=report["environment"]["benchmarkIndex"],
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
