"""Finds the items' headings in papers that head them by a number: `4. Title`, `4 : Title`, `Sag nr. 129`, a lone `4`.

Lists in running text are numbered just so. What makes a heading of a numbered line is what stands around it: a case
number, a known heading or a mark that the item is open below it, its title in the list of contents, its type. From the
certain ones the longest run of rising numbers is taken; a line in between that counts on by one is a heading too.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from publisher.parsing.closed import without_closed_mark
from publisher.parsing.danish import is_lower
from publisher.parsing.lines import Line
from publisher.parsing.metadata import is_metadata
from publisher.parsing.vocabulary import Vocabulary

_BULLET = r"(?:[•·▪*-]\s+)?"
_STYLES: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"^{_BULLET}(?:pkt\.?|punkt)\s*(?:nr\.?\s*)?(?P<number>\d{{1,4}})(?:\s*[.:–-]?\s+(?P<title>\S.*))?$", re.I
    ),
    re.compile(rf"^{_BULLET}sag\s*(?:nr\.?\s*)?(?P<number>\d{{1,4}})(?:\s*[.:–-]?\s+(?P<title>\S.*))?$", re.I),
    re.compile(rf"^{_BULLET}(?:(?:åbent|lukket)\s+)?(?P<number>\d{{1,4}})\s?[.:)]?\s+(?P<title>\S.*)$", re.I),
    re.compile(r"^(?P<number>\d{1,3})[.)]?(?P<title>[A-ZÆØÅ].*)$"),
    re.compile(r"^(?P<number>\d{1,3})[.:)]?(?P<title>)$"),
)
"""Ways to print a number and a title; where the title is missing, it stands on a line of its own."""

_FIRST = frozenset("0123456789•·▪*-PpSsÅåLl")
"""What a heading by number may begin with."""
_LONGEST_TITLE = 300
_LOOKED_AT = 2
"""So many lines below a heading may hold what belongs to it."""
_OPENERS = re.compile(
    r"^(?:godkendelse af (?:dagsorden|referat)|beslutninger om dagsorden|meddelelser|fraværende|spørgetid|velkomst|"
    r"åben dagsorden|referat fra|temadrøftelse|orientering)",
    re.IGNORECASE,
)
"""What a meeting begins with."""
_MONTHS = re.compile(
    r"^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b", re.I
)
_A_THIRD = 3
_WIDEST_STEP = 21
"""So many numbers may be missing between two items."""


@dataclass(frozen=True, slots=True)
class NumberedHeading:
    """A heading by number, as a run of the paper's filled lines."""

    start: int
    """Position of its first line among all lines."""
    end: int
    """Position behind its last line."""
    number: int
    title: str
    certain: bool
    counts_on: bool
    """A line before it, of the number before, is no certain heading: it may be the next point of a list."""
    marked: bool


Listed = Callable[[str], bool]
"""Tells whether the list of contents names a title."""


@dataclass(frozen=True, slots=True)
class _Paper:
    lines: Sequence[Line]
    filled: Sequence[int]
    """Which of the lines have text."""
    texts: Sequence[str]
    """Theirs."""
    counted: Sequence[int]
    """Which of the texts begin as a heading by number may."""
    words: Vocabulary
    listed: Listed


def find_numbered(lines: Sequence[Line], words: Vocabulary, listed: Listed) -> list[NumberedHeading]:
    """Return the headings of the items, in the one way that the paper heads them."""
    filled = [at for at, line in enumerate(lines) if line.text]
    texts = [lines[at].text for at in filled]
    counted = [place for place, text in enumerate(texts) if text[0] in _FIRST and len(text) <= _LONGEST_TITLE]
    paper = _Paper(lines, filled, texts, counted, words, listed)
    found = [_in_style(paper, style) for style in _STYLES]
    most = max((len(headings) for headings in found), default=0)
    enough = [headings for headings in found if headings and len(headings) * _A_THIRD >= most]
    return min(enough, key=lambda headings: (headings[0].start, -len(headings)), default=[])


def _in_style(paper: _Paper, style: re.Pattern[str]) -> list[NumberedHeading]:
    candidates = list(_candidates(paper, style))
    certain = _rising([each for each in candidates if each.certain])
    if not certain:
        return []
    return list(_with_uncertain(candidates, certain))


