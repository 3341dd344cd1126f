"""What a build tells whoever started it: while it runs, and at its end."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from publisher.errors import PublisherError
from publisher.model.finding import Finding


class Reporter(Protocol):
    """Hears how far the build is. The command line draws bars; tests write lists."""

    def stage(self, title: str, total: int) -> None:
        """A stage begins; it has `total` steps."""

    def step(self, what: str) -> None:
        """One step of the stage is done."""


class State(StrEnum):
    """What became of a paper."""

    PUBLISHED = "published"
    KEPT = "kept"
    """It failed; its last good pages stand."""
    LEFT_OUT = "left out"
    """It failed, and there were no earlier pages."""
    TAKEN_DOWN = "taken down"
    """The privacy gate stopped it; earlier pages are gone."""


@dataclass(frozen=True, slots=True)
class PaperOutcome:
    """A paper's fate, with the reason where it was not published."""

    paper: str
    meeting_id: str | None
    state: State
    error: PublisherError | None = None


@dataclass(frozen=True, slots=True)
class BuildReport:
    """Everything the summary table shows, but the time it took: that is measured outside."""

    outcomes: tuple[PaperOutcome, ...]
    findings: tuple[Finding, ...]
    known: Mapping[str, tuple[Finding, ...]]
    """Of them those of each paper that has not changed since the last build: it told them already."""
    meetings: int
    items: int
    pages: int
    pdfs: int
    audio_minutes: float
    made: int
    """Sound files and PDFs made in this build."""
    reused: int
    """Sound files and PDFs that were still right."""

    @property
    def errors(self) -> tuple[PublisherError, ...]:
        """Why papers were not published."""
        return tuple(outcome.error for outcome in self.outcomes if outcome.error)
