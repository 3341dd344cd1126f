"""The tags of an MP3: title, artist, chapters, lyrics. The sound itself is never read."""

from pathlib import Path

_HEADER = 10
_TAIL = 4096
"""Bytes at the end of the file in which older tags (ID3v1, APE) stand."""


def tag_text(path: Path) -> str:
    """Return all text of the tags at both ends of the file.

    The frames are not taken apart: the whole tag is read in each of the four encodings that ID3v2.4 (section 4) knows.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
        tag = file.read(_tag_size(header)) if header[:3] == b"ID3" else b""
        end = file.seek(0, 2)
        file.seek(max(file_start(tag), end - _TAIL))
        tail = file.read()
    return " | ".join([*_in_every_encoding(tag), tail.decode("latin-1"), tail.decode("utf-8", errors="ignore")])


def file_start(tag: bytes) -> int:
    """Return where the sound begins."""
    return _HEADER + len(tag) if tag else 0


def _tag_size(header: bytes) -> int:
    """Return the tag's size: four bytes of seven bits each (ID3v2.4 section 6.2)."""
    size = 0
    for byte in header[6:10]:
        size = size << 7 | byte & 0x7F
    return size


def _in_every_encoding(tag: bytes) -> list[str]:
    wide = [tag[start:].decode("utf-16-le", errors="ignore") for start in (0, 1)]
    return [tag.decode("latin-1"), tag.decode("utf-8", errors="ignore"), *wide]
