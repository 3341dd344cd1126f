"""The text of a sound file with the time of every sentence: WebVTT, and a script that says the same.

A page opened from a disk may not read a WebVTT file (browsers take each file for a stranger's), but it may run a
script that lies beside it.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from publisher.model.edition import Artefact

MEDIA_TYPE = "text/vtt"
SCRIPT_TYPE = "text/javascript"
CALLED = "sentencesHeard"
"""The function of `read-along.js` that the script calls."""

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
_MS = 1000


def webvtt(cues: Sequence[dict[str, Any]], path: str) -> Artefact:
    """Return the captions of one sound file; `cues` are those of `cues.json`."""
    blocks = (f"{_time(cue['start_s'])} --> {_time(cue['end_s'])}\n{_text(cue['text'])}\n" for cue in cues)
    content = "\n".join(["WEBVTT\n", *blocks])
    return Artefact(path, MEDIA_TYPE, content.encode(), format="captions", item=cues[0]["item"] if cues else None)


def script(cues: Iterable[dict[str, Any]], path: str) -> Artefact:
    """Return the same cues as a call of `sentencesHeard`, one cue a line: start, end, text."""
    lines = [
        json.dumps([cue["start_s"], cue["end_s"], _even(cue["text"])], ensure_ascii=False, separators=(",", ":"))
        for cue in cues
    ]
    content = f"{CALLED}([\n" + ",\n".join(lines) + "\n]);\n"
    return Artefact(path, SCRIPT_TYPE, content.translate(_LINE_ENDS).encode())


def _text(text: str) -> str:
    """Return a cue's text: an escaped line, for an empty one would end the cue."""
    return _even(text).translate(_ESCAPED)


def _even(text: str) -> str:
    return " ".join(text.split())


def _time(seconds: float) -> str:
    whole, ms = divmod(round(seconds * _MS), _MS)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02}.{ms:03}"
