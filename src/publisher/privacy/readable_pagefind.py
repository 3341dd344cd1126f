"""What stands in the files of a search index by Pagefind: packed JSON (pages) and packed CBOR (words, filters).

A file of the index that is built otherwise than expected is unreadable, and so not published.
"""

import gzip
import json
from collections.abc import Iterator

_WALL = " | "
_MARK = b"pagefind_dcd"
"""Stands before the content, so that a server that unpacks files by itself is noticed."""
SUFFIXES = frozenset({".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta"})
PROGRAM = ".pagefind"
"""WebAssembly, packed in the same way: the program that reads the index."""
_LENGTH_BYTES = {24: 1, 25: 2, 26: 4, 27: 8}
_BYTES, _TEXT = 2, 3
_OPEN_ENDED = 31


def unpacked(content: bytes) -> bytes:
    """Return the content of a packed file.

    Raises:
        gzip.BadGzipFile, EOFError: it is not packed.
        ValueError: it is not Pagefind's.
    """
    plain = gzip.decompress(content)
    if not plain.startswith(_MARK):
        raise ValueError("not Pagefind's")
    return plain.removeprefix(_MARK)


def index_text(content: bytes, suffix: str) -> str:
    """Return every text in a file of the index, keys and values.

    Raises:
        gzip.BadGzipFile, EOFError, ValueError: the file is built otherwise.
    """
    plain = unpacked(content)
    if suffix == ".pf_fragment":
        return _WALL.join(json_texts(json.loads(plain)))
    return _WALL.join(_cbor_texts(plain))


def json_texts(node: object) -> Iterator[str]:
    """Yield every text of JSON data, keys and values."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from json_texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from json_texts(value)


def _cbor_texts(content: bytes) -> Iterator[str]:
    """Yield the texts of CBOR data (RFC 8949) in their order; how they are nested plays no part."""
    place = 0
    while place < len(content):
        kind, short = content[place] >> 5, content[place] & 0x1F
        place += 1
        if short in _LENGTH_BYTES:
            end = place + _LENGTH_BYTES[short]
            number = int.from_bytes(content[place:end], "big")
            place = end
        elif short < min(_LENGTH_BYTES) or short == _OPEN_ENDED:
            number = 0 if short == _OPEN_ENDED else short
        else:
            raise ValueError("not CBOR")
        if kind in {_TEXT, _BYTES}:
            if place + number > len(content):
                raise ValueError("cut short")
            piece = content[place : place + number]
            place += number
            yield piece.decode("utf-8") if kind == _TEXT else piece.decode("utf-8", errors="ignore")
