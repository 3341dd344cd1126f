"""Where an item's case has been, where it went, and what is perhaps the same case: links for the item's page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.model.addresses import case
from publisher.model.case import Basis, CaseSuggestion, CaseThread, Certainty
from publisher.model.meeting import AgendaItem, Meeting
from publisher.rendering.site.cards.card import MeetingCard
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.wording import long_date

_How = tuple[Certainty, Basis]

_BEST_FIRST: tuple[_How, ...] = (
    ("number", "earlier_handling"), ("date", "earlier_handling"), ("number", "text"), ("date", "text"),
    ("doubtful", "earlier_handling"), ("doubtful", "text"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaseLink:
    """A published item, and how it belongs to the one that the page shows."""

    path: str
    name: str
    """Committee, date, number and title."""
    doubt: str
    """Words before the name: what makes it less than a sure step of the case; empty for a sure one."""
    ground: str = ""
    """Why it may be the same case, for a suggestion."""


@dataclass(frozen=True, slots=True)
class CasePath:
    """The way of an item's case, as far as papers on the site tell it."""

    earlier: tuple[CaseLink, ...] = ()
    later: tuple[CaseLink, ...] = ()
    perhaps: tuple[CaseLink, ...] = ()
    case: str | None = None
    """Address of the case's own page."""

    def __bool__(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.earlier or self.later or self.perhaps or self.case)


class CaseGuide:
    """Finds the way of every item among the pages of the site."""

    def __init__(
        self, cards: Iterable[MeetingCard], suggestions: Iterable[CaseSuggestion], threads: Iterable[CaseThread] = ()
    ) -> None:
        """Know every item that `cards` show a page of: links lead only there."""
        self._cases = {step.item: case(thread.slug) for thread in threads for step in thread.steps if step.item}
        self._known = {
            f"{card.id}/{item.number}": (card, item) for card in cards if card.is_main for item in card.items
        }
        self._alike: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for suggestion in suggestions:
            one, other = suggestion.items
            self._alike[one].append((other, suggestion.ground))
            self._alike[other].append((one, suggestion.ground))

    def paths(self, meeting: Meeting) -> Mapping[int, CasePath]:
        """Return the way of each item of a meeting by its number.

        A closed item has none: what it has to do with other items would tell what it is about.
        """
        return {
            item.number: CasePath(
                earlier=tuple(self._earlier(item, meeting.date)),
                later=tuple(self._later(item)),
                perhaps=self.perhaps([f"{meeting.id}/{item.number}"]),
                case=self._cases.get(f"{meeting.id}/{item.number}"),
            )
            for item in meeting.items
            if not item.closed
        }

    def _earlier(self, item: AgendaItem, today: str) -> Iterator[CaseLink]:
        best: dict[str, _How] = {}
        for target, how in _references(item):
            if target in self._known and self._known[target][0].date <= today:
                best[target] = min(best.get(target, how), how, key=_BEST_FIRST.index)
        for target in sorted(best, key=lambda target: (self._known[target][0].date, target)):
            yield self._link(target, best[target], "earlier")

    def _later(self, item: AgendaItem) -> Iterator[CaseLink]:
        for one in item.later_handling:
            target = f"{one.meeting_id}/{one.item_number}"
            if target in self._known:
                yield self._link(target, (one.certainty, one.basis), "later")

    def perhaps(self, own: Sequence[str]) -> tuple[CaseLink, ...]:
        """Return the items that perhaps belong to these, each once."""
        found: dict[str, str] = {}
        for one in own:
            for other, ground in self._alike.get(one, ()):
                if other in self._known and not self._known[other][1].closed and other not in own:
                    found.setdefault(other, ground)
        return tuple(CaseLink(self._path(other), self.name(other), "", ground) for other, ground in found.items())

    def _link(self, target: str, how: _How, when: str) -> CaseLink:
        doubt = "" if how == _BEST_FIRST[0] else site_text(f"case.doubt.{when}.{how[1]}.{how[0]}")
        return CaseLink(self._path(target), self.name(target), doubt)

    def _path(self, target: str) -> str:
        card, item = self._known[target]
        return card.item_path(item.number)

    def name(self, target: str) -> str:
        """Return an item's name: committee, date, number and title."""
        card, item = self._known[target]
        fields = {"committee": card.committee, "date": long_date(card.date), "number": item.number}
        return site_text("case.closed", **fields) if item.closed else site_text("case.name", title=item.title, **fields)


def _references(item: AgendaItem) -> Iterator[tuple[str, _How]]:
    for handling in item.earlier_handling:
        if handling.target and handling.certainty:
            yield handling.target, (handling.certainty, "earlier_handling")
    for reference in item.text_references:
        if reference.target and reference.certainty:
            yield reference.target, (reference.certainty, "text")
