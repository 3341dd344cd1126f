"""The seam to Pagefind, which writes the search index: where the program is, and one index written by it.

Pagefind's own Python package waits a tenth of a second for every page, so its protocol is spoken here: one message of
JSON in base64 each way, ended by a comma.
"""

import base64
import gzip
import json
import subprocess
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from publisher.errors import BuildIncomplete, ToolMissing
from publisher.tools.pagefind_lean import make_lean

VERSION = "1.5.2"
"""Pinned in pyproject.toml: another version may write and speak differently."""
_CURE = f'Run "pip install --force-reinstall pagefind-bin=={VERSION}".'
_NEEDED = ("pagefind.js", "pagefind-entry.json")
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
"""Its ready-made interfaces: ours stands in their place. Its worker costs 41 kB and saves nothing at our size."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is found: an address and the words behind it, as HTML with Pagefind's own attributes."""

    url: str
    label: str
    """What the page is, in letters that a file's name can have: its result is known by a name that begins with it."""
    html: str


@cache
def find_pagefind() -> Path:
    """Return the program out of the wheel `pagefind-bin`.

    Raises:
        ToolMissing: it is not installed.
    """
    try:
        return Path(import_module("pagefind_bin").get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise ToolMissing("Pagefind, which makes the site's search, is not here", cure=_CURE) from error


def write_index(documents: Iterable[Document], language: str, folder: Path, unshown: Collection[str] = ()) -> None:
    """Write the index of these documents, and the program that reads it in a browser, into `folder`.

    The same documents in the same order give the same bytes.

    Args:
        documents: everything that can be found.
        language: the language that all of it is written in, for word endings.
        folder: is made, or must be empty.
        unshown: fields that are searched and that no result shows.

    Raises:
        ToolMissing: there is no Pagefind, or it cannot be started.
        BuildIncomplete: Pagefind stopped or complained.
    """
    config = {"force_language": language, "keep_index_url": True}
    try:
        service = subprocess.Popen(  # noqa: S603 - the program found above; no shell reads the arguments
            [str(find_pagefind()), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise ToolMissing(
            f"Pagefind cannot be started ({type(error).__name__})", cure=_CURE, file=find_pagefind()
        ) from error
    with service:
        try:
            talk = _Talk(service)
            index = talk.say({"type": "NewIndex", "config": config})["index_id"]
            labels = {}
            for document in documents:
                labels[document.url] = document.label
                talk.say({"type": "AddFile", "index_id": index, "url": document.url, "file_contents": document.html})
            # Not WriteFiles: it answers before its last files lie on the disk whole.
            files = talk.say({"type": "GetFiles", "index_id": index})["files"]
        finally:
            service.kill()
    for file in files:
        if not any(fnmatch(file["path"], pattern) for pattern in _UNUSED):
            path = folder / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(file["content"]))
    if not all((folder / name).is_file() for name in _NEEDED):
        raise _failed("it wrote no index")
    try:
        make_lean(folder, labels, unshown)
    except (ValueError, LookupError, TypeError, EOFError, gzip.BadGzipFile) as error:
        raise _failed(f"its files are built in another way ({error})") from error


class _Talk:
    """One message at a time: neither side's pipe can fill up."""

    def __init__(self, service: subprocess.Popen[bytes]) -> None:
        assert service.stdin is not None and service.stdout is not None  # noqa: S101, PT018 - both are piped
        self._to: IO[bytes] = service.stdin
        self._from: IO[bytes] = service.stdout

    def say(self, payload: dict[str, Any]) -> dict[str, Any]:
        message = json.dumps({"message_id": 1, "payload": payload}, ensure_ascii=False)
        try:
            self._to.write(base64.b64encode(message.encode()) + b",")
            self._to.flush()
            answer = json.loads(base64.b64decode(self._heard()))["payload"]
        except (OSError, ValueError, KeyError) as error:
            raise _failed(f"it stopped at {payload['type']}") from error
        if answer["type"] == "Error":
            raise _failed(str(answer["message"]))
        found: dict[str, Any] = answer
        return found

    def _heard(self) -> bytes:
        said = bytearray()
        while (piece := self._from.read1(65536)) and not piece.endswith(b","):  # type: ignore[attr-defined]
            said += piece
        return bytes(said + piece).removesuffix(b",")


def _failed(what: str) -> BuildIncomplete:
    return BuildIncomplete(
        f"Pagefind could not write the search index: {what}",
        cure='Run "publisher doctor", see that there is space on the disk, and build again.',
        file="pagefind/",
    )
