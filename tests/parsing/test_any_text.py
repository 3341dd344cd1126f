"""Whatever the text: a record that loses no word, or the refusal that it is no council paper."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publisher.errors import NotACouncilPaper, SourceError
from publisher.model.meeting import Meeting
from publisher.parsing.pipeline import parse
from publisher.reading.plain_text import read

TITLE = "REFERAT Socialudvalget d. 06-05-2025\n\n"

FRAGMENTS = (
    "Punkt 1: Meddelelser", "Punkt 2: Sag", "## **Punkt 3: Lukket: Sag**", "Lukket punkt 4: Andet", "## 1. Sag",
    "Indholdsfortegnelse", "Sag.....3", "Punkt 1: Sag.....3", "00.22.04-P35-26-25", "Sagsnr.: 2011-29298", "Indhold",
    "### Sammendrag", "**Sagsfremstilling**", "Bilag", "Beslutning", "Indstilling", "Økonomi", "Tidligere behandling",
    "Afbud Per Mortensen (A), Dorte Dahl (centerchef for Omsorg og", "Afbud", "2 bilag, heraf 1 anbefales",
    "2.1 ANBEFALES - Rapport", "- punkt", " - indre punkt", "     - dybt punkt", "1. første", "2. anden",
    "02. nul to", "1) en", "3. juli 2025", "* stjerne *kursiv*", "a\tb\tc", "x\ty", "| a | b |", "|---|---|",
    "Kort linje", "Introduktion:", "det fortsætter her", "(åben parentes", "lukket) igen", "Ingen ende  ",
    "Skråstreg\\", "?", "??", "ord?ord", "Magleмosen", "Slet denne tekst", "---", "***", "<https://a.dk/?q=1>",
    "[tekst](https://b.dk)", "![billede](x.png)", "handicappolitik\\_0", "__fed__ _kursiv_ \\*", "&amp; &nbsp; <br>",
    "a\u00adb ﬁn e\u0301", "For stemte: 2, A B (C) og D E. Imod stemte: 1, F G.",
    "Per Mortensen (A) benyttede standsningsretten og", "Side 3 af 9", "\f", "", "Center for Social indstiller, at",
    "Kate Svarrer ønskede følgende mindretalsudtalelse:", "Tirsdag d. 06. maj 2025 kl. 13:00",
    "Mødedeltagere A B (C), D E (F) G H", "Mødedato", "#", "# ", "-", "1.", "**", "()", "Lukket dagsorden",
    "# Ukendt overskrift",
)  # fmt: skip


def parsed(text: str) -> Meeting | None:
    """Return the record, or none where the text is refused for a named reason."""
    try:
        return parse(read("x.txt", text.encode()))
    except (NotACouncilPaper, SourceError):
        return None


def losses(meeting: Meeting) -> list[object]:
    return [each.lines for each in meeting.findings if each.code == "parsing.words-lost"]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00")))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    for whole in (text, TITLE + text, f"{TITLE}Punkt 1: Sag\n\nSagsfremstilling\n\n{text}"):
        meeting = parsed(whole)
        assert meeting is None or not losses(meeting)


@given(st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(["\n", "\n\n"])), max_size=40))
@settings(max_examples=700, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example([("Punkt 1: Sag", "\n\n"), ("02. nul to", "\n")])
def test_any_order_of_what_papers_hold(parts: list[tuple[str, str]]) -> None:
    text = TITLE + "".join(fragment + end for fragment, end in parts)
    meeting = parsed(text)
    assert meeting is None or not losses(meeting)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25))
@settings(max_examples=150, deadline=None)
def test_line_spans_lie_inside_the_paper(parts: list[str]) -> None:
    meeting = parsed(TITLE + "\n\n".join(parts))
    if meeting is None:
        return
    for item in meeting.items:
        for section in item.sections:
            assert item.lines[0] <= section.lines[0] <= section.lines[1] <= item.lines[1]
            for block in section.blocks:
                assert section.lines[0] <= block.lines[0] <= block.lines[1] <= section.lines[1]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Kære Per\n\nTak for sidst.\n", "REFERAT or DAGSORDEN"),
        ("REFERAT d. 06-05-2025\n\nPunkt 1: Sag\n", "committee"),
        ("REFERAT Socialudvalget\n\nPunkt 1: Sag\n", "date"),
        ("REFERAT Socialudvalget d. 06-05-2025\n\nIntet mere.\n", "Punkt 1"),
        ("REFERAT Socialudvalget d. 31-02-2025\n\nPunkt 1: Sag\n", "date"),
    ],
)
def test_refusals_say_what_was_looked_for(text: str, missing: str) -> None:
    with pytest.raises(NotACouncilPaper) as refusal:
        parse(read("brev.txt", text.encode()))
    assert missing in str(refusal.value)
    assert refusal.value.file == "brev.txt"
    assert refusal.value.exit_code == 5


def test_same_bytes_same_record() -> None:
    content = (TITLE + "Punkt 1: Sag\n\nBeslutning\n\nGodkendt\n").encode()
    assert parse(read("x.txt", content)) == parse(read("x.txt", content))
