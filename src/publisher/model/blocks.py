"""The body of a section: paragraphs, free headings, lists and tables."""

from dataclasses import dataclass
from typing import Literal

from publisher.model.finding import LineSpan


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, repaired but otherwise as printed."""

    text: str
    lines: LineSpan
    type: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Heading:
    """A free sub-heading inside a section."""

    text: str
    level: int
    lines: LineSpan
    type: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point of a list; `blocks` holds what belongs under it (paragraphs, inner lists)."""

    text: str
    lines: LineSpan
    blocks: "tuple[Block, ...]" = ()


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted or numbered list. A list broken by a page break is one block."""

    ordered: bool
    items: tuple[ListItem, ...]
    lines: LineSpan
    start: int = 1
    """The first number of an ordered list, as printed."""
    type: Literal["list"] = "list"


@dataclass(frozen=True, slots=True)
class Table:
    """Cells of a tab table. Every row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: LineSpan
    type: Literal["table"] = "table"


Block = Paragraph | Heading | ListBlock | Table
