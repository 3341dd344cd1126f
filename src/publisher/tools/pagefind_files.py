"""The packed files of Pagefind's index: CBOR (RFC 8949) behind a mark, in gzip, named by its content."""

import gzip
import hashlib
from collections.abc import Collection
from pathlib import Path
from typing import Any

import cbor2

MARK = b"pagefind_dcd"


def read(file: Path) -> list[Any]:
    """Return what a file holds.

    Raises:
        ValueError: it is built otherwise than this version of Pagefind builds it.
    """
    plain = unpacked(file)
    try:
        content = cbor2.loads(plain)
    except cbor2.CBORDecodeError as error:
        raise ValueError(f"{file.name} is no CBOR") from error
    if not isinstance(content, list):
        raise ValueError(f"{file.name} is not an array")
    return content


def unpacked(file: Path) -> bytes:
    """Return the bytes behind the mark.

    Raises:
        ValueError: it has no mark.
    """
    plain = gzip.decompress(file.read_bytes())
    if not plain.startswith(MARK):
        raise ValueError(f"{file.name} is not Pagefind's")
    return plain.removeprefix(MARK)


def pack(file: Path, plain: bytes) -> None:
    """Write a file anew."""
    file.write_bytes(gzip.compress(MARK + plain, mtime=0))


def digest(plain: bytes) -> str:
    """Return the name of a content."""
    return hashlib.sha256(plain).hexdigest()


def new_name(start: str, plain: bytes, letters: int, taken: Collection[str]) -> str:
    """Return a name that no other file has: its start, and as few letters of the digest as will do."""
    own = digest(plain)
    return next(name for end in range(letters, len(own)) if (name := f"{start}{own[:end]}") not in taken)
