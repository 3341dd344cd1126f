"""A PDF whose words cannot be had is refused with a sentence and a cure; pages are never dropped in silence."""

import io

import pikepdf
import pytest

from publisher.errors import SourceError
from publisher.reading import pdf
from publisher.reading.pdf.opening import MAX_PAGES
from support.pdf_files import drawn, printed, saved, text

SCAN = "q 595 0 0 842 0 0 cm /Im0 Do Q\n"


def refused(content: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        pdf.read("papir.pdf", content)
    assert caught.value.file == "papir.pdf"
    assert caught.value.cure
    return caught.value


def scanned(*streams: str) -> bytes:
    """Return a PDF with a picture that the pages may draw over themselves."""
    document = pikepdf.open(io.BytesIO(drawn(*streams)))
    grey = document.make_stream(b"\x80", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1)
    grey.ColorSpace, grey.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    for page in document.pages:
        page.Resources.XObject = pikepdf.Dictionary({"/Im0": grey})
    return saved(document)


def test_password() -> None:
    document = pikepdf.open(io.BytesIO(drawn(text(72, 700, "Hemmeligt"))))
    error = refused(saved(document, encryption=pikepdf.Encryption(user="a", owner="b")))
    assert "password" in error.what


def test_owner_password_alone_locks_nothing() -> None:
    document = pikepdf.open(io.BytesIO(drawn(text(72, 700, "Referat"))))
    assert pdf.read("papir.pdf", saved(document, encryption=pikepdf.Encryption(user="", owner="b"))).lines


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.97])
def test_cut_off(share: float) -> None:
    whole = printed("<p>Et papir</p>" * 200)
    assert "cut off" in refused(whole[: int(len(whole) * share)]).what


def test_damaged() -> None:
    assert (
        "damaged and cannot be opened, or it has no pages"
        in refused(b"%PDF-1.7\n" + b"\x00" * 200 + b"\nstartxref\n0\n%%EOF").what
    )


def test_no_pages() -> None:
    """pdfium refuses it as it refuses a damaged file, whatever file it refused before."""
    assert "damaged and cannot be opened, or it has no pages" in refused(saved(pikepdf.new())).what


def test_too_many_pages() -> None:
    document = pikepdf.new()
    for _ in range(MAX_PAGES + 1):
        document.add_blank_page()
    error = refused(saved(document))
    assert str(MAX_PAGES) in error.what
    assert "Split" in error.cure


def test_scanned_pages_only() -> None:
    error = refused(scanned(SCAN, SCAN))
    assert "pictures" in error.what
    assert "ocrmypdf --language dan" in error.cure


def test_some_scanned_pages_are_named() -> None:
    page = text(72, 700, "Punkt 1: Referat af det forrige møde")
    error = refused(scanned(page, SCAN, page, SCAN, SCAN))
    assert "pages 2, 4-5" in error.what
    assert "--skip-text" in error.cure


def test_a_scanned_page_with_a_stamped_number_is_still_scanned() -> None:
    pages = [text(72, 700, "Referat af det forrige møde"), text(72, 700, "Orientering om budgettet"), SCAN]
    stamped = [page + text(500, 20, f"Side {number} af 3") for number, page in enumerate(pages, 1)]
    assert "page 3 " in refused(scanned(*stamped)).what


def test_recognised_text_of_a_scanned_page_is_its_text() -> None:
    invisible = "BT 3 Tr /F1 11 Tf 1 0 0 1 72 700 Tm (Referat fra udvalget) Tj ET\n"
    lines = pdf.read("papir.pdf", scanned(SCAN + invisible)).lines
    assert [line.text for line in lines] == ["Referat fra udvalget"]


def test_blank_pages_and_letter_paper_with_a_background_are_no_scans() -> None:
    page = SCAN + text(72, 700, "Punkt 1: Referat af det forrige møde") + text(500, 20, "Side 1")
    blank = "\n"
    lines = pdf.read("papir.pdf", scanned(page, blank)).lines
    assert lines[0].text == "Punkt 1: Referat af det forrige møde"


def test_nothing_at_all() -> None:
    assert "no text" in refused(drawn("\n")).what


def test_letters_without_meaning() -> None:
    document = pikepdf.open(io.BytesIO(drawn(text(72, 700, "Referat"), text(72, 700, "ABCDEFGHIJ KLMNOP"))))
    codes = list(b"ABCDEFGHIJKLMNOP")
    names = [part for code in codes for part in (code, pikepdf.Name(f"/g{code}"))]
    font = document.pages[1].Resources.Font.F1
    font.Encoding = pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=pikepdf.Array(names))
    error = refused(saved(document))
    assert "page 2" in error.what
    assert "--force-ocr" in error.cure
