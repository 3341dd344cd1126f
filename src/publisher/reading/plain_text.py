"""Reads plain text (.txt), line by line; a form feed begins a new page."""

import hashlib

from publisher.errors import SourceError
from publisher.model.source import SourceDocument, SourceLine
from publisher.reading.decoding import decode


def read(name: str, content: bytes) -> SourceDocument:
    """Return the text as a document.

    Raises:
        SourceError: no words in it, or bytes that are no text.
    """
    return document(name, content, media_type="text/plain")


def document(name: str, content: bytes, *, media_type: str) -> SourceDocument:
    """Return the numbered lines of a text file; what differs between text formats is the media type alone."""
    text = decode(name, content)
    if not text.strip():
        raise SourceError("the file is empty.", cure="Check that the paper was saved before it was sent.", file=name)
    return SourceDocument(
        file=name,
        media_type=media_type,
        sha256=hashlib.sha256(content).hexdigest(),
        lines=_lines(text),
    )


def _lines(text: str) -> tuple[SourceLine, ...]:
    paged = "\f" in text
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if rows[-1] == "":
        rows.pop()
    lines: list[SourceLine] = []
    page = 1
    for number, row in enumerate(rows, start=1):
        before, *after = row.split("\f")
        page += len(after) if not before.strip() else 0
        lines.append(
            SourceLine(number, " ".join([before, *after]).strip("\f") if after else row, page if paged else None)
        )
        page += len(after) if before.strip() else 0
    return tuple(lines)
