"""What a decision comes to, in one plain sentence; a suspended one does not hold yet, whatever was voted."""

import re

from publisher.catalogue.sentences import split
from publisher.model.decision import Decision
from publisher.model.finding import LineSpan
from publisher.plain_language.kort import formulas
from publisher.plain_language.kort.kinds import kind_of
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import pieces_of, sections_of

_A_YES = re.compile(
    r"\b(?:godkend\w*|tiltræd\w*|vedtag\w*|imødekomm\w*)\b|^\s*(?:indstillingen\s+)?anbefales\s*\.?\s*$", re.IGNORECASE
)
"""A body that recommends something of its own ("anbefaler, at taksten hæves") says no yes to the proposal."""
_AGAINST = re.compile(r"\b(ikke|afslag|afvis\w*|forkast\w*)\b", re.IGNORECASE)


def outcome(telling: Telling, decision: Decision) -> str | None:
    """Return the sentence, or nothing where the decision is better quoted than told."""
    if formulas.is_qualified(decision.text, decision.remark):
        return None
    if decision.outcome == "recommended":
        return _recommended(telling, decision)
    if decision.outcome == "unclassified" or (decision.outcome == "per_point" and not decision.points):
        return None
    if decision.outcome == "noted" and kind_of(telling.item) == "messages":
        return telling.voice.words("decision.noted_messages")
    if decision.outcome == "approved" and telling.item.recommendation is None:
        return telling.voice.words("decision.approved_open")
    return telling.voice.words(f"decision.{decision.outcome}", proposals=_proposals(telling))


def next_body(telling: Telling, decision: Decision) -> str | None:
    """Return the body that handles the case after this one: as the decision names it, else as the item does."""
    if decision.referred_to:
        return decision.referred_to
    decided_by = telling.item.decided_by
    return decided_by if decision.outcome == "recommended" and telling.voice.differs(decided_by) else None


def lines_of_body(telling: Telling, body: str) -> tuple[LineSpan, ...]:
    """Return where the decision names `body`, else where the item says who decides."""
    deciding = sections_of(telling.item, "decision")
    named = [piece.lines for section in deciding for piece in pieces_of(section.blocks) if body in piece.text]
    return tuple(named[:1]) or tuple(section.lines for section in sections_of(telling.item, "decided_by"))


def only_informed(telling: Telling, body: str) -> bool:
    """Return whether the decision sends the case to `body` for its information alone."""
    sentences = split(telling.item.decision.text) if telling.item.decision else ()
    naming = [sentence for sentence in sentences if body in sentence]
    return bool(naming) and all("til orientering" in sentence for sentence in naming)


def _recommended(telling: Telling, decision: Decision) -> str:
    plainly_yes = bool(_A_YES.search(decision.text)) and not _AGAINST.search(decision.text)
    to = next_body(telling, decision)
    if not plainly_yes:
        return telling.voice.words("decision.recommended_open")
    if to is None:
        return telling.voice.words("decision.recommended_yes", proposals=_proposals(telling))
    return telling.voice.words("decision.recommended_yes_to", to=to, proposals=_proposals(telling))


def _proposals(telling: Telling) -> str:
    """Return what the body said yes or no to: one proposal or several."""
    points = telling.item.recommendation.points if telling.item.recommendation else ()
    return telling.voice.words(f"decision.proposals.{'many' if len(points) > 1 else 'one'}")
