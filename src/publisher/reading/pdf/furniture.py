"""Tells running heads, feet and page numbers from the paper's own lines.

A line belongs to the page when it stands near the page's edge and the same line, numbers apart, stands at the same
height on most pages, or on most pages of one stretch. Where its numbers differ, they must count on with the pages: the
titles "Punkt 3" and "Punkt 4" that happen to begin two pages are the paper's own.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from publisher.reading.pdf.shapes import Line, Page

Place = tuple[int, int]
"""Page, and index of the row on it."""

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^[-–—|\s]*(?:side|s\.|page|pg\.)?\s*\d{1,4}\s*(?:(?:af|ud af|of|/)\s*\d{1,4})?[-–—|.\s]*$", re.I
)
_NAMED_PAGE = re.compile(r"\b(?:side|page)\s*\d{1,4}\b", re.I)
_COUNTED = re.compile(r"^\s*(?:punkt|pkt|sag|sagsnr|bilag|dagsordenspunkt)\b", re.I)
_TOP, _BOTTOM = 0.25, 0.8
"""Parts of the page's height: a head ends above the first, a foot begins below the second."""
_EDGE_TOP, _EDGE_BOTTOM = 0.09, 0.91
_SAME_HEIGHT = 3.0
_GAP = 1.7
"""Sizes of the type between the baselines of a head and of the text under it, where it does not stand at the edge."""
_STRETCH = 4


def furniture(pages: Sequence[Page]) -> frozenset[Place]:
    """Return the rows that belong to the pages and not to the paper."""
    repeated = _repeated(pages)
    found: set[Place] = set()
    for page in pages:
        heads = [index for index, row in enumerate(page.rows) if _band(page, row) == "top"]
        feet = [index for index, row in enumerate(page.rows) if _band(page, row) == "bottom"]
        found |= _from_edge(page, heads, repeated)
        found |= _from_edge(page, feet[::-1], repeated)
        found |= _page_numbers(page, len(pages))
    return frozenset(found)


def _band(page: Page, row: Line) -> str:
    if row.base <= page.height * _TOP:
        return "top"
    return "bottom" if row.base >= page.height * _BOTTOM else ""


def _repeated(pages: Sequence[Page]) -> frozenset[Place]:
    groups: dict[tuple[str, str], list[tuple[float, Place, tuple[int, ...]]]] = defaultdict(list)
    for page in pages:
        for index, row in enumerate(page.rows):
            if band := _band(page, row):
                numbers = tuple(int(number) for number in _NUMBER.findall(row.text) if len(number) <= 6)
                height = row.base if band == "top" else page.height - row.base
                text = re.sub(r"\s", "", row.text.casefold())
                shape = text if _COUNTED.match(row.text) else _NUMBER.sub("#", text)
                groups[band, shape].append((height, (page.number, index), numbers))
    found: set[Place] = set()
    for members in groups.values():
        for same in _same_height(members):
            if _is_running(same, len(pages)):
                found |= {place for _, place, _ in same}
    return frozenset(found)


def _same_height(
    members: list[tuple[float, Place, tuple[int, ...]]],
) -> list[list[tuple[float, Place, tuple[int, ...]]]]:
    clusters: list[list[tuple[float, Place, tuple[int, ...]]]] = []
    for member in sorted(members):
        if clusters and member[0] - clusters[-1][-1][0] <= _SAME_HEIGHT:
            clusters[-1].append(member)
        else:
            clusters.append([member])
    return [sorted(cluster, key=lambda member: member[1]) for cluster in clusters]


def _is_running(same: list[tuple[float, Place, tuple[int, ...]]], pages: int) -> bool:
    numbers = sorted({place[0] for _, place, _ in same})
    if len(numbers) < 2 or not _counts_on(same):
        return False
    if len(numbers) * 2 >= pages or len(numbers) >= pages - 1:
        return True
    step = 2 if all((number - numbers[0]) % 2 == 0 for number in numbers) else 1
    spanned = (numbers[-1] - numbers[0]) // step + 1
    return len(numbers) >= _STRETCH and len(numbers) >= 0.8 * spanned


def _counts_on(same: list[tuple[float, Place, tuple[int, ...]]]) -> bool:
    """Tell whether each number is the same everywhere or grows with the pages."""
    for column in zip(*(numbers for _, _, numbers in same), strict=False):
        if (
            len(set(column)) > 1
            and len({number - place[0] for number, (_, place, _) in zip(column, same, strict=True)}) > 1
        ):
            return False
    return True


def _from_edge(page: Page, indices: Sequence[int], repeated: frozenset[Place]) -> set[Place]:
    """Take the repeated rows at the page's edge, up to a gap before the paper's own rows."""
    found: list[int] = []
    following: int | None = None  # the paper's own row that stands nearest to the edge
    for index in indices:
        at_edge = _at_edge(page, page.rows[index])
        if following is not None and not at_edge:
            break
        if (page.number, index) in repeated:
            found.append(index)
        else:
            following = index
    if following is None and indices:
        following = indices[-1] + (1 if indices[-1] >= indices[0] else -1)
        following = following if 0 <= following < len(page.rows) else None
    while found and following is not None and not _at_edge(page, page.rows[found[-1]]):
        last, own = page.rows[found[-1]], page.rows[following]
        if abs(last.base - own.base) > _GAP * max(last.size, own.size):
            break
        following = found.pop()
    return {(page.number, index) for index in found}


def _at_edge(page: Page, row: Line) -> bool:
    return row.base <= page.height * _EDGE_TOP or row.base >= page.height * _EDGE_BOTTOM


def _page_numbers(page: Page, pages: int) -> set[Place]:
    """Take page numbers at the very top and bottom, which a paper of one page has too."""
    found: set[Place] = set()
    for index, row in enumerate(page.rows):
        outside = _at_edge(page, row)
        first_or_last = index in (0, len(page.rows) - 1)
        if outside and first_or_last and _PAGE_NUMBER.match(row.text) and len(page.rows) > 1:
            numbers = [int(number) for number in _NUMBER.findall(row.text)]
            if _NAMED_PAGE.search(row.text) or numbers[0] <= pages + page.number + 50:
                found.add((page.number, index))
    return found
