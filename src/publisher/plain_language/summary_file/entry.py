"""What a summary file holds, item by item."""

from dataclasses import dataclass

from publisher.model.finding import LineSpan
from publisher.model.summary import Sentence, Slot, Standing

WRITABLE: tuple[Slot, ...] = ("about", "proposal", "decision", "disagreement", "money", "next")
"""The slots that a person may write. »Svære ord« and »Kilde« are always made by the machine."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence, and the line of the summary file it stands on (1-based; 0 for one that stands in no file)."""

    sentence: Sentence
    line: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """Fingerprints of what a text was written, checked or approved for."""

    item: str
    """The item's whole printed text."""
    decision: str
    """The text of its decision."""
    text: str
    """The sentences themselves, whatever lines they cite."""
    spans: tuple[tuple[LineSpan, str], ...]
    """Every cited place with the fingerprint of what stood there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The plain version of one item, as its file holds it."""

    item: int
    title: str
    maker: str
    standing: Standing
    written: tuple[Written, ...]
    marks: Marks | None = None
    seen: tuple[str, ...] = ()
    """Remarks of the checks that an approver has read and found unfounded: `code:fingerprint of the sentence`."""
    line: int = 0
    """Line of its heading."""
    raw: str = ""
    """The text as it stands in the file; empty for an entry that was changed or made anew."""

    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences alone."""
        return tuple(one.sentence for one in self.written)

    def line_of(self, text: str | None) -> int | None:
        """Return the line of the file that holds the sentence `text`."""
        return next((one.line for one in self.written if one.sentence.text == text), None)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an item of the file cannot be used as it stands: a finding's code without its room, and its fields."""

    code: str
    line: int
    item: int | None
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryFile:
    """A summary file: what stands above the items, the items, and what could not be understood."""

    preamble: str
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()

    def entry(self, item: int) -> Entry | None:
        """Return the entry of one item."""
        return next((one for one in self.entries if one.item == item), None)

    def with_entry(self, new: Entry) -> "SummaryFile":
        """Return the file with `new` in the place of the entry of its item, or in the order of the agenda."""
        others = [one for one in self.entries if one.item != new.item]
        at = next((index for index, one in enumerate(self.entries) if one.item == new.item), None)
        if at is None:
            at = next((index for index, one in enumerate(others) if one.item > new.item), len(others))
        others.insert(at, new)
        problems = tuple(problem for problem in self.problems if problem.item != new.item)
        return SummaryFile(self.preamble, tuple(others), problems)
