"""How fast PDFs are read, beside what its two libraries take alone for the same pages in the same run."""

import io
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from publisher.reading import pdf
from support.paper_pdf import SERIF, WORD_LIKE, paper_pdf

ROUNDS = 2


def seconds(work: Callable[[], int]) -> float:
    """Return the shortest of some runs, in seconds of processor time."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        assert work() > 0
        times.append(time.process_time() - start)
    return min(times)


def bare_pdfium(content: bytes) -> int:
    with pypdfium2.PdfDocument(content) as document:
        return sum(len(page.get_textpage().get_text_bounded()) for page in document)


def bare_pdfplumber(content: bytes) -> int:
    letters = 0
    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in document.pages:
            letters += len(page.extract_text()) + sum(len(row) for table in page.extract_tables() for row in table)
            page.close()
    return letters


def ours(content: bytes) -> int:
    return sum(len(line.text) for line in pdf.read("papir.pdf", content).lines)


READERS = {"pypdfium2 alone": bare_pdfium, "pdfplumber alone": bare_pdfplumber, "publisher": ours}


def many_tables() -> str:
    rows = "\n".join("\t".join(f"Celle {row} {column}" for column in range(6)) for row in range(40))
    return "\n\n".join(f"Punkt {item}: Regnskab\n\n{rows}" for item in range(1, 13))


def test_reading_beside_its_libraries(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = (content / "handicapraadet/2026-06-09/dagsorden.txt").read_text(encoding="utf-8")
    files = {
        "minutes": paper_pdf(paper, SERIF),
        "minutes, justified": paper_pdf(paper, WORD_LIKE),
        "ruled tables": paper_pdf(many_tables(), SERIF),
    }
    rows = [f"{'pages a second':<24}" + "".join(f"{name:>20}" for name in READERS)]
    for name, file in files.items():
        with pypdfium2.PdfDocument(file) as document:
            pages = len(document)
        speeds = [pages / seconds(partial(read, file)) for read in READERS.values()]
        rows.append(f"{name + f' ({pages})':<24}" + "".join(f"{speed:>20.0f}" for speed in speeds))
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(rows) + "\n")
