"""Reads a summary file the way people write it.

Extra spaces, a heading without #, a dash of another kind, a date in words are no mistakes.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import pairwise
from typing import get_args

from publisher.catalogue.calendar import DATE, read_date
from publisher.catalogue.summaries import slot_heading
from publisher.model.meeting import Kind
from publisher.model.summary import SLOTS, Slot, Standing, State
from publisher.plain_language.summary_file.entry import WRITABLE, Entry, Marks, Problem, SummaryFile, Written
from publisher.plain_language.summary_file.sentence_line import sentences_on

_ITEM = re.compile(r"(?:#+\s*punkt\s+(\d+)\b\s*[:.–-]?|punkt\s+(\d+)\s*:(?!.*\]$))\s*(.*)", re.IGNORECASE)
"""Without # a line is a heading only if it names no source: a summary may say »Punkt 3: …« of a list."""
_KEY = re.compile(
    r"(tilstand|lavet af|dato|godkendt af|godkendt den|læsertest|mærke|set efter)\s*[:=]\s*(.*)", re.IGNORECASE
)
_MARK = re.compile(r"(sag|beslutning|tekst|\d+(?:-\d+)?)=([0-9a-z]+)")
_LAST = "mærke"
"""The key that stands below the sentences, out of the editor's way."""
_CLOSE_ENOUGH = 0.85


def parse(source: str) -> SummaryFile:
    """Return what the file holds; what cannot be understood is named, and nothing of it is lost."""
    lines = source.removeprefix("\ufeff").splitlines()
    starts = [index for index, line in enumerate(lines) if _ITEM.fullmatch(_even(line))]
    chunks = [(start, lines[start:end]) for start, end in pairwise([*starts, len(lines)])]
    entries: list[Entry] = []
    problems: list[Problem] = []
    for start, chunk in chunks:
        reading = _Reading(start + 1, chunk)
        entry = reading.entry()
        problems += reading.problems
        if any(one.item == entry.item for one in entries):
            problems.append(Problem("item-twice", entry.line, entry.item))
        entries.append(entry)
    preamble = "\n".join(lines[: starts[0]] if starts else lines).rstrip()
    if not starts and preamble:
        problems.append(Problem("no-items", 1, None))
    return SummaryFile(preamble, tuple(entries), tuple(problems))


@dataclass(slots=True)
class _Reading:
    """One item being read, line by line."""

    start: int
    chunk: list[str]
    problems: list[Problem] = field(default_factory=list)
    number: int = 0
    slot: Slot | None = None
    maker: str = ""
    standing: Standing = field(default_factory=lambda: Standing("kladde"))
    marks: Marks | None = None
    seen: tuple[str, ...] = ()
    written: list[Written] = field(default_factory=list)

    def entry(self) -> Entry:
        heading = _ITEM.fullmatch(_even(self.chunk[0]))
        if heading is None:
            raise AssertionError("a chunk begins with its heading")
        self.number = int(heading[1] or heading[2])
        for at, line in enumerate(self.chunk[1:], start=self.start + 1):
            text = _even(line)
            if self.slot and _begins_another(text):
                self._problem("heading-missing", at)
                break
            if text:
                self._line(text, at)
        if not self.written:
            self._problem("nothing-written", self.start)
        return Entry(
            item=self.number,
            title=heading[3],
            maker=self.maker,
            standing=self.standing,
            written=tuple(self.written),
            marks=self.marks,
            seen=self.seen,
            line=self.start,
            raw="\n".join(self.chunk).rstrip(),
        )

    def _line(self, text: str, at: int) -> None:
        key = _KEY.fullmatch(text)
        if key and (self.slot is None or key[1].casefold() == _LAST):
            _KEYS[key[1].casefold()](self, key[2].strip(), at)
        elif (slot := _slot_of(text)) is not None:
            self.slot = slot
            if slot not in WRITABLE:
                self._problem("slot-made-by-machine", at, words=text)
        elif text.startswith("#") or self.slot is None:
            self._problem("line-unknown", at, words=text)
        else:
            self._sentences(text, at)

    def _sentences(self, text: str, at: int) -> None:
        self.written.extend(Written(sentence, at) for sentence in sentences_on(text, self.slot or "about"))

    def _problem(self, code: str, line: int, **fields: str) -> None:
        self.problems.append(Problem(code, line, self.number, tuple(fields.items())))

    def _state(self, value: str, at: int) -> None:
        state = next((one for one in get_args(State) if one == value.casefold()), None)
        if state is None:
            self._problem("state-unknown", at, words=value)
        else:
            self.standing = replace(self.standing, state=state)

    def _date(self, value: str, at: int) -> str | None:
        found = _iso(value)
        if found is None and value:
            self._problem("date-unknown", at, words=value)
        return found

    def _maker(self, value: str, _at: int) -> None:
        self.maker = value

    def _on(self, value: str, at: int) -> None:
        self.standing = replace(self.standing, on=self._date(value, at))

    def _approved_by(self, value: str, _at: int) -> None:
        self.standing = replace(self.standing, approved_by=value or None)

    def _approved_on(self, value: str, at: int) -> None:
        self.standing = replace(self.standing, approved_on=self._date(value, at))

    def _readers(self, value: str, _at: int) -> None:
        self.standing = replace(self.standing, readers=value or None)

    def _seen(self, value: str, _at: int) -> None:
        self.seen = tuple(value.replace(",", " ").split())

    def _marks(self, value: str, _at: int) -> None:
        found = dict(_MARK.findall(value))
        spans = tuple((_span(name), known) for name, known in found.items() if name[0].isdigit())
        self.marks = Marks(found.get("sag", ""), found.get("beslutning", ""), found.get("tekst", ""), spans)


_KEYS: dict[str, Callable[[_Reading, str, int], None]] = {
    "tilstand": _Reading._state,
    "lavet af": _Reading._maker,
    "dato": _Reading._on,
    "godkendt af": _Reading._approved_by,
    "godkendt den": _Reading._approved_on,
    "læsertest": _Reading._readers,
    "mærke": _Reading._marks,
    "set efter": _Reading._seen,
}


def _begins_another(text: str) -> bool:
    """Tell whether a line below the sentences is the first key of the next item, whose heading was deleted."""
    key = _KEY.fullmatch(text)
    return key is not None and key[1].casefold() == "tilstand" and key[2].casefold() in get_args(State)


def _even(line: str) -> str:
    return " ".join(line.replace("\u00ad", "").split())


def _slot_of(text: str) -> Slot | None:
    """Return the slot that a heading names; a slip of the finger is forgiven."""
    if _bare(text) in _HEADINGS or not text.startswith("#"):
        return _HEADINGS.get(_bare(text))
    close = get_close_matches(_bare(text), list(_HEADINGS), n=1, cutoff=_CLOSE_ENOUGH)
    return _HEADINGS[close[0]] if close else None


def _bare(heading: str) -> str:
    return heading.strip("# :?").casefold()


_HEADINGS: dict[str, Slot] = {_bare(slot_heading(slot, kind)): slot for slot in SLOTS for kind in get_args(Kind)}


def _iso(value: str) -> str | None:
    found = DATE.search(value)
    day = read_date(found) if found else None
    return day.isoformat() if day else None


def _span(name: str) -> tuple[int, int]:
    first, _, last = name.partition("-")
    return int(first), int(last or first)
