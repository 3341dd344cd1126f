"""Cuts the paper into its items at their printed headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from publisher.model.meeting import SectionKind
from publisher.parsing.closed import opens_closed_part, opens_open_part, says_closed, without_closed_mark
from publisher.parsing.contents import ContentsEntry
from publisher.parsing.danish import is_finished, is_lower
from publisher.parsing.item_headings import find_numbered
from publisher.parsing.lines import Line
from publisher.parsing.metadata import CASE_NUMBER, is_metadata, is_open_mark, read_metadata
from publisher.parsing.points import mark_of
from publisher.parsing.rules.outcomes import outcome_of, says_nothing
from publisher.parsing.vocabulary import Vocabulary

_HEADING = re.compile(
    r"^(?:(?P<early>lukket)\s+)?(?:punkt|pkt\.?)\s*(?P<number>[0-9]{1,3})\s*(?P<late>\(lukket\))?\s*[:.–-]\s*(?P<title>\S.*)?$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 500
_NEARBY = 3
"""How many entries of the list of contents before and after the expected one are compared."""
_SAME_TITLE = 0.8
_CUT_SHORT = 12
"""A title of the list of contents that is at least this long may be the beginning of the item's."""
_OPEN_END = re.compile(r"\b(?:for|af|og|i|på|til|med|om|vedr\.?|vedrørende|mellem|fra|samt|ved)$", re.IGNORECASE)
"""A title that ends so goes on below."""
_BETWEEN_WORDS = re.compile(r"\W+")
_A_THIRD = 3
_LOOKED_AT = 8
"""So many lines around a heading are searched for metadata."""


@dataclass(frozen=True, slots=True)
class ItemText:
    """An item's heading, taken apart, and the lines below it."""

    number: int
    title: str
    heading: str
    """As printed, with a case number or a mark that stands above it."""
    closed: bool
    case_number: str | None
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
    text: str = ""
    """As printed, over all its lines."""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class _Paper:
    lines: Sequence[Line]
    contents: Sequence[ContentsEntry]
    words: Vocabulary


def split_items(
    lines: Sequence[Line], contents: Sequence[ContentsEntry], words: Vocabulary
) -> tuple[tuple[Line, ...], tuple[ItemText, ...]]:
    """Return the lines above the items, and the items."""
    headings = _headings(_Paper(lines, contents, words))
    if not headings:
        return tuple(lines), ()
    starts = _starts(lines, headings)
    ends = [*starts[1:], len(lines)]
    closed_parts = _closed_parts(lines, headings)
    closed_titles = {(_bare(entry.title), entry.number) for entry in contents if entry.closed}
    last = lines[-1].last
    items = tuple(
        _item(
            heading,
            lines[start : heading.at],
            lines[heading.end : end],
            (lines[start].number, lines[end].number - 1 if end < len(lines) else last),
            closed=closed
            or not closed_titles.isdisjoint({(_bare(heading.title), number) for number in (None, heading.number)}),
        )
        for heading, start, end, closed in zip(headings, starts, ends, closed_parts, strict=True)
    )
    return tuple(lines[: starts[0]]), items


def _item(
    heading: _Heading, above: Sequence[Line], below: Sequence[Line], span: tuple[int, int], *, closed: bool
) -> ItemText:
    """Return the item; a case number alone on the line below its heading is told by `case_number` and is no text.

    A number that stands in the text once more is left there.
    """
    metadata = read_metadata(below)
    over = read_metadata([line for line in above if not (opens_closed_part(line.text) or opens_open_part(line.text))])
    first = next((at for at, line in enumerate(below) if line.text), 0)
    is_number = bool(below) and below[first].text == metadata.case_number
    if is_number and any(
        below[first].text in text for text in (heading.text, *(line.text for line in (*above, *below[first + 1 :])))
    ):
        is_number = False
    return ItemText(
        number=heading.number,
        title=heading.title,
        heading=" ".join([*(line.text for line in above if line.text), heading.text]),
        closed=heading.closed or closed or metadata.closed or over.closed,
        case_number=over.case_number or metadata.case_number,
        first_line=span[0],
        last_line=span[1],
        body=tuple(below[first + 1 :] if is_number else below),
    )


