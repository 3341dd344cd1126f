"""Builds of the small municipality."""

import shutil
from pathlib import Path

import pytest

from publisher.building.report import BuildReport
from publisher.building.route import BuildOptions, build_site
from support.listening import Build, Listener
from support.small_content import small_content


@pytest.fixture
def small(tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small municipality's content folder, and its parent as the current folder."""
    monkeypatch.chdir(tmp_path)
    return small_content(tmp_path, project)


@pytest.fixture
def build(small: Path) -> Build:
    """Builds it; `heard` of the listener tells what was made."""

    def run(listener: Listener | None = None, **changes: object) -> BuildReport:
        return _build(small, listener, **changes)

    return run


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """What a build of the unchanged small municipality leaves."""
    folder = tmp_path_factory.mktemp("small")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        _build(small_content(folder, project), None)
    return folder / "build"


@pytest.fixture
def built(small: Path, built_once: Path) -> None:
    """The small municipality was built before the test begins."""
    shutil.copytree(built_once, small.parent / "build")


def _build(content: Path, listener: Listener | None, **changes: object) -> BuildReport:
    options = {
        "content": content, "out": content.parent / "build", "jobs": 1,
        "formats": None, "as_of": "2026-02-10", "strict": False,
    } | changes  # fmt: skip
    return build_site(BuildOptions(**options), listener or Listener())  # type: ignore[arg-type]
