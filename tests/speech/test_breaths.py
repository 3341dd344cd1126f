"""Where running text is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.speech.breaths import MAX_CHARACTERS, breaths


@pytest.mark.parametrize(
    "parts",
    [
        ("Det koster 9,3 mio. kr. i 2026.", "Derefter 10,7 mio. kr. om året."),
        ("Det koster 5 mio. kr.", "Udvalget sagde ja."),
        ("Mødet er den 6. maj 2025 kl. 13.", "Det er på rådhuset."),
        ("Se lov om socialtilsyn § 8, stk. 1.", "Socialtilsynet kan give påbud."),
        ("Det står i bekendtgørelse nr. 99 af 30. januar 2024.", "Den gælder endnu."),
        ("Se bilag 1, s. 29.", "Det giver et overblik."),
        ("Temaer: 1. Ledelse, 2. Praksis og 3. Rammer.", "De er gennemgået."),
        ("Der gives score fra 1-5.", "Under 4 skal der laves en plan."),
        ("Skrevet af A. P. Hansen.", "Han er chef."),
        ("Er det godt?", "Ja!", "Det er det."),
        ("»Det er godt.«", "Sådan sagde hun."),
        ("Love mv. er vigtige.", "Det gælder kunst, musik mv.", "Alle er enige."),
        ("3.1.1. Aftale om budget",),
        ("Uden punktum til sidst",),
    ],
)
def test_sentences_end_where_a_dane_ends_them(parts: tuple[str, ...]) -> None:
    assert breaths(" ".join(parts)) == parts


def test_a_long_sentence_is_cut_at_a_comma() -> None:
    parts = breaths("Der er mange ord her, og det bliver ved, " * 500)
    assert all(len(part) <= MAX_CHARACTERS for part in parts)
    assert all(part.endswith(",") for part in parts)


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join("".join(breaths(text)).split()) == "".join(text.split())


def test_one_endless_word_is_cut() -> None:
    assert [len(part) for part in breaths("a" * (2 * MAX_CHARACTERS))] == [MAX_CHARACTERS, MAX_CHARACTERS]
