"""`cues.json`: what is spoken, and when."""

from collections.abc import Iterable
from typing import Any

from publisher.model.narration import Narration


def cues(narrations: Iterable[Narration]) -> list[dict[str, Any]]:
    """Return the cues of all narrations in the order of the public contract, in seconds with three decimals."""
    return [
        {
            "edition": cue.edition,
            "item": cue.item,
            "text": cue.text,
            "start_s": round(cue.start_s, 3),
            "end_s": round(cue.end_s, 3),
        }
        for narration in narrations
        for cue in narration.cues
    ]
