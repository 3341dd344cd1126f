"""How much the whole way costs beside the raw engine, in the same run. Prints; asserts no time."""

import os
import sys
import time
from pathlib import Path

import pytest

from publisher.model.narration import Script, Utterance
from publisher.rendering.audio import mp3
from publisher.speech.timeline import narrate
from publisher.speech.utterances import paragraph
from publisher.speech.voices import open_voice
from publisher.tools.espeak import find_library, lent_to_pyttsx3


def _cpu(process: int) -> float:
    """CPU seconds of a reader process and of the children it has waited for, and of this process and its own."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + sum(os.times()[:4])


def _raw(spoken: list[str]) -> tuple[float, float]:
    """Speak in one process with the driver alone, as a child, for the engine starts once in a process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        library = find_library()
        with lent_to_pyttsx3(library):
            from publisher.speech import pyttsx3_driver  # noqa: PLC0415
        engine = pyttsx3_driver.open_engine(library.data)
        engine.setProperty("voice", "gmq/da")
        engine.setProperty("rate", 160)
        engine.runAndWait()
        heard: list[int] = []
        engine.connect(pyttsx3_driver.TOPIC, lambda pcm, **_: heard.append(len(pcm)))
        start = time.process_time()
        for text in spoken:
            engine.say(text)
            engine.runAndWait()
        os.write(writing, f"{time.process_time() - start} {sum(heard) / 44100}".encode())
        os._exit(0)
    os.waitpid(child, 0)
    cpu, audio = os.read(reading, 100).decode().split()
    return float(cpu), float(audio)


@pytest.mark.skipif(sys.platform != "linux", reason="reads CPU seconds from /proc")
def test_whole_way_against_the_raw_engine(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (content / "socialudvalget" / "2025-05-06" / "referat.txt").read_text(encoding="utf-8").splitlines()
    said: list[Utterance] = [utterance for line in lines for utterance in paragraph(line)]
    raw_cpu, raw_audio = _raw([utterance.spoken for utterance in said])
    voice = open_voice("pyttsx3", "gmq/da", 160)
    reader = voice._reader.process.pid  # type: ignore[attr-defined]
    start = _cpu(reader)
    narration = narrate(Script("audio-item", 1, "Referat", tuple(said)), voice)
    spoken = _cpu(reader)
    mp3.render(narration, "a.mp3", "T", "A", "K")
    encoded = _cpu(reader)
    audio = narration.duration_s
    with capsys.disabled():
        print(  # noqa: T201
            f"\nraw engine {raw_audio / raw_cpu:.0f} s of audio a CPU s; narrate {audio / (spoken - start):.0f}; "
            f"encode {audio / (encoded - spoken):.0f}; whole way {audio / (encoded - start):.0f} "
            f"({(encoded - start) / audio * raw_audio / raw_cpu:.1f} times the raw engine's cost)"
        )
    assert len(narration.cues) == len(said)
