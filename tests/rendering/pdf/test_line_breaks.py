"""What is read as one stays on one line; everything else may break."""

from hypothesis import given
from hypothesis import strategies as st

from publisher.rendering.pdf.line_breaks import hold_together


def test_what_is_read_as_one_is_held() -> None:
    assert hold_together("Det er den 6. maj 2025.") == "Det er den\u00a06.\u00a0maj\u00a02025."


def test_a_hanging_hyphen_stays_with_its_word() -> None:
    assert hold_together("kort og -pladser, børne- og unge") == "kort og -\u2060pladser, børne- og unge"


@given(st.text())
def test_only_spaces_change_and_word_joiners_come(text: str) -> None:
    plain = str.maketrans({"\u00a0": " ", "\u2060": None})
    assert hold_together(text).translate(plain) == text.translate(plain)
