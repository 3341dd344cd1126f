"""For stemte, Imod stemte, Undlod at stemme: how many, and who."""

import re
from collections.abc import Sequence

from publisher.model.decision import Votes, VoteSide
from publisher.model.meeting import Participant
from publisher.parsing.people import recognise, split_people

_SIDES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("for", re.compile(r"^(?:for\s+(?:indstillingen\s+|forslaget\s+)?stemte|for\s+stemmer|for)\b", re.IGNORECASE)),
    ("against", re.compile(r"^(?:i?mod\s+(?:indstillingen\s+|forslaget\s+)?stemte|i?mod)\b", re.IGNORECASE)),
    (
        "abstained",
        re.compile(
            r"^(?:undlod\s+(?:af|at)\s+(?:stemme|stemning)|hverken\s+for\s+eller\s+imod(?:\s+stemte)?|undladt\s+at\s+stemme|undlod|blankt)\b",
            re.IGNORECASE,
        ),
    ),
)
_PARTS = re.compile(r"(?<=[a-zæøåéü)\d]\.)\s+(?=[A-ZÆØÅ])|(?<=[,;)])\s+(?=(?:For|Imod|Mod|Undlod|Hverken)\b)")
"""Between sentences (an initial's full stop ends none), and before the next side of a vote."""
_COUNT = re.compile(
    r"^\s*:?\s*(?P<count>\d+)?(?:\s+(?:medlemmer|stemmer))?\s*[,:(]?\s*(?P<names>.*?)\.?\s*$", re.DOTALL
)


def side_of(text: str) -> str | None:
    """Return which side of a vote the text counts: `for`, `against`, `abstained`, or none."""
    for name, pattern in _SIDES:
        found = pattern.match(text)
        if found and re.match(r"\s*:|\s*\d|\s+(?:var|er)\b", text[found.end() :]):
            return name
    return None


def parse_side(text: str, participants: Sequence[Participant]) -> VoteSide | None:
    """Return the count and the names of one side, the names matched to the participants."""
    pattern = next((p for _, p in _SIDES if p.match(text)), None)
    if pattern is None:
        return None
    found = _COUNT.match(pattern.sub("", text, count=1))
    if not found:
        return None
    people = split_people(found["names"])
    count = int(found["count"]) if found["count"] else len(people)
    matched = (recognise(person.name, participants) for person in people)
    return VoteSide(count, tuple(p.name for p in people), tuple(known.name if known else None for known in matched))


def read_votes(paragraphs: Sequence[str], participants: Sequence[Participant]) -> Votes | None:
    """Return the vote that the paragraphs of a decision count, or none. Several sides may share a paragraph."""
    sides: dict[str, VoteSide | None] = {}
    for text in (part for paragraph in paragraphs for part in _PARTS.split(paragraph)):
        side = side_of(text)
        if side and side not in sides:
            sides[side] = parse_side(text, participants)
    if not any(sides.values()):
        return None
    return Votes(sides.get("for"), sides.get("against"), sides.get("abstained"))


def without_votes(paragraph: str) -> str:
    """Return the sentences that count no votes."""
    return " ".join(part for part in _PARTS.split(paragraph) if not side_of(part))
