"""What one session remembers: the role that approves, what was just done, what was ticked. Nothing of it is stored."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Told:
    """What the next page says first."""

    text: str
    more: tuple[str, ...] = ()
    bad: bool = False
    at: str | None = None
    """The id of the field it is about."""


@dataclass(slots=True)
class Session:
    """One editor at work."""

    by: str = ""
    _told: Told | None = None
    _ticked: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)

    def tell(self, told: Told) -> None:
        """Let the next page say this."""
        self._told = told

    def hear(self) -> Told | None:
        """Return what is to be said, once."""
        told, self._told = self._told, None
        return told

    def approver(self, typed: str | None) -> str:
        """Return the role that is typed, else the one that is known."""
        return self.by if typed is None else " ".join(typed.split())

    def tick(self, name: str, item: int, keys: frozenset[str]) -> None:
        """Remember which remarks of an item were ticked."""
        self._ticked[name, item] = keys

    def ticked(self, name: str, item: int) -> frozenset[str] | None:
        """Return which remarks of an item were ticked; none before its form was sent."""
        return self._ticked.get((name, item))
