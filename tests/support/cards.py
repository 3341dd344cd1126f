"""Meetings in brief, made by hand: what pages of cases, letters and members are made from."""

from publisher.model.addresses import meeting_base, slug
from publisher.model.case import CaseBook, CaseStep, CaseSuggestion, CaseThread
from publisher.model.decision import Outcome
from publisher.model.edition import Contact, Publication
from publisher.model.meeting import Kind
from publisher.rendering.site.cards.card import CardItem, MeetingCard
from publisher.rendering.site.cards.members import Member

PUBLICATION = Publication("Prøveby Kommune", True, None, Contact(None, None, None, None), "2026-06-01")


def an_item(
    number: int,
    title: str,
    *,
    closed: bool = False,
    outcome: Outcome | None = "approved",
    sentence: str | None = None,
    about: str | None = None,
) -> CardItem:
    """Return an item in brief."""
    made_by = "Automatisk kort version." if about else None
    return CardItem(number, title, closed, outcome, False, sentence, about, made_by)


def a_meeting(
    committee: str, date: str, *items: CardItem, kind: Kind = "minutes", members: tuple[Member, ...] = ()
) -> MeetingCard:
    """Return a meeting in brief."""
    name = f"{date}-{slug(committee)}"
    return MeetingCard(name, kind, committee, date, None, None, meeting_base(name), items, members)


FIRST, SECOND, LAST = "2026-01-13-teknikudvalget", "2026-02-10-teknikudvalget", "2026-06-09-raadet"
SLUG, ALIAS = f"cykelsti-{FIRST}-2", f"stien-{LAST}-1"


def a_step(name: str, committee: str, date: str, number: int | None, **facts: object) -> CaseStep:
    """Return a sure step of a published item, unless `facts` say otherwise."""
    known: dict[str, object] = {
        "item": f"{name}/{number}", "item_number": number, "message_number": None, "title": "Titel", "outcome": None,
        "basis": "earlier_handling", "certainty": "number",
    }  # fmt: skip
    return CaseStep(committee=committee, date=date, **(known | facts))  # type: ignore[arg-type]


ELSEWHERE = a_step("", "Teknikudvalget", "2025-11-11", None, item=None, message_number=3, title=None, certainty=None)
THREAD = CaseThread(
    slug=SLUG,
    aliases=(ALIAS,),
    title="Cykelsti",
    steps=(
        ELSEWHERE,
        a_step(FIRST, "Teknikudvalget", "2026-01-13", 2, certainty=None),
        a_step(SECOND, "Teknikudvalget", "2026-02-10", 1, certainty="date"),
        a_step(LAST, "Rådet", "2026-06-09", 1),
    ),
    status="Sagen er sendt videre til Rådet.",
    next_body="Rådet",
)
BOOK = CaseBook((THREAD,), (CaseSuggestion((f"{SECOND}/1", f"{LAST}/2"), "Samme sted: Skolen"),))
