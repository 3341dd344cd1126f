"""Sentences end where a Danish reader ends them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.catalogue.sentences import split


@pytest.mark.parametrize(
    "text",
    [
        "Der er afsat 2 mio. kr. til bosteder.",
        "Kvaliteten er god, jf. Lov om socialtilsyn § 6.",
        "Mødet er den 6. maj 2025.",
        "Mødet er den 6. Maj 2025.",
        "Vi mødes kl. 13 på rådhuset.",
        "Se bilag nr. 3 og stk. 1 i loven.",
        "Johan S. Müller var med.",
        "Det koster kr. 1.178.000 for 2026.",
        "Det gælder bl.a. Ballerup og Herlev.",
        "1. Egebjerg Bygade fortsætter som nu.",
        "Handleplan (2023-2025), dvs. Planen for to år.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert split(text) == (text,)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Budgettet er 4,1 mio. kr. Det stiger.", ("Budgettet er 4,1 mio. kr.", "Det stiger.")),
        ("5,9 mio. kr. i 2025. 11,3 mio. kr. i 2026.", ("5,9 mio. kr. i 2025.", "11,3 mio. kr. i 2026.")),
        ("Hvad nu? Vi venter!", ("Hvad nu?", "Vi venter!")),
        ("Han sagde »ja.« Hun sagde nej.", ("Han sagde »ja.«", "Hun sagde nej.")),
        ("Se punkt 5. Det er vigtigt.", ("Se punkt 5.", "Det er vigtigt.")),
        ("Det gælder bolig, job mv. Resten følger.", ("Det gælder bolig, job mv.", "Resten følger.")),
    ],
)
def test_two_sentences_are_cut(text: str, sentences: tuple[str, ...]) -> None:
    assert split(text) == sentences


@given(st.text(alphabet="aÆ .!?»«\n3jf"))
def test_nothing_is_lost(text: str) -> None:
    assert " ".join(split(text)) == " ".join(text.split())
