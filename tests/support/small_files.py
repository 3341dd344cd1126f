"""The smallest web page, Word file and PDF that hold a paper: written out by hand, nothing packed but what must be."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

PAPER = (
    "REFERAT Teknikudvalget",
    "Mødedato: Tirsdag d. 03. februar 2026 kl. 16:00",
    "Mødested: Rådhuset",
    "Punkt 1: Ny sti ved skolen",
    "Sagsnr. 05.01.00-A00-1-26",
    "Sammendrag",
    "Forvaltningen foreslår en sti fra skolen til stationen.",
    "Indstilling",
    "Forvaltningen indstiller, at udvalget godkender stien.",
    "Beslutning",
    "Godkendt.",
    "Punkt 2: Eventuelt",
    "Sagsnr. 05.01.00-A00-2-26",
    "Intet.",
)

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def html_of(lines: Sequence[str] = PAPER) -> bytes:
    """Return a web page with a paragraph a line."""
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    return f'<!DOCTYPE html>\n<html lang="da"><title>Referat</title>\n<main>\n{body}\n</main></html>\n'.encode()


def word_xml(lines: Sequence[str] = PAPER) -> bytes:
    """Return the document part of a Word file with a paragraph a line."""
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return f'<?xml version="1.0"?>\n<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'.encode()


def word_of(document: bytes, more: Mapping[str, bytes] | None = None, *, packed: bool = True) -> bytes:
    """Return a Word file with `document` as its main part, and whatever parts else."""
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/></Types>'
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{_RELATION}" Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": document,
        **(more or {}),
    }
    return zip_of(parts, packed=packed)


def zip_of(parts: Mapping[str, bytes], *, packed: bool = True) -> bytes:
    """Return a zip file whose parts bear no date."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = archive.compression
            archive.writestr(entry, content)
    return buffer.getvalue()


def pdf_of(pages: Sequence[Sequence[str]] = (PAPER,), *, catalogue: bytes = b"", drawn: bytes = b"") -> bytes:
    """Return a PDF with a line of Helvetica for every text, unpacked: its bytes can be read.

    `catalogue` is added to its catalogue, and `drawn` before the text of each page.
    """
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue, b"", font]
    kids = []
    for lines in pages:
        stream = drawn + b"".join(_shown(72, 760 - 24 * row, line) for row, line in enumerate(lines))
        objects.append(pdf_stream(stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return pdf_from(objects)


def pdf_stream(content: bytes, more: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), more, content)


def pdf_from(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is its catalogue."""
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(made)


def _shown(x: int, y: int, text: str) -> bytes:
    escaped = text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F 12 Tf %d %d Td (%s) Tj ET\n" % (x, y, escaped)
