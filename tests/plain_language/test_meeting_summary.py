"""The whole meeting in a few lines."""

from plain_language.papers import TERMS, decided, item, meeting, short_versions
from plain_language.test_kort import voted
from publisher.model.decision import Decision
from publisher.model.meeting import ClearedMeeting
from publisher.plain_language import kort
from publisher.plain_language.meeting_summary import sentences


def lines(cleared: ClearedMeeting) -> list[str]:
    return [one.text for one in sentences(cleared, short_versions(kort.draft(cleared, TERMS)))]


def test_minutes_tell_when_where_and_what_became_of_each_item() -> None:
    noted = decided(Decision("Taget til efterretning", "noted", (60, 61)), number=1)
    closed = item("Salg af grund", number=2, closed=True)
    assert lines(meeting(noted, closed, voted())) == [
        "Socialudvalget holdt møde den 6. maj 2025.",
        "Mødet begyndte klokken 13.",
        "Mødestedet var Rådhuset.",
        "Der var 3 punkter på mødet.",
        "Punkt 1: Tilsyn på Engvej. Udvalget har fået besked om sagen.",
        "Punkt 2: Salg af grund. Punktet er lukket.",
        "Punkt 4: Tilsyn på Engvej. Beslutningen gælder ikke endnu.",
    ]


def test_an_agenda_claims_no_outcome() -> None:
    assert lines(meeting(item(), kind="agenda", committee="Handicaprådet")) == [
        "Det er dagsordenen til et møde i Handicaprådet den 6. maj 2025.",
        "Mødet begynder klokken 13.",
        "Mødestedet er Rådhuset.",
        "Der er 1 punkt på dagsordenen.",
        "Punkt 4: Tilsyn på Engvej.",
    ]


def test_every_line_cites_its_source() -> None:
    cleared = meeting(voted())
    told = sentences(cleared, short_versions(kort.draft(cleared, TERMS)))
    assert [one.sources for one in told[:3]] == [((1, 3),), ((2, 2),), ((3, 3),)]
    assert told[-1].sources == ((10, 10), (66, 66))


def test_only_items_with_a_summary_are_told() -> None:
    cleared = meeting(item(number=1), item(number=2))
    first = short_versions(kort.draft(cleared, TERMS))[:1]
    assert [one.text for one in sentences(cleared, first)][-2:] == [
        "Der var 1 punkt på mødet.",
        "Punkt 1: Tilsyn på Engvej.",
    ]
