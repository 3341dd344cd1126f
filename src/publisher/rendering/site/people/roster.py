"""Who is who among the elected members of all meetings on the site.

A person is a printed full name. Where papers show that two people share it (a meeting lists it twice, or its party
changes back and forth), each party's bearer is a person of their own; where even party and name are the same in one
meeting, nobody can tell them apart, and neither has a page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from publisher.model import addresses
from publisher.rendering.site.cards.card import MeetingCard
from publisher.rendering.site.cards.members import Member


@dataclass(frozen=True, slots=True)
class Seat:
    """A member at one meeting."""

    card: MeetingCard
    member: Member


@dataclass(frozen=True, slots=True)
class Person:
    """An elected member over all meetings on the site."""

    name: str
    path: str
    seats: tuple[Seat, ...]
    """Newest first."""
    shared: bool
    """Somebody else has the same name."""

    @property
    def parties(self) -> tuple[tuple[str, Seat], ...]:
        """The parties the lists print, the newest first, each with the seat where it first stands."""
        groups = [list(seats) for _, seats in groupby(self.seats, key=lambda seat: seat.member.party)]
        return tuple((seats[-1].member.party, seats[-1]) for seats in groups)


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that several people have."""

    name: str
    path: str
    people: tuple[Person, ...]
    """Those whom the papers tell apart."""


class Roster:
    """The elected members of the meetings that `cards` show."""

    def __init__(self, cards: Iterable[MeetingCard]) -> None:
        """Gather everyone; an agenda beside its minutes adds nobody."""
        seats: dict[str, list[Seat]] = defaultdict(list)
        for card in sorted(cards, key=lambda card: (card.date, card.id), reverse=True):
            if card.is_main:
                for member in card.members:
                    seats[_folder(member.name)].append(Seat(card, member))
        people: list[Person] = []
        shared: list[SharedName] = []
        for folder, own in seats.items():
            if _is_shared(own):
                one = _apart(folder, own)
                shared.append(one)
                people += one.people
            else:
                people.append(Person(own[0].member.name, addresses.person(folder), tuple(own), shared=False))
        self.people: tuple[Person, ...] = tuple(people)
        self.shared: tuple[SharedName, ...] = tuple(shared)
        self._paths = {(seat.member.name, seat.member.party): person.path for person in people for seat in person.seats}

    def paths(self, members: Iterable[Member]) -> Mapping[tuple[str, str], str]:
        """Return the address of each member's page by name and party; who cannot be told apart has none."""
        keys = [(member.name, member.party) for member in members]
        return {key: self._paths[key] for key in keys if key in self._paths}


def _folder(name: str) -> str:
    return addresses.slug(name) or "navn"


def _is_shared(seats: Sequence[Seat]) -> bool:
    """Tell whether the papers themselves show two people behind a name (or behind two that share an address)."""
    meetings = [seat.card.id for seat in seats]
    parties = [party for party, _ in groupby(seats, key=lambda seat: seat.member.party)]
    same_day = {(seat.card.date, seat.member.party) for seat in seats}
    return (
        len({seat.member.name for seat in seats}) > 1
        or len(meetings) > len(set(meetings))
        or len(parties) > len(set(parties))
        or len(same_day) > len({date for date, _ in same_day})
    )


def _apart(folder: str, seats: Sequence[Seat]) -> SharedName:
    """Part the bearers of a name by their party."""
    by_party: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    for seat in seats:
        by_party[seat.member.name, seat.member.party].append(seat)
    known = [
        Person(name, addresses.person(f"{folder}-{addresses.slug(party)}"), tuple(own), shared=True)
        for (name, party), own in sorted(by_party.items())
        if len({seat.card.id for seat in own}) == len(own)
    ]
    often = Counter(one.path for one in known)
    people = tuple(one for one in known if often[one.path] == 1)  # two spellings of one address cannot be told apart
    return SharedName(seats[0].member.name, addresses.person(folder), people)
