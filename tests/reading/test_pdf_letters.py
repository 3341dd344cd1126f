"""No letter that a PDF shows is lost, and none is added: what is read holds the letters that pdfium finds."""

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from publisher.reading import pdf
from support.paper_pdf import SERIF, WORD_LIKE, Style, paper_pdf

PAPERS = (
    "handicapraadet/2026-06-09/dagsorden",
    "socialudvalget/2025-05-06/referat",
    "socialudvalget/2025-08-12/referat",
    "socialudvalget/2025-09-30/referat",
    "socialudvalget/2025-11-25/referat",
)


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


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


def test_same_bytes_same_lines(content: Path) -> None:
    printed = paper_pdf((content / f"{PAPERS[0]}.txt").read_text(encoding="utf-8"), SERIF)
    assert pdf.read("papir.pdf", printed) == pdf.read("papir.pdf", printed)
