"""Finds the depth of list points, and of text that stands under them, from their left edges."""

from dataclasses import dataclass, field

_STEP = 0.7
"""Sizes of the type that a mark stands further right when it is deeper."""
_SAME_EDGE = 0.35


@dataclass(slots=True)
class Levels:
    """The list that is being read: where its marks stand and where its text, from the outermost depth on."""

    edges: list[tuple[float, float]] = field(default_factory=list)

    def point(self, mark_x0: float, text_x0: float, size: float) -> int:
        """Return the depth of a point, 0 for the outermost."""
        while self.edges and mark_x0 < self.edges[-1][0] - _STEP * size:
            self.edges.pop()
        if not self.edges or mark_x0 > self.edges[-1][0] + _STEP * size:
            self.edges.append((mark_x0, text_x0))
        return len(self.edges) - 1

    def text(self, x0: float, size: float) -> int:
        """Return how many points a paragraph stands under: it begins where their text does; other text ends a list."""
        while self.edges and abs(x0 - self.edges[-1][1]) > _SAME_EDGE * size:
            self.edges.pop()
        return len(self.edges)
