"""Which of the fixed outcomes a decision's words mean. What is not understood is `unclassified`, never guessed."""

import re

from publisher.model.decision import Outcome

_NOT = r"(?:\bikke\b[^.]{0,30}|\bintet\b[^.]{0,30})"

OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = tuple(
    (outcome, re.compile(pattern, re.IGNORECASE))
    for outcome, pattern in (
        ("postponed", r"\b(?:udsat|udsættes|udskudt|udskydes|udsatte)\b"),
        ("rejected", rf"\b(?:forkastet|forkastes|afvist|afvises|nedstemt|bortfaldt|bortfalder)\b|{_NOT}(?:godkendt|godkendes|tiltrådt|tiltrædes|vedtaget)\b"),
        ("statement", r"\bhøringssvar\b|\b(?:havde|har|afgav|afgiver|fremsatte)\s+(?:\w+\s+)?(?:bemærkning|bemærkninger|udtalelse)\b"),
        ("noted", r"\b(?:taget|tages|tog|tager)\b[^.]{0,60}\btil\s+efterretning\b|\btil\s+efterretning\b"),
        ("recommended", r"\b(?:indstilles|indstiller|anbefales|anbefaler|indstillet|anbefalet)\b"),
        ("approved", r"\b(?:godkendt|godkendes|godkendte|godkender|vedtaget|vedtages|vedtog|tiltrådt|tiltrædes|tiltrådte|tiltræder)\b|\bfulgte?\s+indstillingen\b"),
    )
)  # fmt: skip
"""Tried in this order on one sentence at a time."""

_CONDITION = re.compile(
    r"\b(?:med\s+(?:den|denne|følgende|de|disse|en)\s+bemærkning(?:er)?|idet|dog|under forudsætning)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")


def outcome_of(text: str) -> Outcome:
    """Return the outcome of the first sentence that says one; remarks tied to it do not count."""
    for sentence in _SENTENCE_END.split(text):
        main = _CONDITION.split(sentence)[0]
        for outcome, pattern in OUTCOMES:
            if pattern.search(main):
                return outcome
    return "unclassified"
