"""What the last builds made and from what: so that nothing is made twice and a failed paper keeps its last good pages.

The ledger lies beside the files it describes (`<out>/ledger.json`). It holds published facts only.
"""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from publisher.model.case import CaseThread
from publisher.model.edition import EditionFile
from publisher.rendering.feeds.story import Told
from publisher.rendering.site.cards.card import MeetingCard

VERSION = 1


@dataclass(frozen=True)
class MadeFile:
    """A file that took time, and the fingerprint of all it was made from."""

    paper: str
    """The paper it belongs to."""
    fingerprint: str
    file: EditionFile
    pages: int | None
    cues: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class PaperRecord:
    """A paper's last good state: what its pages and files are."""

    meeting_id: str
    kind: str
    card: MeetingCard
    files: tuple[EditionFile, ...]
    """Every edition but the HTML, which MkDocs finishes."""
    data_files: tuple[str, ...]
    """Addresses of its data files."""
    pages: tuple[str, ...]
    """Addresses of its pages; the meeting's own comes first."""
    pdfs: int
    audio_s: float
    cases: tuple[CaseThread, ...] = ()
    """The cases that its items belong to."""
    told: tuple[Told, ...] = ()
    """What feeds tell of it."""


@dataclass(frozen=True)
class Ledger:
    """The last good state of every paper and every slow file."""

    version: int
    papers: dict[str, PaperRecord]
    """Paper name → its state."""
    made: dict[str, MadeFile]
    """File address → how it was made."""


_JSON = TypeAdapter(Ledger)


def load(path: Path) -> Ledger:
    """Read the ledger; one that is missing, of another version or damaged is an empty one: all is made anew."""
    try:
        ledger = _JSON.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return empty()
    return ledger if ledger.version == VERSION else empty()


def empty() -> Ledger:
    """Return the ledger of a first build."""
    return Ledger(VERSION, {}, {})


def to_json(ledger: Ledger) -> bytes:
    """Return the ledger's bytes."""
    return _JSON.dump_json(ledger, indent=1)
