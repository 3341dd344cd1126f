"""Undoes the wrapping of a paper's lines: afterwards a line holds a whole paragraph, heading, title or list point.

Which lines belong together is read from the paper itself: a line goes on below if the next word did not fit on it (see
`line_width`), and if what stands below does not begin something new. Where paragraphs follow each other without blank
lines between them, blank lines are put in. A paper that is not wrapped stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.parsing.columns import with_columns
from publisher.parsing.danish import is_finished, is_lower
from publisher.parsing.hyphens import SOFT_HYPHEN, is_parted, join, words_of
from publisher.parsing.letters import repair_question_marks
from publisher.parsing.line_width import Wrap, find_wrap
from publisher.parsing.lines import Line
from publisher.parsing.metadata import CASE_NUMBER
from publisher.parsing.points import Mark, mark_of
from publisher.parsing.vocabulary import Vocabulary

_ITEM = re.compile(r"^(?:(?:LUKKET|Lukket)\s+)?(?:PUNKT|Punkt|PKT\.?|Pkt\.?)\s+\d{1,3}\s*(?:\([^)]*\)\s*)?[:–-]")
_ANY_ITEM = re.compile(r"^(?:lukket\s+)?(?:punkt|pkt\.?)\s*\d", re.IGNORECASE)
_ATTACHMENT = re.compile(r"^(?:[(\[]?ANBEFALES\b|Bilag\s+\d|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s)")
_YEARS = re.compile(r"^(?:19|20)\d\d-(?:19|20)\d\d$")
_OPEN_END = re.compile(
    r"(?:[,–/(&-]|\b(?:af|at|efter|den|der|det|d|en|et|for|fra|hos|i|inden|med|mellem|mod|og|om|over|på|samt|som|til|under|"
    r"ved|vedr|vedrørende|eller|de|nr|stk|punkt|pkt|bl\.a|f\.eks|jf)\.?)$",
    re.IGNORECASE,
)
"""A title that ends so is not at its end."""
_TITLE_GOES_ON = re.compile(r"[a-zæøå\d(&]|(?:TILFØJET|TILKNYTTET|EFTERSENDT|EFTER)\b")
"""A line that begins so is seldom the beginning of a title."""
_COUNTED_WORD = re.compile(
    r"(?:\b(?:nr|stk|punkt|pkt|side|kap|kapitel|den|d|ca|til|på|og|eller|bilag)\.?|[§–-])$", re.IGNORECASE
)
"""A number after this is no point of a list."""
_INTRODUCES = re.compile(r"(?:,|\bat)$")
_BEHIND_COLON = ("<", "http", "www", '"', "”", "“", "»", "'")
_DASHES = "-*"
_LISTS_OF_TITLES = frozenset({"attachments", "earlier_handling"})
_FEWEST_TOGETHER = 3
_FEW_APART = 0.25
"""In a paper with so few blank lines between paragraphs, it is not they that part paragraphs."""


def unwrap(lines: Sequence[Line], words: Vocabulary) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
    """Return the lines from the first item on as whole texts, and a finding for every hyphen that was taken out.

    Args:
        lines: all lines that are text, without the list of contents.
        words: the headings that papers of its kind have.
    """
    start = next(
        (at for at, line in enumerate(lines) if _ANY_ITEM.match(line.text) or words.kind_of(line.text)), len(lines)
    )
    body = with_columns(lines[start:])
    breaks = [(line, below) for line, below in pairwise(body) if _is_break(line, below)]
    wrap = find_wrap([line for line in body if _is_prose(line)], breaks)
    dense = _is_dense(body, wrap)
    if not (wrap or dense or any(line.raw.rstrip().endswith(("-", SOFT_HYPHEN)) for line in body)):
        return (*lines[:start], *body), ()
    joiner = _Joiner(body, words, wrap, dense=dense)
    for line, below in zip_longest(body, body[1:]):
        joiner.add(line, below)
    return (*lines[:start], *joiner.finish()), tuple(joiner.findings)


def _is_break(line: Line, below: Line) -> bool:
    """Tell whether running text may go on from the one line to the other."""
    return _is_prose(line) and _is_prose(below) and mark_of(below) is None


def _is_prose(line: Line) -> bool:
    """Tell whether the line may be part of a longer text: it is neither marked as a heading nor a row of a table."""
    return bool(line.text) and not (line.depth or line.bold or "\t" in line.text or line.text[0] == "|")


class _Joiner:
    """Puts the lines of a paper together, one after the other."""

    def __init__(self, lines: Sequence[Line], words: Vocabulary, wrap: Wrap | None, *, dense: bool) -> None:
        self.findings: list[Finding] = []
        self._headings = words
        self._wrap = wrap
        self._dense = dense
        parted = any(line.text.endswith("-") for line in lines)
        self._spellings = words_of(line.text for line in lines) if parted else frozenset()
        self._whole: list[Line] = []
        self._begun: list[Line] = []
        """The lines of the text that is being put together."""
        self._blank: list[Line] = []
        """The blank lines below it."""
        self._mark: Mark | None = None
        self._number = 0
        """The last number of the list it stands in."""
        self._in_titles = False

    def add(self, line: Line, below: Line | None) -> None:
        """Put the line to the text before it, or begin anew with it."""
        if not line.text:
            self._blank.append(line)
        elif self._begun and self._goes_on(self._begun[-1], line, below):
            self._blank.clear()
            self._begun.append(line)
        else:
            self._close()
            self._begin(line)

    def finish(self) -> tuple[Line, ...]:
        """Return the whole texts, parted by blank lines."""
        self._close()
        return tuple(self._with_gaps() if self._dense else self._whole)

    def _begin(self, line: Line) -> None:
        self._begun = [line]
        self._mark = mark_of(line)
        kind = self._headings.kind_of(line.text)
        if kind or _ITEM.match(line.text) or self._headings.inline(line.text):
            self._in_titles = kind in _LISTS_OF_TITLES
            self._number = 0
        elif self._mark and self._mark.kind == "number":
            self._number = self._mark.number

    def _close(self) -> None:
        if self._begun:
            self._whole.append(self._joined(self._begun))
        self._whole += self._blank
        self._begun, self._blank = [], []

    def _joined(self, lines: Sequence[Line]) -> Line:
        first, last = lines[0], lines[-1]
        if first is last:
            return first
        parts = [first.text]
        for before, line in pairwise(lines):
            parts[-1], between, healed = join(_with_soft_hyphen(before, parts[-1]), line.text, self._spellings)
            parts += [between, line.text]
            if healed:
                self.findings.append(finding("parsing.parted-word", (before.number, line.number), word=healed))
        joined = "".join(parts)
        text = repair_question_marks(joined)
        if text != joined:
            self.findings.append(finding("parsing.stray-question-mark", (first.number, last.number)))
        return replace(first, text=text, end=last.number, hard_break=last.hard_break)

    def _goes_on(self, last: Line, line: Line, below: Line | None) -> bool:
        turned = last.page != line.page or line.number - last.number > len(self._blank) + 1
        if (self._blank and not turned) or last.hard_break or not _is_prose(line):
            return False
        if not (_is_prose(last) or _ITEM.match(self._begun[0].text)) or self._begins_anew(last, line, below):
            return False
        if is_parted(_with_soft_hyphen(last, last.text), line.text):
            return True
        return self._wrap is not None and self._wrap.is_full(last, line) and self._fits(last, line, below)

    def _fits(self, last: Line, line: Line, below: Line | None) -> bool:
        """Tell whether the line goes on with the full line above it, by what the two say."""
        finished = is_finished(last.text)
        if self._in_titles and not (_TITLE_GOES_ON.match(line.text) or _OPEN_END.search(last.text)):
            return not self._dense and _first_word(line) != _first_word(self._begun[0])
        if self._blank:
            may_be_heading = len(self._begun) == 1 and not (self._wrap and self._wrap.is_nearly_as_wide(last))
            return is_lower(line.text) or not (finished or may_be_heading or self._stands_alone(line, below))
        if last.text.endswith(":"):
            return is_lower(line.text) or line.text.startswith(_BEHIND_COLON)
        is_indented = self._mark is None and line.indent > last.indent
        return not finished or not (is_indented or (below and below.text and self._stands_alone(line, below)))

    def _stands_alone(self, line: Line, below: Line | None) -> bool:
        """Tell whether the line is a heading or introduces what follows: it ends early, and not as a sentence does."""
        if line.text.startswith("<"):
            return True
        if is_lower(line.text) or (is_finished(line.text) and not line.text.endswith(":")):
            return False
        if self._mark and below and (line.text.endswith(":") or mark_of(below)):
            return False
        return below is None or not below.text or (self._wrap is not None and not self._wrap.is_full(line, below))

    def _begins_anew(self, last: Line, line: Line, below: Line | None) -> bool:
        text = line.text
        if self._headings.kind_of(text) or self._headings.inline(text) or _ITEM.match(text):
            return True
        if CASE_NUMBER.match(text) and not _YEARS.match(text):
            return True
        if self._begun[0] is last and self._headings.kind_of(last.text):
            return True
        if self._in_titles and _ATTACHMENT.match(text):
            return True
        mark = mark_of(line)
        return mark is not None and not self._is_chance(mark, last, line, below)

    def _is_chance(self, mark: Mark, last: Line, line: Line, below: Line | None) -> bool:
        """Tell whether running text only happens to begin a line with a dash or with a number and a full stop."""
        if self._wrap is None or is_finished(last.text) or not self._wrap.is_full(last, line):
            return False
        if mark.kind == "number":
            return mark.number not in (1, self._number + 1) or bool(_COUNTED_WORD.search(last.text))
        if mark.kind == "counted" or mark.sign not in _DASHES or _INTRODUCES.search(last.text):
            return False
        if self._mark and line.indent > self._begun[0].indent:
            return True
        beside = mark_of(below) if below else None
        return all(other is None or other.sign != mark.sign for other in (self._mark, beside))

    def _with_gaps(self) -> Iterator[Line]:
        """Yield the lines with a blank one wherever a paragraph, a list or a table begins or ends."""
        before: Line | None = None
        for line in self._whole:
            if before is not None and before.text and line.text and not self._belong_together(before, line):
                yield Line(before.last, "", "", page=before.page)
            yield line
            before = line

    def _belong_together(self, line: Line, below: Line) -> bool:
        if line.hard_break or ("\t" in line.text and "\t" in below.text) or (line.text[0] == below.text[0] == "|"):
            return True
        absentees = self._headings.inline(line.text)
        if absentees and not (self._headings.kind_of(below.text) or _ITEM.match(below.text)):
            return True
        mark, next_mark = mark_of(line), mark_of(below)
        if mark and next_mark:
            return True
        if next_mark or below.depth or below.bold:
            return False
        return (mark is not None and line.text.endswith(":")) or (is_lower(below.text) and not is_finished(line.text))


def _with_soft_hyphen(line: Line, text: str) -> str:
    """Return the text with the soft hyphen that the source's line ends with: elsewhere soft hyphens are no text."""
    return text + SOFT_HYPHEN if line.raw.rstrip().endswith(SOFT_HYPHEN) else text


def _first_word(line: Line) -> str:
    return line.text.split(None, 1)[0]


def _is_dense(lines: Sequence[Line], wrap: Wrap | None) -> bool:
    """Tell whether paragraphs follow each other without blank lines."""
    together = apart = 0
    before: Line | None = None
    gap = False
    for line in lines:
        if not line.text:
            gap = True
            continue
        plain = _is_prose(line) and mark_of(line) is None
        if plain and before is not None:
            apart += gap
            together += not gap and not is_lower(line.text) and not (wrap and wrap.is_full(before, line))
        before, gap = (line if plain else None), False
    fewest = _FEWEST_TOGETHER if wrap else 2 * _FEWEST_TOGETHER
    return together >= fewest and apart <= _FEW_APART * (together + apart)
