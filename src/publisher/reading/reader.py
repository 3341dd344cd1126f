"""Opens a paper: one reader a file type, chosen by the file's suffix and held against what the file is.

Text is read here. Web pages, Word files and PDFs are read by large libraries, and so in a process of their own
(`sandbox.py`). What any reader hands over goes through the same checks: bounds, words, honest signs.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from publisher.errors import SourceError
from publisher.model.source import SourceDocument
from publisher.reading import markdown, plain_text
from publisher.reading.bounds import require_text
from publisher.reading.file_kinds import PDF, WORD, Kind, recognise
from publisher.reading.sandbox import read_apart
from publisher.reading.signs import readable
from publisher.reading.source_bytes import read_bytes, require_file

Reader = Callable[[str, bytes], SourceDocument]

READERS: dict[str, Reader] = {
    ".txt": plain_text.read,
    ".md": markdown.read,
    ".html": partial(read_apart, "publisher.reading.html"),
    ".htm": partial(read_apart, "publisher.reading.html"),
    ".docx": partial(read_apart, "publisher.reading.docx"),
    ".pdf": partial(read_apart, "publisher.reading.pdf"),
}

SUFFIXES: frozenset[str] = frozenset(READERS)
"""The file types that can be read, lower case with their dot."""

_PROMISED: dict[str, Kind] = {".pdf": PDF, ".docx": WORD}
"""What a file of this name must begin with; a text or a web page may begin with anything."""


def read_source(path: Path) -> SourceDocument:
    """Return the paper at `path`: every line, numbered from 1, and a finding for each kind of sign that was repaired.

    Raises:
        SourceError: the file is missing, a folder, closed to us, too large, empty, of a type that is not read or not
            the one its name says, locked, damaged, without words, or more than its reader can take.
    """
    require_file(path)
    content = read_bytes(path)
    document = _reader(path, recognise(content))(path.name, content)
    require_text(document)
    return readable(document)


def _reader(path: Path, kind: Kind | None) -> Reader:
    """Return the reader for a file of this name and kind.

    Raises:
        SourceError: there is none, or name and kind contradict each other.
    """
    suffix = path.suffix.lower()
    if kind is not None and suffix not in kind.suffixes:
        if not kind.suffixes:
            raise SourceError(f"the file is {kind.what}, which is not read.", cure=kind.cure, file=path.name)
        named = f"its name ends in {suffix}" if suffix else "its name has no ending"
        raise SourceError(f"the file is {kind.what}, but {named}.", cure=kind.cure, file=path.name)
    if suffix not in READERS:
        raise SourceError(
            f"files of the type {suffix or '(no suffix)'} cannot be read.",
            cure=f"Save the paper as one of: {', '.join(sorted(SUFFIXES))}.",
            file=path.name,
        )
    if kind is None and suffix in _PROMISED:
        raise SourceError(
            f"the file is not {_PROMISED[suffix].what}, though its name ends in {suffix}.",
            cure="Fetch or save it again; it may have been cut off, or named wrongly.",
            file=path.name,
        )
    return READERS[suffix]
