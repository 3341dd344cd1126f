"""The later handling of an item: the reverse of what later papers refer to."""

from dataclasses import replace

from publisher.model.case import LaterHandling
from publisher.model.meeting import Meeting
from support.small_papers import item, paper, published, to

FIRST = paper("Socialudvalget", "2025-05-06", item(1, "Meddelelser"), item(2, "Skovbørnehaven Egelund"))
LATER_ID = "2025-09-02-byraadet"


def later(*papers: Meeting, number: int = 2) -> tuple[LaterHandling, ...]:
    (first, *_) = published(FIRST, *papers)
    return next(one.later_handling for one in first.items if one.number == number)


def council(*items: object, **more: object) -> Meeting:
    return paper("Byrådet", "2025-09-02", *items, **more)  # type: ignore[arg-type]


REFERRING = item(5, "Taget på Egelund", "Sagen.", to("Socialudvalget", "2025-05-06", 2))
SURE = LaterHandling(LATER_ID, 5, "Byrådet", "2025-09-02", "number", "earlier_handling")


def test_a_reference_is_told_where_it_leads() -> None:
    assert later(council(REFERRING)) == (SURE,)
    assert later(council(REFERRING), number=1) == ()


def test_the_agenda_and_the_minutes_of_one_meeting_count_once() -> None:
    agenda = council(replace(REFERRING, number=4), kind="agenda")
    assert later(council(REFERRING), agenda) == (SURE,)
    assert [one.item_number for one in later(agenda)] == [4]


def test_both_papers_of_the_named_meeting_know_it_whatever_its_number_there() -> None:
    agenda = replace(FIRST, kind="agenda", items=(item(1, "Skovbørnehaven Egelund"),))
    _, before, _ = published(FIRST, agenda, council(REFERRING))
    assert before.items[0].later_handling == (SURE,)


def test_the_surest_of_several_references_counts() -> None:
    text = "Jf. Socialudvalgets møde den 6. maj 2025, punkt 2, og Socialudvalgets møde den 6. maj 2025."
    assert later(council(replace(REFERRING, sections=item(1, "x", text).sections))) == (SURE,)
    told = later(council(item(5, "Taget på Egelund", text)))
    assert [(one.certainty, one.basis) for one in told] == [("number", "text")]


def test_a_day_alone_is_less_certain() -> None:
    by_day = item(5, "Taget på Egelund", "Sagen.", to("Socialudvalget", "2025-05-06", None))
    assert later(council(by_day)) == (replace(SURE, certainty="date"),)


def test_a_doubtful_reference_and_one_to_a_message_are_none() -> None:
    doubtful = item(5, "Vejbump", "Sagen.", to("Socialudvalget", "2025-05-06", 2))
    fits = item(3, "Vejbump ved søen")
    first = replace(FIRST, items=(*FIRST.items, fits))
    assert published(first, council(doubtful))[0].items[1].later_handling == ()
    assert later(council(item(5, "Egelund", "Sagen.", to("Socialudvalget", "2025-05-06", None, message=2)))) == ()


def test_a_meeting_that_was_announced_comes_later() -> None:
    text = "Sagen behandles på Byrådets møde den 2. september 2025, punkt 5."
    announcing = paper("Socialudvalget", "2025-05-06", item(2, "Skovbørnehaven Egelund", text))
    first, second = published(announcing, council(item(5, "Taget på Egelund")))
    assert [one.meeting_id for one in first.items[0].later_handling] == [LATER_ID]
    assert second.items[0].later_handling == ()


def test_closed_items_neither_name_nor_are_named() -> None:
    assert later(council(replace(REFERRING, closed=True))) == ()
    closed = replace(FIRST, items=(FIRST.items[0], replace(FIRST.items[1], closed=True)))
    assert published(closed, council(REFERRING))[0].items[1].later_handling == ()
