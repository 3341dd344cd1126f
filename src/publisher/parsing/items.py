"""Cuts the paper into its items at their printed headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from publisher.model.meeting import SectionKind
from publisher.parsing.contents import ContentsEntry
from publisher.parsing.danish import is_lower
from publisher.parsing.lines import Line
from publisher.parsing.vocabulary import inline_absentees, kind_of

CASE_NUMBER = re.compile(
    r"^(?:(?P<label>sags?nr\.?|sagsnummer|sag)\s*:?\s*)?"
    r"(?P<number>\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}|[A-Z]{2,4}-\d{4}-\d{4,6}|\d{4}-\d{4,6})$",
    re.IGNORECASE,
)
"""A case number of the municipalities' filing plan (KLE), or of a case system, alone on its line."""

_HEADING = re.compile(
    r"^(?:(?P<early>lukket)\s+)?(?:punkt|pkt\.?)\s*(?P<number>[0-9]{1,3})\s*(?P<late>\(lukket\))?\s*[:.–-]\s*(?P<title>\S.*)?$",
    re.IGNORECASE,
)
_NUMBERED_MARK = re.compile(r"^(?P<number>[0-9]{1,3})[.:]?\s+(?P<title>\S.*)$")
_LONGEST_TITLE = 500
_NEARBY = 3
"""How many entries of the list of contents before and after the expected one are compared."""
_SAME_TITLE = 0.8
_CUT_SHORT = 12
"""A title of the list of contents that is at least this long may be the beginning of the item's."""

