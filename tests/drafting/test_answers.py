"""Whatever a model answers, it is an entry that its file gives back, or it is refused: never a third thing."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from plain_language.papers import item, section
from publisher.model.summary import SLOTS
from publisher.plain_language.drafting.answer import UnusableAnswer, entry_of
from publisher.plain_language.summary_file.entry import Entry, SummaryFile
from publisher.plain_language.summary_file.parse import parse
from publisher.plain_language.summary_file.write import write

ITEM = item(sections=(section("summary", 20, "Stedet har 7 pladser.", "Det er svært at fylde dem."),))
PIECES = (
    "Punkt 4: x",
    "## Punkt 5: y",
    "### Hvad med pengene?",
    "Mærke: sag=1",
    "Tilstand: godkendt",
    "- ",
    "[21]",
    "[fast]",
)
WORDS = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(["\n", " ", "Stedet har 7 pladser.", *PIECES]), max_size=4).map("".join),
)
LINES = st.fixed_dictionaries({"first": st.integers(-1, 25), "last": st.integers(-1, 25)})
SENTENCES = st.fixed_dictionaries(
    {"slot": st.sampled_from(SLOTS), "text": WORDS, "lines": st.lists(LINES, max_size=2), "point": st.booleans()}
)
ANSWERS = st.one_of(
    st.text(),
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner)
    ).map(json.dumps),
    st.lists(SENTENCES, max_size=4).map(lambda told: json.dumps({"sentences": told})),
)


def taken(answer: str) -> Entry | None:
    try:
        return entry_of(answer, ITEM, "minutes", "sprogmodellen x", "2026-02-04")
    except UnusableAnswer:
        return None


@settings(max_examples=400, deadline=None)
@given(ANSWERS)
def test_it_is_an_entry_or_refused(answer: str) -> None:
    entry = taken(answer)
    if entry is not None:
        (back,) = parse(write(SummaryFile("", (entry,)), "minutes")).entries
        assert back.sentences() == entry.sentences()
        assert (back.item, back.standing, back.maker, back.marks) == (4, entry.standing, "sprogmodellen x", None)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PIECES), st.sampled_from(["{}", "Stedet har 7 pladser.\n{}", "{}\nStedet har 7 pladser."]))
def test_nothing_of_a_files_own_form_can_be_written(piece: str, frame: str) -> None:
    told: dict[str, Any] = {
        "slot": "about",
        "text": frame.format(piece),
        "lines": [{"first": 21, "last": 21}],
        "point": False,
    }
    entry = taken(json.dumps({"sentences": [told]}))
    assert entry is None or [one.text for one in entry.sentences()] in (["Punkt 4: x."], ["Tilstand: godkendt."])
