"""Finds what is printed twice: a heading that is also the button which opens it, the head of a table on every page."""

import re
from collections.abc import Sequence

from publisher.parsing.lines import Line
from publisher.parsing.metadata import is_metadata

_NUMBERED = re.compile(
    r"^(?:[•·▪*-]\s+)?(?P<word>punkt|pkt\.?|sag(?:\s+nr\.?)?)?\s*(?P<number>\d{1,4})\s?[.:)]?(?:\s*(?P<title>[^\W\d_].*))?$",
    re.IGNORECASE,
)
_LOOKED_AT = 4
_SHORTEST = 4


def repeated_headings(lines: Sequence[Line]) -> frozenset[int]:
    """Return the line numbers of the second of two equal headings: number and title again, or the title alone again."""
    filled = [line for line in lines if line.text]
    repeated: set[int] = set()
    for place, line in enumerate(filled):
        found = _NUMBERED.match(line.text)
        if found is None or not found["title"] or line.number in repeated:
            continue
        title = found["title"].strip()
        below = filled[place + 1 : place + 1 + _LOOKED_AT]
        for at, other in enumerate(below):
            again = _NUMBERED.match(other.text)
            if again and again["number"] == found["number"]:
                following = below[at + 1] if at + 1 < len(below) else None
                if again["title"] and again["title"].strip() == title:
                    repeated.add(other.number)
                elif not again["title"] and following is not None and following.text == title:
                    repeated |= {other.number, following.number}
                break
            if other.text == title and len(title) > _SHORTEST:
                repeated.add(other.number)
                break
            if not (is_metadata(other.text) or other.text.endswith(".pdf")):
                break
    return frozenset(repeated)


def repeated_table_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Return the line numbers of the rows that repeat their table's first one where it goes on after a page break."""
    repeated: set[int] = set()
    head, gap = "", False
    for line in lines:
        edges = _edges(line.text)
        if not line.text:
            gap = True
            continue
        if head and gap and line.text == head:
            repeated.add(line.number)
        elif not edges or not head or (gap and edges != _edges(head)):
            head = line.text if edges else ""
        gap = False
    return frozenset(repeated)


def _edges(text: str) -> int:
    """Return how many edges between cells the line has, 0 where it is no row of a table."""
    return text.count("\t") or (text.count("|") if text.startswith("|") and text.endswith("|") else 0)
