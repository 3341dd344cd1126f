"""MP3 out of a narration: even loudness, chapters, tags, and the same bytes every time."""

from pathlib import Path
from tempfile import TemporaryDirectory

from publisher.catalogue.texts import text
from publisher.errors import BuildIncomplete
from publisher.model.edition import Artefact
from publisher.model.narration import Narration
from publisher.rendering.audio.id3 import with_comment
from publisher.tools import ffmpeg

LANGUAGE = "dan"
BITRATE = "48k"
GAIN_DB = 8.0
"""Lifts the Danish voice of eSpeak NG, about -20.4 LUFS as it comes, to about -16 LUFS (EBU R 128)."""
CEILING = 0.79
"""The limiter's: -2 dBFS, which leaves the encoder room, so that no peak is cut when the file is decoded."""
ENCODER_EFFORT = "7"
"""LAME's quality setting; 7 takes two thirds of the time of the usual 5."""

_META_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\=;#\n"})


def render(narration: Narration, path: str, title: str, album: str, artist: str) -> Artefact:
    """Return the narration as an MP3 of 48 kbit/s mono, with a chapter where an utterance opens one.

    The file's decoded length is the narration's within a frame of the encoder (52 ms at 22,050 Hz).

    Raises:
        ToolMissing: there is no ffmpeg.
        BuildIncomplete: ffmpeg failed; nothing is left behind.
    """
    with TemporaryDirectory(prefix="publisher-") as scratch:
        tags, made = Path(scratch, "tags.txt"), Path(scratch, "made.mp3")
        tags.write_text(_tags(narration, title, album, artist), encoding="utf-8")
        ffmpeg.run(_arguments(narration, tags, made), given=narration.pcm, making=path)
        content = made.read_bytes() if made.exists() else b""
    if not content:
        raise BuildIncomplete("ffmpeg made no file", cure='Run "publisher doctor" and build again.', file=path)
    script = narration.script
    return Artefact(
        path=path,
        media_type="audio/mpeg",
        content=with_comment(content, text("speech.file.comment"), LANGUAGE),
        format=script.edition,
        item=script.item,
        duration_s=round(narration.duration_s, 3),
        level=script.level,
    )


def _arguments(narration: Narration, tags: Path, made: Path) -> list[str]:
    return [
        *("-loglevel", "error", "-threads", "1"),
        *("-f", "s16le", "-ar", str(narration.sample_rate), "-ac", "1", "-i", "pipe:0"),
        *("-f", "ffmetadata", "-i", str(tags), "-map", "0:a", "-map_metadata", "1", "-map_chapters", "1"),
        *("-af", f"volume={GAIN_DB}dB,alimiter=limit={CEILING}:attack=2:release=50:level=false:latency=true"),
        *("-c:a", "libmp3lame", "-b:a", BITRATE, "-compression_level", ENCODER_EFFORT, "-threads", "1"),
        *("-fflags", "+bitexact", "-flags:a", "+bitexact", "-id3v2_version", "3"),
        *("-f", "mp3", str(made)),
    ]


def _tags(narration: Narration, title: str, album: str, artist: str) -> str:
    """Return ffmpeg's metadata file: tags, then chapters in milliseconds."""
    tags = {
        "title": title,
        "album": album,
        "artist": artist,
        "genre": "Speech",
        "language": LANGUAGE,
    }
    lines = [";FFMETADATA1", *(f"{name}={value.translate(_META_SPECIAL)}" for name, value in tags.items())]
    for start_ms, end_ms, name in _chapters(narration):
        lines += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={start_ms}", f"END={end_ms}"]
        lines.append(f"title={name.translate(_META_SPECIAL)}")
    return "\n".join(lines) + "\n"


def _chapters(narration: Narration) -> list[tuple[int, int, str]]:
    said = zip(narration.script.utterances, narration.cues, strict=True)
    starts = [(round(cue.start_s * 1000), cue.text) for utterance, cue in said if utterance.chapter]
    starts[:1] = [(0, name) for _, name in starts[:1]]  # the notice belongs to the first chapter
    ends = [start for start, _ in starts[1:]] + [round(narration.duration_s * 1000)]
    return [(start, end, name) for (start, name), end in zip(starts, ends, strict=False)]  # no chapter: no end either
