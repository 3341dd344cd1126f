"""Opens a PDF and says in a sentence why one cannot be opened."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pypdfium2
from pypdfium2 import raw

from publisher.errors import SourceError

MAX_PAGES = 2_000
"""A council's paper with all its appendices has some hundred pages; what has more than this is split."""

_END_WITHIN = 4096
"""Bytes at the end of a file in which a whole PDF says that it ends."""
_SAVE_AGAIN = "Fetch the file again, or open it in a PDF program and save it anew."


@contextmanager
def opened(name: str, content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Hand out the document and close it afterwards.

    Raises:
        SourceError: locked with a password, cut off, damaged, without pages, or with more than `MAX_PAGES`.
    """
    tail = content[-_END_WITHIN:]
    if content.startswith(b"%PDF") and b"%%EOF" not in tail and b"startxref" not in tail:
        raise SourceError("the PDF is cut off: its end is missing.", cure=_SAVE_AGAIN, file=name)
    raw.FPDF_LoadMemDocument64(b"", 0, None)  # pdfium keeps the reason of the last failure: let it be a plain one
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise _refusal(name, raw.FPDF_GetLastError()) from None
    with closing(document):
        pages = len(document)
        if pages > MAX_PAGES:
            raise SourceError(
                f"the PDF has {pages} pages, and at most {MAX_PAGES} are read.",
                cure=f"Split it, for example with: qpdf --split-pages={MAX_PAGES // 2} in.pdf part.pdf",
                file=name,
            )
        yield document


def _refusal(name: str, reason: int) -> SourceError:
    """Turn what pdfium gives as its reason into a sentence with a cure."""
    if reason == raw.FPDF_ERR_PASSWORD:
        return SourceError(
            "the PDF is locked with a password.", cure="Save it without a password and send it again.", file=name
        )
    if reason == raw.FPDF_ERR_SECURITY:
        return SourceError(
            "the PDF is locked in a way that cannot be opened here.", cure="Save it without a lock.", file=name
        )
    return SourceError("the PDF is damaged and cannot be opened, or it has no pages.", cure=_SAVE_AGAIN, file=name)


def damaged_page(name: str, number: int) -> SourceError:
    """Return the error of a page that cannot be loaded."""
    return SourceError(f"page {number} of the PDF is damaged and cannot be read.", cure=_SAVE_AGAIN, file=name)
