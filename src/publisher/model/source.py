"""What a reader hands to the parser: every line of a paper, numbered as printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source, without its line ending."""

    number: int
    """1-based line number in the source file."""
    text: str
    page: int | None = None
    """1-based page, where the file type has pages."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A paper as it was read: nothing removed, nothing repaired."""

    file: str
    """File name alone, never a path: it is published."""
    media_type: str
    sha256: str
    lines: tuple[SourceLine, ...]
