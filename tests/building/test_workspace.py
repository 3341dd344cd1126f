"""The output folder: one build at a time, files whole or not at all, and a swap that cannot be seen half done."""

import errno
from pathlib import Path

import pytest

from publisher.building import workspace as disk
from publisher.building.workspace import Workspace, keep_only, locked, publish, write
from publisher.errors import StorageError


def site(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)


def test_the_first_site_is_published(tmp_path: Path) -> None:
    site(tmp_path / "site.next", "new")
    publish(Workspace(tmp_path))
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert not (tmp_path / "site.next").exists()


@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_new_site_takes_the_old_ones_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_one_step: bool
) -> None:
    if not in_one_step:  # a file system without renameat2
        monkeypatch.setattr(disk, "_exchange", lambda first, second: False)
    site(tmp_path / "site", "old")
    site(tmp_path / "site.next", "new")
    publish(Workspace(tmp_path))
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_what_a_killed_build_left_is_cleared_up(tmp_path: Path) -> None:
    site(tmp_path / "site", "old")
    site(tmp_path / "site.next", "half")
    with locked(tmp_path):
        assert not (tmp_path / "site.next").exists()
    assert (tmp_path / "site/index.html").read_text() == "old"


def test_a_build_killed_in_mid_swap_gives_the_old_site_back(tmp_path: Path) -> None:
    site(tmp_path / "site.old", "old")
    site(tmp_path / "site.next", "new")
    with locked(tmp_path):
        assert (tmp_path / "site/index.html").read_text() == "old"


def test_two_builds_cannot_run_in_one_folder(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(StorageError, match="another build"), locked(tmp_path):
        pass


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    write(tmp_path / "a" / "file", b"one")
    before = (tmp_path / "a/file").stat().st_ino
    write(tmp_path / "a" / "file", b"one")
    assert (tmp_path / "a/file").stat().st_ino == before
    write(tmp_path / "a" / "file", b"two")
    assert (tmp_path / "a/file").read_bytes() == b"two"


def test_no_space_leaves_the_old_file_and_no_half_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "file", b"old")

    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:1])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(StorageError, match="no more space") as caught:
        write(tmp_path / "file", b"new")
    assert "Free some space" in caught.value.cure
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_place_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError) as caught, locked(tmp_path / "file" / "out"):
        pass
    assert "--out" in caught.value.cure


def test_only_what_is_wanted_is_kept(tmp_path: Path) -> None:
    for name in ("a/keep", "a/drop", "b/drop"):
        write(tmp_path / name, b"x")
    keep_only(tmp_path, {"a/keep": None})
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == ["a", "a/keep"]
