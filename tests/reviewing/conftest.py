"""An editor's folder with two real papers, and a browser window that opened the local page."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewing.editor import Editor

PAPERS = ("socialudvalget/2025-05-06/referat.txt", "socialudvalget/2025-11-25/referat.txt")


def papers_in(here: Path, content: Path) -> Path:
    """Put two papers and no plain texts into a content folder."""
    for name in (*PAPERS, "publisher.toml", "ordliste.json"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(content / name, here / name)
    return here


@pytest.fixture
def folder(tmp_path: Path, content: Path) -> Path:
    """A content folder of one's own."""
    return papers_in(tmp_path / "content", content)


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory, content: Path) -> Editor:
    """A session for tests that change nothing."""
    return Editor(papers_in(tmp_path_factory.mktemp("visited") / "content", content), "udvalgssekretæren")


@pytest.fixture
def open_page(folder: Path) -> Callable[..., Editor]:
    """Opens the local page over the folder; by default as a role that is known."""

    def opened(by: str = "udvalgssekretæren") -> Editor:
        return Editor(folder, by)

    return opened


@pytest.fixture
def editor(open_page: Callable[..., Editor]) -> Editor:
    """An editor at work."""
    return open_page()
