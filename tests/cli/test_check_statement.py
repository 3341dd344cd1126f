"""`publisher check` says when the accessibility statement is too old or lacks what the law asks for."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_REAL = "\ndemonstration = false\n"
_CONTACT = '[contact]\nphone = "12 34 56 78"\nemail = "post@eksempel.dk"\n'


@pytest.fixture
def own_site(content: Path, tmp_path: Path) -> Path:
    """A content folder that the municipality publishes itself, with a statement and no papers."""
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("tilgaengelighed.toml", "ordliste.json"):
        shutil.copy(content / name, folder)
    shutil.copytree(content / "pages", folder / "pages")
    settings = (content / "publisher.toml").read_text(encoding="utf-8")
    settings = settings.replace("\ndemonstration = true\n", _REAL).replace("[contact]\n", _CONTACT)
    (folder / "publisher.toml").write_text(settings, encoding="utf-8")
    return folder


def ended(content: Path, as_of: str) -> tuple[int, str]:
    publisher = Path(sys.executable).parent / "publisher"
    command = [str(publisher), "check", "--content", str(content), "--only", "papers", "--as-of", as_of]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return result.returncode, result.stdout + result.stderr


def test_a_statement_over_a_year_old_fails(own_site: Path) -> None:
    code, said = ended(own_site, "2027-11-23")
    assert "statement.outdated" in said
    assert code == 10


def test_a_site_that_was_never_checked_fails(own_site: Path) -> None:
    (own_site / "tilgaengelighed-tjek.json").unlink(missing_ok=True)
    code, said = ended(own_site, "2026-12-01")
    assert "statement.unchecked" in said
    assert "statement.outdated" not in said
    assert code == 10


def test_in_a_demonstration_it_is_a_warning(content: Path) -> None:
    code, said = ended(content, "2027-11-23")
    assert "warning: tilgaengelighed.toml" in said
    assert code == 0
