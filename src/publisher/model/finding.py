"""What is wrong with a paper, where, and how to cure it: data, never log lines."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters to the reader of the published page."""

    ERROR = "error"
    """The page would be wrong or unlawful: the meeting is not published."""
    WARNING = "warning"
    """Published, but an editor should look."""
    INFO = "info"
    """A repair that was made, or a fact worth knowing."""


LineSpan = tuple[int, int]
"""1-based first and last line in the source."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth an editor's attention. The message and the cure are Danish: they come from the catalogue."""

    code: str
    """Stable name, `<room>.<what>`, listed in `docs/findings.md`."""
    severity: Severity
    message: str
    cure: str
    lines: LineSpan | None = None
    file: str | None = None
    page: int | None = None
    """1-based page of the first line, where the file type has pages."""


@dataclass(frozen=True, slots=True)
class Remark(Finding):
    """What a check says of a plain version."""

    sentence: str | None = None
    """The sentence it is about; none if it is about the whole."""
