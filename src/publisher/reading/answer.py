"""What the reading process and ours say to each other: JSON, and every part of it checked on arrival."""

import json
from typing import Any

from publisher.catalogue.findings import known_findings
from publisher.errors import SourceError
from publisher.model.finding import Finding, Severity
from publisher.model.source import SourceDocument, SourceLine

NO_SPACE = 74
"""Exit code of the reading process when its answer could not be written (EX_IOERR of sysexits.h)."""

_TROUBLES = {
    "MemoryError": ("reading the file took more memory than a paper may.", "Save the paper again in a simpler form."),
    "RecursionError": (
        "the parts of the file are nested too deeply for a paper.",
        "Open it in the program it was made with, copy its text into a new file and save that.",
    ),
}
_DEFECT = "the file could not be understood ({trouble}): it is damaged, or of a kind that was not foreseen."
_DEFECT_CURE = "Open it in the program it was made with, save it again, and use the new file."


def answer_of(document: SourceDocument) -> bytes:
    """Return the document as JSON."""
    lines = [[line.text, line.page, line.heading, line.bold, line.furniture] for line in document.lines]
    findings = [
        [found.code, found.severity, found.message, found.cure, list(found.lines) if found.lines else None]
        for found in document.findings
    ]
    told = {"media_type": document.media_type, "marked": document.marked, "lines": lines, "findings": findings}
    return json.dumps(told).encode("ascii")


def refusal_of(error: SourceError) -> bytes:
    """Return a typed error as JSON."""
    return json.dumps({"what": error.what, "cure": error.cure, "line": error.line}).encode("ascii")


def trouble_of(error: Exception) -> bytes:
    """Return any other error as JSON: its name alone, for its message may hold words of the paper."""
    return json.dumps({"trouble": type(error).__name__}).encode("ascii")


def understood(name: str, sha256: str, told: bytes) -> SourceDocument:
    """Return the document that an answer holds. Name, fingerprint and line numbers are ours, not the answer's.

    Raises:
        SourceError: the one that was told, or the answer makes no sense.
    """
    try:
        answer = json.loads(told)
        match answer:
            case {"lines": list(lines), "media_type": str(media_type), "marked": bool(marked), "findings": list(found)}:
                return SourceDocument(
                    file=name,
                    media_type=_plain(media_type),
                    sha256=sha256,
                    lines=tuple(_line(number, line) for number, line in enumerate(lines, start=1)),
                    marked=marked,
                    findings=tuple(_finding(each, len(lines)) for each in found),
                )
            case {"what": str(what), "cure": str(cure), "line": int() | None as line}:
                error = SourceError(_plain(what), cure=_plain(cure), file=name, line=line)
            case {"trouble": str(trouble)}:
                what, cure = _TROUBLES.get(trouble, (_DEFECT.format(trouble=_plain(trouble)), _DEFECT_CURE))
                error = SourceError(what, cure=cure, file=name)
            case _:
                raise ValueError
    except (ValueError, KeyError, RecursionError):
        error = SourceError(
            "the reader of the file answered nonsense: the file is damaged, or made to do harm.",
            cure=_DEFECT_CURE,
            file=name,
        )
    raise error


def _line(number: int, told: Any) -> SourceLine:
    match told:
        case [str(text), int() | None as page, int(heading), bool(bold), bool(furniture)] if 0 <= heading <= 6:
            return SourceLine(number, text, page, heading, bold, furniture)
    raise ValueError


def _finding(told: Any, lines: int) -> Finding:
    match told:
        case [str(code), str(severity), str(message), str(cure), None] if code in known_findings():
            return Finding(code, Severity(severity), _plain(message), _plain(cure))
        case [str(code), str(severity), str(message), str(cure), [int(first), int(last)]] if code in known_findings():
            if not 1 <= first <= last <= lines:
                raise ValueError
            return Finding(code, Severity(severity), _plain(message), _plain(cure), (first, last))
    raise ValueError


def _plain(text: str) -> str:
    """Return the text without signs that do something to a terminal or to the order of reading."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)
