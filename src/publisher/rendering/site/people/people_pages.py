"""The pages of elected members: the meetings whose lists name them, and their votes as printed. Nothing is judged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.model import addresses
from publisher.model.edition import Publication
from publisher.rendering.site.cards.members import OUTSIDE
from publisher.rendering.site.common.alphabet import rank
from publisher.rendering.site.common.leaves import Leaf, leaves
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Page
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.common.wording import short_date
from publisher.rendering.site.people.roster import Person, Roster, Seat, SharedName

_MARKUP = 130
"""Bytes of HTML around the texts of a table's row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting or an item, and the member's part in it."""

    path: str
    name: str
    told: str

    @property
    def weight(self) -> int:
        """How many bytes of HTML it takes."""
        return len(f"{self.path}{self.name}{self.told}".encode()) + _MARKUP


@dataclass(frozen=True, slots=True)
class Attended:
    """A meeting that lists a member, and the member's votes there."""

    meeting: Row
    votes: tuple[Row, ...]

    @property
    def weight(self) -> int:
        """How many bytes of HTML it takes."""
        return self.meeting.weight + sum(vote.weight for vote in self.votes)


def pages(roster: Roster, publication: Publication) -> tuple[Page, ...]:
    """Return the list of the elected, a page for each, and one for every name that several have."""
    maker = _Maker(publication)
    return (
        *maker.front(roster),
        *(page for person in roster.people for page in maker.person(person)),
        *(maker.shared(one) for one in roster.shared),
    )


@dataclass(frozen=True, slots=True)
class _Listed:
    """A member in the list of them all."""

    name: str
    path: str
    party: str

    @property
    def weight(self) -> int:
        """How many bytes of HTML it takes."""
        return len(f"{self.path}{self.name}{self.party}".encode()) + _MARKUP


class _Maker:
    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._home = Crumb(site_text("home"), "")
        self._above = (self._home, Crumb(site_text("members.title"), addresses.PEOPLE))

    def front(self, roster: Roster) -> Iterator[Page]:
        known = [
            _Listed(_called(person), person.path, _party(person.seats[0].member.party)) for person in roster.people
        ]
        lost = [_Listed(site_text("members.shared_entry", name=one.name), one.path, "") for one in roster.shared]
        title = site_text("members.title")
        people = sorted([*known, *lost], key=lambda one: rank(one.name))
        for leaf in leaves(addresses.PEOPLE, people, lambda one: one.weight):
            yield Page(
                kind="list",
                path=leaf.path,
                title=leaf.named(title),
                description=site_text("members.description"),
                html=render(
                    "people.html", relative_to(leaf.path, self._publication), title=leaf.named(title), leaf=leaf
                ),
                publication=self._publication,
                breadcrumbs=(self._home,) if leaf.number == 1 else self._above,
            )

    def person(self, person: Person) -> Iterator[Page]:
        name = _called(person)
        attended = [_attended(seat) for seat in person.seats]
        for leaf in leaves(person.path, attended, lambda one: one.weight):
            yield Page(
                kind="person",
                path=leaf.path,
                title=leaf.named(name),
                description=site_text("members.description_one", name=name),
                html=self._html(person, name, leaf),
                publication=self._publication,
                breadcrumbs=self._above if leaf.number == 1 else (*self._above, Crumb(name, leaf.base)),
            )

    def _html(self, person: Person, name: str, leaf: Leaf[Attended]) -> str:
        return render(
            "person.html",
            relative_to(leaf.path, self._publication),
            title=leaf.named(name),
            person=person,
            parties=tuple(_since(person)),
            party=_party(person.seats[0].member.party),
            leaf=leaf,
            meetings=[one.meeting for one in leaf.entries],
            votes=[vote for one in leaf.entries for vote in one.votes],
        )

    def shared(self, one: SharedName) -> Page:
        title = site_text("members.shared_title", name=one.name)
        html = render(
            "shared_name.html",
            relative_to(one.path, self._publication),
            title=title,
            name=one.name,
            people=[(_called(person), person.path) for person in one.people],
        )
        description = site_text("members.description_one", name=one.name)
        return Page("person", one.path, title, description, html, self._publication, self._above)


def _called(person: Person) -> str:
    """Return the name, with the party where others have the name too."""
    if not person.shared:
        return person.name
    return site_text("members.shared_name", name=person.name, party=person.seats[0].member.party)


def _party(party: str) -> str:
    return site_text("members.outside") if party == OUTSIDE else site_text("members.letter", party=party)


def _since(person: Person) -> Iterable[str]:
    """Tell the party, and where the lists print another one earlier, from which meeting on each stands there."""
    parties = person.parties
    for party, first in parties:
        name = _party(party)
        if len(parties) == 1:
            yield name
        else:
            yield site_text("members.from_date", party=name, date=short_date(first.card.date))


def _attended(seat: Seat) -> Attended:
    card, member = seat.card, seat.member
    facts = {"committee": card.committee, "date": short_date(card.date)}
    titles = {item.number: item.title for item in card.items if not item.closed}
    status = site_text(f"members.status.{card.kind}.{'absent' if member.absent else 'present'}")
    return Attended(
        Row(card.base, site_text("members.row_meeting", **facts), status),
        tuple(
            Row(
                card.item_path(vote.item),
                site_text("members.row_item", title=titles[vote.item], number=vote.item, **facts),
                site_text(f"members.side.{vote.side}"),
            )
            for vote in member.votes
            if vote.item in titles
        ),
    )
