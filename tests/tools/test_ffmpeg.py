"""The seam to ffmpeg."""

from collections.abc import Iterator
from pathlib import Path

import imageio_ffmpeg
import pytest

from publisher.errors import BuildIncomplete, ToolMissing
from publisher.tools import ffmpeg


@pytest.fixture(autouse=True)
def _look_again() -> Iterator[None]:
    ffmpeg.find_ffmpeg.cache_clear()
    yield
    ffmpeg.find_ffmpeg.cache_clear()


def test_it_is_there() -> None:
    assert ffmpeg.find_ffmpeg().is_file()


def test_no_program_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", none)
    with pytest.raises(ToolMissing) as caught:
        ffmpeg.run([], given=b"", making="a.mp3")
    assert "pip install imageio-ffmpeg" in caught.value.cure


def test_a_program_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "ffmpeg").write_text("no program")
    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", lambda: str(tmp_path / "ffmpeg"))
    with pytest.raises(ToolMissing, match="cannot be started"):
        ffmpeg.run([], given=b"", making="a.mp3")


def test_failing_names_the_published_file() -> None:
    with pytest.raises(BuildIncomplete) as caught:
        ffmpeg.run(["-no-such-option"], given=b"", making="moeder/a.mp3")
    assert caught.value.file == "moeder/a.mp3"
    assert "Traceback" not in str(caught.value)
