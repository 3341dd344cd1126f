"""What is read as one stays on one line; everything else may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.rendering.pdf.line_breaks import hold_together


@pytest.mark.parametrize(
    "text",
    [
        "Mødet er _den~6.~maj~2025_ i salen.",
        "Senest _d.~31.~maj_ skal svaret være der.",
        "I _maj~2024_ kom der en ny lov.",
        "Efter _§~6_ og _§§~103_ og 104.",
        "Referat fra udvalget, _punkt~10_.",
        "Det koster _2~mio.~kr._ om året.",
        "Det er _30~procent_ af _2~millioner~kroner_.",
        "Mødet begynder _klokken~13_ og slutter _kl.~15_.",
        "I 2024 blev der 3 pladser og 12 borgere.",
    ],
)
def test_what_is_held(text: str) -> None:
    marked = text.replace("_", "")
    assert hold_together(marked.replace("~", " ")) == marked.replace("~", "\u00a0")


def test_a_hanging_hyphen_stays_with_its_word() -> None:
    assert hold_together("kort og -pladser, børne- og unge") == "kort og -\u2060pladser, børne- og unge"


@given(st.text())
def test_only_spaces_change_and_word_joiners_come(text: str) -> None:
    plain = str.maketrans({"\u00a0": " ", "\u2060": None})
    assert hold_together(text).translate(plain) == text.translate(plain)
