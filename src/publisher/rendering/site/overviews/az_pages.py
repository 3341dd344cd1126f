"""All items and cases by letter: the way to everything that needs neither a search nor a script."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publisher.model import addresses
from publisher.model.case import CaseThread
from publisher.model.edition import Publication
from publisher.rendering.site.cards.card import CardItem, MeetingCard
from publisher.rendering.site.cards.standing import is_fixed
from publisher.rendering.site.common.alphabet import SIGNS, letter, rank
from publisher.rendering.site.common.leaves import Leaf, leaves
from publisher.rendering.site.common.links import relative_to
from publisher.rendering.site.common.page import Crumb, Page
from publisher.rendering.site.common.templates import render, site_text
from publisher.rendering.site.common.wording import counted, short_date

_MARKUP = 110
"""Bytes of HTML around the texts of an entry."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A case or an item in the list."""

    title: str
    path: str
    name: str
    """The link's text: no other target on the site has the same."""
    facts: str
    is_case: bool
    date: str

    @property
    def weight(self) -> int:
        """How many bytes of HTML it takes."""
        return len(f"{self.name}{self.path}{self.facts}".encode()) + _MARKUP


def pages(cards: tuple[MeetingCard, ...], threads: Iterable[CaseThread], publication: Publication) -> tuple[Page, ...]:
    """Return the list's front page and the pages of every letter that begins a title."""
    listed = [*_cases(threads), *_items(cards)]
    # Signs first, Å last; of equal titles the case first, then the newest item.
    listed.sort(key=lambda one: (one.date, one.path), reverse=True)
    listed.sort(key=lambda one: (rank(one.title), not one.is_case))
    under: dict[str, list[Listed]] = defaultdict(list)
    for one in listed:
        under[letter(one.title)].append(one)
    committees = {card.committee_slug: card.committee for card in sorted(cards, key=lambda card: card.date)}
    maker = _Maker(publication, {sign: len(found) for sign, found in under.items()})
    return (maker.front(committees), *(page for sign, found in under.items() for page in maker.letter(sign, found)))


class _Maker:
    def __init__(self, publication: Publication, counts: Mapping[str, int]) -> None:
        self._publication = publication
        self._letters = [(sign, _letter_name(sign), addresses.letter(sign), count) for sign, count in counts.items()]
        self._home = Crumb(site_text("home"), "")

    def front(self, committees: Mapping[str, str]) -> Page:
        html = render(
            "a_to_z.html",
            relative_to(addresses.CASES, self._publication),
            letters=self._letters,
            committees=sorted(committees.items(), key=lambda one: rank(one[1])),
        )
        title, description = site_text("a_to_z.title"), site_text("a_to_z.description")
        return Page(
            "list", addresses.CASES, title, description, html, self._publication, (self._home,),
            here=site_text("a_to_z.short"),
        )  # fmt: skip

    def letter(self, sign: str, found: list[Listed]) -> Iterator[Page]:
        title = site_text("a_to_z.signs") if sign == SIGNS else site_text("a_to_z.letter", letter=sign)
        above = (self._home, Crumb(site_text("a_to_z.short"), addresses.CASES))
        for leaf in leaves(addresses.letter(sign), found, lambda one: one.weight):
            yield Page(
                kind="list",
                path=leaf.path,
                title=leaf.named(title),
                description=site_text("a_to_z.letter_description", letter=_letter_name(sign)),
                html=self._list(leaf, title, sign, len(found)),
                publication=self._publication,
                breadcrumbs=above if leaf.number == 1 else (*above, Crumb(_letter_name(sign), leaf.base)),
                here=leaf.named(_letter_name(sign)),
            )

    def _list(self, leaf: Leaf[Listed], title: str, sign: str, count: int) -> str:
        return render(
            "letter.html",
            relative_to(leaf.path, self._publication),
            title=leaf.named(title),
            leaf=leaf,
            count=count,
            others=[one for one in self._letters if one[0] != sign],
        )


def _letter_name(sign: str) -> str:
    return site_text("a_to_z.signs_short") if sign == SIGNS else sign


def _cases(threads: Iterable[CaseThread]) -> Iterator[Listed]:
    """Yield the cases; those of one title are told apart by where and when they last were on."""
    found = list(threads)
    same = Counter(thread.title.casefold() for thread in found)
    same_day = Counter((thread.title.casefold(), thread.steps[-1].date) for thread in found)
    same_place = Counter(map(_last_on, found))
    for thread in found:
        newest = thread.steps[-1].date
        folded = thread.title.casefold()
        if same[folded] == 1:
            key = "a_to_z.case"
        elif same_day[folded, newest] == 1:
            key = "a_to_z.case_again"
        else:
            key = "a_to_z.case_place" if same_place[_last_on(thread)] == 1 else "a_to_z.case_number"
        yield Listed(
            title=thread.title,
            path=addresses.case(thread.slug),
            name=site_text(
                key,
                title=thread.title,
                date=short_date(newest),
                committee=thread.steps[-1].committee,
                number=thread.steps[-1].item_number or thread.steps[-1].message_number or "",
            ),
            facts=site_text("a_to_z.facts_case", steps=counted("step", len(thread.steps))),
            is_case=True,
            date=newest,
        )


def _last_on(thread: CaseThread) -> tuple[str, str, str]:
    return thread.title.casefold(), thread.steps[-1].date, thread.steps[-1].committee


def _items(cards: tuple[MeetingCard, ...]) -> Iterator[Listed]:
    """Yield the open items of every meeting but the fixed ones; those of one title are told apart in words."""
    found = [
        (card, item)
        for card in cards
        if card.is_main
        for item in card.items
        if not item.closed and not is_fixed(item.title)
    ]
    same = Counter(item.title.casefold() for _, item in found)
    same_day = Counter((item.title.casefold(), card.id) for card, item in found)
    for card, item in found:
        folded = item.title.casefold()
        facts = {"committee": card.committee, "date": short_date(card.date)}
        yield Listed(
            title=item.title,
            path=card.item_path(item.number),
            name=_name(item, facts, alone=same[folded] == 1, alone_there=same_day[folded, card.id] == 1),
            facts=site_text("a_to_z.facts_item", **facts),
            is_case=False,
            date=card.date,
        )


def _name(item: CardItem, facts: Mapping[str, str], *, alone: bool, alone_there: bool) -> str:
    if alone:
        return item.title
    key = "a_to_z.again" if alone_there else "a_to_z.again_number"
    return site_text(key, title=item.title, number=item.number, **facts)
