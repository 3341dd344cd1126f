"""What a reader hands to the parser: every line of a paper, numbered as printed."""

from dataclasses import dataclass

from publisher.model.finding import Finding


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source, without its line ending."""

    number: int
    """1-based line number in the source file."""
    text: str
    page: int | None = None
    """1-based page, where the file type has pages."""
    heading: int = 0
    """Depth of the heading, 1 to 6, where the file type marks headings otherwise than in the text; 0 for text."""
    bold: bool = False
    """The whole line is set in bold, where the file type says so otherwise than in the text."""
    furniture: bool = False
    """Belongs to the page and not to the paper: a running head, a page number, a menu, a button."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A paper as it was read: no word removed, and every repair of a sign told in `findings`.

    A line holds a paragraph, or the part of it that the file prints on a line. An empty line parts paragraphs. A point
    of a list begins with `- ` or its number (`2. `), indented by two spaces a level; a table's row has its cells parted
    by tabs.
    """

    file: str
    """File name alone, never a path: it is published."""
    media_type: str
    sha256: str
    lines: tuple[SourceLine, ...]
    marked: bool = True
    """The text may hold marks of Markdown or HTML that stand for something; false where the reader resolved them."""
    findings: tuple[Finding, ...] = ()
    """What the file had wrong that could be repaired without a guess, or that an editor must see."""
