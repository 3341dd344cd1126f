"""All papers of a corpus, found by what references say of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from publisher.corpus.committees import Committees, key
from publisher.corpus.terms import Profile, Terms, profile
from publisher.corpus.versions import addressed
from publisher.model.meeting import AgendaItem, Meeting


def address(meeting_id: str, number: int) -> str:
    """Return an item's address in the corpus: `2025-05-06-socialudvalget/4`."""
    return f"{meeting_id}/{number}"


@dataclass(frozen=True)
class Index:
    """The papers that addresses lead to. Closed items are known by their number alone: nothing is read of them."""

    papers: tuple[Meeting, ...]
    """By date, id and kind; each meeting once."""

    @classmethod
    def of(cls, meetings: Sequence[Meeting]) -> "Index":
        """Return the index of a corpus."""
        return cls(addressed(meetings))

    @cached_property
    def committees(self) -> Committees:
        """The committees whose meetings these are."""
        return Committees.of(paper.committee for paper in self.papers)

    @cached_property
    def by_id(self) -> Mapping[str, Meeting]:
        """Meeting id → its paper."""
        return {paper.id: paper for paper in self.papers}

    @cached_property
    def items(self) -> Mapping[str, AgendaItem]:
        """Address → open item, in the order of the papers."""
        found: dict[str, AgendaItem] = {}
        for paper in self.papers:
            for item in open_items(paper):
                found.setdefault(address(paper.id, item.number), item)
        return found

    @cached_property
    def terms(self) -> Terms:
        """How rare every word is."""
        return Terms(self.profiles.values())

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """Address → what the open item is about."""
        return {name: profile(item) for name, item in self.items.items()}

    @cached_property
    def _by_day(self) -> Mapping[tuple[str, str], Meeting]:
        return {(key(paper.committee), paper.date): paper for paper in self.papers}

    @cached_property
    def by_title_word(self) -> Mapping[str, tuple[str, ...]]:
        """Rare word of a title → the addresses of the items that have it, in the order of the papers."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, about in self.profiles.items():
            for word in filter(self.terms.is_rare, about.title):
                found[word].append(name)
        return {word: tuple(names) for word, names in found.items()}

    def titled_alike(self, about: Profile) -> list[str]:
        """Return the addresses of items that share a rare word of the title, in the order of the papers."""
        return list(dict.fromkeys(name for word in about.title for name in self.by_title_word.get(word, ())))

    def profile(self, meeting_id: str, item: AgendaItem) -> Profile:
        """Return what an open item of any paper is about; one of the corpus was read already."""
        name = address(meeting_id, item.number)
        return self.profiles[name] if self.items.get(name) is item else profile(item)

    def meeting_of(self, name: str) -> Meeting:
        """Return the paper that holds the item of this address."""
        return self.by_id[name.rpartition("/")[0]]

    def meeting(self, committee: str, date: str) -> Meeting | None:
        """Return the meeting of a committee on a day; `committee` as a paper prints it."""
        named = self.committees.named(committee)
        return self._by_day.get((key(named), date)) if named else None


def open_items(paper: Meeting) -> Iterator[AgendaItem]:
    """Yield the items that were not handled behind closed doors."""
    return (item for item in paper.items if not item.closed)
