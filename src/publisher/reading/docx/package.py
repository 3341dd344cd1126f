"""Opens the zip file that a Word file is, and parses its parts without trusting them."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

from publisher.errors import SourceError
from publisher.reading.file_kinds import WORD, recognise

Element = ElementTree.Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH[1:-1].encode()),
)
"""What "Strict Open XML Document" calls the same vocabularies (ISO/IEC 29500-1 against -4)."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL_MAIN_PART = "word/document.xml"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
"""What zipfile raises for files that are cut short, made by hand, or packed in ways that Word does not know."""
_SAVE_AGAIN = "Open it in Word, save it again as a Word document (.docx), and use the new file."


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part of the file names by an id."""

    kind: str
    """The last word of its type: `styles`, `hyperlink`, `header`."""
    target: str
    """A part's path, or an address where it is external."""
    external: bool


class _PlainBuilder(ElementTree.TreeBuilder):
    """Refuses a document type, and with it every entity: Office files have none (ECMA-376 part 2, 8.1.4)."""

    def doctype(self, *_named: str | None) -> None:
        raise ElementTree.ParseError


class Package:
    """The parts of one Word file."""

    def __init__(self, name: str, content: bytes) -> None:
        """Open it.

        Raises:
            SourceError: no zip file, or a damaged one.
        """
        self.name = name
        kind = recognise(content)
        if kind is not None and kind is not WORD:
            raise SourceError(f"the file is {kind.what}, not a Word file (.docx).", cure=kind.cure, file=name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGED:
            raise SourceError("the Word file is damaged or cut short.", cure=_SAVE_AGAIN, file=name) from None
        self._parts = frozenset(self._zip.namelist())

    def main_part(self) -> str:
        """Return the path of the part that holds the text.

        Raises:
            SourceError: there is none.
        """
        named = [link.target for link in self.relationships("").values() if link.kind == "officeDocument"]
        for path in (*named, _USUAL_MAIN_PART):
            if path in self._parts:
                return path
        raise SourceError(
            "the file holds no Word document: its part word/document.xml is missing.", cure=_SAVE_AGAIN, file=self.name
        )

    def xml(self, path: str) -> Element | None:
        """Return a part's root element; None if there is no such part.

        Raises:
            SourceError: damaged, locked, or not well-formed.
        """
        if path not in self._parts:
            return None
        try:
            content = self._zip.read(path)
        except _DAMAGED:
            raise SourceError(
                f"the part {path} of the Word file is damaged or locked.", cure=_SAVE_AGAIN, file=self.name
            ) from None
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        parser = ElementTree.XMLParser(target=_PlainBuilder())  # noqa: S314  # without a document type no entities
        try:
            parser.feed(content)
            root = parser.close()
        except (ElementTree.ParseError, ValueError, LookupError):
            raise SourceError(
                f"the part {path} of the Word file is not well-formed XML.", cure=_SAVE_AGAIN, file=self.name
            ) from None
        return root if isinstance(root, Element) else None

    def relationships(self, path: str) -> dict[str, Relationship]:
        """Return what a part names by ids; the whole package's for the empty path."""
        folder, file = posixpath.split(path)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: Iterable[Element] = root.iter(_RELATIONSHIP) if root is not None else ()
        links: dict[str, Relationship] = {}
        for each in found:
            external = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            links[each.get("Id", "")] = Relationship(each.get("Type", "").rpartition("/")[2], target, external)
        return links


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of Word's vocabulary; None if it or the element is missing."""
    return None if element is None else element.get(W + name)


def number(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute that is a whole number; None if it is missing or none."""
    text = value(element, name)
    return int(text) if text and text.removeprefix("-").isdecimal() and len(text) < 8 else None


def switch(properties: Element | None, name: str) -> bool | None:
    """Return whether a property such as bold is on; None if nothing is said (ECMA-376 part 1, 17.17.4)."""
    found = properties.find(W + name) if properties is not None else None
    return None if found is None else value(found) not in ("0", "false", "off", "none")
