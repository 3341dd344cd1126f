"""References between papers lead to the items they name."""

from dataclasses import replace

import pytest

from publisher.corpus.relations import relate
from publisher.model.meeting import EarlierHandling, Meeting, Message
from support.records import MEETING
from support.small_papers import decided, item, paper, section, to

SOCIAL = "Socialudvalget"
FIRST = paper(
    SOCIAL,
    "2025-05-06",
    item(1, "Meddelelser", messages=(Message(3, "Ny leder", (), (12, 12)),)),
    item(2, "Kolonihaver ved Lærkeengen", case_number="01.02.03-P19-1-25"),
    item(3, "Skovbørnehaven Egelund", case_number="01.02.03-P19-1-25"),
    item(4, "Lukket punkt om Egelund", closed=True),
)


def lead(
    reference: EarlierHandling, title: str = "Taget på Egelund", *corpus: Meeting, **more: object
) -> EarlierHandling:
    """Return the reference as an item of this title has it once resolved."""
    referring = paper(SOCIAL, "2025-09-02", item(1, title, "Sagen forelægges.", reference, **more))
    return relate((referring, *(corpus or (FIRST,))))[0].items[0].earlier_handling[0]


def where(reference: EarlierHandling) -> tuple[str | None, str | None]:
    return reference.target, reference.certainty


def codes(meeting: Meeting) -> list[str]:
    return [found.code for found in meeting.findings]


def test_committee_day_and_number_lead_to_the_item() -> None:
    assert where(lead(to(SOCIAL, "2025-05-06", 3))) == ("2025-05-06-socialudvalget/3", "number")


@pytest.mark.parametrize("name", ["SOCIALUDVALGET", "Socialudvalgets", "Socialudvalget ", "SU", "SOU"])
def test_every_way_of_writing_the_committee_will_do(name: str) -> None:
    assert lead(to(name, "2025-05-06", 2)).target == "2025-05-06-socialudvalget/2"


def test_an_abbreviation_that_fits_two_committees_is_nobodys() -> None:
    health = paper("Sundhedsudvalget", "2025-05-06", item(2, "Vagtlægen"))
    assert lead(to("SU", "2025-05-06", 2), "Taget på Egelund", FIRST, health).target is None
    assert lead(to("SOU", "2025-05-06", 2), "Taget på Egelund", FIRST, health).target == "2025-05-06-socialudvalget/2"


@pytest.mark.parametrize(
    "name", ["Kultur og Fritidsudvalget", "Kultur- & Fritidsudvalgets", "KULTUR- OG FRITIDSUDVALGET", "KFU"]
)
def test_hyphens_and_ampersands_do_not_matter(name: str) -> None:
    culture = paper("Kultur- og Fritidsudvalget", "2025-05-06", item(2, "Svømmehallen"))
    assert lead(to(name, "2025-05-06", 2), "Svømmehallen", culture).target == culture.id + "/2"


def test_other_committees_and_other_days_lead_nowhere() -> None:
    for reference in (to("Byrådet", "2025-05-06", 3), to(SOCIAL, "2025-05-07", 3)):
        assert where(lead(reference)) == (None, None)


def test_a_message_leads_to_the_item_that_holds_it() -> None:
    assert where(lead(to(SOCIAL, "2025-05-06", None, message=3))) == ("2025-05-06-socialudvalget/1", "number")
    assert where(lead(to(SOCIAL, "2025-05-06", None, message=9))) == (None, None)


def test_a_day_alone_leads_to_the_one_item_that_is_about_the_same() -> None:
    assert where(lead(to(SOCIAL, "2025-05-06", None))) == ("2025-05-06-socialudvalget/3", "date")
    assert where(lead(to(SOCIAL, "2025-05-06", None), "Cykelstier")) == (None, None)


