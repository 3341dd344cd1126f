"""The seam to ffmpeg: where the program is, and one run of it."""

import subprocess
from functools import cache
from pathlib import Path

import imageio_ffmpeg

from publisher.errors import BuildIncomplete, ToolMissing


@cache
def find_ffmpeg() -> Path:
    """Return the program out of the wheel `imageio-ffmpeg`, or the one the system has.

    Raises:
        ToolMissing: there is none.
    """
    try:
        return Path(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise ToolMissing(
            "ffmpeg is not here", cure='Run "pip install imageio-ffmpeg", or install ffmpeg on your system.'
        ) from error


def run(arguments: list[str], *, given: bytes, making: str) -> str:
    """Run ffmpeg with `given` on its standard input and return what it says on standard error.

    Args:
        arguments: everything after the program's name.
        given: bytes for its standard input.
        making: the published file's address, for the error.

    Raises:
        ToolMissing: there is no ffmpeg, or it cannot be started.
        BuildIncomplete: ffmpeg ran and failed.
    """
    try:
        # The program is the one found above and no shell reads the arguments.
        done = subprocess.run(  # noqa: S603
            [str(find_ffmpeg()), "-hide_banner", "-nostdin", "-nostats", *arguments],
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise ToolMissing(
            f"ffmpeg cannot be started ({type(error).__name__})",
            cure='Run "pip install --force-reinstall imageio-ffmpeg".',
            file=find_ffmpeg(),
        ) from error
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode != 0:
        last = said.strip().splitlines()[-1] if said.strip() else "no message"
        raise BuildIncomplete(
            f"ffmpeg ended with code {done.returncode}: {last}",
            cure='Run "publisher doctor", see that there is space on the disk, and build again.',
            file=making,
        )
    return said
