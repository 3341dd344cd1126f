"""The one tag that ffmpeg cannot write: a comment with its language (ID3v2.3, section 4.11, frame COMM)."""

HEADER = 10
"""Bytes before the first frame: "ID3", version, flags, and the size of all frames."""


def with_comment(mp3: bytes, comment: str, language: str) -> bytes:
    """Return an MP3 that begins with an ID3v2.3 tag, with `comment` as the first frame of that tag.

    Args:
        mp3: the file's bytes.
        comment: any text.
        language: three letters after ISO 639-2, such as `dan`.

    Raises:
        ValueError: the file does not begin with such a tag.
    """
    if mp3[:4] != b"ID3\x03":
        raise ValueError("no ID3v2.3 tag")
    body = b"\x01" + language.encode("ascii") + b"\xff\xfe\x00\x00" + comment.encode("utf-16")
    frame = b"COMM" + len(body).to_bytes(4, "big") + b"\x00\x00" + body
    size = _read_size(mp3[6:HEADER]) + len(frame)
    return mp3[:6] + _write_size(size) + frame + mp3[HEADER:]


def _read_size(raw: bytes) -> int:
    """Return a size of which every byte carries seven bits."""
    return raw[0] << 21 | raw[1] << 14 | raw[2] << 7 | raw[3]


def _write_size(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
