"""A voice without sound: the test double, and the voice of machines that have no engine."""

from dataclasses import dataclass

CHARACTERS_PER_WORD = 6.3
"""A Danish word with the space after it, counted over council papers."""


@dataclass(frozen=True, slots=True)
class SilentVoice:
    """Silence as long as the words would take."""

    words_per_minute: int
    sample_rate: int = 22050

    @property
    def fingerprint(self) -> str:
        """Engine and rate."""
        return f"silent {self.words_per_minute}"

    def speak(self, text: str) -> bytes:
        """Return silence of a plausible length."""
        seconds = len(text.strip()) / CHARACTERS_PER_WORD / self.words_per_minute * 60
        return bytes(2 * round(seconds * self.sample_rate))