_CLOSED_WORD = r"lukket(?:\s+(?:punkt|sag|møde))?"
_CLOSED_BEFORE = re.compile(
    rf"^(?:{_CLOSED_WORD}\s*[:–—-]\s*|\({_CLOSED_WORD}\)\s*[:–—-]?\s*|(?-i:LUKKET)\s+)(?=\S)", re.IGNORECASE
)
_CLOSED_AFTER = re.compile(rf"\s*(?:\({_CLOSED_WORD}\)|[–—-]\s*{_CLOSED_WORD})\s*$", re.IGNORECASE)
_CLOSED_ALONE = re.compile(rf"^\(?{_CLOSED_WORD}\)?\s*[:.]?$", re.IGNORECASE)
_CLOSED_PART = re.compile(r"^(?:lukket\s+(?:dagsorden|referat|del|møde)|lukkede\s+punkter)\s*:?$", re.IGNORECASE)
_OPEN_PART = re.compile(r"^(?:åbent?\s+(?:dagsorden|referat|del|møde)|åbne\s+punkter)\s*:?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ItemText:
    """An item's heading, taken apart, and the lines below it."""

    number: int
    title: str
    heading: str
    closed: bool
    first_line: int
    last_line: int
    body: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Heading:
    at: int
    end: int
    """Where the body begins."""
    number: int
    title: str
    text: str
    closed: bool


def split_items(
    lines: Sequence[Line], contents: Sequence[ContentsEntry]
) -> tuple[tuple[Line, ...], tuple[ItemText, ...]]:
    """Return the lines above the items, and the items."""
    headings = _by_word(lines, contents) or _by_number(lines)
    if not headings:
        return tuple(lines), ()
    ends = [heading.at for heading in headings[1:]] + [len(lines)]
    last = lines[-1].number
    items = tuple(
        ItemText(
            number=heading.number,
            title=heading.title,
            heading=heading.text,
            closed=heading.closed,
            first_line=lines[heading.at].number,
            last_line=lines[end].number - 1 if end < len(lines) else last,
            body=tuple(lines[heading.end : end]),
        )
        for heading, end in zip(headings, ends, strict=True)
    )
    return tuple(lines[: headings[0].at]), items


def without_closed_mark(title: str) -> tuple[str, bool]:
    """Return the title without its `Lukket:`, and whether the item is closed. A title that says no more is kept."""
    if _CLOSED_ALONE.match(title):
        return title, True
    open_title = _CLOSED_AFTER.sub("", _CLOSED_BEFORE.sub("", title, count=1))
    return open_title, open_title != title


def same_title(title: str, entry: str) -> bool:
    """Tell whether a line of the list of contents names this title: equal, cut short, or spelt slightly otherwise."""
    whole, listed = _bare(title), _bare(entry)
    if whole == listed or (len(listed) >= _CUT_SHORT and whole.startswith(listed)):
        return True
    return SequenceMatcher(None, whole, listed).ratio() >= _SAME_TITLE


def _bare(title: str) -> str:
    return re.sub(r"\W+", " ", without_closed_mark(title[:_LONGEST_TITLE])[0].casefold()).strip()


def _by_word(lines: Sequence[Line], contents: Sequence[ContentsEntry]) -> list[_Heading]:
    """Find headings such as `Punkt 4: Title`. The same words may stand in a decision: context tells them apart."""
    headings: list[_Heading] = []
    section: SectionKind | None = None
    closed_part = False
    for at, line in enumerate(lines):
        if not line.text:
            continue
        closed_part = (closed_part or bool(_CLOSED_PART.match(line.text))) and not _OPEN_PART.match(line.text)
        match = _HEADING.match(line.text)
        near = contents[max(0, len(headings) - _NEARBY) : len(headings) + _NEARBY + 1]
        last = headings[-1].number if headings else 0
        if match and _is_item(
            lines,
            at,
            match["title"] or "",
            near,
            expected=int(match["number"]) > last and section not in ("decision", "recommendation"),
        ):
            headings.append(_heading(lines, at, match, near, closed=closed_part))
            section = None
        else:
            section = ("absentees" if inline_absentees(line.text) else kind_of(line.text)) or section
    return headings


def _is_item(lines: Sequence[Line], at: int, title: str, near: Sequence[ContentsEntry], *, expected: bool) -> bool:
    if lines[at].depth or any(same_title(title[:_LONGEST_TITLE], entry.title) for entry in near):
        return True
    following = next((line.text for line in lines[at + 1 : at + 4] if line.text), "")
    if CASE_NUMBER.match(following) or kind_of(following) in ("earlier_handling", "content"):
        return True
    return bool(title) and expected


def _heading(
    lines: Sequence[Line], at: int, match: re.Match[str], near: Sequence[ContentsEntry], *, closed: bool
) -> _Heading:
    """Return the heading, with the line below it where the title was broken there."""
    text, end = lines[at].text, at + 1
    title = (match["title"] or "").strip()
    if end < len(lines) and lines[end].text and _is_rest_of_title(title, lines[end], near):
        text, title, end = f"{text} {lines[end].text}", f"{title} {lines[end].text}".strip(), end + 1
    bare, marked = without_closed_mark(title)
    return _Heading(
        at, end, int(match["number"]), bare, text, closed or marked or bool(match["early"] or match["late"])
    )


def _is_rest_of_title(title: str, line: Line, near: Sequence[ContentsEntry]) -> bool:
    if CASE_NUMBER.match(line.text) or kind_of(line.text) or inline_absentees(line.text):
        return False
    whole = _bare(f"{title} {line.text}")
    begun = len(_bare(title))
    listed = any(len(name := _bare(entry.title)) > begun and whole.startswith(name) for entry in near)
    return is_lower(line.text) or not title or listed


def _by_number(lines: Sequence[Line]) -> list[_Heading]:
    """Find marked headings such as `## 4. Title`, counting up from 1, in papers without the word."""
    headings: list[_Heading] = []
    closed_part = False
    for at, line in enumerate(lines):
        closed_part = (closed_part or bool(_CLOSED_PART.match(line.text))) and not _OPEN_PART.match(line.text)
        match = _NUMBERED_MARK.match(line.text) if line.depth else None
        if match and int(match["number"]) == (headings[-1].number + 1 if headings else 1):
            title, closed = without_closed_mark(match["title"].strip())
            headings.append(_Heading(at, at + 1, int(match["number"]), title, line.text, closed or closed_part))
    return headings
