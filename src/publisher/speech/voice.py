"""What every voice can do."""

from typing import Protocol


class Voice(Protocol):
    """Turns one sentence into sound. The same sentence gives the same bytes, whatever was spoken before."""

    @property
    def fingerprint(self) -> str:
        """Everything that changes the sound: engine, its version, voice, rate."""

    @property
    def sample_rate(self) -> int:
        """Samples a second."""

    def speak(self, text: str) -> bytes:
        """Return one sentence as 16-bit little-endian mono samples; nothing to say gives no samples.

        Raises:
            BuildIncomplete: the engine broke down over this sentence.
        """
