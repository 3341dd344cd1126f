"""Reads who voted: people, parties by letter or name, and how many of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.model.decision import PartyVotes
from publisher.model.meeting import Participant
from publisher.parsing.people import NamedPerson, part_joined, split_people

NUMBER = (
    r"(?:\d{1,3}|ingen|nul|én|et|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|"
    r"sytten|atten|nitten|tyve)"
)
"""A count of voters, in digits or words."""
_WORDS = (
    ("ingen", "nul"), ("én", "et", "en"), ("to",), ("tre",), ("fire",), ("fem",), ("seks",), ("syv",), ("otte",),
    ("ni",), ("ti",), ("elleve",), ("tolv",), ("tretten",), ("fjorten",), ("femten",), ("seksten",), ("sytten",),
    ("atten",), ("nitten",), ("tyve",),
)  # fmt: skip
_LETTER = re.compile(r"^(?:(?:gruppe|liste|parti(?:et)?)\s+)?(?P<letter>(?-i:[A-ZÆØÅ]{1,2}))$", re.IGNORECASE)
_PARTY = re.compile(
    r"^(?:(?:det|den)\s+)?(?:socialdemokrati(?:et)?|socialdemokraterne|(?:radikale\s+)?venstre|radikale|"
    r"konservative?t?(?:\s+folkeparti)?|(?:dansk|socialistisk|kristeligt)\s+folkeparti|enhedslisten|liberal\s+alliance|"
    r"alternativet|nye\s+borgerlige|moderaterne|danmarksdemokraterne|kristendemokraterne|slesvigsk\s+parti|"
    r"frie\s+grønne|borgernes\s+parti|(?:den\s+)?\w*(?:\s+\w+)?\s?\w+listen?|(?-i:ALT|UFG))$",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"^(?P<count>{NUMBER})(?:\s+(?:stemmer?|medlem(?:mer)?|mandater?))?$", re.IGNORECASE)
_AND = re.compile(r"\s+(?:og|samt)\s+")
_LONGEST = 80
"""Characters of an entry that may be a name or a party."""
_NAME = re.compile(r"^[A-ZÆØÅÉ][\w.'’-]*(?:\s+(?:[A-ZÆØÅÉ][\w.'’-]*|de|von|van|el|al|bin)){0,5}$")


@dataclass(frozen=True, slots=True)
class Voters:
    """Those whom a list names."""

    people: tuple[NamedPerson, ...]
    parties: tuple[PartyVotes, ...]

    @property
    def count(self) -> int | None:
        """How many they are; none where a party stands without the number of its members."""
        if any(party.count is None for party in self.parties):
            return None
        of_parties = sum(party.count or 0 for party in self.parties if not self._is_listed(party))
        return len(self.people) + of_parties

    def _is_listed(self, party: PartyVotes) -> bool:
        return any(party.party in person.brackets for person in self.people)


def count_of(word: str) -> int:
    """Return the number that digits or a number word up to twenty mean."""
    if word.isdigit():
        return int(word)
    return next(number for number, words in enumerate(_WORDS) if word.casefold() in words)


def read_voters(text: str, participants: Sequence[Participant]) -> Voters | None:
    """Return whom a list such as `A (4), Venstre og Kate Svarrer (løsgænger)` names; none if it is no such list."""
    people: list[NamedPerson] = []
    parties: list[PartyVotes] = []
    for printed in _parts(text):
        if len(printed.name) > _LONGEST:
            return None
        if _COUNTED.match(printed.name) and not printed.brackets:
            continue
        letter = _LETTER.match(printed.name)
        if letter or _PARTY.match(printed.name):
            party = letter["letter"] if letter else printed.name
            members = _members(printed, party)
            people += members
            parties.append(PartyVotes(party, len(members) or _number(printed.brackets)))
        elif _NAME.match(printed.name):
            people += [NamedPerson(name, printed.brackets) for name in part_joined(printed.name, participants)]
        else:
            return None
    return Voters(tuple(people), tuple(parties)) if people or parties else None


def _parts(text: str) -> Iterator[NamedPerson]:
    """Yield the entries: parted by commas, plus signs and "og"."""
    for person in split_people(re.sub(r"(?<=[A-ZÆØÅ])\s*\+\s*(?=[A-ZÆØÅ])", ", ", text.strip(" .;:"))):
        *before, last = _AND.split(person.name)
        for name in before:
            yield NamedPerson(name.strip(), ())
        yield NamedPerson(re.sub(r"^(?:og|samt)\s+", "", last.strip()), person.brackets)


def _members(printed: NamedPerson, party: str) -> list[NamedPerson]:
    """Return the people in a party's brackets: `Ø (Bo Hansen, Kate Svarrer)`."""
    names = [name.strip() for bracket in printed.brackets for name in bracket.split(",")]
    return [NamedPerson(name, (party,)) for name in names if " " in name and _NAME.match(name)]


def _number(brackets: tuple[str, ...]) -> int | None:
    found = next((match for bracket in brackets if (match := _COUNTED.match(bracket))), None)
    return count_of(found["count"]) if found else None
