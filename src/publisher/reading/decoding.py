"""Turns bytes into text without ever guessing wildly.

Unicode first: by its mark, or by the pattern of its zero bytes. Then UTF-8. What is left may be Windows-1252 or, from
an old Mac, Mac Roman, but only if what comes out can be Danish; or UTF-8 and Windows-1252 pasted together, each line in
one of them.
"""

import codecs
from dataclasses import dataclass

from publisher.catalogue.findings import finding
from publisher.errors import SourceError
from publisher.model.finding import Finding
from publisher.reading.danish_signs import DANISH_LETTERS, KNOWN, PUNCTUATION

_SAVE_AS_UTF8 = "Open it in a text editor and save it with the encoding UTF-8."
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKLESS = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_LATIN_SHARE = 0.6
"""Of a Danish text, at least so much is ASCII: what falls below was decoded with the wrong encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and what an editor should know of how it was written."""

    text: str
    findings: tuple[Finding, ...] = ()


def decode(name: str, content: bytes) -> Decoded:
    """Return the text in `content`.

    Raises:
        SourceError: NUL bytes (a binary file), or bytes that are no text in any accepted encoding.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_decode_strictly(name, content, encoding))
    if b"\x00" in content:
        return Decoded(_decode_markless(name, content))
    try:
        return Decoded(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        decoded = _as_danish(content, "cp1252") or _as_danish(content, "mac_roman") or _mixed(content)
        if decoded is not None:
            return decoded
        raise _undecodable(name, content, error) from None


def _decode_strictly(name: str, content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(name, content, error) from None
    if "\x00" in text:
        raise _binary(name, text[: text.index("\x00")].count("\n") + 1)
    return text


def _decode_markless(name: str, content: bytes) -> str:
    """Return text of 16 or 32 bits a character that lacks its mark; zero bytes in anything else are no text."""
    for encoding in _MARKLESS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and sum(map(str.isascii, text)) >= _LATIN_SHARE * len(text):
            return text
    raise _binary(name, content[: content.index(b"\x00")].count(b"\n") + 1)


def _binary(name: str, line: int) -> SourceError:
    return SourceError(
        "the file is not text: it holds NUL bytes.",
        cure="Save the paper as plain text (.txt, UTF-8).",
        file=name,
        line=line,
    )


def _undecodable(name: str, content: bytes, error: UnicodeDecodeError) -> SourceError:
    return SourceError(
        f"the file holds bytes that are no text in {error.encoding.upper()}.",
        cure=_SAVE_AS_UTF8,
        file=name,
        line=content[: error.start].count(b"\n") + 1,
    )


def _as_danish(content: bytes, encoding: str) -> Decoded | None:
    """Return the text if that gives Danish: known signs only, and Danish letters among them."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    beyond_ascii = {char for char in text if ord(char) > 126}
    if encoding == "mac_roman":  # where æ is the ¾ of Windows-1252, and Æ its ®
        danish = len(beyond_ascii & frozenset("æøå")) > 1
    else:
        danish = bool(beyond_ascii & DANISH_LETTERS)
    return Decoded(text) if danish and beyond_ascii <= KNOWN else None


def _mixed(content: bytes) -> Decoded | None:
    """Return text whose lines are UTF-8 or Windows-1252, each in one of the two; None where a line is neither.

    In a line of the second kind no other signs are believed than Danish letters and punctuation: a letter of UTF-8
    that was cut in two would give others.
    """
    lines: list[str] = []
    repaired: list[Finding] = []
    rows = content.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for number, row in enumerate(rows, start=1):
        try:
            lines.append(row.decode("utf-8"))
        except UnicodeDecodeError:
            windows = row.decode("cp1252", "replace")
            if not {char for char in windows if ord(char) > 126} <= _BELIEVED:
                return None
            lines.append(windows)
            repaired.append(finding("reading.mixed-encodings", (number, number)))
    return Decoded("\n".join(lines), tuple(repaired))


_BELIEVED = DANISH_LETTERS | PUNCTUATION | frozenset("éÉüÜöÖäÄ") - frozenset("´")
