"""Puts what Pagefind writes in no order of its own into the order of the alphabet: its filters and their values.

It keeps both in hash maps, so two runs over the same pages differ in some small files. Here these are sorted, and
named by their content anew. They are packed CBOR (RFC 8949): arrays are taken apart and put together, nothing else.
"""

import gzip
import hashlib
import json
from pathlib import Path

_MARK = b"pagefind_dcd"
_LENGTH_BYTES = {24: 1, 25: 2, 26: 4, 27: 8}
_BYTES, _TEXT, _ARRAY = 2, 3, 4
_FILTERS = 3
"""The place of the filters in the index's head: version, pages, words, filters, sorts, fields."""


def put_in_order(folder: Path) -> None:
    """Sort the filters of the index in `folder`.

    Raises:
        ValueError: the files are built otherwise than this version of Pagefind builds them.
    """
    renamed: dict[bytes, bytes] = {}
    for file in sorted((folder / "filter").glob("*.pf_filter")):
        name, values = _parts(_unpacked(file))
        content = _array([name, _array(sorted(_parts(values)))])
        old = file.name.removesuffix(".pf_filter")
        new = f"{old.partition('_')[0]}_{_digest(content, len(old.partition('_')[2]))}"
        file.unlink()
        _pack(file.with_name(f"{new}.pf_filter"), content)
        renamed[old.encode()] = new.encode()
    (head,) = folder.glob("pagefind.*.pf_meta")
    parts = _parts(_unpacked(head))
    for old_name, new_name in renamed.items():
        parts[_FILTERS] = parts[_FILTERS].replace(old_name, b"\0" + new_name)  # a new name may be another's old one
    parts[_FILTERS] = _array(sorted(_parts(parts[_FILTERS].replace(b"\0", b""))))
    content = _array(parts)
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    ((language, found),) = entry["languages"].items()
    found["hash"] = f"{language}_{_digest(content, 10)}"
    head.unlink()
    _pack(folder / f"pagefind.{found['hash']}.pf_meta", content)
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _digest(content: bytes, letters: int) -> str:
    return hashlib.sha256(content).hexdigest()[:letters]


def _unpacked(file: Path) -> bytes:
    plain = gzip.decompress(file.read_bytes())
    if not plain.startswith(_MARK):
        raise ValueError(f"{file.name} is not Pagefind's")
    return plain.removeprefix(_MARK)


def _pack(file: Path, content: bytes) -> None:
    file.write_bytes(gzip.compress(_MARK + content, mtime=0))


def _head(content: bytes, place: int) -> tuple[int, int, int]:
    """Return the kind of the item at `place`, its length or number, and where its content begins."""
    kind, short = content[place] >> 5, content[place] & 0x1F
    size = _LENGTH_BYTES.get(short, 0)
    if short > max(_LENGTH_BYTES):
        raise ValueError("an item of unknown length")
    place += 1
    return kind, int.from_bytes(content[place : place + size], "big") if size else short, place + size


def _end(content: bytes, place: int) -> int:
    """Return where the item that begins at `place` ends."""
    kind, number, place = _head(content, place)
    if kind in {_BYTES, _TEXT}:
        return place + number
    if kind == _ARRAY:
        for _ in range(number):
            place = _end(content, place)
    elif kind > _ARRAY:
        raise ValueError("an item of an unexpected kind")
    return place


def _parts(content: bytes) -> list[bytes]:
    """Return the items of an array, each as its bytes."""
    kind, number, place = _head(content, 0)
    if kind != _ARRAY:
        raise ValueError("not an array")
    found = []
    for _ in range(number):
        end = _end(content, place)
        found.append(content[place:end])
        place = end
    return found


def _array(parts: list[bytes]) -> bytes:
    number = len(parts)
    if number < min(_LENGTH_BYTES):
        head = bytes([_ARRAY << 5 | number])
    else:
        code, size = next((code, size) for code, size in _LENGTH_BYTES.items() if number < 1 << 8 * size)
        head = bytes([_ARRAY << 5 | code]) + number.to_bytes(size, "big")
    return head + b"".join(parts)
