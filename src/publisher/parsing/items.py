"""Cuts the paper into its items at their printed headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from publisher.model.meeting import SectionKind
from publisher.parsing.contents import ContentsEntry
from publisher.parsing.lines import Line
from publisher.parsing.vocabulary import inline_absentees, kind_of

CASE_NUMBER = re.compile(
    r"^(?:(?P<label>sags?nr\.?|sagsnummer|sag)\s*:?\s*)?"
    r"(?P<number>\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}|[A-Z]{2,4}-\d{4}-\d{4,6}|\d{4}-\d{4,6})$",
    re.IGNORECASE,
)
"""A case number of the municipalities' filing plan (KLE), or of a case system, alone on its line."""

_HEADING = re.compile(
    r"^(?:(?P<early>lukket)\s+)?(?:punkt|pkt\.?)\s*(?P<number>\d{1,3})\s*(?P<late>\(lukket\))?\s*[:.–-]\s*(?P<title>\S.*)?$",
    re.IGNORECASE,
)
_NUMBERED_MARK = re.compile(r"^(?P<number>\d{1,3})[.:]?\s+(?P<title>\S.*)$")
_CLOSED = re.compile(r"^\(?lukket(?:\s+(?:punkt|sag|møde))?\)?\s*[:–-]?\s+(?=\S)|^lukket:\s*", re.IGNORECASE)
_CLOSED_AFTER = re.compile(r"\s*[(–-]\s*lukket(?:\s+(?:punkt|sag))?\)?\s*$", re.IGNORECASE)
_SAME_TITLE = 0.8
_CUT_SHORT = 12
"""A title of the list of contents that is at least this long may be the beginning of the item's."""


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
    number: int
    title: str
    closed: bool


def split_items(
    lines: Sequence[Line], contents: Sequence[ContentsEntry]
) -> tuple[tuple[Line, ...], tuple[ItemText, ...]]:
    """Return the lines above the items, and the items."""
    headings = _headings(lines, contents)
    if not headings:
        return tuple(lines), ()
    ends = [heading.at for heading in headings[1:]] + [len(lines)]
    last = lines[-1].number
    items = tuple(
        ItemText(
            number=heading.number,
            title=heading.title,
            heading=lines[heading.at].text,
            closed=heading.closed,
            first_line=lines[heading.at].number,
            last_line=lines[end].number - 1 if end < len(lines) else last,
            body=tuple(lines[heading.at + 1 : end]),
        )
        for heading, end in zip(headings, ends, strict=True)
    )
    return tuple(lines[: headings[0].at]), items


def without_closed_mark(title: str) -> tuple[str, bool]:
    """Return the title without its `Lukket:` and whether it had one."""
    open_title = _CLOSED_AFTER.sub("", _CLOSED.sub("", title))
    return open_title, open_title != title


def same_title(title: str, entry: str) -> bool:
    """Tell whether a line of the list of contents names this title: equal, cut short, or spelt slightly otherwise."""
    whole, listed = _bare(title), _bare(entry)
    if whole == listed or (len(listed) >= _CUT_SHORT and whole.startswith(listed)):
        return True
    return SequenceMatcher(None, whole, listed).ratio() >= _SAME_TITLE


def _bare(title: str) -> str:
    return re.sub(r"\W+", " ", without_closed_mark(title)[0].casefold()).strip()


def _headings(lines: Sequence[Line], contents: Sequence[ContentsEntry]) -> list[_Heading]:
    found = _by_word(lines, contents)
    return found or _by_number(lines)


def _by_word(lines: Sequence[Line], contents: Sequence[ContentsEntry]) -> list[_Heading]:
    """Find headings such as `Punkt 4: Title`. The same words may stand in a decision: context tells them apart."""
    headings: list[_Heading] = []
    section: SectionKind | None = None
    for at, line in enumerate(lines):
        if not line.text:
            continue
        match = _HEADING.match(line.text)
        if match and (match["title"] or _next_text(lines, at)):
            title, closed = without_closed_mark((match["title"] or "").strip())
            number = int(match["number"])
            last = headings[-1].number if headings else 0
            listed = any(same_title(title, entry.title) for entry in contents)
            deciding = section in ("decision", "recommendation")
            opens = _opens_item(lines, at)
            if listed or opens or line.depth or (number > last and not deciding):
                headings.append(_Heading(at, number, title, closed or bool(match["early"] or match["late"])))
                section = None
                continue
        section = ("absentees" if inline_absentees(line.text) else kind_of(line.text)) or section
    return headings


def _by_number(lines: Sequence[Line]) -> list[_Heading]:
    """Find marked headings such as `## 4. Title`, counting up from 1, in papers without the word."""
    headings: list[_Heading] = []
    for at, line in enumerate(lines):
        match = _NUMBERED_MARK.match(line.text) if line.depth else None
        if match and int(match["number"]) == (headings[-1].number + 1 if headings else 1):
            title, closed = without_closed_mark(match["title"].strip())
            headings.append(_Heading(at, int(match["number"]), title, closed))
    return headings


def _opens_item(lines: Sequence[Line], at: int) -> bool:
    following = _next_text(lines, at)
    return bool(following) and bool(
        CASE_NUMBER.match(following) or kind_of(following) in ("earlier_handling", "content")
    )


def _next_text(lines: Sequence[Line], at: int) -> str:
    return next((line.text for line in lines[at + 1 : at + 4] if line.text), "")
