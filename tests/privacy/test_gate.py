"""What passes the gate, and what does not."""

from dataclasses import fields, replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import PrivacyStop
from publisher.model.blocks import Paragraph
from publisher.model.finding import Finding, Severity
from publisher.model.meeting import Dropped, Header, Meeting, Withheld
from publisher.privacy.gate import clear, clear_text
from publisher.privacy.policy import PrivacyPolicy
from publisher.privacy.walk import Place, rewrite, texts
from support.records import CLOSED_ITEM, MEETING, OPEN_ITEM, SECRET, SECRET_CASE, SECRET_TITLE, with_text

POLICY = PrivacyPolicy()
NUMBER = "010190-1234"


def cleared(meeting: Meeting) -> Meeting:
    return clear(meeting, POLICY).meeting


def all_text(node: object) -> str:
    return "\n".join(text for text, _ in texts(node))


def test_of_a_closed_item_number_and_title_are_left() -> None:
    item = cleared(MEETING).items[1]
    assert (item.number, item.title, item.closed) == (2, "Status på et botilbud", True)
    assert item.heading == "Punkt 2: Lukket: Status på et botilbud"
    assert item.lines == (40, 40)
    kept = {"number", "title", "heading", "closed", "lines"}
    assert all(not getattr(item, field.name) for field in fields(item) if field.name not in kept)


def test_what_was_taken_out_is_named_not_shown() -> None:
    meeting = cleared(MEETING)
    assert meeting.withheld == (Withheld(2, "closed"),)
    for secret in (SECRET, SECRET_TITLE, SECRET_CASE, "fritstilles", "Pressehenvendelse", "Fratrædelse"):
        assert secret not in all_text(meeting)


def test_open_items_pass_unchanged() -> None:
    assert cleared(MEETING).items[0] == OPEN_ITEM


def test_a_meeting_without_anything_private_passes_unchanged() -> None:
    meeting = replace(MEETING, items=(OPEN_ITEM,))
    assert cleared(meeting) == meeting


@pytest.mark.parametrize(
    ("heading", "published"),
    [
        ("## **Punkt 2: Lukket: Status på et botilbud**", "## **Punkt 2: Lukket: Status på et botilbud**"),
        ("2. LUKKET - Status på et  botilbud", "2. LUKKET - Status på et  botilbud"),
        ("Punkt 2: Lukket: Status på et botilbud (klage over lederen)", "Punkt 2: Lukket: Status på et botilbud"),
    ],
)
def test_a_heading_that_says_more_is_made_anew(heading: str, published: str) -> None:
    meeting = replace(MEETING, items=(replace(CLOSED_ITEM, heading=heading),))
    assert cleared(meeting).items[0].heading == published


@pytest.mark.parametrize("lines", [(40, 40), (44, 44), (60, 60), (35, 41), (1, 99)])
def test_findings_and_dropped_lines_of_a_closed_item_are_removed(lines: tuple[int, int]) -> None:
    meeting = replace(
        MEETING,
        findings=(Finding("parsing.example", Severity.WARNING, "Noget.", "Ret det.", lines),),
        dropped=(Dropped(lines, "Slet denne tekst", "template-leftover"),),
    )
    assert cleared(meeting).findings == cleared(meeting).dropped == ()


@pytest.mark.parametrize("quote", [SECRET, SECRET.upper(), SECRET_TITLE, SECRET_CASE, "Lederen fritstilles omgående"])
def test_findings_and_dropped_lines_that_quote_a_closed_item_are_removed(quote: str) -> None:
    meeting = replace(
        MEETING,
        findings=(*MEETING.findings, Finding("parsing.example", Severity.WARNING, f"Se »{quote}«.", "Ret det.")),
        dropped=(*MEETING.dropped, Dropped((8, 8), quote, "page-furniture")),
    )
    assert cleared(meeting).findings == MEETING.findings
    assert cleared(meeting).dropped == MEETING.dropped


def test_what_an_open_item_prints_itself_is_public() -> None:
    meeting = with_text(f"Udvalget fik udleveret {SECRET_TITLE}.")
    assert SECRET_TITLE in all_text(cleared(meeting).items[0])


