"""Tells what a file is from what it holds, whatever its name says."""

from dataclasses import dataclass

_HEAD = 1024
"""A PDF's or a web page's first words stand within so many bytes (PDF 32000-1, annex H.3.4.1)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that is told by its bytes."""

    what: str
    """With its article: "an Excel workbook"."""
    cure: str
    """What to do when such a file comes under a name that does not promise it."""
    suffixes: frozenset[str] = frozenset()
    """Names under which it is read; none for what cannot be read at all."""


_AS_WORD = "Open it in the program it was made with and save it as a Word file (.docx) or as PDF."
_WRONG_FILE = "Check that this is the right file: a paper is text, a web page, a Word file or a PDF."

PDF = Kind("a PDF file", "Give it a name that ends in .pdf.", frozenset({".pdf"}))
WORD = Kind("a Word file", "Give it a name that ends in .docx.", frozenset({".docx"}))
HTML = Kind("a web page", "Give it a name that ends in .html.", frozenset({".html", ".htm"}))
ZIP = Kind("a zip file", "Unpack it and take the paper out.")
OLE = Kind("an old Office file", _AS_WORD)
LOCKED = Kind(
    "an Office file locked with a password",
    "Open it with its password, remove the password (File, Info, Protect Document) and save it again.",
)

_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x05\x06", Kind("an empty zip file", _WRONG_FILE)),
    (b"{\\rtf", Kind("a rich-text (RTF) file", _AS_WORD)),
    (b"\x89PNG", Kind("a PNG picture", _WRONG_FILE)),
    (b"\xff\xd8\xff", Kind("a JPEG picture", _WRONG_FILE)),
    (b"GIF8", Kind("a GIF picture", _WRONG_FILE)),
    (b"II*\x00", Kind("a TIFF picture", _WRONG_FILE)),
    (b"MM\x00*", Kind("a TIFF picture", _WRONG_FILE)),
    (b"RIFF", Kind("a sound or video file", _WRONG_FILE)),
    (b"ID3", Kind("an MP3 file", _WRONG_FILE)),
    (b"\x1f\x8b", Kind("a gzip file", "Unpack it and take the paper out.")),
    (b"7z\xbc\xaf\x27\x1c", Kind("a 7-Zip file", "Unpack it and take the paper out.")),
    (b"Rar!\x1a\x07", Kind("a RAR file", "Unpack it and take the paper out.")),
    (b"\x7fELF", Kind("a program", _WRONG_FILE)),
    (b"MZ\x90\x00", Kind("a program", _WRONG_FILE)),
)
"""First bytes that tell what a file is."""

_IN_ZIP: tuple[tuple[bytes, Kind], ...] = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", Kind("an OpenDocument text (.odt)", _AS_WORD)),
    (b"mimetypeapplication/vnd.oasis.opendocument.", Kind("an OpenDocument file that is no text", _AS_WORD)),
    (b"mimetypeapplication/epub+zip", Kind("an e-book (EPUB)", _WRONG_FILE)),
    (b"Index/Document.iwa", Kind("an Apple Pages document", "Open it in Pages and export it as Word or PDF.")),
    (b"xl/workbook", Kind("an Excel workbook", "Copy the paper into Word, or save it as PDF.")),
    (b"ppt/presentation", Kind("a PowerPoint presentation", "Copy the paper into Word, or save it as PDF.")),
    (b"word/document", WORD),
)
"""Names of parts, which stand unpacked in a zip file. One file may hold another: its own parts come first."""

_IN_OLE: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", LOCKED),
    ("WordDocument", Kind("an old Word file (.doc)", _AS_WORD)),
    ("Workbook", Kind("an old Excel workbook (.xls)", "Copy the paper into Word, or save it as PDF.")),
    ("PowerPoint Document", Kind("an old PowerPoint presentation", "Copy the paper into Word, or save it as PDF.")),
    ("__substg1.0_", Kind("an Outlook e-mail", "Open it in Outlook and take the paper out of it.")),
)
"""Names of streams, in UTF-16 in the directory of a compound file."""

_MHTML = Kind("a web archive (MHTML)", "Open it in a browser or in Word and save it as a web page (.html) or as .docx.")
_XML = Kind("an XML file", _AS_WORD)


def recognise(content: bytes) -> Kind | None:
    """Return what the file is by its bytes; None for what is text as far as can be told."""
    return next((kind for look in (_by_magic, _pdf, _zip, _compound, _markup) if (kind := look(content))), None)


def _by_magic(content: bytes) -> Kind | None:
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)


def _pdf(content: bytes) -> Kind | None:
    return PDF if b"%PDF-" in content[:_HEAD] or content.startswith(b"%PDF") else None


def _zip(content: bytes) -> Kind | None:
    if not content.startswith(b"PK\x03\x04"):
        return None
    found = [(content.find(name), kind) for name, kind in _IN_ZIP if name in content]
    return min(found, key=lambda each: each[0])[1] if found else ZIP


def _compound(content: bytes) -> Kind | None:
    if not content.startswith(b"\xd0\xcf\x11\xe0"):
        return None
    return next((kind for name, kind in _IN_OLE if name.encode("utf-16-le") in content), OLE)


def _markup(content: bytes) -> Kind | None:
    head = content[: 2 * _HEAD].replace(b"\x00", b"").lower()  # without the zero bytes of UTF-16
    first = head.lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n\f")
    if first.startswith((b"<!doctype html", b"<html", b"<head")) or (first.startswith(b"<") and b"<html" in head):
        return HTML
    if first.startswith((b"mime-version:", b"from:")) and b"multipart/related" in head:
        return _MHTML
    return _XML if first.startswith(b"<?xml") else None
