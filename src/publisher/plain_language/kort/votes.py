"""The votes of a decision: the number on each side and who they are."""

from collections.abc import Iterator

from publisher.model.decision import Decision, VoteSide
from publisher.model.summary import Sentence
from publisher.plain_language.kort.voice import Telling
from publisher.plain_language.source_text import Piece, locate
from publisher.plain_language.wording import names, people_word


def votes(telling: Telling, decision: Decision, pieces: tuple[Piece, ...]) -> Iterator[Sentence]:
    """Yield how many voted for, against and neither, with their names as printed."""
    if decision.votes is None:
        return
    yield telling.voice.say("decision", "votes.held", decision.lines)
    for side, key in (
        (decision.votes.for_, "for"),
        (decision.votes.against, "against"),
        (decision.votes.abstained, "abstained"),
    ):
        if side is not None and side.count:
            yield from _side(telling, side, key, decision, pieces)


def _side(
    telling: Telling, side: VoteSide, key: str, decision: Decision, pieces: tuple[Piece, ...]
) -> Iterator[Sentence]:
    lines = locate(side.names[0], pieces, decision.lines) if side.names else decision.lines
    people = people_word(telling.voice.committee, side.count)
    common = {"count": str(side.count), "people": people}
    if len(side.names) == side.count == 1:
        yield telling.voice.say("decision", f"votes.{key}_one", lines, who=side.names[0], **common)
        return
    yield telling.voice.say("decision", f"votes.{key}", lines, **common)
    if len(side.names) == side.count:
        yield telling.voice.say("decision", "votes.who", lines, who=names(side.names))
    elif side.names:
        yield telling.voice.say("decision", "votes.named", lines, who=names(side.names))
