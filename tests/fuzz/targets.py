"""What is fuzzed: what is done with the bytes, what to begin with, and how long an input may grow."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import cast

from lxml import etree

from fuzz import oracle, planted, stitching
from publisher.errors import SourceError
from publisher.reading.archive import require_sound
from publisher.reading.reader import Reader
from support import small_files


@dataclass(frozen=True, slots=True)
class Target:
    """Something that takes any bytes and must not break."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    most: int
    """Bytes of the longest input: what a run of a second can take."""


def reader(kind: str) -> Reader:
    """Return the reader of a kind, loading its libraries first now."""
    return cast("Reader", import_module(f"publisher.reading.{kind}").read)


def whole(kind: str, suffix: str, content: bytes) -> None:
    """Read the bytes as a file of this kind."""
    oracle.hold_reader(reader(kind), f"referat{suffix}", content)


def word(xml: bytes) -> None:
    """Read a Word file around this document part, made well-formed: else hardly one in a thousand would be opened."""
    with suppress(etree.XMLSyntaxError):  # nothing in it that could be an element
        root = etree.fromstring(xml, etree.XMLParser(recover=True, resolve_entities=False))
        xml = etree.tostring(root) if root is not None else xml
    content = small_files.word_of(xml, packed=False)
    try:
        require_sound("referat.docx", content)
    except SourceError:
        return
    oracle.hold_reader(reader("docx"), "referat.docx", content)


def papers() -> Iterator[bytes]:
    """Yield what stitches two short papers."""
    yield bytes(range(0, 240, 2))
    yield bytes((1, *(each for at in range(60) for each in (at % 12, at * 7 % 256, at * 31 % 256))))


def texts() -> Iterator[bytes]:
    """Yield a paper in the encodings that text comes in."""
    text = "\n\n".join(small_files.PAPER)
    yield from (text.encode(encoding) for encoding in ("utf-8", "utf-16", "cp1252", "utf-32-le", "mac_roman"))
    yield text.encode() + text.encode("cp1252")
    yield text.encode().decode("cp1252").encode()


TARGETS: dict[str, Target] = {
    "text": Target(partial(whole, "plain_text", ".txt"), texts, 4096),
    "html": Target(partial(whole, "html", ".html"), lambda: iter((small_files.html_of(),)), 4096),
    "docx": Target(word, lambda: iter((small_files.word_xml(),)), 4096),
    "pdf": Target(
        partial(whole, "pdf", ".pdf"),
        lambda: iter((small_files.pdf_of(), small_files.pdf_of((small_files.PAPER[:6], small_files.PAPER[6:])))),
        8192,
    ),
    "parser": Target(lambda data: oracle.hold_parser(stitching.stitched(data)), papers, 600),
    "planted": Target(planted.read, texts, 4096),
}