def _candidates(paper: _Paper, style: re.Pattern[str]) -> Iterator[NumberedHeading]:
    lines, filled, texts, words = paper.lines, paper.filled, paper.texts, paper.words
    uncertain = -1
    """The last number that was no certain heading, with no other heading since."""
    before = -1
    for place in paper.counted:
        found = style.match(texts[place])
        if found is None:
            continue
        if uncertain >= 0 and any(words.kind_of(text) or is_metadata(text) for text in texts[before + 1 : place]):
            uncertain = -1
        before = place
        first, last, title = _span(texts, place, (found["title"] or "").strip(), words)
        if not _is_title(title, words):
            continue
        number = int(found["number"])
        marked = any(lines[filled[at]].depth for at in range(first, last + 1))
        named = marked or paper.listed(title)
        begins = number == 1 and bool(_OPENERS.match(title))
        certain = named or begins or _is_opened(texts, last + 1, words) or without_closed_mark(title)[1]
        counts_on = number == uncertain + 1 and not named and not _has_metadata(texts, last + 1)
        yield NumberedHeading(
            filled[first], filled[last] + 1, number, title, certain and not counts_on, counts_on, marked
        )
        uncertain = -1 if certain and not counts_on else number


def _span(texts: Sequence[str], place: int, title: str, words: Vocabulary) -> tuple[int, int, str]:
    """Return the first and the last line of the heading, and its title: where it has none, the line above or below."""
    if title:
        return place, place, title
    below = texts[place + 1] if place + 1 < len(texts) else ""
    above = texts[place - 1] if place else ""
    if _STYLES[0].match(below):
        return place, place, ""
    is_word = not texts[place][0].isdigit()
    if is_word and above and (not below or is_metadata(below) or words.kind_of(below) or words.inline(below)):
        return place - 1, place, above
    return place, place + 1, below


def _is_title(title: str, words: Vocabulary) -> bool:
    if not title or is_lower(title) or title.endswith((";", ",")) or not any(char.isalpha() for char in title):
        return False
    return not (words.kind_of(title) not in (None, "absentees", "other") or _MONTHS.match(title) or is_metadata(title))


def _is_opened(texts: Sequence[str], place: int, words: Vocabulary) -> bool:
    """Tell whether the lines below are such as stand below an item's title."""
    below = texts[place : place + _LOOKED_AT]
    return any(is_metadata(text) or words.inline(text) is not None or _opens(text, words) for text in below)


def _opens(text: str, words: Vocabulary) -> bool:
    return words.kind_of(text) is not None and not words.is_doubtful(text)


def _has_metadata(texts: Sequence[str], place: int) -> bool:
    return any(is_metadata(text) for text in texts[place : place + _LOOKED_AT])


def _rising(certain: Sequence[NumberedHeading]) -> list[NumberedHeading]:
    """Return the longest run of headings whose numbers rise, by small steps: closed items may be left out."""
    runs: dict[int, tuple[int, int, int]] = {}
    """Number → length of the longest run that ends with it, its last heading, the one before."""
    before: list[int] = []
    for at, heading in enumerate(certain):
        ending = [runs[number] for step in range(1, _WIDEST_STEP) if (number := heading.number - step) in runs]
        length, last, _ = max(ending, key=lambda run: run[0], default=(0, -1, -1))
        before.append(last)
        if heading.number not in runs or length + 1 > runs[heading.number][0]:
            runs[heading.number] = (length + 1, at, last)
    at = max(runs.values(), key=lambda run: run[0], default=(0, -1, -1))[1]
    run: list[NumberedHeading] = []
    while at >= 0:
        run.append(certain[at])
        at = before[at]
    return run[::-1]


def _with_uncertain(
    candidates: Sequence[NumberedHeading], certain: Sequence[NumberedHeading]
) -> Iterator[NumberedHeading]:
    """Yield the certain headings and, between and behind them, those that count on by one."""
    following = iter(certain)
    wanted = next(following, None)
    number = 0
    last_is_certain = True
    for candidate in candidates:
        if candidate is wanted:
            wanted = next(following, None)
            last_is_certain = True
        elif (
            candidate.number == number + 1
            and not (candidate.counts_on and last_is_certain)
            and (wanted is None or wanted.number > candidate.number)
        ):
            last_is_certain = False
        else:
            continue
        number = candidate.number
        yield candidate
