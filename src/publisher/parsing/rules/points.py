"""The recommendation's points that a decision decides one by one: named in the text, listed, or in a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.model.blocks import Block, ListBlock, Table
from publisher.model.decision import DecisionPoint
from publisher.model.finding import LineSpan
from publisher.parsing.facts import item_texts, whole_text
from publisher.parsing.rules.outcomes import outcome_of

_NUMBERS = r"\d{1,2}(?:\.?\s*(?:,|og|samt|-|–)\s*\d{1,2})*|[a-zæøå](?=\))"
_WORD = r"(?:(?:indstillingens|indstillings)\s+)?(?:punkterne|punkt|pkt\.?|ad\.?)"
_DECIDES = r"(?:blev|bliver|er|godkend|tiltr|tag|vedtag|forkast|udsæt|udsat|ikke|indstil|anbefal|drøft)"
_POINT = re.compile(
    rf"^{_WORD}\s*(?P<numbers>{_NUMBERS})(?:\s*[.:)–-]+\s*|\s+(?=(?-i:[A-ZÆØÅ])|{_DECIDES})|$)(?P<text>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_RANGE = re.compile(r"^(?P<numbers>\d{1,2}\.?\s*(?:-|–|og)\s*\d{1,2})\.?[.:)]\s+(?P<text>[A-ZÆØÅ].*)$", re.DOTALL)
_NEXT = re.compile(rf"(?:(?<=[.;])\s+|,\s+(?:og\s+)?|\s+og\s+)(?={_WORD}\s*(?:\d|[a-zæøå]\)))", re.IGNORECASE)
_NEXT_BRACKET = re.compile(r"\s+(?=\d{1,2}\)\s+[A-ZÆØÅ])")
_BRACKET = re.compile(r"^(?P<numbers>\d{1,2})\)\s+(?P<text>\S.*)$", re.DOTALL)
_CELL = re.compile(rf"^(?:{_WORD}\s*)?(?P<number>\d{{1,2}})[.:)]?$", re.IGNORECASE)
_LARGEST = 99


@dataclass(frozen=True, slots=True)
class PointsRead:
    """The points with their outcomes, and the paragraphs that speak of no point."""

    points: tuple[DecisionPoint, ...]
    rest: tuple[str, ...]


def read_points(blocks: Sequence[Block], committee: str, *, known: int, named: bool) -> PointsRead:
    """Return the points decided one by one.

    Args:
        blocks: the decision's blocks.
        committee: whose decision it is.
        known: how many points the recommendation has, 0 where unknown.
        named: "Punkt 2" names a point of the recommendation; false where it names an item of the agenda.
    """
    rest: list[str] = []
    drafts: list[tuple[list[int], list[str], LineSpan]] = []
    open_head = False
    for block in blocks:
        own = _listed(block, committee) or _table(block, committee)
        if own:
            drafts += [([number], [text], block.lines) for number, text in own]
            open_head = False
            continue
        text = whole_text((block,))
        for part in _NEXT.split(text) if named else (text,):
            found = (_POINT.match(part) or _RANGE.match(part)) if named else None
            if found:
                drafts.append((numbers_of(found["numbers"]), [found["text"].strip()], block.lines))
                open_head = not found["text"].strip()
            elif open_head:
                drafts[-1][1].append(part)
            else:
                rest.append(part)
    points = tuple(
        DecisionPoint(number, text, outcome_of(text, committee), lines)
        for numbers, parts, lines in drafts
        if (text := " ".join(part for part in parts if part))
        for number in numbers
    )
    if not _fits([point.number for point in points], known):
        return PointsRead((), tuple(whole_text((block,)) for block in blocks))
    return PointsRead(points, tuple(rest))


def begins_point(text: str) -> bool:
    """Tell whether the paragraph begins with the number of a point that it decides."""
    return bool(_POINT.match(text))


def numbers_of(printed: str) -> list[int]:
    """Return the numbers that `1, 2 og 4`, `1-3` or the letter `b` means."""
    if printed.isalpha():
        return ["abcdefghijklmnopqrstuvwxyzæøå".index(printed.casefold()) + 1]
    numbers: list[int] = []
    for number, to in re.findall(r"(\d+)(?:\.?\s*[-–]\s*(\d+))?", printed):
        numbers += range(int(number), min(int(to or number), _LARGEST) + 1)
    return numbers


def _fits(numbers: Sequence[int], known: int) -> bool:
    """Tell whether these are points of the recommendation: one is among its own, or they count from the first."""
    return any(1 <= number <= known for number in numbers) if known else 1 in numbers


def _listed(block: Block, committee: str) -> list[tuple[int, str]]:
    """Return the points of a numbered list that says an outcome every time."""
    if not isinstance(block, ListBlock) or not block.ordered:
        return []
    points = [
        pair
        for number, item in enumerate(block.items, start=block.start)
        for pair in _brackets(number, " ".join(item_texts(item)))
    ]
    return points if all(outcome_of(text, committee) != "unclassified" for _, text in points) else []


def _brackets(number: int, text: str) -> Iterator[tuple[int, str]]:
    """Part `Godkendt 2) Udsat`, which stands in one line behind `1)`."""
    first, *others = _NEXT_BRACKET.split(text)
    yield number, first
    for part in others:
        found = _BRACKET.match(part)
        if found:
            yield int(found["numbers"]), found["text"]


def _table(block: Block, committee: str) -> list[tuple[int, str]]:
    """Return the points of a table whose first column numbers them."""
    if not isinstance(block, Table):
        return []
    points: list[tuple[int, str]] = []
    for row in (block.header, *block.rows):
        found = _CELL.match(row[0].strip()) if row else None
        if found:
            points.append((int(found["number"]), row[-1]))
    return points if points and all(outcome_of(text, committee) != "unclassified" for _, text in points) else []
