"""References between papers lead to the items they name."""

from dataclasses import replace

from publisher.corpus.references import resolve
from publisher.model.meeting import AgendaItem, EarlierHandling, Meeting
from support.records import CLOSED_ITEM, MEETING, OPEN_ITEM


def referring(*handlings: EarlierHandling) -> Meeting:
    item = replace(OPEN_ITEM, earlier_handling=handlings)
    return replace(MEETING, id="2025-09-02-teknikudvalget", date="2025-09-02", items=(item,), findings=())


def to(committee: str, date: str, number: int | None, message: int | None = None) -> EarlierHandling:
    return EarlierHandling(committee, date, number, "som trykt", message)


def targets(*handlings: EarlierHandling, corpus: tuple[Meeting, ...] = (MEETING,)) -> list[str | None]:
    first = resolve((referring(*handlings), *corpus))[0]
    return [handling.target for handling in first.items[0].earlier_handling]


def test_a_reference_gets_the_item_s_address() -> None:
    assert targets(to("Teknikudvalget", "2025-05-06", 1)) == ["2025-05-06-teknikudvalget/1"]


def test_capitals_of_the_committee_do_not_matter() -> None:
    assert targets(to("TEKNIKUDVALGET", "2025-05-06", 2)) == ["2025-05-06-teknikudvalget/2"]


def test_other_committees_other_days_and_messages_get_none() -> None:
    handlings = (
        to("Byrådet", "2025-05-06", 1),
        to("Teknikudvalget", "2025-05-07", 1),
        to("Teknikudvalget", "2025-05-06", None, message=1),
    )
    assert targets(*handlings) == [None, None, None]
    assert resolve((referring(*handlings), MEETING))[0].findings == ()


def test_an_item_that_is_not_there_is_a_finding_on_the_referring_paper() -> None:
    first, second = resolve((referring(to("Teknikudvalget", "2025-05-06", 17)), MEETING))
    assert first.items[0].earlier_handling[0].target is None
    (found,) = first.findings
    assert (found.code, found.lines) == ("corpus.item-not-there", (11, 11))
    assert "punkt 17" in found.message
    assert second.findings == MEETING.findings


def test_the_minutes_are_held_against_not_the_agenda() -> None:
    def without_second(item: AgendaItem) -> bool:
        return item is not CLOSED_ITEM

    agenda = replace(MEETING, kind="agenda")
    minutes = replace(MEETING, items=tuple(filter(without_second, MEETING.items)))
    reference = to("Teknikudvalget", "2025-05-06", 2)
    assert targets(reference, corpus=(agenda, minutes)) == [None]
    assert targets(reference, corpus=(agenda,)) == ["2025-05-06-teknikudvalget/2"]


def test_order_and_everything_else_stay() -> None:
    meetings = (referring(), MEETING)
    assert resolve(meetings)[1].items[0] == OPEN_ITEM
    assert [meeting.id for meeting in resolve(meetings)] == [meeting.id for meeting in meetings]
