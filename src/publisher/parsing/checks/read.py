"""What a check is given, and what it gives back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Dropped, Kind
from publisher.parsing.contents import ContentsEntry
from publisher.parsing.header import HeaderFacts
from publisher.parsing.lines import Line
from publisher.parsing.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that was read, before it becomes the record."""

    kind: Kind
    day: date
    lines: tuple[Line, ...]
    contents: tuple[ContentsEntry, ...]
    header: HeaderFacts
    items: tuple[AgendaItem, ...]
    dropped: tuple[Dropped, ...]
    words: Vocabulary

    @property
    def open_lines(self) -> Iterator[Line]:
        """The lines with text outside closed items: only their words may stand in the message of a finding."""
        closed = [item.lines for item in self.items if item.closed]
        at = 0
        for line in self.lines:
            while at < len(closed) and closed[at][1] < line.number:
                at += 1
            if line.text and (at == len(closed) or line.number < closed[at][0]):
                yield line

    @property
    def open_items(self) -> Iterator[AgendaItem]:
        """The items whose words may stand in the message of a finding."""
        return (item for item in self.items if not item.closed)


Check = Callable[[Read], Iterator[Finding]]
