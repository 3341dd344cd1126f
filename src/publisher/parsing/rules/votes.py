"""For stemte, Imod stemte, Undlod at stemme: how many, and who."""

import re
from collections.abc import Sequence

from publisher.model.decision import Votes, VoteSide
from publisher.model.meeting import Participant
from publisher.parsing.people import recognise, split_people

_ON = r"(?:\s+(?:indstillingen|forslaget))?"
_SIDES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (side, re.compile(rf"^(?:(?:{with_count})(?=\s*[:\d])|(?:{alone})(?=\s*:))", re.IGNORECASE))
    for side, with_count, alone in (
        ("for", rf"for{_ON}\s+stemte|for\s+stemmer", "for"),
        ("against", rf"i?mod{_ON}\s+stemte", "i?mod"),
        (
            "abstained",
            r"undlod\s+(?:af|at)\s+stemme|undladt\s+at\s+stemme|hverken\s+for\s+eller\s+imod",
            "undlod|blankt",
        ),
    )
)
"""How a paragraph that counts one side begins; a word that is common elsewhere only before a colon."""
_PARTS = re.compile(r"(?<=[a-zæøåéü)\d]\.)\s+(?=[A-ZÆØÅ])|(?<=[,;)])\s+(?=(?:For|Imod|Mod|Undlod|Hverken)\b)")
"""Between sentences (an initial's full stop ends none), and before the next side of a vote."""
_COUNT = re.compile(
    r"^\s*:?\s*(?P<count>\d+)?(?:\s+(?:medlemmer|stemmer))?\s*[,:(]?\s*(?P<names>.*?)\.?\s*$", re.DOTALL
)


def side_of(text: str) -> str | None:
    """Return which side of a vote the text counts: `for`, `against`, `abstained`, or none."""
    return next((side for side, pattern in _SIDES if pattern.match(text)), None)


def _parse_side(text: str, participants: Sequence[Participant]) -> VoteSide | None:
    """Return the count and the names of one side, the names matched to the participants."""
    opening = next(found for _, pattern in _SIDES if (found := pattern.match(text)))
    counted = _COUNT.match(text[opening.end() :])
    if not counted:
        return None
    people = split_people(counted["names"])
    known = (recognise(person.name, participants) for person in people)
    return VoteSide(
        count=int(counted["count"]) if counted["count"] else len(people),
        names=tuple(person.name for person in people),
        people=tuple(person.name if person else None for person in known),
    )


def read_votes(paragraphs: Sequence[str], participants: Sequence[Participant]) -> Votes | None:
    """Return the vote that the paragraphs of a decision count, or none. Several sides may share a paragraph."""
    sides: dict[str, VoteSide | None] = {}
    for text in (part for paragraph in paragraphs for part in _PARTS.split(paragraph)):
        side = side_of(text)
        if side and side not in sides:
            sides[side] = _parse_side(text, participants)
    if not any(sides.values()):
        return None
    return Votes(sides.get("for"), sides.get("against"), sides.get("abstained"))


def without_votes(paragraph: str) -> str:
    """Return the sentences that count no votes."""
    return " ".join(part for part in _PARTS.split(paragraph) if not side_of(part))
