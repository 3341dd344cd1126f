"""Speaks a script and keeps the time: one source for the MP3, its chapters and the cues."""

from publisher.model.narration import Cue, Narration, Script
from publisher.speech.voice import Voice

LEAD_IN_S = 0.2
"""Silence before the first word: wireless loudspeakers swallow the beginning."""


def narrate(script: Script, voice: Voice) -> Narration:
    """Return the script as sound with the exact time of every utterance, counted in samples.

    Raises:
        BuildIncomplete: the voice broke down.
    """
    rate = voice.sample_rate
    pieces = [_silence(LEAD_IN_S, rate)]
    samples = len(pieces[0]) // 2
    cues: list[Cue] = []
    for utterance in script.utterances:
        sound = voice.speak(utterance.spoken)
        end = samples + len(sound) // 2
        cues.append(Cue(script.edition, script.item, utterance.text, samples / rate, end / rate))
        pause = _silence(utterance.pause_after_s, rate)
        pieces += (sound, pause)
        samples = end + len(pause) // 2
    return Narration(script, b"".join(pieces), rate, tuple(cues))


def _silence(seconds: float, rate: int) -> bytes:
    return bytes(2 * round(seconds * rate))