def same_title(title: str, entry: str) -> bool:
    """Tell whether a line of the list of contents names this title: equal, cut short, or spelt slightly otherwise."""
    whole, listed = _bare(title), _bare(entry)
    if whole == listed or (len(listed) >= _CUT_SHORT and whole.startswith(listed)):
        return True
    compared = SequenceMatcher(None, whole, listed)
    return all(ratio() >= _SAME_TITLE for ratio in (compared.real_quick_ratio, compared.quick_ratio, compared.ratio))


def _bare(title: str) -> str:
    return _BETWEEN_WORDS.sub(" ", without_closed_mark(title[:_LONGEST_TITLE])[0].casefold()).strip()


def _headings(paper: _Paper) -> list[_Heading]:
    """Return the headings in the way that the paper heads its items: the first tells, for lists stand inside items."""
    listed = {_bare(entry.title) for entry in paper.contents}
    numbered = find_numbered(paper.lines, paper.words, lambda title: _bare(title) in listed)
    ends = [*(found.start for found in numbered), len(paper.lines)][1:]
    by_number = [
        _with_rest(paper, _Heading(found.start, found.end, found.number, found.title), paper.contents, before=end)
        for found, end in zip(numbered, ends, strict=True)
    ]
    by_word = _by_word(paper)
    if not by_word or not by_number:
        return by_word or by_number
    first, other = (by_word, by_number) if by_word[0].at <= by_number[0].at else (by_number, by_word)
    return first if len(first) * _A_THIRD >= len(other) else other


def _by_word(paper: _Paper) -> list[_Heading]:
    """Find headings such as `Punkt 4: Title`. The same words may stand in a decision: context tells them apart."""
    headings: list[_Heading] = []
    section: SectionKind | None = None
    matches = [_HEADING.match(line.text) if line.text else None for line in paper.lines]
    lasts = {int(match["number"]): at for at, match in enumerate(matches) if match}
    for at, (line, match) in enumerate(zip(paper.lines, matches, strict=True)):
        if not line.text:
            continue
        if match:
            near = paper.contents[max(0, len(headings) - _NEARBY) : len(headings) + _NEARBY + 1]
            heading = _Heading(at, at + 1, int(match["number"]), (match["title"] or "").strip())
            last = headings[-1].number if headings else 0
            expected = heading.number > last and (
                section not in ("decision", "recommendation")
                or (lasts[heading.number] == at and _counts_on(paper, headings, heading, matches))
            )
            if _is_item(paper, heading, near, expected=expected):
                found = _with_rest(paper, heading, near, before=len(paper.lines))
                headings.append(replace(found, closed=found.closed or bool(match["early"] or match["late"])))
                section = None
                continue
        inline = paper.words.inline(line.text)
        section = (inline.kind if inline else paper.words.kind_of(line.text)) or section
    return headings


def _is_item(paper: _Paper, heading: _Heading, near: Sequence[ContentsEntry], *, expected: bool) -> bool:
    at, title = heading.at, heading.title
    if paper.lines[at].depth or any(same_title(title[:_LONGEST_TITLE], entry.title) for entry in near):
        return True
    following = next((line.text for line in paper.lines[at + 1 : at + 4] if line.text), "")
    if is_metadata(following) or paper.words.kind_of(following) in ("earlier_handling", "content"):
        return True
    return bool(title) and expected


