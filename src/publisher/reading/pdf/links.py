"""Finds the web addresses that words of a page lead to."""

import ctypes
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2
from pypdfium2 import raw

from publisher.reading.pdf.characters import Frame
from publisher.reading.pdf.shapes import Box, Line, Word

_LONGEST = 2_048
_WEB = ("http://", "https://")

Link = tuple[Box, str]


def links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, frame: Frame) -> tuple[Link, ...]:
    """Return the places on the upright page that lead to a web address, and the address."""
    found: list[Link] = []
    position, link, rectangle = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.raw, position, link):
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        address = _address(document, action)
        if address.startswith(_WEB) and raw.FPDFLink_GetAnnotRect(link, rectangle):
            found.append((frame.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top), address))
    return tuple(found)


def _address(document: pypdfium2.PdfDocument, action: object) -> str:
    buffer = ctypes.create_string_buffer(_LONGEST)
    length = raw.FPDFAction_GetURIPath(document.raw, action, buffer, _LONGEST)
    return buffer.value.decode("utf-8", "replace").strip() if length <= _LONGEST else ""


def linked(rows: Sequence[Line], found: Sequence[Link]) -> tuple[Line, ...]:
    """Return the rows with each word knowing the address that it leads to."""
    if not found:
        return tuple(rows)
    return tuple(replace(row, words=tuple(_linked(word, found) for word in row.words)) for row in rows)


def _linked(word: Word, found: Sequence[Link]) -> Word:
    x, y = word.middle
    for (left, top, right, bottom), address in found:
        if left - 1 <= x <= right + 1 and top - 1 <= y <= bottom + 1:
            return replace(word, link=address)
    return word
