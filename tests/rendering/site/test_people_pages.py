"""The pages of elected members: who has one, and what it says of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from publisher.model.decision import Decision, Votes, VoteSide
from publisher.model.edition import Edition
from publisher.model.meeting import ClearedMeeting, Participant
from publisher.rendering.site.cards.card import MeetingCard, card
from publisher.rendering.site.cards.members import Member, MemberVote, members
from publisher.rendering.site.common.page import Page
from publisher.rendering.site.meetings import meeting_pages
from publisher.rendering.site.people import people_pages
from publisher.rendering.site.people.roster import Roster
from support.cards import PUBLICATION, a_meeting, an_item
from support.page_facts import PageFacts


def with_people(edition: Edition, *people: Participant, votes: Votes | None = None) -> Edition:
    """Return the edition with these participants, and these votes on its first item."""
    meeting = edition.meeting.meeting
    decision = Decision("Tekst.", "approved", (35, 40), votes)
    items = (replace(meeting.items[0], decision=decision), *meeting.items[1:])
    return replace(edition, meeting=ClearedMeeting(replace(meeting, participants=people, items=items)))


def person(name: str, party: str | None, *roles: str, absent: bool = False) -> Participant:
    """Return a participant."""
    return Participant(name, party, roles, absent)


def seats(date: str, *found: Member, committee: str = "Rådet") -> MeetingCard:
    """Return a meeting of one item with these members."""
    return a_meeting(committee, date, an_item(1, "Plan"), members=found)


def made_of(*cards: MeetingCard) -> dict[str, Page]:
    """Return the pages of all members of these meetings."""
    pages = people_pages.pages(Roster(cards), PUBLICATION)
    for page in pages:
        PageFacts(page.html).assert_sound()
    assert len({page.path for page in pages}) == len(pages)
    return {page.path: page for page in pages}


def side(*names: str, people: Sequence[str | None] | None = None) -> VoteSide:
    """Return one side of a vote."""
    return VoteSide(len(names), names, tuple(people) if people is not None else (None,) * len(names))


def test_only_the_elected_are_members(edition: Edition) -> None:
    changed = with_people(
        edition,
        person("Anna Bo", "A", "1. viceborgmester"),
        person("Bo Fri", None, "Løsgænger", absent=True),
        person("Cai Chef", None, "centerchef"),
        person("Dora Døv", None, "Høreforeningen"),
        person("Erik Hjul", "DH"),
        person("Gæst Gade", None),
    )
    assert [(one.name, one.party, one.absent) for one in members(changed.meeting.meeting)] == [
        ("Anna Bo", "A", False),
        ("Bo Fri", "Løsgænger", True),
    ]


def test_a_vote_belongs_to_whom_the_paper_means(edition: Edition) -> None:
    votes = Votes(side("Anna B.", "Bo Fri", people=("Anna Bo", None)), side("Ukendt", "A. Bo"), None)
    changed = with_people(edition, person("Anna Bo", "A"), person("Bo Fri", None, "Løsgænger"), votes=votes)
    anna, bo = members(changed.meeting.meeting)
    assert anna.votes == (MemberVote(1, "for"),)
    assert bo.votes == (MemberVote(1, "for"),)


def test_a_vote_of_a_name_that_two_share_belongs_to_neither(edition: Edition) -> None:
    votes = Votes(side("Anna Bo"), None, None)
    changed = with_people(edition, person("Anna Bo", "A"), person("Anna Bo", None, "centerchef"), votes=votes)
    assert members(changed.meeting.meeting)[0].votes == ()


def test_one_named_on_two_sides_voted_on_neither(edition: Edition) -> None:
    votes = Votes(side("Anna Bo"), side("Anna Bo"), None)
    changed = with_people(edition, person("Anna Bo", "A"), votes=votes)
    assert members(changed.meeting.meeting)[0].votes == ()


def test_a_vote_on_a_closed_item_is_not_told(edition: Edition) -> None:
    meeting = with_people(edition, person("Anna Bo", "A"), votes=Votes(side("Anna Bo"), None, None)).meeting.meeting
    closed = replace(meeting, items=(replace(meeting.items[0], closed=True),))
    assert members(closed)[0].votes == ()


def test_meetings_and_votes_as_printed_with_the_way_to_each() -> None:
    anna = Member("Anna Bo", "A", False, (MemberVote(1, "against"),))
    away = Member("Anna Bo", "A", True)
    page = made_of(seats("2026-01-06", anna), seats("2026-02-03", away))["politikere/anna-bo/"]
    assert page.kind == "person"
    rows = re.findall(r'<th scope="row"><a href="([^"]*)">([^<]*)</a></th><td>([^<]*)', page.html)
    assert rows == [
        ("../../moeder/2026-01-06-raadet/punkt-1/index.html", "Plan (Rådet, 6. januar 2026, punkt 1)", "Imod (nej)"),
        ("../../moeder/2026-02-03-raadet/index.html", "Rådet, 3. februar 2026", "Afbud"),
        ("../../moeder/2026-01-06-raadet/index.html", "Rådet, 6. januar 2026", "Deltager"),
    ]
    assert "kun på de møder, der ligger her" in page.html
    assert "%" not in page.html


def test_a_party_that_changes_once_is_one_persons() -> None:
    before, after = Member("Anna Bo", "Løsgænger", False), Member("Anna Bo", "B", False)
    pages = made_of(seats("2026-01-06", before), seats("2026-02-03", after))
    assert set(pages) == {"politikere/", "politikere/anna-bo/"}
    assert "parti B, fra mødet den 3. februar 2026" in pages["politikere/anna-bo/"].html
    assert "løsgænger (uden for partierne), fra mødet den 6. januar 2026" in pages["politikere/anna-bo/"].html


@pytest.mark.parametrize(
    "cards",
    [
        (seats("2026-01-06", Member("Anna Bo", "A", False), Member("Anna Bo", "V", True)),),
        tuple(
            seats(date, Member("Anna Bo", party, False))
            for date, party in (("2026-01-06", "A"), ("2026-02-03", "V"), ("2026-03-03", "A"))
        ),
        (
            seats("2026-01-06", Member("Anna Bo", "A", False)),
            seats("2026-01-06", Member("Anna Bo", "V", False), committee="Udvalget"),
        ),
    ],
    ids=["in one meeting", "back and forth", "on one day"],
)
def test_two_of_one_name_are_left_apart(cards: tuple[MeetingCard, ...]) -> None:
    pages = made_of(*cards)
    assert set(pages) == {"politikere/", "politikere/anna-bo/", "politikere/anna-bo-a/", "politikere/anna-bo-v/"}
    assert "Anna Bo (A)" in pages["politikere/anna-bo/"].html
    assert "Vi blander dem ikke sammen" in pages["politikere/anna-bo/"].html
    assert {page.title for page in pages.values()} >= {"Anna Bo (A)", "Anna Bo (V)"}


def test_two_whom_nothing_tells_apart_have_no_page() -> None:
    pages = made_of(seats("2026-01-06", Member("Anna Bo", "A", False), Member("Anna Bo", "A", True)))
    assert set(pages) == {"politikere/", "politikere/anna-bo/"}
    assert "moeder/" not in pages["politikere/anna-bo/"].html


def test_names_that_share_an_address_are_left_apart() -> None:
    pages = made_of(seats("2026-01-06", Member("Søs Å", "A", False), Member("Soes Aa", "V", False)))
    assert set(pages) == {
        "politikere/", "politikere/soes-aa/", "politikere/soes-aa-a/", "politikere/soes-aa-v/",
    }  # fmt: skip


def test_an_agenda_beside_its_minutes_is_no_meeting_more() -> None:
    minutes = seats("2026-01-06", Member("Anna Bo", "A", True))
    beside = replace(minutes, kind="agenda", base=f"{minutes.base}dagsorden/")
    assert made_of(minutes, beside) == made_of(minutes)


def test_many_meetings_go_on_over_light_pages() -> None:
    anna = Member("Anna Bo", "A", False, (MemberVote(1, "for"),))
    cards = [seats(f"{2000 + number // 12}-{number % 12 + 1:02}-03", anna) for number in range(200)]
    pages = made_of(*cards)
    assert max(len(page.html.encode()) for page in pages.values()) <= 12_500
    assert "politikere/anna-bo/2/" in pages
    assert sum(page.html.count("<td>Deltager") for page in pages.values()) == len(cards)


def test_a_meeting_leads_to_its_elected_members_alone(edition: Edition) -> None:
    changed = with_people(edition, person("Anna Bo", "A", "formand"), person("Cai Chef", None, "centerchef"))
    brief = card(changed)
    around = meeting_pages.Around(people=Roster([brief]).paths(brief.members))
    html = meeting_pages.pages(changed, (), around)[0].html
    assert '<li><a href="../../politikere/anna-bo/index.html">Anna Bo</a> (A, formand)</li>' in html
    assert "<li>Cai Chef (centerchef)</li>" in html


def test_two_of_one_name_are_two_links_of_two_names(edition: Edition) -> None:
    changed = with_people(edition, person("Anna Bo", "A"), person("Anna Bo", "V"))
    brief = card(changed)
    around = meeting_pages.Around(people=Roster([brief]).paths(brief.members))
    html = meeting_pages.pages(changed, (), around)[0].html
    assert 'href="../../politikere/anna-bo-a/index.html">Anna Bo (A)</a>' in html
    assert 'href="../../politikere/anna-bo-v/index.html">Anna Bo (V)</a>' in html
