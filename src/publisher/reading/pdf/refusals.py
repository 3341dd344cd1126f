"""Refuses a PDF whose words cannot be had: pictures of pages, and letters that the file gives no meaning."""

from collections.abc import Sequence

from publisher.errors import SourceError
from publisher.reading.pdf.furniture import Place
from publisher.reading.pdf.shapes import Page

_PICTURE = 0.25
"""Share of a page that a picture without text covers when the page is taken for a scanned one."""
_WHOLE = 0.7
"""Share that it covers when there is a running head or a page number beside it."""
_MANY = 0.5
_UNREADABLE = 0.3
_RECOGNISE = "Recognise its text with: ocrmypdf --language dan in.pdf out.pdf"
_RECOGNISE_SOME = "Recognise their text with: ocrmypdf --skip-text --language dan in.pdf out.pdf"


def refuse_pictures(name: str, pages: Sequence[Page], placed: frozenset[Place]) -> None:
    """Make sure that no page is a picture alone.

    Raises:
        SourceError: all or some pages are, or there is no text at all.
    """
    bare = {page.number for page in pages if not _has_text(page, placed)}
    lettered = [page for page in pages if page.number not in bare]
    background = bool(lettered) and all(page.picture >= _WHOLE for page in lettered)
    pictures = [
        page.number
        for page in pages
        if page.number in bare
        and page.picture >= (_WHOLE if page.rows else _PICTURE)
        and not (background and page.rows)
    ]
    if len(pictures) == len(pages) or (pictures and not lettered):
        raise SourceError("the PDF holds pictures of pages and no text.", cure=_RECOGNISE, file=name)
    if pictures:
        which = _listed(pictures)
        raise SourceError(f"{which} of the PDF hold pictures and no text.", cure=_RECOGNISE_SOME, file=name)
    if not any(page.rows or page.turned for page in pages):
        raise SourceError("the PDF holds no text.", cure="Check that this is the right file.", file=name)


def _has_text(page: Page, placed: frozenset[Place]) -> bool:
    own = (row for index, row in enumerate(page.rows) if (page.number, index) not in placed)
    return any(any(map(str.isalnum, row.text)) for row in own)


def refuse_unreadable(name: str, pages: Sequence[Page]) -> None:
    """Make sure that the file tells what its letters are.

    Raises:
        SourceError: a page on which many letters have no meaning.
    """
    hidden = [page.number for page in pages if page.unreadable > _UNREADABLE * _letters(page)]
    if hidden:
        raise SourceError(
            f"the letters on {_listed(hidden)} of the PDF are pictures without a meaning.",
            cure="Make the PDF anew from the document it was made from, or recognise its text with: "
            "ocrmypdf --force-ocr --language dan in.pdf out.pdf",
            file=name,
        )


def _letters(page: Page) -> int:
    return sum(len(word.text) for row in (*page.rows, *page.turned) for word in row.words)


def _listed(numbers: Sequence[int]) -> str:
    """Return page numbers in words, runs of them shortened."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    word = "page" if len(numbers) == 1 else "pages"
    return f"{word} {', '.join(parts)}"
