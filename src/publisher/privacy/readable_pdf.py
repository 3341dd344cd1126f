"""The text of a PDF: its pages, its metadata, its outline and the texts of its objects (alternative texts, links)."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import PdfiumError

__all__ = ["PdfiumError", "pdf_text"]

_WALL = " | "
_HYPHENATED = re.compile(r"[\x02\ufffe]\s*|(?<=\w)-\r?\n(?=[^\W\d])")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_HEX_STRING = re.compile(rb"<\s*([0-9A-Fa-f\s]{4,})>")
_STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_UTF16_MARK = b"\xfe\xff"


def pdf_text(content: bytes) -> str:
    """Return everything that can be read in the PDF `content`.

    Raises:
        PdfiumError: it is no PDF, or it is locked.
    """
    document = pdfium.PdfDocument(content)
    try:
        parts = [*document.get_metadata_dict().values(), *_pages(document), *_outline(document)]
    finally:
        document.close()
    return _WALL.join([*parts, *_object_texts(content)])


def _pages(document: pdfium.PdfDocument) -> Iterator[str]:
    for page in document:
        text_page = page.get_textpage()
        yield _HYPHENATED.sub("", text_page.get_text_range())
        text_page.close()
        page.close()


def _outline(document: pdfium.PdfDocument) -> Iterator[str]:
    for bookmark in document.get_toc():
        yield bookmark.get_title()


def _object_texts(content: bytes) -> Iterator[str]:
    """Yield the strings of the document's objects: no reader shows them all, but they can be dug out."""
    chunks = [content]
    for stream in _STREAM.finditer(content):
        try:
            chunks.append(zlib.decompress(stream[1]))
        except zlib.error:
            continue  # not compressed, and then read above; or a picture or font in a coding of its own
    for chunk in chunks:
        for string in _HEX_STRING.findall(chunk):
            digits = b"".join(string.split())
            if digits[:4].lower() == b"feff" and len(digits) % 2 == 0:
                yield bytes.fromhex(digits.decode("ascii"))[2:].decode("utf-16-be", errors="ignore")
        for string in _STRING.findall(chunk):
            if string.startswith(_UTF16_MARK):
                yield string[2:].decode("utf-16-be", errors="ignore")
            elif len(string) > 3 and string.isascii():
                yield string.decode("ascii")
        if b"<x:xmpmeta" in chunk or b"<rdf:RDF" in chunk:
            yield chunk.decode("utf-8", errors="ignore")
