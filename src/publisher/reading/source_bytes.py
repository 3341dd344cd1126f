"""Fetches a file's bytes: each refusal names its reason and its cure."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publisher.errors import SourceError

MEGABYTE = 1024 * 1024
MAX_BYTES = 50 * MEGABYTE
"""A council paper is some hundred kilobytes; what is larger than this is a mistake or an attack."""


def require_file(path: Path) -> None:
    """Make sure that there is a file of a sensible size and name, without opening it.

    Raises:
        SourceError: missing, a folder, not a regular file, too large, or of a name that cannot be shown.
    """
    if not path.name.isprintable():
        raise SourceError(
            "the file's name holds signs that cannot be shown.",
            cure="Give the file a name of ordinary letters and numbers.",
            file=path.name,
        )
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
        SourceError: missing, no permission, or empty.
    """
    with _named_errors(path):
        content = path.read_bytes()
    if not content:
        raise SourceError(
            "the file is empty: it has no bytes.",
            cure="Check that the paper was saved before it was sent.",
            file=path.name,
        )
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
