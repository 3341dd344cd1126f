"""Sound and its time: one source for MP3, captions and following along in the text."""

from dataclasses import dataclass
from typing import Literal

from publisher.model.summary import Level

AudioEdition = Literal["audio-summary", "audio-item"]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence to be spoken: `text` is what the page shows, `spoken` what the voice is given."""

    text: str
    spoken: str
    pause_after_s: float
    chapter: bool = False
    """Opens a part of the recording that a listener may want to go to."""


@dataclass(frozen=True, slots=True)
class Script:
    """What one audio file says, in order."""

    edition: AudioEdition
    item: int | None
    """Item number, or none for the meeting's summary."""
    title: str
    utterances: tuple[Utterance, ...]
    level: Level | None = None
    """The level that the whole of it may claim, where it is a plain version."""


@dataclass(frozen=True, slots=True)
class Cue:
    """When a sentence is heard. Seconds from the start of the file."""

    edition: AudioEdition
    item: int | None
    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Narration:
    """One spoken script before it is encoded: sound and the times of its sentences."""

    script: Script
    pcm: bytes
    """16-bit little-endian mono samples."""
    sample_rate: int
    """Samples a second."""
    cues: tuple[Cue, ...]

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.pcm) / 2 / self.sample_rate
