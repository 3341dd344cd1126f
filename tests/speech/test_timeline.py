"""Sound and time come from one place."""

import pytest

from publisher.model.narration import Script, Utterance
from publisher.speech.timeline import LEAD_IN_S, narrate
from publisher.speech.voices import open_voice

SCRIPT = Script(
    "audio-item",
    6,
    "Punkt 6",
    (Utterance("1 mio. kr.", "1 million kroner", 0.5), Utterance("Ja.", "Ja.", 0.25)),
)


@pytest.mark.parametrize("engine", ["silent", "pyttsx3"])
def test_cues_lie_where_the_sound_is(engine: str) -> None:
    voice = open_voice(engine, "gmq/da", 160)
    narration = narrate(SCRIPT, voice)
    first, second = narration.cues
    assert (first.text, first.item, first.edition) == ("1 mio. kr.", 6, "audio-item")
    assert first.start_s == pytest.approx(LEAD_IN_S)
    assert second.start_s == pytest.approx(first.end_s + 0.5, abs=1e-4)
    assert narration.duration_s == pytest.approx(second.end_s + 0.25, abs=1e-4)
    start, end = (round(seconds * narration.sample_rate) * 2 for seconds in (second.start_s, second.end_s))
    assert narration.pcm[start:end] == voice.speak("Ja.")
    assert not any(narration.pcm[end:])
