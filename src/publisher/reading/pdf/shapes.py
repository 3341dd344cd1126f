"""What is found on a page, from words to blocks.

Lengths are points, measured from the top left corner of the upright page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without space between them."""

    text: str
    x0: float
    x1: float
    base: float
    """Where its baseline lies; grows downwards."""
    size: float
    """Size of the type."""
    bold: bool
    font: str
    italic: bool = False
    underlined: bool = False
    link: str = ""
    """Web address that the word leads to."""

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, self.base - self.size * 0.3


@dataclass(frozen=True)
class Line:
    """Words on one baseline, left to right, and the margins they are set between."""

    words: tuple[Word, ...]
    page: int
    left: float = 0.0
    right: float = 0.0
    entry: bool = False
    """Ends an entry of a list of contents: its last word is the number of a page."""

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def base(self) -> float:
        return self._widest.base

    @cached_property
    def size(self) -> float:
        return self._widest.size

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self._lettered)

    @cached_property
    def distinct(self) -> tuple[bool, bool, bool]:
        """Whether the whole line is bold, italic, underlined."""
        words = self._lettered
        return self.bold, all(word.italic for word in words), all(word.underlined for word in words)

    @cached_property
    def _lettered(self) -> list[Word]:
        return [word for word in self.words if any(map(str.isalnum, word.text))] or list(self.words)

    @cached_property
    def top(self) -> float:
        return self.base - self.size * 0.8

    @cached_property
    def bottom(self) -> float:
        return self.base + self.size * 0.25

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def _widest(self) -> Word:
        return max(self.words, key=lambda word: (len(word.text), word.size))


@dataclass(frozen=True, slots=True)
class Edge:
    """A ruled line: upright where x0 equals x1, else level."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """All that a page shows."""

    number: int
    width: float
    height: float
    rows: tuple[Line, ...]
    """From top to bottom, each over the page's whole width."""
    turned: tuple[Line, ...] = ()
    """Text set at an angle to the rest."""
    edges: tuple[Edge, ...] = ()
    picture: float = 0.0
    """Share of the page that its largest picture covers."""
    unreadable: int = 0
    """Letters whose meaning the file does not tell."""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: rows of cells, each cell its lines."""

    box: Box
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    columns: tuple[float, ...]
    """Left edges of its columns."""
    page: int


Kind = Literal["paragraph", "point", "row", "furniture"]


@dataclass(frozen=True, slots=True)
class Block:
    """What becomes one line of the document."""

    kind: Kind
    page: int
    cells: tuple[tuple[Line, ...], ...]
    """The printed lines; more than one cell in a table's row only."""
    mark: str = ""
    """`- ` or the number that a list point begins with, taken out of its lines."""
    level: int = 0
    heading: int = 0
    tight: bool = False
    """Stands under the block before it without an empty line."""
    columns: tuple[float, ...] = ()
    """Of a table's row: where the columns begin."""

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for cell in self.cells for line in cell)

    @property
    def bold(self) -> bool:
        lines = self.lines
        return bool(lines) and all(line.bold for line in lines)

    def words(self) -> Iterator[Word]:
        """Yield its words in their order."""
        for line in self.lines:
            yield from line.words
