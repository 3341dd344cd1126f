"""Sets HTML as a tagged PDF with WeasyPrint. Importing this loads Pango: import it only where a PDF is made.

The rules that keep WeasyPrint's output PDF/UA-1 (ISO 14289-1) and the same bytes everywhere stand in
`docs/decisions/pdf.md`.
"""

import logging
import os
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from multiprocessing.util import Finalize

from pydyf import PDF

from publisher.errors import BuildIncomplete
from publisher.rendering.pdf.long_words import Parting

with warnings.catch_warnings():
    # It asks for HarfBuzz-Subset at import; fonts are embedded whole here, so it is never used.
    warnings.simplefilter("ignore", DeprecationWarning)
    from weasyprint import CSS, HTML
    from weasyprint.document import Document
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    from publisher.rendering.pdf.line_ends import in_pieces, to_part
    from publisher.rendering.pdf.tagging import mend
    from publisher.rendering.pdf.whole_words import make_whole

SCHEME = "publisher:"
MOST_LAYOUTS = 5


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF."""

    content: bytes
    pages: int


Composer = Callable[[Mapping[str, int], Parting], str]
"""Gives the HTML, told on which page each anchor stands (what is not known yet is not there) and what is parted."""


def typeset(compose: Composer, stylesheet: str) -> Printed:
    """Lay out the HTML with the named stylesheet of this package, as PDF/UA-1.

    It is laid out until no more long words must be parted and the page numbers it was composed with are those it gets:
    twice, three times where a word is parted, seldom more. (WeasyPrint's own `target-counter` gave wrong numbers where
    breaks are avoided, and its `hyphenate-limit-zone` does not count for soft hyphens.)

    Raises:
        BuildIncomplete: WeasyPrint had something to complain about, or the page numbers never came to rest.
    """
    with _complaints_are_fatal():
        numbers, parted = _first_layouts(compose, stylesheet)
        for _ in range(MOST_LAYOUTS):
            document = _lay_out(compose(numbers, Parting(parted)), stylesheet)
            told, numbers = numbers, _page_numbers(document)
            wanted, parted = parted, parted & in_pieces(document)
            if told == numbers and wanted == parted:
                content = document.write_pdf(
                    finisher=_finish, pdf_variant="pdf/ua-1", full_fonts=True, pdf_identifier=True
                )
                return Printed(content, len(document.pages))
    raise BuildIncomplete(
        "the PDF was not made, its page numbers never came to rest",
        cure="Report this as a defect of publisher, with the paper.",
    )


def _first_layouts(compose: Composer, stylesheet: str) -> tuple[dict[str, int], frozenset[int]]:
    """Return the page numbers, and the long words that must be parted.

    A layout shows one word a paragraph. What a few layouts do not show stays whole.
    """
    numbers: dict[str, int] = {}
    parted: frozenset[int] = frozenset()
    for _ in range(MOST_LAYOUTS):
        document = _lay_out(compose(numbers, Parting(parted, all_marked=True)), stylesheet)
        numbers = _page_numbers(document)
        more = to_part(document, parted)
        if not more:
            break
        parted |= more
    return numbers, parted & in_pieces(document)


def _finish(document: Document, pdf: PDF) -> None:
    mend(document, pdf)
    make_whole(document, pdf)


def _lay_out(html: str, stylesheet: str) -> Document:
    return HTML(string=html, url_fetcher=_PackageFetcher()).render(
        stylesheets=[_stylesheet(stylesheet, os.getpid())],
        font_config=_font_configuration(os.getpid()),
        presentational_hints=True,
        pdf_variant="pdf/ua-1",
    )


def _page_numbers(document: Document) -> dict[str, int]:
    return {anchor: number for number, page in enumerate(document.pages, start=1) for anchor in page.anchors}


class _PackageFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives out the files of this package and nothing else: no network, no file of the machine."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - its signature
        name = url.removeprefix(SCHEME)
        if name == url or "/" in name:
            raise ValueError("only fonts of the package may be fetched")
        return URLFetcherResponse(url, (files("publisher.rendering.pdf") / "fonts" / name).read_bytes())


@cache
def _font_configuration(process: int) -> FontConfiguration:  # noqa: ARG001 - a forked worker must not inherit its parent's
    configuration = FontConfiguration()
    # It keeps the fonts in a temporary folder; a worker process ends without running destructors.
    Finalize(None, configuration.__del__, exitpriority=0)
    return configuration


@cache
def _stylesheet(name: str, process: int) -> CSS:
    source = (files("publisher.rendering.pdf") / "templates" / name).read_text(encoding="utf-8")
    return CSS(string=source, font_config=_font_configuration(process), url_fetcher=_PackageFetcher())


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _complaints_are_fatal() -> Iterator[None]:
    """Turn WeasyPrint's warnings into an error: what it warns of is missing from the page or from its tags."""
    logger = logging.getLogger("weasyprint")
    collector = _Collector()
    logger.addHandler(collector)
    try:
        yield
    finally:
        logger.removeHandler(collector)
    if collector.messages:
        raise BuildIncomplete(
            f"the PDF was not made, WeasyPrint says: {collector.messages[0]}",
            cure="Run `publisher doctor`; if all is there, report this as a defect of publisher.",
        )
