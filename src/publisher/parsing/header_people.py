"""Reads who is named in a header: those called to the meeting, their offices, and those who were away."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publisher.model.meeting import Participant
from publisher.parsing.names import is_name, names_nobody
from publisher.parsing.people import NamedPerson, participant, recognise, split_people

_BULLET = re.compile(r"^(?:[•·▪*-]|\d{1,2}[.)])\s+")
_OFFICES = (
    r"(?:formand|næstformand|borgmester|overborgmester|viceborgmester|\d\.\s*viceborgmester|rådmand|sekretær|referent)"
)
_OFFICE_BEFORE = re.compile(rf"^(?P<office>{_OFFICES})\s*:?\s+(?P<name>[A-ZÆØÅ].*)$", re.IGNORECASE)
_OFFICE_BEHIND = re.compile(
    rf"(?P<party>\([A-ZÆØÅ]{{1,2}}\))\s*[,–-]\s*"
    rf"(?P<role>(?:[a-zæøå\d][^,;()]{{2,60}}|(?i:{_OFFICES}|suppleant|stedfortræder)[^,;()]{{0,60}})(?:\([A-ZÆØÅ]{{1,2}}\))?)\s*$"
)
_COMMA_BEFORE_PARTY = re.compile(r",\s*(?=\([A-ZÆØÅ]{1,2}\))")
_HOW = re.compile(r"\s+(?:ved|med|uden)\s+afbud\b.*$|,\s*sag\s+\d.*$|\s*\(\s*\)", re.IGNORECASE)
_MOST_WORDS = 5
"""A name of more is two people side by side, who cannot be parted."""


def called(lines: Sequence[str]) -> tuple[Participant, ...]:
    """Return the people of the lines that follow a label such as `Mødedeltagere`, in order."""
    one_a_line = len(lines) > 1 and not any("," in _COMMA_BEFORE_PARTY.sub(" ", line) for line in lines)
    texts = lines if one_a_line or _each_has_party(lines) else [" ".join(lines)]
    return tuple(participant(person) for text in texts for person in split_people(_plain(text)) if _is_one(person))


def with_absent(people: tuple[Participant, ...], lines: Sequence[str]) -> tuple[Participant, ...]:
    """Return the people with those marked who are named as away; who is not among them is added."""
    marked = list(people)
    for person in _away(lines):
        known = recognise(person.name, people)
        if known is None:
            marked.append(replace(person, absent=True))
        else:
            marked = [replace(each, absent=True) if each == known else each for each in marked]
    return tuple(marked)


def is_person(text: str) -> bool:
    """Tell whether the line names one person, with or without a party and an office."""
    found = split_people(_plain(text))
    if len(found) == 1 and is_name(found[0].name):
        return True
    return bool(found) and all(person.brackets for person in found)


def _away(lines: Iterable[str]) -> Iterator[Participant]:
    for line in lines:
        for person in split_people(_plain(_HOW.sub("", line))):
            if is_name(person.name) and not names_nobody(person.name):
                yield participant(person)


def _each_has_party(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and all(re.search(r"\([A-ZÆØÅ]{1,2}\)", line) for line in lines)


def _plain(text: str) -> str:
    """Return the text with every office in brackets behind its name, as most papers print it."""
    text = _COMMA_BEFORE_PARTY.sub(" ", _BULLET.sub("", text))
    before = _OFFICE_BEFORE.match(text)
    if before:
        text = f"{before['name']} ({before['office']})"
    return _OFFICE_BEHIND.sub(lambda found: f"{found['party']} ({re.sub(r'[()]', '', found['role']).strip()})", text)


def _is_one(person: NamedPerson) -> bool:
    words = person.name.split()
    if names_nobody(person.name) or len(words) > _MOST_WORDS:
        return False
    return bool(person.brackets) or len(words) > 1
