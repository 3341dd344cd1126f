"""Reads lists of people, and recognises a person by a name that is shortened or misspelt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from publisher.model.meeting import Participant

_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTY = re.compile(r"^[A-ZÆØÅ]{1,2}$")
_ABSENT = frozenset({"afbud", "fraværende", "fravær"})
_SAME_NAME = 0.85
"""Similarity from which two spellings are taken to be one person, among the few of one meeting."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A name with its brackets, as printed."""

    name: str
    brackets: tuple[str, ...]


def split_people(text: str) -> tuple[NamedPerson, ...]:
    """Return the people of a list: parted by commas outside brackets, and where a comma is missing after a bracket."""
    parts = re.split(r"[,;](?![^()]*\))|(?<=\))\s+(?=[A-ZÆØÅÉ])|(?<=\))\s+og\s+(?=[A-ZÆØÅÉ])", text)
    people = (
        NamedPerson(_clean(_BRACKETS.sub(" ", part)), tuple(b.strip() for b in _BRACKETS.findall(part)))
        for part in parts
    )
    return tuple(person for person in people if person.name)


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .,:;-–")


def participant(person: NamedPerson) -> Participant:
    """Return the participant: party letters alone, absence, every other bracket a role."""
    party = next((b for b in person.brackets if _PARTY.match(b)), None)
    absent = any(b.casefold() in _ABSENT for b in person.brackets)
    roles = tuple(b for b in person.brackets if b and b != party and b.casefold() not in _ABSENT)
    return Participant(person.name, party, roles, absent)


def recognise(name: str, participants: Sequence[Participant]) -> Participant | None:
    """Return the participant this name means: the same, shortened by a middle name, or nearly the same spelling."""
    wanted = name.casefold().split()
    same = [p for p in participants if p.name.casefold().split() == wanted]
    if same:
        return same[0]
    shortened = [p for p in participants if _is_shortened(wanted, p.name.casefold().split())]
    if len(shortened) == 1:
        return shortened[0]
    if shortened:
        return None
    close = [p for p in participants if SequenceMatcher(None, name.casefold(), p.name.casefold()).ratio() >= _SAME_NAME]
    return close[0] if len(close) == 1 else None


def _is_shortened(short: Sequence[str], whole: Sequence[str]) -> bool:
    if len(short) < 2 or len(whole) < 2:
        return False
    long, brief = (whole, short) if len(whole) >= len(short) else (short, whole)
    return brief[0] == long[0] and brief[-1] == long[-1] and all(word in long for word in brief)
