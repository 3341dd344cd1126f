"""Files that no reader may stumble over: locked, cut off, grown without measure, or made to harm."""

import io
import struct
import zlib
from collections.abc import Iterator

import pikepdf

from support.small_files import PAPER, html_of, pdf_from, pdf_of, pdf_stream, word_of, word_xml, zip_of

MEGABYTE = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_TEXT = "\n".join(PAPER)
_OPEN_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s>>"


def hostile_files() -> Iterator[tuple[str, bytes, str]]:
    """Yield each file's name, its bytes, and the words that tell its error from the others."""
    yield from _texts()
    yield from _kinds()
    yield from _words()
    yield from _pages()
    yield from _pdfs()


def _texts() -> Iterator[tuple[str, bytes, str]]:
    yield "empty.txt", b"", "it has no bytes"
    yield "blank.txt", b" \n\t\r\n\f\n", "the file holds no words"
    yield "nul.txt", _TEXT.encode().replace(b"Afbud", b"Af\0bud") + b"\0", "NUL bytes"
    yield "neither.txt", _TEXT.encode() + "rådhuset".encode("cp865"), "no text in UTF-8"
    yield "half.txt", b"\xff\xfe" + _TEXT.encode("utf-16-le")[:-1], "no text in UTF-16"
    yield "one-line.txt", b"ord " * (MEGABYTE // 2), "one line holds"
    yield "long.txt", b"ord " * (12 * MEGABYTE), "more than 10,000,000 characters"
    yield "lines.txt", b"\n" * 10_000_000, "more than 200,000 lines"


def _kinds() -> Iterator[tuple[str, bytes, str]]:
    page = html_of()
    yield "page.txt", page, "a web page, but its name ends in .txt"
    yield "page.aspx", page, "a web page, but its name ends in .aspx"
    yield "archive.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "MHTML"
    yield "fake.pdf", _TEXT.encode(), "not a PDF file"
    yield "fake.docx", _TEXT.encode(), "not a Word file"
    yield "pdf.docx", pdf_of(), "a PDF file, but its name ends in .docx"
    yield "word.pdf", word_of(word_xml()), "a Word file, but its name ends in .pdf"
    odt = zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}, packed=False)
    yield "odt.docx", odt, "an OpenDocument text (.odt), which is not"
    yield "paper.odt", odt, "an OpenDocument text (.odt), which is not"
    yield "sheet.docx", zip_of({"xl/workbook.xml": b"<x/>"}), "Excel workbook"
    yield "slides.docx", zip_of({"ppt/presentation.xml": b"<x/>"}), "PowerPoint"
    yield "paper.pages", zip_of({"Index/Document.iwa": b"x"}), "Apple Pages"
    yield "some.docx", zip_of({"a.txt": b"x"}), "a zip file, which is not read"
    yield "paper.rtf", b"{\\rtf1\\ansi Referat}", "rich-text"
    yield "paper.doc", _OLE + "WordDocument".encode("utf-16-le"), "an old Word file"
    yield "locked.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "an Office file locked with a password"
    yield "xml.html", b'<?xml version="1.0"?><w:wordDocument/>', "an XML file"


