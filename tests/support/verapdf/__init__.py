"""Asks veraPDF, the reference checker of PDF/UA, what is wrong with a PDF."""

import json
import subprocess
import sys
from pathlib import Path

from publisher.checking.problem import Problem

_ENGINE = Path(__file__).with_name("engine.py")
RULES = {"ua1": 106}
"""How many rules each profile has: a profile that did not load whole would let everything through."""


def validate(path: Path, profile: str = "ua1") -> list[Problem]:
    """Return every failed check of one PDF."""
    return validate_all([path], profile)


def validate_all(paths: list[Path], profile: str = "ua1") -> list[Problem]:
    """Return every failed check of these PDFs, in one run of Java (0.9 s, then some 50 ms a file).

    Raises RuntimeError where the engine could not judge all of them by all rules.
    """
    command = [sys.executable, str(_ENGINE), profile, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        raise RuntimeError(f"veraPDF did not run: {done.stderr.strip()[-2000:]}")
    report = json.loads(done.stdout)
    if report["rules"] != RULES[profile] or len(report["files"]) != len(paths):
        raise RuntimeError(f"veraPDF judged by {report['rules']} rules, {len(report['files'])} of {len(paths)} files")
    return [
        Problem("verapdf", path.name, failed["message"], element=failed["place"], rule=failed["rule"])
        for path, found in zip(paths, report["files"], strict=True)
        for failed in found
    ]
