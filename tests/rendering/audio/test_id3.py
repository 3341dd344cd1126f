"""The comment frame."""

import pytest

from publisher.rendering.audio.id3 import with_comment


def test_the_tag_grows_by_the_frame() -> None:
    tagged = with_comment(b"ID3\x03\x00\x00\x00\x00\x01\x00" + bytes(128) + b"music", "Læst højt", "dan")
    size = tagged[6] << 21 | tagged[7] << 14 | tagged[8] << 7 | tagged[9]
    assert tagged[10 + size :] == b"music"
    assert tagged[10:14] == b"COMM"
    assert tagged[21:24] == b"dan"
    assert "Læst højt" in tagged[24:60].decode("utf-16-le", "replace")


def test_a_file_without_the_tag_is_refused() -> None:
    with pytest.raises(ValueError, match="ID3"):
        with_comment(b"\xff\xfbmusic", "x", "dan")
