"""Which of the fixed outcomes a decision's words mean. What is not understood is `unclassified`, never guessed."""

import re

from publisher.model.decision import Outcome

_PHRASES: tuple[tuple[Outcome, str], ...] = (
    ("postponed", r"udsat|udsættes|udskudt|udskydes|udsatte"),
    ("rejected", r"forkastet|forkastes|afvist|afvises|nedstemt|bortfaldt|bortfalder"),
    (
        "statement",
        r"høringssvar|(?:havde|har|afgav|afgiver|fremsatte)\s+(?:(?!ingen)\w+\s+)?(?:bemærkning(?:er)?|udtalelse)",
    ),
    ("noted", r"til\s+efterretning"),
    ("recommended", r"indstilles|indstiller|anbefales|anbefaler|indstillet|anbefalet"),
    (
        "approved",
        r"godkendt|godkendes|godkendte|godkender|vedtaget|vedtages|vedtog|tiltrådt|tiltrædes|tiltrådte|tiltræder|"
        r"fulgte\s+indstillingen|følger\s+indstillingen",
    ),
)
OUTCOMES = tuple((outcome, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for outcome, words in _PHRASES)
"""Tried in this order on one sentence at a time."""

_DENIED = re.compile(r"\b(?:ikke|ej|intet|ingen)\b[^.,]{0,40}$", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:med\s+(?:den|denne|følgende|de|disse|en)\s+bemærkning(?:er)?|idet|dog|under\s+forudsætning)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_AMENDMENT = re.compile(r"\b(?:under)?ændringsforslag", re.IGNORECASE)
_THE_PROPOSAL = re.compile(r"\bindstilling(?:en|ens|erne)?\b", re.IGNORECASE)


def outcome_of(text: str) -> Outcome:
    """Return the outcome that the text says.

    Remarks tied to the decision do not count, nor do amendments; of several outcomes the one that names the
    recommendation (indstillingen) counts, else the first.
    """
    said = [
        (outcome, bool(_THE_PROPOSAL.search(main)))
        for sentence in _SENTENCE_END.split(text)
        if not _AMENDMENT.search(main := _CONDITION.split(sentence)[0]) and (outcome := _of_sentence(main))
    ]
    return next((outcome for outcome, names_it in said if names_it), said[0][0] if said else "unclassified")


def _of_sentence(sentence: str) -> Outcome | None:
    for outcome, pattern in OUTCOMES:
        found = pattern.search(sentence)
        if found and _DENIED.search(sentence[: found.start()]):
            return "rejected" if outcome == "approved" else None
        if found:
            return outcome
    return None
