"""A meeting in brief: what lists of meetings show. It outlives the paper it was made from.

Front page, committee pages and year pages are made from cards alone, so that a meeting whose new paper cannot be
published keeps its place with its last good pages. So are the pages of cases and of politicians: what these tell of a
meeting stands on its card. A new field of a card has a default: the ledger holds older ones.
"""

from dataclasses import dataclass

from publisher.catalogue.summaries import level_name, made_by
from publisher.model.addresses import item_path, meeting_base
from publisher.model.decision import Decision, Outcome
from publisher.model.edition import Edition
from publisher.model.meeting import AgendaItem, Kind
from publisher.model.summary import PublishableSummary
from publisher.rendering.site.cards.members import Member, members
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.wording import long_date

_ID_DATE = len("2025-05-06-")
_ABOUT = 2
"""Sentences that tell what an item is about: the second often quotes what the first only names."""


@dataclass(frozen=True, slots=True)
class CardItem:
    """An item of the agenda in brief."""

    number: int
    title: str
    closed: bool
    outcome: Outcome | None
    suspended: bool
    """Standsningsretten was used: the decision does not hold yet."""
    sentence: str | None
    """What was decided, told plainly in a line."""
    about: str | None = None
    """What it is about, told plainly in a line or two."""
    made_by: str | None = None
    """How the plain lines came about, in words."""


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """A meeting in brief."""

    id: str
    kind: Kind
    committee: str
    date: str
    """ISO 8601."""
    start_time: str | None
    place: str | None
    base: str
    """Where its pages live under the site's root."""
    items: tuple[CardItem, ...]
    members: tuple[Member, ...] = ()
    """The elected among those called to the meeting."""

    @property
    def committee_slug(self) -> str:
        """The committee's name in addresses."""
        return self.id[_ID_DATE:]

    @property
    def year(self) -> str:
        """The year of the meeting."""
        return self.date[:4]

    @property
    def is_main(self) -> bool:
        """False for an agenda that lies beside its minutes."""
        return self.base == meeting_base(self.id)

    def awaits_minutes(self, as_of: str) -> bool:
        """Tell whether the meeting is past, and only its agenda is here."""
        return self.kind == "agenda" and self.is_main and self.date < as_of

    def item_path(self, number: int) -> str:
        """Return the address of an item's page."""
        return item_path(self.base, number)


def card(edition: Edition) -> MeetingCard:
    """Return a meeting in brief."""
    meeting = edition.meeting.meeting
    return MeetingCard(
        id=meeting.id,
        kind=meeting.kind,
        committee=meeting.committee,
        date=meeting.date,
        start_time=meeting.start_time,
        place=meeting.place,
        base=edition.base,
        items=tuple(_item(item, edition) for item in meeting.items),
        members=members(meeting),
    )


def meeting_title(brief: MeetingCard) -> str:
    """Return a meeting's name: `Socialudvalget, tirsdag den 6. maj 2025`."""
    return site_text("meeting.title", committee=brief.committee, date=long_date(brief.date))


def _item(item: AgendaItem, edition: Edition) -> CardItem:
    decision, summary = item.decision, edition.summary_of(item.number)
    about = _about(summary, item.title) if summary and not item.closed else None
    return CardItem(
        number=item.number,
        title=item.title,
        closed=item.closed,
        outcome=decision.outcome if decision else None,
        suspended=bool(decision and decision.suspended),
        sentence=_decided(summary, decision) if decision and summary else None,
        about=about,
        made_by=" ".join((f"{level_name(summary.level)}.", *made_by(edition, summary))) if summary and about else None,
    )


def _about(summary: PublishableSummary, title: str) -> str | None:
    """Return the first sentences that say what the item is about, those that repeat its title left out."""
    told = [sentence.text for sentence in summary.sentences if sentence.slot == "about"]
    more = [text for text in told if title not in text]
    return " ".join((more or told)[:_ABOUT]) or None


def _decided(summary: PublishableSummary, decision: Decision) -> str | None:
    """Return what was decided, in as few of the summary's own sentences as tell it.

    The first says it; where votes were counted, it says only that, and what they led to comes last.
    """
    told = [sentence for sentence in summary.sentences if sentence.slot == "decision"]
    plain = [sentence.text for sentence in told if not sentence.quote] or [sentence.text for sentence in told]
    ending = (2 if decision.suspended else 1) if decision.votes else 0
    chosen = [*plain[:1], *plain[1:][-ending:]] if ending else plain[:1]
    return " ".join(chosen) or None
