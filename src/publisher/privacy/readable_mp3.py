"""The tags of an MP3: title, artist, chapters, lyrics. The sound itself is never read."""

import re
from collections.abc import Iterator
from pathlib import Path

_WALL = " | "
_TAG_HEADER = 10
_TAIL = 4096
"""Bytes at the end of the file in which older tags (ID3v1, APE) stand."""
_OLD_TAG = 128
_OLD_FIELDS = ((3, 33), (33, 63), (63, 93), (97, 127))
"""Title, artist, album and comment of ID3v1."""
_FRAME = re.compile(rb"(?=([A-Z][A-Z0-9]{3})([\x00-\xff]{4})[\x00-\xff]{2}([\x00-\x03]))")
_FRAME_HEADER = 10
_ENCODINGS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
"""By the first byte of a text frame (ID3v2.4 section 4)."""


def tag_text(path: Path) -> str:
    """Return all text of the tags at both ends of the file, chapters included."""
    with path.open("rb") as file:
        header = file.read(_TAG_HEADER)
        tag = file.read(_synchsafe(header[6:10])) if header[:3] == b"ID3" else b""
        sound = file.tell() if tag else 0
        file.seek(max(sound, file.seek(0, 2) - _TAIL))
        tail = file.read()
    return _WALL.join([*_frames(tag), *_old_tag(tail), *(_crude(part) for part in (tag, tail))])


def _frames(tag: bytes) -> Iterator[str]:
    """Yield the texts of all frames; those inside a chapter are found as well, for all of the tag is searched."""
    for frame in _FRAME.finditer(tag):
        start = frame.start() + _FRAME_HEADER + 1
        for size in {_synchsafe(frame[2]), int.from_bytes(frame[2], "big")}:
            body = tag[start : start + size - 1]
            yield body.decode(_ENCODINGS[frame[3][0]], errors="ignore").replace("\0", _WALL)


def _old_tag(tail: bytes) -> Iterator[str]:
    tag = tail[-_OLD_TAG:]
    if tag.startswith(b"TAG"):
        for start, end in _OLD_FIELDS:
            yield tag[start:end].decode("latin-1").rstrip("\0 ")


def _crude(part: bytes) -> str:
    """Return what can be made out without knowing how the part is built."""
    return part.decode("utf-8", errors="ignore").replace("\0", _WALL)


def _synchsafe(size: bytes) -> int:
    """Return a size of four bytes of seven bits each (ID3v2.4 section 6.2)."""
    number = 0
    for byte in size:
        number = number << 7 | byte & 0x7F
    return number
