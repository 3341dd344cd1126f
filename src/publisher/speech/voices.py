"""Opens a voice by the name of its engine."""

from collections.abc import Callable

from publisher.errors import ToolMissing
from publisher.speech.espeak_voice import EspeakVoice
from publisher.speech.silent_voice import SilentVoice
from publisher.speech.voice import Voice

ENGINES: dict[str, Callable[[str, int], Voice]] = {
    "pyttsx3": EspeakVoice,
    "silent": lambda _name, words_per_minute: SilentVoice(words_per_minute),
}


def open_voice(engine: str, name: str, words_per_minute: int) -> Voice:
    """Return a voice that is there and speaks Danish.

    Args:
        engine: `pyttsx3` or `silent`.
        name: the engine's own name of the voice, such as `gmq/da`.
        words_per_minute: how fast it reads.

    Raises:
        ToolMissing: unknown engine or voice, or the engine's library is not there; the cure names what there is.
    """
    if engine not in ENGINES:
        raise ToolMissing(
            f"there is no speech engine {engine!r}",
            cure=f"Set engine under [voice] to one of: {', '.join(ENGINES)}.",
        )
    return ENGINES[engine](name, words_per_minute)
