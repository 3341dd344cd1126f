"""Fetches a file's bytes and refuses what cannot be a text: each refusal names its reason and its cure."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publisher.errors import SourceError

MEGABYTE = 1024 * 1024
MAX_BYTES = 50 * MEGABYTE
"""A council paper is some hundred kilobytes; what is larger than this is a mistake or an attack."""

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a Word, OpenDocument or zip file"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound or video file"),
    (b"ID3", "an MP3 file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
)
"""First bytes that tell what a file is, whatever its name says."""

_AS_TEXT = "Open it in the program it was made with and save it as plain text (.txt, UTF-8)."


def require_file(path: Path) -> None:
    """Make sure that there is a file of a sensible size, without opening it.

    Raises:
        SourceError: missing, a folder, not a regular file, or too large.
    """
    with _named_errors(path):
        if path.is_dir():
            raise SourceError("this is a folder, not a file.", cure="Name the paper inside it.", file=path.name)
        size = path.stat().st_size
    if not path.is_file():
        raise SourceError("this is a device, not a file.", cure="Name a file.", file=path.name)
    if size > MAX_BYTES:
        raise SourceError(
            f"the file is {size // MEGABYTE} MB, and at most {MAX_BYTES // MEGABYTE} MB is read.",
            cure="Check that this is the right file, or split it.",
            file=path.name,
        )


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file.

    Raises:
        SourceError: missing, no permission, or recognised as something other than text.
    """
    with _named_errors(path):
        content = path.read_bytes()
    _refuse_other_formats(path.name, content)
    return content


@contextmanager
def _named_errors(path: Path) -> Iterator[None]:
    """Turn what the operating system says into a sentence with a cure."""
    try:
        yield
    except FileNotFoundError:
        raise SourceError(
            "there is no such file.", cure="Check the spelling of its name and folder.", file=path.name
        ) from None
    except PermissionError:
        raise SourceError(
            "the file may not be read.", cure="Give your user the right to read it.", file=path.name
        ) from None
    except OSError as error:
        raise SourceError(
            f"the file could not be read ({error.strerror or 'unknown reason'}).",
            cure="Check the disk, and that the name is a file's name.",
            file=path.name,
        ) from None


def _refuse_other_formats(name: str, content: bytes) -> None:
    for magic, what in MAGIC:
        if content.startswith(magic):
            raise SourceError(f"the file is not text: it looks like {what}.", cure=_AS_TEXT, file=name)
