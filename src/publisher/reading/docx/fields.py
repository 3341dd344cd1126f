"""Fields: places where Word shows a result, a link or a date, and keeps the instruction that makes it."""

from dataclasses import dataclass

Place = tuple[int, int, int]
"""Paragraph, line in it, part of the line."""


@dataclass(slots=True)
class Field:
    """A field that is being read. Until its instruction is told, nothing in it is shown."""

    instruction: str = ""
    told: bool = False
    place: Place | None = None
    """Where its result begins."""

    def address(self) -> str:
        """Return the address of a field that is a link (`HYPERLINK "https://…"`), empty for any other."""
        words = self.instruction.split(maxsplit=1)
        if len(words) < 2 or words[0].upper() != "HYPERLINK" or not words[1].startswith('"'):
            return ""
        return words[1][1:].partition('"')[0]
