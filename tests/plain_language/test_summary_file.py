"""The file beside a paper: read as people write it, written so that nothing of theirs is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model.summary import Sentence, Standing
from publisher.plain_language.summary_file.entry import Entry, Written
from publisher.plain_language.summary_file.parse import parse
from publisher.plain_language.summary_file.write import write

NEAT = """\
Klart sprog: Socialudvalget, referat, 6. maj 2025

## Punkt 6: Målgruppeændring
Tilstand: godkendt
Lavet af: sekretariatet
Dato: 2025-05-07
Godkendt af: udvalgssekretæren
Godkendt den: 2025-05-08

### Hvad handler sagen om?
Klakkebo er et botilbud. [371]
Det er svært at fylde pladserne. [375-377, 381]

### Hvad var forslaget?
Forslaget var: [395]
- 6 pladser til voksne. [395-399]

Mærke: sag=ab12 beslutning=cd34 tekst=ef56 371=0a1b 375-377=2c3d
"""


def sentences(text: str) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    (entry,) = parse(f"## Punkt 1: Titel\n### Hvad handler sagen om?\n{text}\n").entries
    return [(one.text, one.sources) for one in entry.sentences()]


def problems(text: str) -> list[tuple[str, int, int | None]]:
    return [(one.code, one.line, one.item) for one in parse(text).problems]


def test_a_neat_file_is_read_whole() -> None:
    file = parse(NEAT)
    (entry,) = file.entries
    assert file.problems == ()
    assert (entry.item, entry.title, entry.maker) == (6, "Målgruppeændring", "sekretariatet")
    assert entry.standing == Standing("godkendt", "2025-05-07", "udvalgssekretæren", "2025-05-08")
    assert entry.marks is not None
    assert entry.marks.spans == (((371, 371), "0a1b"), ((375, 377), "2c3d"))
    assert [(one.slot, one.text, one.sources, one.point) for one in entry.sentences()] == [
        ("about", "Klakkebo er et botilbud.", ((371, 371),), False),
        ("about", "Det er svært at fylde pladserne.", ((375, 377), (381, 381)), False),
        ("proposal", "Forslaget var:", ((395, 395),), False),
        ("proposal", "6 pladser til voksne.", ((395, 399),), True),
    ]


def test_a_sentence_that_begins_like_a_heading_is_none() -> None:
    assert sentences("Punkt 6: »Øget kvalitet«. [21]") == [("Punkt 6: »Øget kvalitet«.", ((21, 21),))]


def test_what_is_written_is_read_back_the_same() -> None:
    (entry,) = parse(NEAT).entries
    made = Entry(entry.item, entry.title, entry.maker, entry.standing, entry.written, entry.marks)
    assert write(parse(NEAT).with_entry(made), "minutes") == NEAT


def test_an_item_that_was_not_changed_stays_as_the_editor_left_it() -> None:
    sloppy = "  ##punkt 2 –  Anden sag\n tilstand :kladde\n\n\n###hvad handler sagen om\n  Noget   andet [12 ]\n"
    file = parse(NEAT + "\n" + sloppy)
    new = Entry(6, "Målgruppeændring", "x", Standing("kladde"), (Written(Sentence("about", "Nyt.", ((371, 371),))),))
    assert sloppy.rstrip() in write(file.with_entry(new), "minutes")


@pytest.mark.parametrize(
    "line",
    [
        "Broen er ny. [21]", "Broen er ny [21].", "Broen er ny [21]", "Broen er ny. [linje 21]", "Broen er ny. [ 21 ]",
        "Broen er ny. [21", "  Broen   er ny.  [21-21]", "Broen er ny. [l. 21]", "Broen er ny.[21] ",
        "\u00adBroen er\u00a0ny. [21]",
    ],
)  # fmt: skip
def test_the_editors_typing_is_forgiven(line: str) -> None:
    assert sentences(line) == [("Broen er ny.", ((21, 21),))]


@pytest.mark.parametrize(
    ("brackets", "sources"),
    [
        ("[21-23]", ((21, 23),)), ("[21–23]", ((21, 23),)), ("[23-21]", ((21, 23),)),
        ("[21, 25]", ((21, 21), (25, 25))),
        ("[21;25-26]", ((21, 21), (25, 26))), ("[linjerne 21 og 25]", ((21, 21), (25, 25))),
    ],
)  # fmt: skip
def test_lines_may_be_named_in_several_ways(brackets: str, sources: tuple[tuple[int, int], ...]) -> None:
    assert sentences(f"Broen er ny. {brackets}") == [("Broen er ny.", sources)]


def test_two_sentences_on_a_line_share_its_source_and_a_quote_stays_whole() -> None:
    assert [text for text, _ in sentences("Broen er ny. Den er af træ. [21]")] == ["Broen er ny.", "Den er af træ."]
    assert sentences("Hun siger: »Nej. Det vil vi ikke.« [21]") == [("Hun siger: »Nej. Det vil vi ikke.«", ((21, 21),))]


def test_headings_keys_and_dates_are_read_as_they_come() -> None:
    file = parse(
        "\ufeffPUNKT 3: Bro\r\nTILSTAND: Tjekket\r\nDato: den 6. maj 2025\r\n\r\nHvad handler sagen om:\r\nNyt. [2]\r\n"
        "### Hvad med pengne?\r\nDyrt. [3]\r\n"
    )
    (entry,) = file.entries
    assert file.problems == ()
    assert (entry.item, entry.title, entry.standing) == (3, "Bro", Standing("tjekket", "2025-05-06"))
    assert [one.slot for one in entry.sentences()] == ["about", "money"]


HEAD = "## Punkt 1: Titel\n"
ABOUT = "### Hvad handler sagen om?\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bare tekst\n", [("no-items", 1, None)]),
        (HEAD, [("nothing-written", 1, 1)]),
        (HEAD + "Uden overskrift. [2]\n", [("line-unknown", 2, 1), ("nothing-written", 1, 1)]),
        (HEAD + ABOUT + "Ja. [2]\n### Noget helt andet\n", [("line-unknown", 4, 1)]),
        (HEAD + ABOUT + "Ja. [2]\n### Svære ord\n", [("slot-made-by-machine", 4, 1)]),
        (HEAD + "Tilstand: færdig\n" + ABOUT + "Ja. [2]\n", [("state-unknown", 2, 1)]),
        (HEAD + "Dato: i går\n" + ABOUT + "Ja. [2]\n", [("date-unknown", 2, 1)]),
        (HEAD + ABOUT + "Ja. [2]\n" + HEAD + ABOUT + "Nej. [2]\n", [("item-twice", 4, 1)]),
    ],
)
def test_what_cannot_be_understood_is_named_with_its_line(text: str, found: list[tuple[str, int, int | None]]) -> None:
    assert problems(text) == found


@given(st.text(max_size=400))
def test_any_text_is_read_and_none_of_it_is_lost(text: str) -> None:
    file = parse(text)
    kept = write(file, "minutes")
    assert kept.split() == text.removeprefix("\ufeff").split()
