"""Times of day: what begins at one and ends at the other does so in the cited lines."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.evidence import Evidence, Words

_TIME = r"(\d{1,2}(?:[.:]\d\d)?)"
_SPAN = re.compile(rf"\b{_TIME}\s*(?:[-–]|til)\s*(?:kl\.|klokken)?\s*{_TIME}\b")
_TOLD = re.compile(rf"\b(?:klokken|til) {_TIME}\b")
_BEGINS = re.compile(r"\b(?:begynd\w*|start\w*|åbn\w*|fra)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:slut\w*|stop\w*|luk\w*|ender?|til|indtil)\b", re.IGNORECASE)


def times(one: Evidence) -> Iterator[Words]:
    """What begins at a time begins then in the cited lines, and what ends at one ends then.

    Right: »Messen begynder klokken 13.« for »13.00-15.00«. Wrong: »Messen begynder klokken 15.«
    """
    if "klokken" not in one.own:
        return
    spans = [(_even(first), _even(last)) for first, last in _SPAN.findall(one.source)]
    first, last = {span[0] for span in spans}, {span[1] for span in spans}
    for told in _TOLD.finditer(one.own):
        ahead = one.own[: told.start(1)]
        begins, ends = (max((cue.start() for cue in form.finditer(ahead)), default=-1) for form in (_BEGINS, _ENDS))
        time = _even(told[1])
        if (begins > ends and time in last - first) or (ends > begins and time in first - last):
            yield "number-misplaced", told[0]


def _even(time: str) -> str:
    """Return a time without what may be left out: "09:00" and "9" are the same."""
    return re.sub(r"[.:]00$", "", time.replace(":", ".")).lstrip("0")
