"""Findings are data: each code is documented, used, and has its texts; docs/findings.md is made from them."""

import re
from pathlib import Path

import pytest

from publisher.catalogue.findings import finding, known_findings
from publisher.model.finding import Severity

HEAD = """# Findings

What publisher finds in a paper, made from `src/publisher/catalogue/da/findings.toml` (refreshed by
`pytest tests/catalogue --refresh-goldens`). The code is stable; the message and the cure are what an editor reads.

An **error** keeps the meeting off the site, a **warning** asks for a look, an **info** tells of a repair that was made.
"""


def document() -> str:
    """Return docs/findings.md as it should be."""
    parts = [HEAD]
    for code, entry in sorted(known_findings().items()):
        parts.append(
            f"## {code}\n\n{entry['english']}\n\n- Severity: {entry['severity']}\n- Message: {entry['message']}\n"
            f"- Cure: {entry['cure']}\n"
        )
    return "\n".join(parts)


def test_the_document_is_up_to_date(project: Path, pytestconfig: pytest.Config) -> None:
    path = project / "docs" / "findings.md"
    if pytestconfig.getoption("--refresh-goldens"):
        path.write_text(document(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("code", sorted(known_findings()))
def test_every_finding_has_all_its_texts(code: str) -> None:
    entry = known_findings()[code]
    assert set(entry) == {"severity", "message", "cure", "english"}
    assert entry["severity"] in set(Severity)
    assert all(
        text.strip() == text and text.endswith((".", "}", "«")) for name, text in entry.items() if name != "severity"
    )
    fields = dict.fromkeys(re.findall(r"\{(\w+)\}", entry["message"] + entry["cure"]), "x")
    assert finding(code, (1, 2), **fields).code == code


def test_every_finding_is_made_somewhere(project: Path) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (project / "src").rglob("*.py"))
    unused = [code for code in known_findings() if f'"{code}"' not in source and not _made_by_number(code, source)]
    assert unused == []


def _made_by_number(code: str, source: str) -> bool:
    """Lint rules name their findings by number: `plain_language.DK01` is made from `DK01`."""
    return f'"{code.rpartition(".")[2]}"' in source


def test_every_finding_that_is_made_is_known(project: Path) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (project / "src").rglob("*.py"))
    made = set(re.findall(r'\bfinding\(\s*"([\w.-]+)"', source))
    assert made <= set(known_findings())
