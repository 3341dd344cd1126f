"""Captions, read back as a browser would: every cue with its text, none before the one above it."""

import html
import json
import re
from typing import Any

import pytest

from publisher.rendering.audio import webvtt

_CUE = re.compile(r"(?P<start>\S+) --> (?P<end>\S+)\n(?P<text>[^\n]+)")
_TIME = re.compile(r"(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})")

CUES: list[dict[str, Any]] = [
    {"edition": "audio-item", "item": 6, "text": "Punkt 6: Bo & bygge", "start_s": 0.2, "end_s": 2.6},
    {
        "edition": "audio-item",
        "item": 6,
        "text": "Se <https://eksempel.dk/a?b=1&c=2>.",
        "start_s": 3.2,
        "end_s": 59.9996,
    },
    {"edition": "audio-item", "item": 6, "text": "To  mellemrum\nog --> en pil", "start_s": 60.35, "end_s": 3661.5},
]


def read(content: bytes) -> list[tuple[float, float, str]]:
    """Return the cues of a WebVTT file: start, end, text. Anything that is no cue is an error."""
    head, *blocks = content.decode("utf-8").rstrip("\n").split("\n\n")
    assert head == "WEBVTT"
    cues = []
    for block in blocks:
        found = _CUE.fullmatch(block)
        assert found, block
        assert not re.search(r"[<>]|&(?!(?:amp|lt|gt);)", found["text"]), block
        cues.append((_seconds(found["start"]), _seconds(found["end"]), html.unescape(found["text"])))
    return cues


def _seconds(time: str) -> float:
    found = _TIME.fullmatch(time)
    assert found, time
    hours, minutes, seconds, ms = map(int, found.groups())
    return 3600 * hours + 60 * minutes + seconds + ms / 1000


def test_the_captions_say_what_the_cues_say() -> None:
    made = webvtt.webvtt(CUES, "lyd.vtt")
    assert (made.path, made.media_type, made.format, made.item) == ("lyd.vtt", "text/vtt", "captions", 6)
    assert read(made.content) == [
        (0.2, 2.6, "Punkt 6: Bo & bygge"),
        (3.2, 60.0, "Se <https://eksempel.dk/a?b=1&c=2>."),
        (60.35, 3661.5, "To mellemrum og --> en pil"),
    ]


def test_the_script_says_the_same_as_the_captions() -> None:
    made = webvtt.script(CUES, "lyd.js")
    assert made.format is None
    called = re.fullmatch(r"sentencesHeard\((.*)\);\n", made.content.decode(), re.DOTALL)
    assert called
    said = [(start, round(end, 3), text) for start, end, text in json.loads(called[1])]
    assert [text for _, _, text in said] == [text for _, _, text in read(webvtt.webvtt(CUES, "lyd.vtt").content)]
    assert [start for start, _, _ in said] == [cue["start_s"] for cue in CUES]


def test_a_line_end_of_unicode_cannot_break_the_script() -> None:
    cue = CUES[0] | {"text": "a\u2028b"}
    assert b"\xe2\x80\xa8" not in webvtt.script([cue], "lyd.js").content


def test_no_cues_make_an_empty_file_that_is_still_valid() -> None:
    assert read(webvtt.webvtt([], "lyd.vtt").content) == []
    assert webvtt.script([], "lyd.js").content == b"sentencesHeard([\n\n]);\n"


@pytest.mark.parametrize("damaged", ["Bo & bygge", "a < b", "to\n\nafsnit"])
def test_the_reader_of_this_test_sees_a_fault(damaged: str) -> None:
    with pytest.raises(AssertionError):
        read(f"WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n{damaged}\n".encode())