def _counts_on(
    paper: _Paper, before: Sequence[_Heading], heading: _Heading, matches: Sequence[re.Match[str] | None]
) -> bool:
    """Tell whether a heading below a decision is the next item's, and no point that was decided on.

    It counts on by one after a blank line and names no outcome, and nothing in the item before it counts its points.
    """
    if not before or heading.number != before[-1].number + 1 or paper.lines[heading.at - 1].text:
        return False
    if is_finished(heading.title) or says_nothing(heading.title) or outcome_of(heading.title) != "unclassified":
        return False
    body = range(before[-1].end, heading.at)
    if any(matches[at] for at in body):
        return False
    marks = (mark_of(paper.lines[at]) for at in body if paper.lines[at].text)
    return all(mark is None or mark.number != heading.number for mark in marks)


def _with_rest(paper: _Paper, heading: _Heading, near: Sequence[ContentsEntry], *, before: int) -> _Heading:
    """Return the heading, with the lines right below it, and before the next, where the title was broken there."""
    lines, end, title = paper.lines, heading.end, heading.title
    text = " ".join(line.text for line in lines[heading.at : end] if line.text)
    while end < before and lines[end].text and _is_rest_of_title(paper, title, end, near):
        text, title, end = f"{text} {lines[end].text}", f"{title} {lines[end].text}".strip(), end + 1
    bare, marked = without_closed_mark(title)
    return _Heading(heading.at, end, heading.number, bare, text, marked)


def _is_rest_of_title(paper: _Paper, title: str, at: int, near: Sequence[ContentsEntry]) -> bool:
    line, words = paper.lines[at], paper.words
    if (
        _HEADING.match(line.text)
        or is_metadata(line.text)
        or words.kind_of(line.text)
        or words.inline(line.text)
        or paper.lines[at - 1].depth
    ):
        return False
    if not title or (is_lower(line.text) and not title.endswith((".", ":"))):
        return True
    below = next((each.text for each in paper.lines[at + 1 : at + 3] if each.text), "")
    if _OPEN_END.search(title) or (is_metadata(below) and not CASE_NUMBER.match(below)):
        return True
    whole = _bare(f"{title} {line.text}")
    begun = len(_bare(title))
    return any(len(name := _bare(entry.title)) > begun and whole.startswith(name) for entry in near)


def _starts(lines: Sequence[Line], headings: Sequence[_Heading]) -> list[int]:
    """Return where each item begins: the heading of a part stands above its first item.

    In some papers an item's case number, or that it is open, stands above its heading too.
    """
    first = headings[0]
    above = lines[first.at - _lines_above(lines, first.at, metadata=True) : first.at]
    numbered = any(CASE_NUMBER.match(line.text) for line in above)
    below = read_metadata(lines[first.end : first.end + _LOOKED_AT])
    metadata = any(is_metadata(line.text) for line in above) and not (numbered and below.case_number)
    return [heading.at - _lines_above(lines, heading.at, metadata=metadata) for heading in headings]


def _lines_above(lines: Sequence[Line], at: int, *, metadata: bool) -> int:
    """Return how many lines right above the heading belong to it, blank ones between them included."""
    found = 0
    if at > 1 and says_closed(lines[at - 1].text) and not lines[at - 2].text:
        return 1 + _lines_above(lines, at - 1, metadata=metadata)
    for count in range(1, min(at, _LOOKED_AT) + 1):
        text = lines[at - count].text
        opens = metadata and (CASE_NUMBER.match(text) or is_open_mark(text))
        if text and not (opens or opens_closed_part(text) or opens_open_part(text)):
            break
        found = count if text else found
    return found


def _closed_parts(lines: Sequence[Line], headings: Sequence[_Heading]) -> list[bool]:
    """Tell for each heading whether it stands in the closed part of the paper.

    Above the first item only a line right above it counts: in the header the words stand for a list that is left out.
    """
    closed: list[bool] = []
    now = False
    done = 0
    for heading in headings:
        for line in lines[done : heading.at]:
            if opens_open_part(line.text):
                now = False
            elif opens_closed_part(line.text):
                now = True
            elif not closed and line.text and not is_metadata(line.text):
                now = False
        closed.append(now)
        done = heading.end
    return closed
