"""Turns bytes into text without ever guessing wildly.

UTF-8 first (with or without its mark), UTF-16 where its mark says so, and Windows-1252 only if what comes out can be
Danish: no control characters, no undefined bytes.
"""

import codecs

from publisher.errors import SourceError

_SAVE_AS_UTF8 = "Open it in a text editor and save it with the encoding UTF-8."

_DANISH_LETTERS = frozenset("æøåÆØÅ")
_OTHER_SIGNS = frozenset("éèêëáàâäíìïîóòôöúùûüýçñßÉÈÊËÁÀÂÄÍÓÔÖÚÜÇÑŠšŽž§°½¼¾²³µ·±×€£©®™…†‡‘’‚“”„«»‹›–—•´¨¸\u00a0\u00ad")
"""What a Danish paper may hold beside its own letters; anything else means that the guess is wrong."""


def decode(name: str, content: bytes) -> str:
    """Return the text in `content`.

    Raises:
        SourceError: NUL bytes (a binary file), or bytes that are no text in any accepted encoding.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_strictly(name, content, "utf-16")
    if b"\x00" in content:
        raise SourceError(
            "the file is not text: it holds NUL bytes.",
            cure="Save the paper as plain text (.txt, UTF-8).",
            file=name,
            line=content[: content.index(b"\x00")].count(b"\n") + 1,
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        windows = _as_windows_danish(content)
        if windows is not None:
            return windows
        raise _undecodable(name, content, error) from None


def _decode_strictly(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(name, content, error) from None


def _undecodable(name: str, content: bytes, error: UnicodeDecodeError) -> SourceError:
    return SourceError(
        f"the file holds bytes that are no text in {error.encoding.upper()}.",
        cure=_SAVE_AS_UTF8,
        file=name,
        line=content[: error.start].count(b"\n") + 1,
    )


def _as_windows_danish(content: bytes) -> str | None:
    """Return the bytes as Windows-1252, if that gives Danish: known signs only, and Danish letters among them."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond_ascii = {char for char in text if ord(char) > 126}
    return text if beyond_ascii & _DANISH_LETTERS and beyond_ascii <= _DANISH_LETTERS | _OTHER_SIGNS else None