def _words() -> Iterator[tuple[str, bytes, str]]:
    whole = word_of(word_xml())
    yield "cut.docx", whole[: len(whole) * 2 // 3], "its parts cannot be unpacked"
    yield (
        "flat-bomb.docx",
        word_of(word_xml(), {"word/media/a.bin": bytes(250 * MEGABYTE)}),
        "unpacks to more than 200 MB",
    )
    yield "overlap.docx", overlapping_bomb(), "zip bomb"
    yield "parts.docx", zip_of({"word/document.xml": b"", **{f"{at}": b"" for at in range(10_001)}}), "10,000 parts"
    yield "deep.docx", word_of(b"<a>" * 100_000 + b"</a>" * 100_000), "nested more than 200 deep"
    yield "laughs.docx", word_of(billion_laughs() + word_xml()[22:]), "document type"
    paragraphs = word_xml([]).replace(b"</w:body>", b"<w:p/>" * 2_000_000 + b"</w:body>")
    yield "paragraphs.docx", word_of(paragraphs), "more than 1,500,000 elements"
    yield "wordless.docx", word_of(word_xml(["", " "])), "the file holds no words"
    yield "zipped-lock.docx", _with_flag(whole, 1), "the zipped file is locked"


def _pages() -> Iterator[tuple[str, bytes, str]]:
    yield "deep.html", b"<html>" + b"<div>" * 100_000 + html_of(), "nests its elements"
    yield "empty.html", html_of(()), "the file holds no words"
    yield "lines.html", html_of(["ord"] * 250_000), "more than 200,000 lines"


def _pdfs() -> Iterator[tuple[str, bytes, str]]:
    whole = pdf_of((PAPER, PAPER))
    yield "locked.pdf", _locked(whole), "the PDF is locked with a password"
    yield "cut.pdf", whole[: len(whole) * 2 // 3], "the PDF is cut off"
    yield (
        "broken.pdf",
        b"%PDF-1.4\n" + bytes(1000) + b"\nstartxref\n9\n%%EOF",
        "the PDF is damaged and cannot be opened",
    )
    yield "10000-pages.pdf", pdf_of([("x",)] * 10_000), "10000 pages, and at most"
    yield "scanned.pdf", scanned(), "pictures of pages and no text"
    yield "textless.pdf", page_tree(1), "the PDF holds no text"
    yield "tree.pdf", page_tree(50_000), "page 1 of the PDF is damaged"


def survivors() -> Iterator[tuple[str, bytes, str | None]]:
    """Yield files that must be read all the same, and the finding that tells of what was repaired, if anything was."""
    lines = list(PAPER)
    yield (
        "mixed.txt",
        "\n".join(lines[:4]).encode() + b"\n" + "\n".join(lines[4:]).encode("cp1252"),
        "reading.mixed-encodings",
    )
    yield "doubled.txt", _TEXT.replace("\n", "\n\n").encode().decode("cp1252").encode(), "reading.double-encoded"
    turned = [line.replace("godkender", "god\u202ekender\u202c") for line in lines]
    yield "turned.txt", "\n".join(turned).encode(), "reading.order-turned"
    yield "turned.html", html_of(turned), "reading.order-turned"
    yield "turned.docx", word_of(word_xml(turned)), "reading.order-turned"
    tagged = [line.replace("Godkendt", "Godkendt\U000e0041\U000e0042") for line in lines]
    yield "tagged.html", html_of(tagged), "reading.hidden-characters"
    yield "lost.txt", _TEXT.replace("Rådhuset", "R\ufffddhuset").encode(), "reading.letters-lost"
    yield "paths.docx", word_of(word_xml(), {"../../../etc/passwd": b"x", "/abs": b"y", "C:\\x": b"z"}), None
    yield "arrays.pdf", nested_arrays(100_000), None


def _bomb() -> bytes:
    return word_of(word_xml(), {"word/media/picture.bin": bytes(250 * MEGABYTE)})


def overlapping_bomb(files: int = 30, kernel: int = 8 * MEGABYTE) -> bytes:
    """Return a zip whose parts share one packed kernel: each quotes the headers of all that follow it.

    What it unpacks to is `files` times the kernel. The construction is David Fifield's (woot19, "quoted overlap").
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed, plain = packer.compress(bytes(kernel)) + packer.flush(), bytes(kernel)
    body, entries = packed, []
    checksum, size = zlib.crc32(plain), len(plain)
    for number in reversed(range(files)):
        name = b"word/document%d.bin" % number
        facts = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, checksum, len(body), size, len(name), 0)
        header = b"PK\x03\x04" + facts + name
        entries.insert(0, (name, facts, len(header)))
        quoted = struct.pack("<BHH", 0, len(header), 0xFFFF ^ len(header)) + header
        checksum, size = _checksum_before(header, plain, entries), size + len(header)
        body = quoted + body if number else header + body
    return body + _directory(entries, packed)


def _checksum_before(header: bytes, plain: bytes, entries: list[tuple[bytes, bytes, int]]) -> int:
    """Return the checksum of the part before: this header, and all that the part of this header holds."""
    following = b"".join(b"PK\x03\x04" + facts + name for name, facts, _ in entries[1:])
    return zlib.crc32(header + following + plain)


def _directory(entries: list[tuple[bytes, bytes, int]], packed: bytes) -> bytes:
    listed, at = b"", 0
    for name, facts, length in entries:
        listed += b"PK\x01\x02" + struct.pack("<H", 20) + facts + struct.pack("<HHHLL", 0, 0, 0, 0, at) + name
        at += length + 5
    end = at - 5 + len(packed)
    return listed + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, len(entries), len(entries), len(listed), end, 0)


def billion_laughs() -> bytes:
    """Return a document type whose last entity stands for a thousand million laughs."""
    levels = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{levels}]>'.encode()


def scanned() -> bytes:
    """Return a PDF of one picture that fills its page."""
    picture = b"/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8"
    return pdf_from(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            _OPEN_PAGE % b"/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R",
            pdf_stream(b"595 0 0 842 0 0 cm /I Do"),
            pdf_stream(bytes(64), picture),
        ]
    )


def page_tree(depth: int) -> bytes:
    """Return a PDF whose page lies under so many branches."""
    branches = [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (at + 3) for at in range(depth)]
    return pdf_from([b"<</Type/Catalog/Pages 2 0 R>>", *branches, _OPEN_PAGE % b""])


def nested_arrays(depth: int) -> bytes:
    """Return a PDF with arrays in arrays, in its catalogue and in what its page draws."""
    nest = b"[" * depth + b"]" * depth
    return pdf_of(catalogue=b"/X" + nest, drawn=b"BT " + nest + b" TJ ET\n")


def _windows(text: str) -> bytes:
    return text.encode("cp1252")


def _locked(content: bytes) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(made, encryption=pikepdf.Encryption(owner="a", user="b"), deterministic_id=False)
    return made.getvalue()


def _with_flag(content: bytes, flag: int) -> bytes:
    """Set a flag in every part's entry of the zip's directory."""
    made = bytearray(content)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        made[at + 8] |= flag
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)
