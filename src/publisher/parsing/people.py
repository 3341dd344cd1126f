"""Reads lists of people, and recognises a person by a name that is shortened or misspelt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.model.meeting import Participant

_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTY = re.compile(r"^[A-ZÆØÅ]{1,2}$")
_NEXT_NAME = re.compile(r"(?<=\))\s+(?:og\s+|samt\s+)?(?=[A-ZÆØÅÉ])|\s+(?:og|samt)\s+(?=[A-ZÆØÅÉ][\w.-]*\s+[A-ZÆØÅÉ])")
_ABSENT = frozenset({"afbud", "fraværende", "fravær"})
_MOST_COMPARED = 200
"""Beyond this many participants only equal names are recognised: no committee is as large."""
_SHORTEST_NAME = 2
"""Words of a whole name."""
_SHORTEST_WORD = 3
"""Letters of a word that may be misspelt: of shorter ones, one letter makes another word."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A name with its brackets, as printed."""

    name: str
    brackets: tuple[str, ...]


def split_people(text: str) -> tuple[NamedPerson, ...]:
    """Return the people of a list: parted by commas outside brackets, and where a comma is missing after a bracket."""
    people = (NamedPerson(_name(part), tuple(b.strip() for b in _BRACKETS.findall(part))) for part in _parts(text))
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


def _name(part: str) -> str:
    """Return what stands before the first bracket, or, where nothing does, behind it: never both, put together."""
    return next((name for text in _BRACKETS.sub("\n", part).split("\n") if (name := _bare(text))), "")


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .,:;-–()")


def participant(person: NamedPerson) -> Participant:
    """Return the participant: party letters alone, absence, every other bracket a role."""
    party = next((b for b in person.brackets if _PARTY.match(b)), None)
    absent = any(b.casefold() in _ABSENT for b in person.brackets)
    roles = tuple(b for b in person.brackets if b and b != party and b.casefold() not in _ABSENT)
    return Participant(person.name, party, roles, absent)


def recognise(name: str, participants: Sequence[Participant]) -> Participant | None:
    """Return the participant this name means: the same, shortened (`Maria Assov`, `Per M.`, `Mortensen`), or misspelt.

    None where nobody or more than one comes into question.
    """
    wanted = name.casefold().split()
    same = next((p for p in participants if p.name.casefold().split() == wanted), None)
    if same or len(participants) > _MOST_COMPARED:
        return same
    for fits in (_is_shortened, _is_abbreviated, _is_misspelt):
        found = [p for p in participants if fits(wanted, p.name.casefold().split())]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def is_misspelt(name: str, known: str) -> bool:
    """Tell whether the two are one name spelt in two ways, not a long and a short form of it."""
    one, other = name.casefold().split(), known.casefold().split()
    return one != other and not _is_shortened(one, other) and not _is_abbreviated(one, other)


def part_joined(name: str, participants: Sequence[Participant]) -> tuple[str, ...]:
    """Part two names that a comma is missing between; one name is returned as it is."""
    words = name.split()
    if len(words) <= _SHORTEST_NAME or recognise(name, participants):
        return (name,)
    for at in range(_SHORTEST_NAME, len(words) - _SHORTEST_NAME + 1):
        first, second = " ".join(words[:at]), " ".join(words[at:])
        if _is_known(first, participants) and _is_known(second, participants):
            return first, second
    return (name,)


def _is_known(name: str, participants: Sequence[Participant]) -> bool:
    known = recognise(name, participants)
    return known is not None and not is_misspelt(name, known.name)


def _is_shortened(one: Sequence[str], other: Sequence[str]) -> bool:
    brief, long = sorted((one, other), key=len)
    return len(brief) > 1 and brief[0] == long[0] and brief[-1] == long[-1] and all(word in long for word in brief)


def _is_abbreviated(name: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether initials stand for words (`Per M.`, `P. Mortensen`), or the last name alone for the whole."""
    if len(name) == 1:
        return len(known) > 1 and name[0] == known[-1]
    if len(known) < _SHORTEST_NAME or not any(_is_initial(word) for word in (name[0], name[-1])):
        return False
    ends = (name[0], known[0]), (name[-1], known[-1])
    return all(whole.startswith(word.rstrip(".")) if _is_initial(word) else word == whole for word, whole in ends)


def _is_initial(word: str) -> bool:
    return word.endswith(".") or len(word) == 1


def _is_misspelt(name: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether word for word one letter at most differs, in one word of three or more letters."""
    if len(name) != len(known) or len(name) < _SHORTEST_NAME:
        return False
    differing = [(one, other) for one, other in zip(name, known, strict=True) if one != other]
    return len(differing) == 1 and is_one_letter_off(*differing[0])


def is_one_letter_off(one: str, other: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or two changed places, in words of three letters or more."""
    if min(len(one), len(other)) < _SHORTEST_WORD or abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[at:], other[at:]
    swapped = len(rest) > 1 and rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:] or swapped
