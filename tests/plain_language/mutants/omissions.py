"""Mutants that leave out what must be told: every sentence that tells the fact is taken away."""

import re
from collections.abc import Iterator

from plain_language.mutants.details import Change
from plain_language.mutants.material import Told
from plain_language.mutants.wordings import DATE
from publisher.model.decision import Decision
from publisher.plain_language.source_text import pieces_of

_OUTCOMES = {
    "noted": r"besked|til efterretning",
    "approved": r"\b(sagde|siger)\b.* ja\b|godkend",
    "rejected": r"\bnej\b",
    "postponed": r"udsat",
    "recommended": r"anbefal",
    "statement": r"mening|bemærk|høringssvar",
}
_DECISIVE = {"finances", "recommendation", "decision"}


def fact_dropped(told: Told) -> Iterator[Change]:
    """One required fact of the item is told nowhere; facts that the text does not tell are no mutants."""
    made = told.item.decision
    for tells in [*(_of_decision(made) if made else ()), *_of_text(told)]:
        places = [
            at
            for at, sentence in enumerate(told.summary.sentences)
            if sentence.slot not in {"words", "source"} and re.search(tells, sentence.text)
        ]
        if places:
            yield dict.fromkeys(places)


def _of_decision(made: Decision) -> Iterator[str]:
    """Yield a pattern for each fact of the decision: the sentences that tell it match."""
    if made.outcome in _OUTCOMES:
        yield _OUTCOMES[made.outcome]
    if made.votes:
        for side in (made.votes.for_, made.votes.against, made.votes.abstained):
            if side and side.names:
                yield rf"^[^»]*{re.escape(side.names[-1])}[^»]*$"
    for statement in made.statements:
        if statement.kind == "minority_statement":
            yield re.escape(statement.text[:20])
    if made.suspended:
        yield "standsningsret"
        yield r"\bgælder\b.*\bikke\b"
    if made.referred_to:
        yield f"(?i){re.escape(made.referred_to)}"


def _of_text(told: Told) -> Iterator[str]:
    for found in re.finditer(rf"\b(?:senest|inden)\b[^.]{{0,25}}?({DATE.pattern})", told.printed):
        yield re.escape(found[1].rsplit(" ", 1)[0])
    decisive = " ".join(
        piece.text for section in told.item.sections if section.kind in _DECISIVE for piece in pieces_of(section.blocks)
    )
    for number in dict.fromkeys(re.findall(r"(\d+(?:,\d+)?) mio", decisive)):
        if float(number.replace(",", ".")) >= 1:
            yield rf"(?<![\d,]){number} million"
    for number in dict.fromkeys(re.findall(r"\b(\d{1,3}(?:\.\d{3}){2,}) kr", decisive)):
        yield re.escape(number)