PUBLIC = replace(cleared(MEETING), withheld=())
# The heading of a closed item is made anew when it says too much: a number in it is withheld, and stops nothing.
PLACES = [n for n, (_, place) in enumerate(texts(PUBLIC)) if place != Place((40, 40), "heading")]


@given(st.sampled_from(PLACES), st.sampled_from([NUMBER, "0101901234", "010190 – 1234"]))
def test_a_personal_number_anywhere_stops_the_paper(index: int, number: str) -> None:
    seen = count()

    def plant(text: str, place: Place) -> str:
        return f"{text} {number}" if next(seen) == index else text

    planted = rewrite(PUBLIC, plant)
    with pytest.raises(PrivacyStop) as stop:
        clear(planted, POLICY)
    assert stop.value.exit_code == 6
    told = f"{stop.value} {stop.value.cure} {stop.value.args}"
    assert "0101" not in told
    assert "1234" not in told.replace("0123456789", "")


def test_the_stop_names_file_and_line() -> None:
    with pytest.raises(PrivacyStop) as stop:
        clear(with_text(f"Borgeren {NUMBER} klager."), POLICY)
    assert (stop.value.file, stop.value.line) == ("referat.txt", 13)
    assert "again" in stop.value.cure


def test_a_personal_number_inside_a_closed_item_is_withheld_with_it() -> None:
    section = replace(CLOSED_ITEM.sections[0], blocks=(Paragraph(NUMBER, (44, 44)),))
    meeting = replace(
        MEETING,
        items=(OPEN_ITEM, replace(CLOSED_ITEM, sections=(section,))),
        findings=(Finding("parsing.example", Severity.INFO, f"Se {NUMBER}.", "Ret det.", (44, 44)),),
    )
    assert NUMBER not in all_text(cleared(meeting))


def test_a_personal_number_in_a_closed_item_s_title_stops_the_paper() -> None:
    meeting = replace(MEETING, items=(replace(CLOSED_ITEM, title=f"Klage {NUMBER}"),))
    with pytest.raises(PrivacyStop):
        clear(meeting, POLICY)


def test_contacts_are_left_out_everywhere_and_named_once_an_item() -> None:
    printed = with_text("Skriv til bo@proeve.dk eller ring 44 77 20 00.")
    decision = replace(OPEN_ITEM.decision, text="Skriv til bo@proeve.dk.")
    meeting = replace(
        printed,
        items=(replace(printed.items[0], decision=decision), printed.items[1]),
        header=Header((Paragraph("Udvalget, udvalg@proeve.dk", (2, 2)),)),
    )
    result = cleared(meeting)
    assert "@" not in all_text(result)
    assert result.items[0].decision is not None
    assert result.items[0].decision.text == "Skriv til [e-mail udeladt]."
    assert result.withheld == (Withheld(2, "closed"), Withheld(None, "contact"), Withheld(1, "contact"))


def test_contacts_of_the_policy_s_list_stand() -> None:
    policy = PrivacyPolicy(publish_contacts=("udvalg@proeve.dk",))
    meeting = clear(with_text("Skriv til Udvalg@proeve.dk."), policy).meeting
    assert "Udvalg@proeve.dk" in all_text(meeting)
    assert meeting.withheld == (Withheld(2, "closed"),)


def test_the_gate_changes_nothing_the_second_time() -> None:
    once = cleared(with_text("Skriv til bo@proeve.dk."))
    again = cleared(replace(once, withheld=()))
    assert again == replace(once, withheld=(Withheld(2, "closed"),))


def test_a_hand_written_page_is_held_to_the_same_rule() -> None:
    assert clear_text("# Kontakt\n\nRing 44 77 20 00.\n", "kontakt.md") == "# Kontakt\n\nRing 44 77 20 00.\n"
    for number in (NUMBER, "010190&#45;1234", "０１０１９０－１２３４"):
        with pytest.raises(PrivacyStop) as stop:
            clear_text(f"# Kontakt\n\nBorger {number}\n", "kontakt.md")
        assert (stop.value.file, stop.value.line) == ("kontakt.md", 3)
