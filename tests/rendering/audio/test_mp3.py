"""The MP3, decoded again."""

import array
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.errors import BuildIncomplete
from publisher.model.narration import Narration, Script, Utterance
from publisher.rendering.audio import mp3
from publisher.rendering.audio.cues import cues
from publisher.speech.timeline import narrate
from publisher.speech.voices import open_voice
from publisher.tools import ffmpeg

SAID = (
    ("Teksten bliver læst op af en computerstemme.", True),
    ("Socialudvalget behandlede sagen om nye boliger på mødet i maj.", False),
    ("Hvad blev besluttet?", True),
    ("Udvalget sagde ja til forslaget, og nu skal økonomiudvalget behandle sagen.", False),
)


@pytest.fixture(scope="module")
def narration() -> Narration:
    script = Script("audio-item", 6, "Punkt 6", tuple(Utterance(text, text, 0.4, chapter) for text, chapter in SAID))
    return narrate(script, open_voice("pyttsx3", "gmq/da", 160))


@pytest.fixture(scope="module")
def content(narration: Narration) -> bytes:
    return mp3.render(narration, "punkt-6.mp3", "Punkt 6; a=b", "Socialudvalget", "Prøveby Kommune").content


def listen(content: bytes, *arguments: str) -> tuple[bytes, str]:
    done = subprocess.run(
        [str(ffmpeg.find_ffmpeg()), "-hide_banner", "-nostats", "-i", "pipe:0", *arguments],
        input=content,
        capture_output=True,
        check=True,
    )
    return done.stdout, done.stderr.decode()


def test_the_artefact_says_what_it_is(narration: Narration) -> None:
    made = mp3.render(narration, "punkt-6.mp3", "Titel", "Album", "Kunstner")
    assert (made.path, made.media_type, made.format, made.item) == ("punkt-6.mp3", "audio/mpeg", "audio-item", 6)
    assert made.duration_s == pytest.approx(narration.duration_s, abs=0.001)


def test_the_times_survive_the_encoder(narration: Narration, content: bytes) -> None:
    decoded, _ = listen(content, "-f", "s16le", "-ac", "1", "-ar", "22050", "pipe:1")
    assert abs(len(decoded) - len(narration.pcm)) / 2 / 22050 < 0.05
    before, after = array.array("h", narration.pcm), array.array("h", decoded)
    likeness = {
        shift: sum(before[at] * after[at + shift] for at in range(6000, 16000, 5)) for shift in range(-600, 601, 5)
    }
    assert max(likeness, key=likeness.__getitem__) == 0


def test_loud_enough_and_never_clipped(content: bytes) -> None:
    _, said = listen(content, "-af", "ebur128=peak=true", "-f", "null", "-")
    summary = said[said.rindex("Summary") :]
    loudness, peak = (float(re.search(rf"{name}:\s+(-?[\d.]+)", summary)[1]) for name in ("I", "Peak"))  # type: ignore[index]
    assert -17 < loudness < -15
    assert peak < -1


def test_it_starts_without_a_long_silence(content: bytes) -> None:
    decoded, _ = listen(content, "-f", "s16le", "-ac", "1", "-ar", "22050", "pipe:1")
    first = next(at for at, sample in enumerate(array.array("h", decoded)) if abs(sample) > 300)
    assert 0.15 < first / 22050 < 0.35


def test_mono_at_48_kbit(content: bytes) -> None:
    _, said = listen(content, "-f", "null", "-")
    assert "22050 Hz, mono" in said
    assert "48 kb/s" in said


def test_tags_and_chapters(content: bytes, narration: Narration) -> None:
    _, said = listen(content, "-f", "null", "-")
    assert re.search(r"title\s+: Punkt 6; a=b\n", said)
    assert re.search(r"album\s+: Socialudvalget\n", said)
    assert re.search(r"artist\s+: Prøveby Kommune\n", said)
    assert re.search(r"comment\s+: Læst op af en computerstemme\.\n", said)
    assert b"TLAN\x00\x00\x00\x05\x00\x00\x00dan\x00" in content
    assert b"COMM" in content
    assert re.findall(r"Chapter #0:\d: start ([\d.]+), end ([\d.]+)", said.split("Output #0")[0]) == [
        ("0.000000", f"{narration.cues[2].start_s:.3f}000"),
        (f"{narration.cues[2].start_s:.3f}000", f"{narration.duration_s:.3f}000"),
    ]


def test_a_narration_without_chapters(narration: Narration) -> None:
    plain = tuple(replace(utterance, chapter=False) for utterance in narration.script.utterances)
    made = mp3.render(replace(narration, script=replace(narration.script, utterances=plain)), "a.mp3", "T", "A", "K")
    assert b"CHAP" not in made.content


def test_the_same_bytes_every_time(narration: Narration) -> None:
    first, second = (mp3.render(narration, "a.mp3", "T", "A", "K").content for _ in range(2))
    assert first == second


def test_no_program_names_or_times_in_the_file(content: bytes) -> None:
    assert not re.search(rb"TSSE|TENC|TDRC|TYER|Lavf\d|publisher-", content)


def test_ffmpeg_failing_is_a_typed_error_and_leaves_nothing(
    narration: Narration, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(mp3, "BITRATE", "nonsense")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(BuildIncomplete) as caught:
        mp3.render(narration, "punkt-6.mp3", "T", "A", "K")
    assert caught.value.file == "punkt-6.mp3"
    assert str(tmp_path) not in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_cues_as_the_contract_wants_them(narration: Narration) -> None:
    made = cues([narration])
    assert [cue["text"] for cue in made] == [text for text, _ in SAID]
    assert list(made[0]) == ["edition", "item", "text", "start_s", "end_s"]
    assert (made[0]["edition"], made[0]["item"], made[0]["start_s"]) == ("audio-item", 6, 0.2)
    assert all(round(cue["end_s"], 3) == cue["end_s"] for cue in made)
    assert made[-1]["end_s"] <= narration.duration_s
