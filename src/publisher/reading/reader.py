"""Opens a paper: one reader a file type, chosen by the file's suffix."""

from collections.abc import Callable
from pathlib import Path

from publisher.errors import SourceError
from publisher.model.source import SourceDocument
from publisher.reading import markdown, plain_text
from publisher.reading.source_bytes import read_bytes

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
    reader = READERS.get(path.suffix.lower())
    if reader is None and not path.is_dir() and path.exists():
        raise SourceError(
            f"the file type {path.suffix or '(none)'} cannot be read.",
            cure=f"Save the paper as one of: {', '.join(sorted(SUFFIXES))}.",
            file=path.name,
        )
    content = read_bytes(path)
    if reader is None:  # the file came into being between the two looks: treat it as the first one saw it
        reader = plain_text.read
    return reader(path.name, content)