def test_a_case_number_tells_the_item_of_that_day_only_if_one_has_it() -> None:
    both = lead(to(SOCIAL, "2025-05-06", None), "Cykelstier", case_number="01.02.03-P19-1-25")
    assert both.target is None
    one = replace(FIRST, items=FIRST.items[:2])
    assert where(lead(to(SOCIAL, "2025-05-06", None), "Cykelstier", one, case_number="01.02.03-P19-1-25")) == (
        "2025-05-06-socialudvalget/2",
        "date",
    )


def test_two_items_that_fit_are_none() -> None:
    twice = paper(SOCIAL, "2025-05-06", item(2, "Egelund: tag"), item(3, "Egelund: vinduer"))
    assert where(lead(to(SOCIAL, "2025-05-06", None), "Egelund: kælder", twice)) == (None, None)


def test_a_number_that_is_not_there_is_a_finding_on_its_line_and_the_day_still_leads() -> None:
    reference = to(SOCIAL, "2025-05-06", 17)
    referring = paper(
        SOCIAL,
        "2025-09-02",
        item(1, "Taget på Egelund", "x", reference, sections=(section(reference.text, "earlier_handling", line=14),)),
    )
    first, second = relate((referring, FIRST))
    assert where(first.items[0].earlier_handling[0]) == ("2025-05-06-socialudvalget/3", "date")
    assert codes(first) == ["corpus.item-not-there"]
    assert first.findings[0].lines == (14, 14)
    assert "punkt 17" in first.findings[0].message
    assert codes(second) == []


def test_a_number_of_another_matter_is_a_finding_that_names_both_and_changes_nothing() -> None:
    referring = paper(SOCIAL, "2025-09-02", item(1, "Taget på Egelund", "Sagen.", to(SOCIAL, "2025-05-06", 2)))
    resolved = relate((referring, FIRST))[0]
    assert where(resolved.items[0].earlier_handling[0]) == ("2025-05-06-socialudvalget/2", "doubtful")
    assert codes(resolved) == ["corpus.reference-disagrees"]
    message = resolved.findings[0].message
    assert "Kolonihaver ved Lærkeengen" in message
    assert "Punkt 3 den 6. maj 2025, »Skovbørnehaven Egelund«" in message


def test_the_number_fits_on_another_day() -> None:
    other = paper(SOCIAL, "2025-06-03", item(2, "Egelund: ny skovbørnehave"))
    only = replace(FIRST, items=FIRST.items[:2])
    referring = paper(SOCIAL, "2025-09-02", item(1, "Taget på Egelund", "Sagen.", to(SOCIAL, "2025-05-06", 2)))
    resolved = relate((referring, only, other))[0]
    assert codes(resolved) == ["corpus.reference-disagrees"]
    assert "Punkt 2 den 3. juni 2025" in resolved.findings[0].message


def test_items_that_share_nothing_are_no_disagreement_where_nothing_fits_better() -> None:
    assert lead(to(SOCIAL, "2025-05-06", 2), "Cykelstier").certainty == "number"


def test_a_closed_item_is_found_by_its_number_alone() -> None:
    assert where(lead(to(SOCIAL, "2025-05-06", 4))) == ("2025-05-06-socialudvalget/4", "number")
    closed = replace(FIRST, items=FIRST.items[3:])
    assert lead(to(SOCIAL, "2025-05-06", None), "Taget på Egelund", closed).target is None


def test_the_minutes_are_held_against_not_the_agenda() -> None:
    agenda = replace(FIRST, kind="agenda")
    minutes = replace(FIRST, items=FIRST.items[:1])
    assert lead(to(SOCIAL, "2025-05-06", 2), "Kolonihaver", agenda, minutes).target is None
    assert lead(to(SOCIAL, "2025-05-06", 2), "Kolonihaver", agenda).target == "2025-05-06-socialudvalget/2"


def test_order_and_everything_else_stay() -> None:
    meetings = (paper(SOCIAL, "2025-09-02", item(1, "Cykelstier", decision=decided())), MEETING)
    assert [meeting.id for meeting in relate(meetings)] == [meeting.id for meeting in meetings]
    assert relate(meetings)[0] == meetings[0]
