"""Opens a paper: one reader a file type, chosen by the file's suffix."""

from collections.abc import Callable
from pathlib import Path

from publisher.errors import SourceError
from publisher.model.source import SourceDocument
from publisher.reading import markdown, plain_text
from publisher.reading.source_bytes import read_bytes, require_file

Reader = Callable[[str, bytes], SourceDocument]

READERS: dict[str, Reader] = {
    ".txt": plain_text.read,
    ".md": markdown.read,
}

SUFFIXES: frozenset[str] = frozenset(READERS)
"""The file types that can be read, lower case with their dot."""


def read_source(path: Path) -> SourceDocument:
    """Return the paper at `path`: every line as it stands, numbered from 1.

    Raises:
        SourceError: the file is missing, a folder, closed to us, too large, empty, binary, of an unknown type,
            or holds bytes that are no text.
    """
    require_file(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise SourceError(
            f"files of the type {path.suffix or '(no suffix)'} cannot be read.",
            cure=f"Save the paper as one of: {', '.join(sorted(SUFFIXES))}.",
            file=path.name,
        )
    return reader(path.name, read_bytes(path))
