"""The output folder: who may write in it, how files are put there, and how a finished site takes the old one's place.

<out>/docs/         static files and cleared text: what MkDocs copies
<out>/pages/        pages as ready HTML, one JSON each: what the MkDocs plugin reads
<out>/site/         the published site
<out>/ledger.json   what was made from what
<out>/known.json    fingerprints of the papers that the published site was made from
"""

import ctypes
import errno
import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from publisher.errors import StorageError

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


@dataclass(frozen=True, slots=True)
class Workspace:
    """The places of one output folder."""

    out: Path

    @property
    def docs(self) -> Path:
        """Static files and cleared text."""
        return self.out / "docs"

    @property
    def pages(self) -> Path:
        """Pages as ready HTML."""
        return self.out / "pages"

    @property
    def search(self) -> Path:
        """The search index of the last build, for the next one with the same pages."""
        return self.out / "search"

    @property
    def site(self) -> Path:
        """The published site."""
        return self.out / "site"

    @property
    def next_site(self) -> Path:
        """Where the coming site is built."""
        return self.out / "site.next"

    @property
    def ledger(self) -> Path:
        """What was made from what."""
        return self.out / "ledger.json"

    @property
    def known(self) -> Path:
        """Fingerprints of the papers that the published site was made from."""
        return self.out / "known.json"


@contextmanager
def storage(folder: Path) -> Iterator[None]:
    """Turn what the operating system says about disks and permissions into a StorageError."""
    try:
        yield
    except OSError as error:
        place = Path(error.filename) if isinstance(error.filename, str) else folder
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise StorageError(
                "there is no more space to write",
                cure="Free some space, then build again; the old site stands.",
                file=folder,
            ) from error
        raise StorageError(
            f"cannot be written ({error.strerror or type(error).__name__})",
            cure="Give yourself permission to write there, or name another folder with --out.",
            file=place,
        ) from error


@contextmanager
def locked(out: Path) -> Iterator[Workspace]:
    """Open the output folder for one build at a time.

    Raises:
        StorageError: another build is running in it, or it cannot be written.
    """
    with storage(out):
        out.mkdir(parents=True, exist_ok=True)
        lock: IO[str] = (out / ".lock").open("w")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StorageError(
                "another build is running in this folder",
                cure="Wait for it, or name another folder with --out.",
                file=out,
            ) from error
        workspace = Workspace(out)
        _clear_up(workspace)
        yield workspace


def _clear_up(workspace: Workspace) -> None:
    """Remove what a killed build left, and put the old site back if it was killed in mid-swap."""
    with storage(workspace.out):
        old = workspace.out / "site.old"
        if old.exists() and not workspace.site.exists():
            old.rename(workspace.site)
        for leftover in (old, workspace.next_site):
            if leftover.exists():
                shutil.rmtree(leftover)


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; the same bytes are not written again.

    Raises:
        StorageError: no space, or no permission.
    """
    with storage(path.parent):
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(content)
            beside.replace(path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise


def keep_only(folder: Path, wanted: Mapping[str, object]) -> None:
    """Delete every file under `folder` that `wanted` does not name, and the folders this leaves empty."""
    with storage(folder):
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path.relative_to(folder).as_posix() not in wanted:
                path.unlink()


def holds(path: Path, sha256: str) -> bool:
    """Tell whether the file is there with these very bytes."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False


def publish(workspace: Workspace) -> None:
    """Put the finished site in the old one's place, in one step that cannot be seen half done.

    Raises:
        StorageError: the folder cannot be renamed.
    """
    with storage(workspace.out):
        if not workspace.site.exists():
            workspace.next_site.rename(workspace.site)
        elif _exchange(workspace.next_site, workspace.site):
            shutil.rmtree(workspace.next_site)
        else:
            old = workspace.out / "site.old"
            workspace.site.rename(old)
            workspace.next_site.rename(workspace.site)
            shutil.rmtree(old)


def _exchange(first: Path, second: Path) -> bool:
    """Let two folders change places in one step (Linux `renameat2`); false where that cannot be done."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    result: int = rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    return result == 0
