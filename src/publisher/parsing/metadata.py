"""Reads what stands between an item's title and its text: case number, document number, initials, open or closed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publisher.parsing.lines import Line
from publisher.parsing.points import mark_of

_KLE = r"\d{2}\.\d{2}(?:\.\d{2})?-?[A-ZÆØÅ]\d{2}(?:-\d{1,6}(?:-\d{2,4})?|\s-\s\d{4}/\d{3,6})"
_SYSTEMS = r"[A-Z]{2,4}-\d{4}-\d{4,6}|\d{3}-\d{4}-\d{1,7}|\d{4}-\d{4,6}|\d{5,6}-\d{4}|\d{2}/\d{2,6}"
CASE_NUMBER = re.compile(rf"^(?P<number>{_KLE}|{_SYSTEMS})$", re.IGNORECASE)
"""A case number of the municipalities' filing plan (KLE), or of a case system, alone on its line."""

_CASE_LABEL = (
    r"(?:sags?\s?nr|sags\s?nummer|sag|sags\s?id|journal\s?nr|j\.?\s?nr|journalnummer|esdh-?sag|sagsid/sagsnummer)"
)
_LABELLED = re.compile(
    rf"^{_CASE_LABEL}(?:\.?\s*:\s*\.?\s*|\.\s+|\s+(?=\d))(?P<number>{_KLE}|[A-Z]{{0,4}}-?\d[\d./-]*\d)(?![\w])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"^(?P<label>{_CASE_LABEL}|dok(?:ument)?\.?\s?(?:nr|id|nummer)?|(?:sags)?initialer|kle(?:-?(?:nr|emnenr))?|emnenr|acadre(?:sag|nr)?|"
    r"sagsbehandler|sagsansvarlig|(?:bilags|sags|dokument)nr|forvaltning|afdeling|punkttype)"
    r"(?:\.?\s*:|\.|(?=\s+\d)|$)\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"^\(?(?:åbent?|åben sag|åbent punkt|offentlig(?:t punkt)?)\)?[.:]?$", re.IGNORECASE)
_CLOSED = re.compile(
    r"^\(?(?:lukket|lukket sag|lukket punkt|fortroligt?|ikke[- ]offentlig(?:t punkt)?)\)?[.:]?$", re.IGNORECASE
)
_CLOSED_AT_END = re.compile(r"\s(?:lukket|lukket sag|lukket punkt)$", re.IGNORECASE)
_SAID_CLOSED = re.compile(
    r"^(?:punktet|sagen|dette punkt|denne sag)\b[^.]{0,80}\b(?:er\s+lukket|"
    r"behandles\s+(?:derfor\s+)?(?:som|på\s+(?:et\s+)?|i\s+(?:et\s+)?|for)\s*lukke(?:t|de))\b",
    re.IGNORECASE,
)
_WORDED = re.compile(r"^(?:punkttype|forvaltning|afdeling|sagsbehandler|sagsansvarlig)\b", re.IGNORECASE)
"""Labels whose value is a word."""
_VALUE = re.compile(r"^(?=.{1,40}$)(?:.*\d.*|[A-ZÆØÅ]{2,8}|[a-zæøå]{2,4})$")
"""What may stand on the line below a label: a number, or initials."""
_LONGEST_WORD = 40
_FIRST_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an item's opening lines tell."""

    lines: int
    """How many of the lines given are metadata."""
    case_number: str | None
    closed: bool


def is_metadata(text: str) -> bool:
    """Tell whether the line names a case, a document, who is in charge, or whether the item is open."""
    return bool(CASE_NUMBER.match(text) or _LABEL.match(text) or _OPEN.match(text) or _CLOSED.match(text))


def is_open_mark(text: str) -> bool:
    """Tell whether the line says no more than that an item is open, or that it is closed."""
    return bool(_OPEN.match(text) or _CLOSED.match(text))


def case_number_of(text: str) -> str | None:
    """Return the case number that a line of metadata holds."""
    found = CASE_NUMBER.match(text) or _LABELLED.match(text)
    return found["number"] if found else None


def read_metadata(lines: Sequence[Line]) -> Metadata:
    """Return what the lines right below an item's title tell; blank lines between them count."""
    number: str | None = None
    waiting = is_case = is_worded = closed = False
    """The line before is a label without its value; it is the case number's; its value is a word."""
    end = 0
    for at, line in enumerate(lines):
        text = line.text
        if not text:
            continue
        label = _LABEL.match(text)
        if not (label or is_metadata(text) or (waiting and _is_value(text, worded=is_worded))):
            break
        if number is None and (not waiting or is_case or label):
            below = waiting and is_case and mark_of(line) is None and any(char.isdigit() for char in text)
            number = case_number_of(text) or (text if below else None)
        closed = closed or bool(_CLOSED.match(text) or (label and _CLOSED_AT_END.search(text)))
        waiting = bool(label) and not (label["value"] if label else "")
        is_case = waiting and bool(re.match(rf"{_CASE_LABEL}\.?\s*:?$", text, re.IGNORECASE))
        is_worded = waiting and bool(_WORDED.match(text))
        end = at + 1
    return Metadata(end, number, closed or _says_closed(lines, end))


def _is_value(text: str, *, worded: bool) -> bool:
    return bool(_VALUE.match(text)) or (worded and len(text) <= _LONGEST_WORD)


def _says_closed(lines: Sequence[Line], start: int) -> bool:
    """Tell whether the item's first words say that it is handled behind closed doors."""
    seen = 0
    for line in lines[start:]:
        if line.text:
            seen += 1
            if _SAID_CLOSED.match(line.text):
                return True
            if seen == _FIRST_PARAGRAPHS:
                break
    return False
