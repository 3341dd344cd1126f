"""Undoes text that was taken for Windows-1252 though it was UTF-8, and saved so: `MÃ¸de` for `Møde`."""

import re

from publisher.reading.danish_signs import KNOWN


def _as_windows(byte: int) -> str:
    """Return the sign that programs show for a byte; the five that Windows-1252 lacks stand for themselves."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES = {_as_windows(byte): byte for byte in range(0x80, 0x100)}
_FIRST_OF_TWO = re.escape("".join(map(_as_windows, range(0xC2, 0xE0))))
_FIRST_OF_THREE = re.escape("".join(map(_as_windows, range(0xE0, 0xF0))))
_FOLLOWING = re.escape("".join(map(_as_windows, range(0x80, 0xC0))))
_DOUBLED = re.compile(f"[{_FIRST_OF_TWO}][{_FOLLOWING}]|[{_FIRST_OF_THREE}][{_FOLLOWING}]{{2}}")
_PASSES = 3
"""Nothing was seen that had been through the mill more often."""


def undo_double_encoding(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it was meant, and the name of the fault if there was one.

    Only signs are made that a Danish paper holds, and no Danish word holds the pairs that they are made from: no guess.
    """
    if text.isascii():
        return text, ()
    meant = text
    for _ in range(_PASSES):
        before, meant = meant, _DOUBLED.sub(_meant, meant)
        if meant == before:
            break
    return meant, ("double-encoded",) if meant != text else ()


def _meant(found: re.Match[str]) -> str:
    try:
        sign = bytes(_BYTES[char] for char in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
    return sign if sign in KNOWN or sign == "\ufeff" else found[0]
