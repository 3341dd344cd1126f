"""Finds free sub-headings in papers that mark no headings: short lines of their own that name what follows."""

import re
from collections.abc import Sequence

from publisher.parsing.danish import is_finished, is_lower
from publisher.parsing.pieces import Piece

MAX_LENGTH = 100
_SHORT_WORDS = 5
_FULL_SENTENCE = 100
_VERBS = re.compile(
    r"\b(?:er|var|har|havde|kan|kunne|skal|skulle|vil|ville|bør|må|måtte|bliver|blev|får|fik|sker|går|giver|gives|"
    r"omfatter|indeholder|består|baserer|drejer|lyder|foreslår|vurderer|konkluderer|anbefaler|indstiller|ønsker|"
    r"ønskede|ser|følger|fremgår|følgende|nedenfor|således|at|der|som)\b",
    re.IGNORECASE,
)
"""Words that make a line ending in a colon the beginning of a sentence, not a heading."""


def is_free_heading(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether the paragraph at `at` is a heading of what follows it in the same section."""
    piece = pieces[at]
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if piece.kind != "paragraph" or len(piece.parts) > 1 or not piece.after_gap or piece.broken:
        return False
    if following is None or not following.after_gap or _begins_in_mid_sentence(following):
        return False
    text = piece.text
    if len(text) > MAX_LENGTH or not text[0].isupper() or "<" in text or "http" in text or _goes_on_from(pieces, at):
        return False
    if text.endswith(":"):
        names = text.count(":") == 1 and not _VERBS.search(text)
        return names and (len(text.split()) <= _SHORT_WORDS or _is_running_text(following))
    return not is_finished(text) and not text.endswith((",", "-", "–")) and ": " not in text


def _begins_in_mid_sentence(piece: Piece) -> bool:
    return piece.kind == "paragraph" and is_lower(piece.parts[0])


def _is_running_text(piece: Piece) -> bool:
    return piece.kind == "paragraph" and (is_finished(piece.last) or len(piece.text) > _FULL_SENTENCE)


def _goes_on_from(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether the text before stops after a comma, so that this line goes on with it."""
    return at > 0 and pieces[at - 1].kind == "paragraph" and pieces[at - 1].last.endswith((",", "-"))
