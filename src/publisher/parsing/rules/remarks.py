"""What a decision adds to its outcome: a remark, a condition, a change."""

import re
from collections.abc import Sequence

_REMARK = re.compile(
    r"\bmed\s+(?:den|denne|det|følgende|de|disse|en)\s+(?:følgende\s+)?(?:bemærkning(?:er)?|kommentar(?:er)?)\s*(?:,?\s*(?:om,?\s+)?at\b|:)\s*(?P<remark>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(
    r"(?P<remark>\b(?:med\s+(?:den|denne|følgende|de|disse|en)\s+(?:mindre\s+|redaktionelle?\s+)?"
    r"(?:ændring(?:er)?|tilføjelse(?:r)?|præcisering(?:er)?|korrektion(?:er)?|rettelse(?:r)?|justering(?:er)?)\b|"
    r"under\s+(?:forudsætning|hensyn)|på\s+betingelse|forudsat\b|såfremt\b|idet\b|dog\b).*)$",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_OUTCOME_FIRST = 160
"""A condition belongs to the outcome when it begins this near to the beginning of its sentence, in characters."""


def read_remark(paragraphs: Sequence[str]) -> str | None:
    """Return the words after "med den bemærkning, at"; a condition or change with the words that introduce it.

    Args:
        paragraphs: those that are neither votes nor statements of members.
    """
    for at, text in enumerate(paragraphs):
        found = _REMARK.search(text)
        if found:
            rest = found["remark"].strip()
            return rest or (paragraphs[at + 1] if at + 1 < len(paragraphs) else None)
    for at, text in enumerate(paragraphs):
        for sentence in _SENTENCE_END.split(text):
            found = _CONDITION.search(sentence[:4000])
            if found and found.start() <= _OUTCOME_FIRST and found.start():
                rest = found["remark"].strip()
                follows = rest.endswith(":") and at + 1 < len(paragraphs)
                return f"{rest} {paragraphs[at + 1]}" if follows else rest
    return None
