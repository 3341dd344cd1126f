"""Reads lists of people, and recognises a person by a name that is shortened or misspelt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from publisher.model.meeting import Participant

_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTY = re.compile(r"^[A-ZÆØÅ]{1,2}$")
_NEXT_NAME = re.compile(r"(?<=\))\s+(?:og\s+|samt\s+)?(?=[A-ZÆØÅÉ])|\s+(?:og|samt)\s+(?=[A-ZÆØÅÉ][\w.-]*\s+[A-ZÆØÅÉ])")
_ABSENT = frozenset({"afbud", "fraværende", "fravær"})
_SAME_NAME = 0.85
"""Similarity from which two spellings are taken to be one person, among the few of one meeting."""
_MOST_COMPARED = 200
"""Beyond this many participants only equal names are recognised: no committee is as large."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A name with its brackets, as printed."""

    name: str
    brackets: tuple[str, ...]


def split_people(text: str) -> tuple[NamedPerson, ...]:
    """Return the people of a list: parted by commas outside brackets, and where a comma is missing after a bracket."""
    people = (
        NamedPerson(_bare(_BRACKETS.sub(" ", part)), tuple(b.strip() for b in _BRACKETS.findall(part)))
        for part in _parts(text)
    )
    return tuple(person for person in people if person.name)


def _parts(text: str) -> Iterator[str]:
    start = depth = 0
    for at, char in enumerate(text):
        depth = max(0, depth + (char == "(") - (char == ")"))
        if char in ",;" and not depth:
            yield from _next_names(text[start:at])
            start = at + 1
    yield from _next_names(text[start:])


def _next_names(part: str) -> Iterator[str]:
    """Part names that only a closing bracket or an "og" stands between; brackets stay whole."""
    outside = _BRACKETS.sub(lambda found: "(" + "_" * (len(found[0]) - 2) + ")", part)
    start = 0
    for gap in _NEXT_NAME.finditer(outside):
        yield part[start : gap.start()]
        start = gap.end()
    yield part[start:]


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .,:;-–()")


def participant(person: NamedPerson) -> Participant:
    """Return the participant: party letters alone, absence, every other bracket a role."""
    party = next((b for b in person.brackets if _PARTY.match(b)), None)
    absent = any(b.casefold() in _ABSENT for b in person.brackets)
    roles = tuple(b for b in person.brackets if b and b != party and b.casefold() not in _ABSENT)
    return Participant(person.name, party, roles, absent)


def recognise(name: str, participants: Sequence[Participant]) -> Participant | None:
    """Return the participant this name means: the same, shortened by a middle name, or nearly the same spelling.

    None where nobody or more than one comes into question.
    """
    wanted = name.casefold().split()
    same = next((p for p in participants if p.name.casefold().split() == wanted), None)
    if same or len(participants) > _MOST_COMPARED:
        return same
    shortened = [p for p in participants if _is_shortened(wanted, p.name.casefold().split())]
    if shortened:
        return shortened[0] if len(shortened) == 1 else None
    close = [p for p in participants if SequenceMatcher(None, name.casefold(), p.name.casefold()).ratio() >= _SAME_NAME]
    return close[0] if len(close) == 1 else None


def _is_shortened(one: Sequence[str], other: Sequence[str]) -> bool:
    brief, long = sorted((one, other), key=len)
    return len(brief) > 1 and brief[0] == long[0] and brief[-1] == long[-1] and all(word in long for word in brief)
