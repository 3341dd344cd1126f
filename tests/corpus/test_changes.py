"""What the minutes say otherwise than the agenda, told in sentences."""

from dataclasses import replace

from publisher.corpus.changes import changes
from publisher.model.meeting import Attachment, Meeting, Participant, Recommendation
from support.small_papers import decided, item, paper, published, section

ROOF = item(1, "Taget på Egelund")
PATH = item(2, "Cykelsti ved søen")
PLAN = item(3, "Lokalplan for havnen")


def told(before: tuple[object, ...], after: tuple[object, ...], **minutes: object) -> list[str]:
    agenda = paper("Teknikudvalget", "2025-05-06", *before, kind="agenda")  # type: ignore[arg-type]
    held: Meeting = paper("Teknikudvalget", "2025-05-06", *after, **minutes)  # type: ignore[arg-type]
    return [change.text for change in changes(agenda, held)]


def test_nothing_changed_is_nothing_told() -> None:
    assert told((ROOF, PATH), (ROOF, PATH)) == []


def test_an_added_item_and_one_taken_off() -> None:
    assert told((ROOF, PATH), (ROOF, replace(PLAN, number=2))) == [
        "Punkt 2 er kommet til efter dagsordenen: »Lokalplan for havnen«.",
        "Dette punkt stod på dagsordenen, men står ikke i referatet: »Cykelsti ved søen«.",
    ]


def test_numbers_that_only_moved_down_are_no_news_but_another_order_is() -> None:
    new = item(1, "Tillæg om vejbump")
    assert told((ROOF, PATH), (new, replace(ROOF, number=2), replace(PATH, number=3))) == [
        "Punkt 1 er kommet til efter dagsordenen: »Tillæg om vejbump«."
    ]
    assert told((ROOF, PATH, PLAN), (replace(PLAN, number=1), replace(ROOF, number=2), replace(PATH, number=3))) == [
        "Punkt 1 er flyttet. På dagsordenen var det punkt 3."
    ]


def test_a_new_title_a_new_proposal() -> None:
    before = replace(ROOF, case_number="1", recommendation=Recommendation(None, ("Taget skiftes i 2025.",)))
    after = replace(
        before, title="Egelund", recommendation=Recommendation(None, ("Taget skiftes i 2026.", "Det er rødt."))
    )
    assert told((before,), (after,)) == [
        "Punkt 1 har fået en ny titel. På dagsordenen hed det: »Taget på Egelund«.",
        "Forslaget i punkt 1 er ændret. Før stod der: »Taget skiftes i 2025.« Nu står der: »Taget skiftes i 2026.«",
        "Punkt 1 har fået et nyt forslag: »Det er rødt.«",
    ]


def test_the_changed_sentence_is_quoted_beside_the_old_one() -> None:
    before = replace(ROOF, sections=(section("Taget er fra 1970. Det koster 2 mio. kr. Det er tæt."),))
    after = replace(ROOF, sections=(section("Taget er fra 1970. Det koster 3 mio. kr. Det er utæt."),))
    assert told((before,), (after,)) == [
        "I punkt 1 er teksten under »Sagsfremstilling« ændret. Før stod der: »Det koster 2 mio. kr.« "
        "Nu står der: »Det koster 3 mio. kr.«"
    ]


def test_other_quotation_marks_and_dashes_are_no_change() -> None:
    before = replace(ROOF, sections=(section("Se ”planen” – den er ny."),))
    after = replace(ROOF, sections=(section('Se "planen" - den er ny.'),))
    assert told((before,), (after,)) == []


def test_sections_and_sentences_that_come_and_go() -> None:
    before = replace(ROOF, sections=(section("Først. Så."), section("Væk.", "other", "Tidsplan")))
    after = replace(ROOF, sections=(section("Først."), section("Nyt.", "other", "Økonomi")))
    assert told((before,), (after,)) == [
        "I punkt 1 er der taget tekst ud under »Sagsfremstilling«: »Så.«",
        "Punkt 1 har fået et nyt afsnit: »Økonomi«.",
        "Et afsnit er taget ud af punkt 1: »Tidsplan«.",
    ]


def test_a_long_sentence_is_cut_at_a_word() -> None:
    text = told((replace(ROOF, sections=(section("Kort."),)),), (replace(ROOF, sections=(section("ord " * 99),)),))[0]
    assert text.endswith("ord ord …«")
    assert len(text) < 330


def test_attachments_and_absence_and_decisions() -> None:
    after = replace(ROOF, attachments=tuple(Attachment(title, False, True) for title in ("Kort", "Overslag")))
    people = (Participant("Åse Prøve", "A", (), True), Participant("Bo Eksempel", "B", (), True))
    assert told((ROOF, PATH), (replace(after, decision=decided()), PATH), participants=people) == [
        "Der er afbud fra Åse Prøve og Bo Eksempel.",
        "Der er nu en beslutning i punkt 1.",
        "Punkt 1 har fået 2 bilag mere: »Kort« og »Overslag«.",
    ]
    assert told((after,), (ROOF,)) == ["2 bilag er taget ud af punkt 1: »Kort« og »Overslag«."]
    assert told((ROOF, PATH), tuple(replace(one, decision=decided()) for one in (ROOF, PATH))) == [
        "Der er nu en beslutning i punkt 1 og 2."
    ]


def test_of_a_closed_item_nothing_is_told_but_its_number() -> None:
    secret = item(1, "Fyring af lederen", "Lederen fyres i morgen.")
    changed = replace(secret, closed=True, title="Personalesag", sections=(section("Helt andet."),))
    for before, after in (
        ((secret,), (changed,)),
        ((changed,), (secret,)),
        ((PATH, replace(changed, number=9)), (PATH,)),
    ):
        text = " ".join(told(before, after))
        assert text
        assert not any(word in text for word in ("leder", "Fyring", "Personalesag", "andet"))
    assert told((PATH,), (PATH, replace(changed, number=3))) == [
        "Punkt 3 er kommet til efter dagsordenen. Det er lukket."
    ]


def test_the_minutes_carry_them_and_the_agenda_does_not() -> None:
    agenda = paper("Teknikudvalget", "2025-05-06", ROOF, kind="agenda")
    minutes = paper("Teknikudvalget", "2025-05-06", replace(ROOF, decision=decided()))
    before, after = published(agenda, minutes)
    assert before.changes == ()
    assert [change.kind for change in after.changes] == ["decisions"]
