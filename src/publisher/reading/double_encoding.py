"""Undoes text that was taken for Windows-1252 though it was UTF-8, and saved so: `MÃ¸de` for `Møde`."""

import re

from publisher.reading.danish_signs import KNOWN


def _as_windows(byte: int) -> str:
    """Return the sign that programs show for a byte; the five that Windows-1252 lacks stand for themselves."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES = {chr(byte): byte for byte in range(0x80, 0xA0)} | {_as_windows(byte): byte for byte in range(0x80, 0x100)}
"""A sign's byte: as Windows-1252 has it, and as ISO-8859-1, which has control characters there."""
_FIRST_OF_TWO = re.escape("".join(map(_as_windows, range(0xC2, 0xE0))))
_FIRST_OF_THREE = re.escape("".join(map(_as_windows, range(0xE0, 0xF0))))
_FOLLOWING = re.escape("".join(sign for sign, byte in _BYTES.items() if byte < 0xC0))
_PAIR = re.compile(f"[{_FIRST_OF_TWO}][{_FOLLOWING}]|[{_FIRST_OF_THREE}][{_FOLLOWING}]{{2}}")
_RUN = re.compile(f"[{re.escape(''.join(_BYTES))}]{{2,}}")
_PASSES = 3
"""Nothing was seen that had been through the mill more often."""
_MADE = KNOWN | {"\ufeff"}
"""What may come out: the signs of a Danish paper, and the mark that UTF-8 files may begin with."""


def undo_double_encoding(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it was meant, and the name of the fault if there was one.

    Only signs are made that a Danish paper holds, and no Danish word holds the pairs that they are made from: no guess.
    """
    if text.isascii():
        return text, ()
    meant, before = text, ""
    while meant != before:  # what is undone is shorter: this ends
        before, meant = meant, _PAIR.sub(_pair, _RUN.sub(_run, meant))
    return meant, ("double-encoded",) if meant != text else ()


def _run(found: re.Match[str]) -> str:
    """Return what a run of signs was before it went through the mill, be it several times."""
    meant = found[0]
    for _ in range(_PASSES):
        try:
            meant = _undone(meant)
        except (KeyError, UnicodeDecodeError):
            break
        if _MADE.issuperset(meant):
            return meant
    return found[0]


def _pair(found: re.Match[str]) -> str:
    """Return the one sign that a pair was, where other signs stand close by."""
    try:
        meant = _undone(found[0])
    except UnicodeDecodeError:
        return found[0]
    return meant if meant in _MADE else found[0]


def _undone(text: str) -> str:
    return bytes(_BYTES[sign] for sign in text).decode("utf-8")
