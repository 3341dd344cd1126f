"""For stemte, Imod stemte, Undlod at stemme: how many, and who.

What single members could or could not agree to ("Bo Hansen kunne ikke tiltræde indstillingen", "SF tog forbehold") is
no vote: nobody counted, and the record does not make one of it. Votes on amendments stay in the text. Where it is not
certain which vote is the one on the proposal, or how many voted, there is no vote in the record, but a finding.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from publisher.model.decision import Votes, VoteSide
from publisher.model.meeting import Participant
from publisher.parsing.people import NamedPerson, recognise
from publisher.parsing.rules.voters import NUMBER, Voters, count_of, read_voters

Side = Literal["for", "against", "abstained"]
Unsure = Literal["votes-several", "votes-uncounted", "votes-contradict"]
"""Why a vote that was held is not in the record: the code of the finding."""

_ABOUT = r"\s+(?:\w*indstilling\w*|\w*forslag\w*|dette|det|sagen)(?:\s+(?:fra|om)\s+[^.:(]{1,60}?)?"
_BEGINNINGS: tuple[tuple[Side, str, str], ...] = (
    ("for", rf"for(?:{_ABOUT})?\s+stemte|for\s+stemmer|stemte\s+for|stemmer\s+for", "for|ja"),
    ("against", rf"i?mod(?:{_ABOUT})?\s+stemte|i?mod\s+stemmer|stemte\s+i?mod|stemmer\s+i?mod", "i?mod|nej"),
    (
        "abstained",
        r"undlod\s+(?:af|at)\s+stemme|undladt\s+at\s+stemme|hverken\s+for\s+eller\s+i?mod(?:\s+stemte)?|"
        r"blanke\s+stemmer",
        "undlod|blankt?",
    ),
)
_FOLLOWED = rf"(?=\s*[:\d(]|\s+{NUMBER}\b|\s+[A-ZÆØÅ])"
_OPENINGS = tuple(
    (side, re.compile(rf"^(?:følgende\s+)?(?:(?:{said}){_FOLLOWED}|(?:{alone})(?=\s*:))", re.IGNORECASE))
    for side, said, alone in _BEGINNINGS
)
"""How a paragraph that counts one side begins; a word that is common elsewhere only before a colon."""
_SUBJECT_FIRST: tuple[tuple[Side, re.Pattern[str]], ...] = (
    ("against", re.compile(r"^(?P<who>[^.:]{1,600}?)\s+(?:stemte|stemmer|har\s+stemt)\s+i?mod\b", re.IGNORECASE)),
    ("for", re.compile(r"^(?P<who>[^.:]{1,600}?)\s+(?:stemte|stemmer|har\s+stemt)\s+for\b", re.IGNORECASE)),
    ("abstained", re.compile(r"^(?P<who>[^.:]{1,600}?)\s+(?:undlod|undlader)(?:\s+at\s+stemme)?\b", re.IGNORECASE)),
)
_PARTS = re.compile(
    r"\n|(?<=[a-zæøåéü)\d]\.)\s+(?=[A-ZÆØÅ])|(?<=[A-ZÆØÅ]\.)\s+(?=(?:For|Imod|Mod|Undlod|Hverken)\b)|"
    r"(?<=[,;)])\s+(?=(?:For|Imod|Mod|Undlod|Hverken)\b)|(?<=\.)\s+(?=\d+\s+(?:medlem|undlod))"
)
"""Between sentences (an initial's full stop ends none), and before the next side of a vote."""
_COUNT = re.compile(
    rf"^\s*:?\s*(?:(?P<count>{NUMBER})\b)?(?:\s+(?:medlem(?:mer)?|stemmer?|personer))?\s*(?P<mark>[,:(]?)\s*(?P<names>.*?)\s*$",
    re.DOTALL | re.IGNORECASE,
)
_TOTALS = re.compile(
    rf"\b(?P<yes>{NUMBER})\s+stemmer?(?:\s+for)?(?:\s*\((?P<yes_who>[^()]*)\))?(?:\s*,)?(?:\s+og)?\s+(?:i?mod\s+)?"
    rf"(?P<no>{NUMBER})(?:\s+stemmer?)?(?:\s+i?mod)?(?:\s*\((?P<no_who>[^()]*)\))?",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(rf"^(?P<count>{NUMBER})(?:\s+medlem(?:mer)?)?\s*(?:\((?P<who>[^()]*)\))?$", re.IGNORECASE)
_BRACKET_COUNT = re.compile(
    rf"^(?P<who>.*?)\s*\((?P<count>{NUMBER})(?:\s+medlem(?:mer)?|\s+stemmer?)?\)$", re.IGNORECASE
)
_REFUSED = re.compile(r"\b(?:forkast|nedstemt|afvist|faldt)", re.IGNORECASE)
_AMENDMENT = re.compile(
    r"\b(?:under)?ændringsforslag|\bforslaget\s+fra\b|\bstille[rd]e?\s+(?:\w+\s+){0,2}forslag|\bforesl(?:og|år)\b",
    re.IGNORECASE,
)
"""A proposal of a member's own, on which the vote is another than that on the item."""
_CONTEXT = 3
"""Sentences before a vote that may say what it is about."""
_THE_PROPOSAL = re.compile(r"\b\w*indstilling", re.IGNORECASE)
_OPPOSED = re.compile(
    r"\b(?:imod|mod\s+stem|undlod|undlader|forbehold|ikke\s+(?:tiltræde|støtte|godkende|stemme))", re.IGNORECASE
)


@dataclass(slots=True)
class _Count:
    count: int | None
    voters: Voters | None


@dataclass(slots=True)
class _Vote:
    """One vote as it is being read."""

    before: tuple[str, ...]
    sides: dict[Side, _Count] = field(default_factory=dict)
    said: str = ""
    after: str = ""

    @property
    def is_of_amendment(self) -> bool:
        """Whether the nearest sentence that names what is voted on names a member's own proposal."""
        for sentence in (self.said, *reversed(self.before), self.after):
            if _AMENDMENT.search(sentence):
                return True
            if _THE_PROPOSAL.search(sentence):
                return False
        return False

    @property
    def names_proposal(self) -> bool:
        return any(_THE_PROPOSAL.search(sentence) for sentence in (self.said, *self.before, self.after))


def side_of(text: str) -> Side | None:
    """Return which side of a vote the text counts, or none."""
    return next((side for side, pattern in _OPENINGS if pattern.match(text)), None)


def without_votes(paragraph: str) -> str:
    """Return the sentences that count no votes."""
    return " ".join(part for part in _PARTS.split(paragraph) if not side_of(part))


def read_votes(paragraphs: Sequence[str], participants: Sequence[Participant]) -> tuple[Votes | None, Unsure | None]:
    """Return the vote on the proposal, and why there is none where a vote was held.

    Args:
        paragraphs: those of the decision that belong to no member's statement.
        participants: whom the names are matched to.
    """
    held = [vote for vote in _held(paragraphs, participants) if vote.sides]
    if not held:
        return None, None
    main = [vote for vote in held if not vote.is_of_amendment]
    if len(main) > 1:
        main = [vote for vote in main if vote.names_proposal]
    if len(main) != 1:
        return None, "votes-several" if len(held) > 1 else None
    sides = main[0].sides
    if any(counted.count is None for counted in sides.values()):
        return None, "votes-uncounted"
    if set(sides) == {"for"} and any(_OPPOSED.search(paragraph) for paragraph in paragraphs):
        return None, "votes-uncounted"
    votes = Votes(*(_side(sides.get(side), participants) for side in ("for", "against", "abstained")))
    return votes, "votes-several" if len(held) > 1 else None


def _held(paragraphs: Sequence[str], participants: Sequence[Participant]) -> list[_Vote]:
    """Return the votes in the order they were held, each with the sentence before and after it."""
    held = [_Vote(())]
    before: list[str] = []
    broken = False
    for part in (part for paragraph in paragraphs for part in _PARTS.split(paragraph)):
        counts = dict(_counts(part, participants))
        if not counts:
            if held[-1].sides and not held[-1].after:
                held[-1].after = part
            before, broken = [*before, part][-_CONTEXT:], bool(held[-1].sides)
            continue
        if _begins_another(held[-1], counts, broken=broken):
            held.append(_Vote(tuple(before)))
        elif not held[-1].sides:
            held[-1].before = tuple(before)
        _add(held[-1], counts, part)
        before, broken = [], False
    return held


def _begins_another(vote: _Vote, counts: dict[Side, _Count], *, broken: bool) -> bool:
    counted_twice = any(
        side in vote.sides and counted.count is not None and vote.sides[side].count is not None
        and counted.count != vote.sides[side].count
        for side, counted in counts.items()
    )  # fmt: skip
    return bool(vote.sides) and (counted_twice or (broken and "for" in counts and "for" in vote.sides))


def _add(vote: _Vote, counts: dict[Side, _Count], part: str) -> None:
    vote.said += f" {part}"
    for side, counted in counts.items():
        known = vote.sides.get(side)
        if known is None:
            vote.sides[side] = counted
        else:
            known.count = known.count if known.count is not None else counted.count
            known.voters = known.voters or counted.voters


def _counts(part: str, participants: Sequence[Participant]) -> Iterator[tuple[Side, _Count]]:
    """Yield what one sentence says of the sides."""
    part = part.strip()
    for side, pattern in _OPENINGS:
        if found := pattern.match(part):
            yield side, _listed(part[found.end() :], participants)
            return
    if (totals := _TOTALS.search(part)) and re.search(r"mod\b", totals[0], re.IGNORECASE):
        yes = _Count(count_of(totals["yes"]), _voters(totals["yes_who"], participants))
        no = _Count(count_of(totals["no"]), _voters(totals["no_who"], participants))
        refused = _REFUSED.search(part[: totals.start()]) and not re.search(r"\bfor\b", totals[0])
        yield from (("for", no), ("against", yes)) if refused else (("for", yes), ("against", no))
        return
    for side, pattern in _SUBJECT_FIRST:
        if (found := pattern.match(part)) and (counted := _who(found["who"].strip(), participants)):
            yield side, counted
            return


def _listed(text: str, participants: Sequence[Participant]) -> _Count:
    """Read what stands behind "For stemte": a count, names, parties."""
    counted = _COUNT.match(text)
    names = counted["names"] if counted else text
    if counted and counted["mark"] == "(":
        names = names.rstrip(" .").removesuffix(")")
    voters = _voters(names, participants)
    if counted and counted["count"]:
        return _Count(count_of(counted["count"]), voters)
    return _Count(voters.count if voters else None, voters)


def _who(text: str, participants: Sequence[Participant]) -> _Count | None:
    """Read who stands before "stemte imod": `8 medlemmer`, `C og N (5 medlemmer)`, `Kate Svarrer`."""
    if found := _OF_WHOM.match(text):
        return _Count(count_of(found["count"]), _voters(found["who"], participants))
    if found := _BRACKET_COUNT.match(text):
        voters = _voters(found["who"], participants)
        return _Count(count_of(found["count"]), voters) if voters else None
    voters = _voters(text, participants)
    return _Count(voters.count, voters) if voters else None


def _voters(text: str | None, participants: Sequence[Participant]) -> Voters | None:
    return read_voters(text, participants) if text else None


def _side(counted: _Count | None, participants: Sequence[Participant]) -> VoteSide | None:
    if counted is None or counted.count is None:
        return None
    people: tuple[NamedPerson, ...] = counted.voters.people if counted.voters else ()
    known = (recognise(person.name, participants) for person in people)
    return VoteSide(
        count=counted.count,
        names=tuple(person.name for person in people),
        people=tuple(person.name if person else None for person in known),
        parties=counted.voters.parties if counted.voters else (),
    )
