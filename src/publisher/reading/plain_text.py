"""Reads plain text (.txt), line by line; a form feed begins a new page."""

import hashlib

from publisher.model.source import SourceDocument, SourceLine
from publisher.reading.bounds import refuse_long_text
from publisher.reading.decoding import decode


def read(name: str, content: bytes) -> SourceDocument:
    """Return the text as a document.

    Raises:
        SourceError: bytes that are no text, or far too many of them.
    """
    return document(name, content, media_type="text/plain")


def document(name: str, content: bytes, *, media_type: str) -> SourceDocument:
    """Return the numbered lines of a text file; what differs between text formats is the media type alone."""
    refuse_long_text(name, content)
    decoded = decode(name, content)
    return SourceDocument(
        file=name,
        media_type=media_type,
        sha256=hashlib.sha256(content).hexdigest(),
        lines=_lines(decoded.text),
        findings=decoded.findings,
    )


def _lines(text: str) -> tuple[SourceLine, ...]:
    """Number the lines. A form feed is no text: what stands behind it is on the next page."""
    paged = "\f" in text
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not rows[-1]:
        rows.pop()
    lines: list[SourceLine] = []
    page = 1
    for number, row in enumerate(rows, start=1):
        turns = row.count("\f")
        opens = len(row) - len(row.lstrip("\f"))
        page += opens
        lines.append(SourceLine(number, row.strip("\f").replace("\f", " "), page if paged else None))
        page += turns - opens
    return tuple(lines)
