"""No letter that a PDF shows is lost, and none is added: what is read holds the letters that pdfium finds."""

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.reading import pdf
from support.paper_pdf import SERIF, WORD_LIKE, Style, paper_pdf
from support.pdf_files import drawn, text

PAPERS = (
    "handicapraadet/2026-06-09/dagsorden",
    "socialudvalget/2025-05-06/referat",
    "socialudvalget/2025-08-12/referat",
    "socialudvalget/2025-09-30/referat",
    "socialudvalget/2025-11-25/referat",
)


def letters(said: str) -> Counter[str]:
    return Counter(sign for sign in said if sign.isalnum())


def assert_same_letters(content: bytes) -> None:
    with pypdfium2.PdfDocument(content) as document:
        shown = "".join(page.get_textpage().get_text_range() for page in document)
    read = pdf.read("papir.pdf", content)
    found = letters(" ".join(line.text for line in read.lines))
    assert found == letters(shown)
    assert [line.number for line in read.lines] == list(range(1, len(read.lines) + 1))


@pytest.mark.parametrize("style", [SERIF, WORD_LIKE], ids=lambda style: style.name)
@pytest.mark.parametrize("paper", PAPERS)
def test_printed_papers(paper: str, style: Style, content: Path) -> None:
    assert_same_letters(paper_pdf((content / f"{paper}.txt").read_text(encoding="utf-8"), style))


@pytest.mark.shared
def test_real_minutes(shared: Path) -> None:
    for path in sorted((shared / "minutes-elsewhere").glob("*.pdf")):
        assert_same_letters(path.read_bytes())


STREWN = st.lists(
    st.tuples(
        st.integers(0, 4),
        st.integers(1, 26),
        st.text("abcdeæøåABC019-.,", min_size=1, max_size=12),
        st.sampled_from((6, 9, 11, 11, 11)),
        st.sampled_from(("F1", "F2")),
    ),
    max_size=60,
    unique_by=lambda word: word[:2],
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STREWN, min_size=1, max_size=3))
def test_words_strewn_over_pages(pages: list[list[tuple[int, int, str, int, str]]]) -> None:
    """Whatever stands wherever, as long as nothing stands on another: every letter is read once."""
    first = text(20, 20, "Ord")
    streams = [
        first + "".join(text(20 + 110 * x, 20 + 30 * y, word, size=size, font=font) for x, y, word, size, font in page)
        for page in pages
    ]
    assert_same_letters(drawn(*streams))


def test_same_bytes_same_lines(content: Path) -> None:
    printed = paper_pdf((content / f"{PAPERS[0]}.txt").read_text(encoding="utf-8"), SERIF)
    assert pdf.read("papir.pdf", printed) == pdf.read("papir.pdf", printed)
