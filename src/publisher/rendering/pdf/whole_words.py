"""Makes the pieces of a word that is parted at a line's end one word for search, copying and screen readers.

The pieces become one marked-content sequence and one structure element, whose `ActualText` is the word (ISO 32000-1,
14.9.4). Which programs find it so stands in `docs/decisions/pdf.md`.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from pydyf import PDF, Dictionary, String

from publisher.rendering.pdf.line_ends import Piece, pieces
from publisher.rendering.pdf.tagging import at, elements


def make_whole(document: Any, pdf: PDF) -> None:
    """Join what WeasyPrint wrote for each piece of a word, and say which word it is."""
    written = zip(pieces(document), list(_spans(pdf)), strict=True)
    for _, group in groupby(written, key=lambda pair: pair[0].number):
        (piece, first), *others = group
        if others:
            _join(pdf, piece, first, [span for _, span in others])


def _spans(pdf: PDF) -> Iterator[Dictionary]:
    """Yield the elements of marked words: `Span`s that hold another one, which is the run of text."""
    for element in elements(pdf, at(pdf, pdf.catalog["StructTreeRoot"])["K"]):
        if element["S"] == "/Span" and isinstance(element["K"][0], bytes):
            yield element


def _join(pdf: PDF, piece: Piece, first: Dictionary, others: list[Dictionary]) -> None:
    stream = at(pdf, at(pdf, pdf.page_references[piece.page])["Contents"]).stream
    owners = at(pdf, at(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"][2 * piece.page + 1]
    for span in others:
        mcid = _mcid(pdf, span)
        properties = _properties(stream, mcid)
        end_before = max(place for place in range(properties) if stream[place] == b"EMC")
        del stream[properties - 1 : properties + 2], stream[end_before]
        owners[mcid] = b"null"
        at(pdf, span["P"])["K"].remove(span.reference)
        at(pdf, span["K"][0]).clear()
        span.clear()
    stream[_properties(stream, _mcid(pdf, first))]["ActualText"] = first["ActualText"] = String(piece.word)


def _properties(stream: list[Any], mcid: int) -> int:
    """Return where the properties of a marked-content sequence stand: after its tag, before `BDC`."""
    return next(place for place, part in enumerate(stream) if isinstance(part, Dictionary) and part.get("MCID") == mcid)


def _mcid(pdf: PDF, span: Dictionary) -> int:
    return int(at(pdf, span["K"][0])["K"][0])
