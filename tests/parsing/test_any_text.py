"""Whatever the text: a record with every word in its place, or the refusal that it is no council paper."""

import random
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fuzz.stitching import MARKS, WORDS
from publisher.errors import NotACouncilPaper, SourceError
from publisher.model.meeting import Meeting
from publisher.model.source import SourceDocument, SourceLine
from publisher.parsing.pipeline import parse
from publisher.reading.plain_text import read
from support.real_papers import real_papers

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


def faults(meeting: Meeting) -> list[object]:
    """Return where the parser itself says that words are lost, added or moved."""
    return [(each.code, each.lines) for each in meeting.findings if each.code.startswith("parsing.words-")]


def faults_of(lines: Iterable[SourceLine], *, marked: bool) -> list[object]:
    numbered = tuple(
        SourceLine(number, line.text, line.page, line.heading, line.bold, line.furniture)
        for number, line in enumerate(lines, start=1)
    )
    try:
        return faults(parse(SourceDocument("x.txt", "text/plain", "0" * 64, numbered, marked=marked)))
    except NotACouncilPaper:
        return []


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00")))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    for whole in (text, TITLE + text, f"{TITLE}Punkt 1: Sag\n\nSagsfremstilling\n\n{text}"):
        meeting = parsed(whole)
        assert meeting is None or not faults(meeting)


@given(st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(["\n", "\n\n"])), max_size=40))
@settings(max_examples=700, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example([("Punkt 1: Sag", "\n\n"), ("02. nul to", "\n")])
def test_any_order_of_what_papers_hold(parts: list[tuple[str, str]]) -> None:
    text = TITLE + "".join(fragment + end for fragment, end in parts)
    meeting = parsed(text)
    assert meeting is None or not faults(meeting)


HEADS = (
    ("REFERAT", "Teknikudvalget", "03. februar 2026", ""),
    ("REFERAT Socialudvalget d. 06-05-2025", ""),
    ("Teknikudvalget - Dagsorden", "Mødedato: 3. februar 2026 kl. 16:00", "Mødedeltagere", "Per Mortensen (A)", ""),
)
FIRST = ("Punkt 1: Sag", "1. Sag", "Pkt. 1 Sag", "1 Sag", "Sag nr. 1 Sag", "Lukket punkt 1: Sag", "## 1. Sag", "1.", "")
ENDS = ("", "", "", "-", "\u00ad", "  ", *(f" {word}" for word in WORDS))
DRESSED = st.builds(
    lambda text, page, heading, bold, furniture: SourceLine(0, text, page, heading, bold, furniture),
    st.builds("".join, st.tuples(
        st.sampled_from(("", "", "", "  ", "      ", "Afbud\t")),
        st.sampled_from(("", "", "", *MARKS)),
        st.sampled_from((*FRAGMENTS, *WORDS, "", "")),
        st.sampled_from(ENDS),
    )),
    st.sampled_from((None, None, 1, 2)),
    st.sampled_from((0, 0, 0, 2, 3)),
    st.sampled_from((False, False, True)),
    st.sampled_from((False, False, False, False, True)),
)  # fmt: skip
"""A line as a reader of any file type may hand it over."""


@given(st.sampled_from(HEADS), st.sampled_from(FIRST), st.lists(DRESSED, max_size=14), st.booleans())
@settings(max_examples=800, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_order_of_what_readers_hand_over(
    head: tuple[str, ...], first: str, lines: list[SourceLine], marked: bool
) -> None:
    above = [SourceLine(0, text) for text in (*head, first)]
    assert not faults_of([*above, *lines], marked=marked)


ROUNDS = 25
"""Torn copies of each set of papers: as many as take some seconds."""


def torn(lines: list[SourceLine], others: list[list[SourceLine]], chance: random.Random) -> list[SourceLine]:
    """Return a copy with lines removed, doubled, shuffled, moved, put together and borrowed from another paper."""
    lines = list(lines)
    for _ in range(chance.randint(1, 40)):
        at, size = chance.randrange(len(lines) + 1), chance.randint(1, 12)
        part = lines[at : at + size]
        match chance.randrange(6):
            case 0:
                del lines[at : at + size]
            case 1:
                lines[at:at] = part
            case 2:
                chance.shuffle(part)
                lines[at : at + size] = part
            case 3:
                del lines[at : at + size]
                there = chance.randrange(len(lines) + 1)
                lines[there:there] = part
            case 4:
                lines[at : at + size] = [line for line in part if line.text.strip()]
            case 5:
                other = chance.choice(others)
                start = chance.randrange(len(other))
                lines[at:at] = other[start : start + size]
    return lines


def of_file(path: Path) -> list[SourceLine]:
    """Return the lines as the reader for this kind of file hands them over."""
    kinds = {".txt": "plain_text", ".html": "html", ".pdf": "pdf"}
    reader: Callable[[str, bytes], SourceDocument] = import_module(f"publisher.reading.{kinds[path.suffix]}").read
    return list(reader(path.name, path.read_bytes()).lines)


def hold_torn(papers: list[list[SourceLine]], others: list[list[SourceLine]], rounds: int) -> None:
    for seed in range(rounds):
        chance = random.Random(seed)
        lines = torn(papers[seed % len(papers)], others, chance)
        assert not faults_of(lines, marked=chance.random() < 0.6), seed


def test_torn_papers(content: Path) -> None:
    papers = [of_file(path) for path in real_papers(content)]
    hold_torn(papers, papers, 4 * ROUNDS)


@pytest.mark.shared
def test_torn_papers_of_other_places(content: Path, shared: Path) -> None:
    ours = [of_file(path) for path in real_papers(content)]
    theirs = [of_file(path) for path in sorted((shared / "minutes-elsewhere").glob("*.*"))]
    hold_torn(theirs, [*ours, *theirs], 2 * ROUNDS)


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
