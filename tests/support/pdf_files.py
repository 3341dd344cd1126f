"""Makes small PDFs for tests: set from HTML, or drawn operator by operator; and tells what is read from them."""

import io
from collections.abc import Sequence

import pikepdf
from weasyprint import HTML

from publisher.reading import pdf

PLAIN = "@page { size: A4; margin: 25mm } body { font: 11pt/1.3 DejaVu Sans } p { margin: 0 0 8pt }"


def printed(body: str, css: str = "") -> bytes:
    """Return the HTML as a PDF."""
    content = HTML(string=f'<html lang="da"><title>Papir</title><style>{PLAIN} {css}</style>{body}</html>').write_pdf()
    assert content is not None
    return bytes(content)


def drawn(
    *streams: str, crop: Sequence[int] | None = None, rotate: int = 0, encoding: str = "/WinAnsiEncoding"
) -> bytes:
    """Return a PDF whose pages draw the streams; `/F1` is Helvetica, `/F2` its bold, `/F3` Symbol."""
    document = pikepdf.new()
    fonts = {"/F1": "/Helvetica", "/F2": "/Helvetica-Bold", "/F3": "/Symbol"}
    for stream in streams:
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary({name: _font(base, encoding) for name, base in fonts.items()})
        )
        page.Contents = document.make_stream(stream.encode("cp1252"))
        if crop is not None:
            page.CropBox = pikepdf.Array(crop)
        if rotate:
            page.Rotate = rotate
    return saved(document)


def _font(base: str, encoding: str) -> pikepdf.Dictionary:
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(base))
    if base != "/Symbol":
        font.Encoding = pikepdf.Name(encoding)
    return font


def saved(document: pikepdf.Pdf, **options: object) -> bytes:
    """Return the document's bytes."""
    out = io.BytesIO()
    document.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def text(x: float, y: float, words: str, *, size: float = 11, font: str = "F1") -> str:
    """Return the operators that draw words with their baseline at `y` points above the page's foot."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def outline(content: bytes) -> str:
    """Return what is read, a line for each: `#` for headings, `%` for furniture, `*` for bold, `|` between cells."""
    lines = []
    for line in pdf.read("papir.pdf", content).lines:
        mark = "%" if line.furniture else "#" * line.heading or ("*" if line.bold else "")
        lines.append(f"{mark} {line.text}".replace("\t", " | ") if mark else line.text.replace("\t", " | "))
    return "\n".join(lines)
