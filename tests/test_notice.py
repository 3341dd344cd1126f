"""NOTICE tells the truth: it is what the lock file and the installed packages say, and nothing in it is forbidden."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

FORBIDDEN = re.compile(r"AGPL|Affero|proprietary|commercial|unknown|other", re.IGNORECASE)
KNOWN = re.compile(r"[A-Za-z]+(-[0-9A-Za-z.]+)*")


@pytest.fixture(scope="module")
def script(project: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("notice", project / "requirements" / "notice.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def lock(script: ModuleType) -> str:
    return str(script.LOCK.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def draft(script: ModuleType) -> str:
    return str(script.DRAFT.read_text(encoding="utf-8"))


def locked_names(lock: str) -> list[str]:
    return [line.split("==")[0] for line in lock.splitlines() if re.match(r"[a-z0-9-]+==", line)]


def licences(notice: str) -> dict[str, str]:
    rows = [row.split(" | ") for row in notice.splitlines() if row.startswith("| ")]
    return {row[0].removeprefix("| "): row[2] for row in rows if row[1] != "Version"}


def test_it_is_what_the_lock_file_says(script: ModuleType, lock: str, draft: str) -> None:
    assert script.NOTICE.read_text(encoding="utf-8") == script.notice(lock, draft), "run: make notice"


def test_every_locked_package_stands_in_it(script: ModuleType, lock: str, draft: str) -> None:
    names = locked_names(lock)
    optional = [name for name in locked_names(draft) if name not in names]
    assert len(names) > 30
    assert "pydantic-ai-slim" in optional
    assert list(licences(script.notice(lock, draft))) == [*names, *optional]


def test_a_site_needs_nothing_of_what_asks_a_language_model(lock: str) -> None:
    assert not {"pydantic-ai-slim", "openai", "anthropic", "httpx2"} & set(locked_names(lock))


def test_every_licence_is_known_and_allowed(script: ModuleType) -> None:
    for package, licence in licences(script.NOTICE.read_text(encoding="utf-8")).items():
        assert not FORBIDDEN.search(licence), package
        assert all(KNOWN.fullmatch(name) for name in re.split(r" (?:OR|AND) ", licence)), package


def test_a_package_that_is_locked_but_not_there_is_an_error(script: ModuleType) -> None:
    with pytest.raises(SystemExit, match="not installed"):
        script.notice("no-such-package==1.0 \\\n    # via publisher (pyproject.toml)\n", "")
    with pytest.raises(SystemExit, match="is locked"):
        script.notice("typer==0.0.1 \\\n    # via publisher (pyproject.toml)\n", "")


def test_the_licence_is_the_whole_eupl(project: Path) -> None:
    text = (project / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert [int(number) for number in re.findall(r"^(\d+)\. [A-Z]", text, re.MULTILINE)] == list(range(1, 16))
    assert " ".join(text.split()).endswith("require the production of a new EUPL version.")
