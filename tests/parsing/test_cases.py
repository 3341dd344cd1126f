"""Small cases: a snippet of a paper, and what is read from it. See the files in `cases/`.

A case is a title, the source between two lines holding a single full stop, and the expected outline up to the next.
A source that does not begin with REFERAT or DAGSORDEN is the text of one item: a header and its heading are put above.
In the files `layouts-*.md` every source is a whole paper, in the layout of another system.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from publisher.catalogue.findings import known_findings
from publisher.parsing.pipeline import parse
from publisher.reading.plain_text import read
from support.outline import item_outline, outline

CASES = Path(__file__).parent / "cases"
HEADER = """REFERAT Socialudvalget d. 06-05-2025

Mødedato Tirsdag d. 06. maj 2025 kl. 13:00

Mødedeltagere Maria Lundahl Assov (A), Per Mortensen (A), Kate Svarrer (Løsgænger), Dorte Dahl (direktør) (Afbud)

Punkt 1: Sag

"""
_CASE = re.compile(
    r"^(?P<title>[^\n.][^\n]*)\n\.\n(?P<source>.*?)\n\.\n(?P<expected>.*?)^\.$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Case:
    """One snippet with its expectation."""

    file: Path
    title: str
    source: str
    expected: str

    def outline(self) -> str:
        """Return what is read from the snippet now."""
        source = self.source.replace("␣", " ").replace("⇥", "\t")
        whole = self.file.stem.startswith("layouts-") or source.startswith(("REFERAT", "DAGSORDEN", "# REFERAT"))
        meeting = parse(read("case.txt", ((source if whole else HEADER + source) + "\n").encode()))
        return outline(meeting, bodies=True) if whole else item_outline(meeting)


def cases() -> list[Case]:
    """Return every case of every file."""
    return [
        Case(file, found["title"], found["source"], found["expected"])
        for file in sorted(CASES.glob("*.md"))
        for found in _CASE.finditer(file.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.file.stem}: {case.title}")
def test_case(case: Case, refresh_goldens: bool) -> None:
    found = case.outline()
    if refresh_goldens:
        text = case.file.read_text(encoding="utf-8")
        before = f"{case.title}\n.\n{case.source}\n.\n"
        case.file.write_text(text.replace(f"{before}{case.expected}.\n", f"{before}{found}.\n"), encoding="utf-8")
    else:
        assert found == case.expected


DEFECTS = {"parsing.words-lost", "parsing.words-added", "parsing.words-moved"}
"""Findings that would mean a fault of the parser."""


def test_every_case_keeps_every_word() -> None:
    assert [case.title for case in cases() if any(defect in case.outline() for defect in DEFECTS)] == []


def test_every_finding_has_a_case() -> None:
    found = "\n".join(case.outline() for case in cases())
    codes = {code for code in known_findings() if code.startswith("parsing.")} - DEFECTS
    assert {code for code in codes if f" {code}\n" not in found} == set()
