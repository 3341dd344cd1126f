"""Finds the depth of list points from the left edges of their marks."""

from dataclasses import dataclass, field

_STEP = 0.7
"""Sizes of the type that a mark stands further right when it is deeper."""


@dataclass(slots=True)
class Levels:
    """The left edges of the list that is being read, from the outermost on."""

    edges: list[float] = field(default_factory=list)

    def level(self, x0: float, size: float) -> int:
        """Return the depth of a point whose mark stands at `x0`, 0 for the outermost."""
        while self.edges and x0 < self.edges[-1] - _STEP * size:
            self.edges.pop()
        if not self.edges or x0 > self.edges[-1] + _STEP * size:
            self.edges.append(x0)
        return len(self.edges) - 1

    def leave(self) -> None:
        """Forget the list: text at the margin follows."""
        self.edges.clear()
