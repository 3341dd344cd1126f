"""Grows texts and list points piece by piece in linear time, then freezes them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from publisher.model.blocks import Block, ListItem
from publisher.model.finding import LineSpan
from publisher.parsing.danish import is_finished, is_lower
from publisher.parsing.pieces import Piece


@dataclass(slots=True)
class Run:
    """A text that may go on after a page break, with the blocks below it if it is a list point."""

    parts: list[str]
    lines: LineSpan
    open_brackets: int = 0
    blocks: list[Block] = field(default_factory=list)

    @classmethod
    def of(cls, piece: Piece) -> "Run":
        """Begin with this piece."""
        run = cls([], piece.lines)
        run.append(piece)
        return run

    def append(self, piece: Piece) -> None:
        """Go on with this piece's text."""
        self.parts += piece.parts
        self.lines = (self.lines[0], piece.lines[1])
        self.open_brackets += sum(part.count("(") - part.count(")") for part in piece.parts)

    def own(self, block: Block) -> None:
        """Put a block under the point."""
        self.blocks.append(block)
        self.lines = (self.lines[0], block.lines[1])

    def goes_on(self, following: Piece) -> bool:
        """Tell whether the paragraph after a gap is the rest of this text: it stops in mid-sentence or in a bracket."""
        if following.kind != "paragraph" or not following.after_gap or self.parts[-1].startswith("http"):
            return False
        if self.open_brackets > 0:
            return True
        text = following.parts[0]
        return not is_finished(self.parts[-1]) and is_lower(text) and not text.startswith(("http", "www"))

    def own_all(self, blocks: Iterable[Block]) -> None:
        """Put blocks under the point."""
        for block in blocks:
            self.own(block)

    @property
    def text(self) -> str:
        """The whole text."""
        return " ".join(self.parts)

    def freeze(self) -> ListItem:
        """Return the list point."""
        return ListItem(self.text, self.lines, tuple(self.blocks))
