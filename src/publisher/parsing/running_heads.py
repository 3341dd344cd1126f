"""Finds the lines that are printed on every page: heads, feet and page numbers, in papers with and without pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from publisher.parsing.lines import Line
from publisher.parsing.vocabulary import Vocabulary

PAGE_MARK = re.compile(
    r"^-*\s*(?:side|page|s\.)\s*(?:\d+|[ivxl]+)(?:\s*(?:af|of|/)\s*\d+)?\s*-*$|^\{\d+\}-{5,}$|^<!--[^<>]*-->$",
    re.IGNORECASE,
)
"""A page's number, printed by the paper or put there by the extraction."""
_ENDS_IN_PAGE = re.compile(r"(?:^|\s)(?:side|s\.)\s*\d+(?:\s*(?:af|/)\s*\d+)?$", re.IGNORECASE)
_FEWEST_PAGES = 3
_SHARE_OF_PAGES = 0.5
"""A line at the same place of so many pages is a running head or foot: what is decided often ends a page too."""
_SHARE_WITHOUT_TITLE = 0.9
"""Nearly all must have a line that does not stand on the first page so, but names the day or a part of the title."""
_DAY = re.compile(r"\b\d{1,2}[-./]\d{1,2}[-./]\d{4}\b")
_DEEPEST = 6
"""So many lines from the edge of a page may be its head."""
_LONGEST = 120
_TITLE_LINES = 12
_DECIDES = re.compile(
    r"(?:godkend|taget til|drøft|udsat|tiltr|anbefal|indstil|vedtag|orienter|følgende|ingen|intet)", re.IGNORECASE
)
"""What ends an item often ends a page: it is no foot."""


def running_heads(lines: Sequence[Line], words: Vocabulary) -> frozenset[int]:
    """Return the numbers of the lines that stand at the same place of several pages, page numbers apart.

    At the top of the first page the running head is the paper's title.
    """
    filled = [line for line in lines if line.text]
    pages: dict[int, list[Line]] = {}
    for line in filled:
        if line.page is not None:
            pages.setdefault(line.page, []).append(line)
    marks = [] if pages else [at for at, line in enumerate(filled) if _is_mark(line.text)]
    above = [page[:_DEEPEST] for page in pages.values()] if pages else list(_around_marks(filled, marks, step=-1))
    below = [page[::-1][:_DEEPEST] for page in pages.values()] if pages else list(_around_marks(filled, marks, step=1))
    first = next(iter(pages.values()), filled[:_TITLE_LINES])
    title = frozenset(line.text for line in first if not (words.kind_of(line.text) or _DECIDES.match(line.text)))
    kept = frozenset(line.number for line in filled[:_DEEPEST])
    heads = {line.number for found in (_alike(above, title, words), _alike(below, title, words)) for line in found}
    return frozenset(heads) - kept


def _is_mark(text: str) -> bool:
    """Tell whether the line ends in a page number."""
    return text[-1].isdigit() and len(text) <= _LONGEST and bool(_ENDS_IN_PAGE.search(text))


def _around_marks(filled: Sequence[Line], marks: Sequence[int], *, step: int) -> Iterator[list[Line]]:
    """Yield the lines around each mark of a page, from it outwards: no other sign parts the pages."""
    for at in marks:
        stop = at + step * _DEEPEST
        yield [filled[place] for place in range(at, stop, step) if 0 <= place < len(filled)]


def _alike(edges: Sequence[Sequence[Line]], title: frozenset[str], words: Vocabulary) -> Iterator[Line]:
    """Yield the lines that are alike in many edges: page numbers, and what stands on the first page too."""
    shapes = Counter((depth, _shape(line, depth)) for edge in edges for depth, line in enumerate(edge))
    fewest = max(_FEWEST_PAGES, _SHARE_OF_PAGES * len(edges))
    nearly_all = max(_FEWEST_PAGES, _SHARE_WITHOUT_TITLE * len(edges))
    for edge in edges:
        for depth, line in enumerate(edge):
            count = shapes[depth, _shape(line, depth)]
            if count < fewest or len(line.text) > _LONGEST:
                continue
            is_number = _shape(line, depth) != line.text
            if line.text in title or is_number or (count >= nearly_all and _names_meeting(line.text, title, words)):
                yield line


def _names_meeting(text: str, title: frozenset[str], words: Vocabulary) -> bool:
    """Tell whether the line is a part of the title or gives a day, and neither heads a section nor decides."""
    if words.kind_of(text) or words.inline(text) or _DECIDES.match(text):
        return False
    return bool(_DAY.search(text)) or any(text in line for line in title)


def _shape(line: Line, depth: int) -> str:
    """Return what is compared: a page's number may stand at its edge or behind its word, elsewhere numbers count."""
    return re.sub(r"\d+", "0", line.text) if not depth or _ENDS_IN_PAGE.search(line.text) else line.text
