"""What a check is given, and what it gives back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Dropped, Kind
from publisher.parsing.contents import ContentsEntry
from publisher.parsing.header import HeaderFacts
from publisher.parsing.lines import Line


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


Check = Callable[[Read], Iterator[Finding]]
