"""From the bytes of a web page to the paper on it."""

import hashlib

from selectolax.lexbor import LexborHTMLParser

from publisher.errors import SourceError
from publisher.model.source import SourceDocument, SourceLine
from publisher.reading.composition import flat, lines_of
from publisher.reading.html.overview import look_over
from publisher.reading.html.source_text import text_of
from publisher.reading.html.walk import content_of

_FEWEST_WORDS = 15
"""A page with scripts and fewer words than this shows its paper only once the scripts have fetched it."""


def read(name: str, content: bytes) -> SourceDocument:
    """Return the page as a document: a line for each paragraph, what belongs to the page marked as furniture.

    Raises:
        SourceError: no text in a known encoding, no words, elements nested too deep, or a page whose text is fetched by
            scripts and was not saved with it.
    """
    decoded = text_of(name, content)
    page = LexborHTMLParser(decoded.text)
    lines = lines_of(flat(content_of(page, look_over(page, decoded.text))))
    if _words(lines) < _FEWEST_WORDS and page.css_first("script") is not None:
        raise SourceError(
            "the page holds hardly any text: scripts fetch it when a browser shows the page.",
            cure="Open the page in a browser, wait until the paper shows, save the complete page; or take the PDF.",
            file=name,
        )
    return SourceDocument(
        file=name,
        media_type="text/html",
        sha256=hashlib.sha256(content).hexdigest(),
        lines=lines,
        marked=False,
        findings=decoded.findings,
    )


def _words(lines: tuple[SourceLine, ...]) -> int:
    return sum(len(line.text.split()) for line in lines if not line.furniture)
