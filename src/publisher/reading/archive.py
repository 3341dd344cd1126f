"""Looks through a zipped file (Word) before a library unpacks it: its size, its locks, and the shape of its XML.

Nothing is unpacked to a disk, so the names of its parts, whatever paths they hold, can do no harm.
"""

import zipfile
import zlib
from io import BytesIO
from itertools import pairwise
from typing import IO
from xml.parsers import expat

from publisher.errors import SourceError

MEGABYTE = 1024 * 1024
MAX_PARTS = 10_000
"""A paper of a thousand pictures has about as many parts."""
MAX_UNPACKED = 200 * MEGABYTE
"""All parts together, as they are, not as they claim: pictures hardly shrink, so four times the largest file read."""
MAX_ELEMENTS = 1_500_000
"""A page of Word's XML has about a thousand elements."""
MAX_DEPTH = 200
"""Tables within tables within text boxes stay below forty."""

_LOCKED = 0x1
_CHUNK = 256 * 1024
_AGAIN = "Open it in the program it was made with, save it again, and use the new file."
_HARMFUL = "Use the file as it came from the program it was made with."


def require_sound(name: str, content: bytes) -> None:
    """Make sure that the zipped file can be opened without harm.

    Raises:
        SourceError: cut off or damaged, locked, too many parts, too much inside, or XML of an impossible shape.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS:
                raise SourceError(f"the file has more than {MAX_PARTS:,} parts.", cure=_HARMFUL, file=name)
            if any(part.flag_bits & _LOCKED for part in parts):
                raise SourceError(
                    "the zipped file is locked with a password.", cure="Save it without a password.", file=name
                )
            if _overlap(parts):
                raise SourceError("the parts of the file overlap: it is a trap (a zip bomb).", cure=_HARMFUL, file=name)
            room = MAX_UNPACKED
            for part in parts:
                with archive.open(part) as stream:
                    room = _walk(name, stream, room, xml=part.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise SourceError(
            "the file is cut off or damaged: its parts cannot be unpacked.",
            cure="Fetch it again, or save it again from the program it was made with.",
            file=name,
        ) from error


def _overlap(parts: list[zipfile.ZipInfo]) -> bool:
    """Tell whether the same packed bytes belong to several parts."""
    spans = sorted((part.header_offset, part.header_offset + part.compress_size) for part in parts)
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def _walk(name: str, stream: IO[bytes], room: int, *, xml: bool) -> int:
    """Unpack a part without keeping it, and return how many bytes the others may still have.

    Raises:
        SourceError: there is no room for it, or its XML has an impossible shape.
    """
    shape = _Shape(name) if xml else None
    while chunk := stream.read(_CHUNK):
        room -= len(chunk)
        if room < 0:
            raise SourceError(
                f"the file unpacks to more than {MAX_UNPACKED // MEGABYTE} MB: it is a trap (a zip bomb), or broken.",
                cure=_HARMFUL,
                file=name,
            )
        if shape is not None:
            shape.feed(chunk)
    return room


class _Shape:
    """Follows XML as it streams by, and refuses what no word processor writes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.depth = 0
        self.elements = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close
        self.parser.StartDoctypeDeclHandler = self._declare

    def feed(self, chunk: bytes) -> None:
        """Follow the next bytes."""
        try:
            self.parser.Parse(chunk, False)
        except expat.ExpatError as error:
            raise SourceError(
                f"the file is damaged: a part of it is no XML ({expat.ErrorString(error.code)}).",
                cure=_AGAIN,
                file=self.name,
            ) from None

    def _open(self, *_: object) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > MAX_DEPTH:
            raise SourceError(
                f"the parts of the file are nested more than {MAX_DEPTH} deep.", cure=_HARMFUL, file=self.name
            )
        if self.elements > MAX_ELEMENTS:
            raise SourceError(
                f"the file has more than {MAX_ELEMENTS:,} elements: far more than a paper of a thousand pages.",
                cure="Check that this is the right file, or split it.",
                file=self.name,
            )

    def _close(self, _: str) -> None:
        self.depth -= 1

    def _declare(self, *_: object) -> None:
        """Refuse a document type: Office files have none (ECMA-376 part 2), and entities are declared in it."""
        raise SourceError(
            "the file declares a document type, by which a few bytes can grow without end.",
            cure=_HARMFUL,
            file=self.name,
        )
