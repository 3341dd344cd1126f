"""What one session has changed in summary files, so that it can be taken back."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one paper's summary file."""

    paper: str
    before: bytes | None
    after: bytes | None
    """None: there was, or is, no file."""
    what: str
    """Ready to be read."""


@dataclass(slots=True)
class History:
    """The changes of a session, in their order."""

    _changes: list[Change] = field(default_factory=list)

    def note(self, change: Change) -> None:
        """Add a change, if it is one."""
        if change.before != change.after:
            self._changes.append(change)

    def last(self, paper: str) -> Change | None:
        """Return the last change of a paper's file that was not taken back."""
        return next((one for one in reversed(self._changes) if one.paper == paper), None)

    def forget(self, change: Change) -> None:
        """Remove a change that was taken back."""
        self._changes.remove(change)
