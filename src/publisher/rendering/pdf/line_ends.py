"""Reads in WeasyPrint's layout where long words stand: which of them leave a hole before them, which are parted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from weasyprint.formatting_structure.boxes import InlineBox, LineBox, MarginBox, ParentBox, TextBox

from publisher.rendering.pdf.long_words import MARK, SOFT_HYPHEN

WIDEST_HOLE = 1 / 3
"""The share of a line that may stay empty before a long word. Chosen by sight: `docs/decisions/pdf.md`."""
_HEADINGS = ("h1", "h2")
"""Their words are parted only where one is wider than the line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands of one long word on one line."""

    number: int
    word: str
    page: int


def pieces(document: Any) -> list[Piece]:
    """Return every piece of a marked word, in the order of the text."""
    return [
        Piece(int(box.element.get(MARK)), "".join(box.element.itertext()).replace(SOFT_HYPHEN, ""), page)
        for page, lines in _blocks(document)
        for line in lines.children
        if isinstance(line, LineBox)
        for box in _marked(line)
    ]


def in_pieces(document: Any) -> frozenset[int]:
    """Return the marked words that stand on several lines of one page."""
    lines = Counter(piece.number for piece in pieces(document))
    pages = Counter(number for number, _ in {(piece.number, piece.page) for piece in pieces(document)})
    return frozenset(number for number, count in lines.items() if count > 1 and pages[number] == 1)


def to_part(document: Any, parted: frozenset[int]) -> frozenset[int]:
    """Return the first word of each paragraph that must be parted, for being too wide or leaving too wide a hole.

    Only the first: once it is parted, the lines below it end elsewhere.
    """
    found = (_first_to_part(block, parted) for _, block in _blocks(document))
    return frozenset(number for number in found if number is not None)


def _first_to_part(block: Any, parted: frozenset[int]) -> int | None:
    lines = [line for line in block.children if isinstance(line, LineBox)]
    for line, below in pairwise(lines):
        number = _first_word(below)
        if number is None or number in parted:
            continue
        texts = list(_texts(line))
        cut = texts[-1][1] == number
        right = max(text.position_x + text.width for text, _ in texts)
        hole = (block.content_box_x() + block.width - right) / block.width
        if cut or (hole > WIDEST_HOLE and block.element_tag not in _HEADINGS):
            return number
    return None


def _first_word(line: Any) -> int | None:
    """Return the number of the marked word that a line begins with, be it behind a quotation mark or a bracket."""
    for text, number in _texts(line):
        if number is not None:
            return number
        if " " in text.text:
            return None
    return None


def _blocks(document: Any) -> Iterator[tuple[int, Any]]:
    """Yield every box that holds lines, with its page, in the order of the text."""
    for page, drawn in enumerate(document.pages):
        yield from ((page, block) for block in _with_lines(drawn._page_box))


def _with_lines(box: Any) -> Iterator[Any]:
    if isinstance(box, MarginBox) or not isinstance(box, ParentBox):
        return
    if any(isinstance(child, LineBox) for child in box.children):
        yield box
    else:
        for child in box.children:
            yield from _with_lines(child)


def _marked(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, InlineBox):
            if child.element.get(MARK) is not None:
                yield child
            else:
                yield from _marked(child)


def _texts(box: Any, number: int | None = None) -> Iterator[tuple[Any, int | None]]:
    """Yield the runs of text of a line, each with the number of the marked word it belongs to."""
    for child in box.children:
        if isinstance(child, TextBox):
            yield child, number
        elif isinstance(child, InlineBox):
            mark = child.element.get(MARK)
            yield from _texts(child, number if mark is None else int(mark))
