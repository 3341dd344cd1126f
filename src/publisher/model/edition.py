"""What every renderer is handed, and what it hands back."""

from dataclasses import dataclass
from typing import Literal

from publisher.model.meeting import ClearedMeeting
from publisher.model.summary import LEVELS, PublishableSummary

Format = Literal[
    "html", "pdf-easy-read", "pdf-large-print", "pdf-full", "audio-summary", "audio-item", "audio-full",
    "audiobook-m4b", "audio-zip", "daisy", "captions", "epub", "epub-audio", "braille-brf", "braille-pef",
    "text", "docx", "json",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word with its plain explanation."""

    term: str
    variants: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class WordUse:
    """Where a summary first uses a word that one of its sentences explains."""

    sentence: int
    """The sentence's place in the summary."""
    start: int
    end: int
    explanation: int
    """The place in the summary of the sentence that explains the word."""


@dataclass(frozen=True, slots=True)
class ItemWords:
    """The glossary's terms that an item uses."""

    item: int
    terms: tuple[Term, ...]
    """Those of its printed text, in the order they first stand."""
    uses: tuple[WordUse, ...] = ()
    """Those of its summary, in the order they are read."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How a citizen reaches the municipality. Nothing here is ever invented: what is not given is none."""

    department: str | None
    address: str | None
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class Publication:
    """What every edition says about who publishes it."""

    municipality: str
    demonstration: bool
    """The municipality has not published this site; every edition says so."""
    site_url: str | None
    """Absolute address of the finished site, ending with a slash."""
    contact: Contact
    as_of: str
    """ISO date the build counts as today; decides next and earlier meetings, nothing else."""


@dataclass(frozen=True, slots=True)
class EditionFile:
    """One published file of a meeting, as listed on its page and in `data/index.json`."""

    format: Format
    href: str
    """Relative to the site's root."""
    media_type: str
    bytes: int
    sha256: str
    duration_s: float | None = None
    item: int | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """A meeting ready to be rendered in any format."""

    meeting: ClearedMeeting
    summaries: tuple[PublishableSummary, ...]
    terms: tuple[Term, ...]
    """The whole glossary."""
    publication: Publication
    base: str
    """Where the meeting's pages live under the site's root, ending with a slash (see `model.addresses`)."""
    words: tuple[ItemWords, ...] = ()
    """The hard words of each item's own text."""

    def summary_of(self, item: int) -> PublishableSummary | None:
        """Return the plainest summary of one item."""
        found = (summary for summary in self.summaries if summary.item == item)
        return max(found, key=lambda summary: LEVELS.index(summary.level), default=None)

    def words_of(self, item: int) -> tuple[Term, ...]:
        """Return the hard words of one item, in the order they first stand."""
        return next((words.terms for words in self.words if words.item == item), ())

    def uses_of(self, item: int) -> tuple[WordUse, ...]:
        """Return where the summary of one item first uses the words that it explains."""
        return next((words.uses for words in self.words if words.item == item), ())


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file to be published: its place under the site's root and its bytes."""

    path: str
    media_type: str
    content: bytes
    format: Format | None = None
    """Set for the editions that `data/index.json` lists."""
    item: int | None = None
    duration_s: float | None = None
    level: str | None = None
    pages: int | None = None
    """Printed pages, for PDFs."""
