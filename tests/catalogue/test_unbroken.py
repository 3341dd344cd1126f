"""What is read as one stays on one line; everything else may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.catalogue.unbroken import unbroken


@pytest.mark.parametrize(
    "text",
    [
        "Mødet er den~6.~maj~2025 i salen.",
        "Senest d.~31.~maj skal svaret være der.",
        "I maj~2024 kom der en ny lov.",
        "Efter §~6 og §§~103 og 104.",
        "Referat fra udvalget, punkt~10.",
        "Det koster 2~mio.~kr. om året.",
        "Det er 30~procent af 2~millioner~kroner.",
        "Mødet begynder klokken~13 og slutter kl.~15.",
        "Det varer 3~måneder, og det er 12 mennesker.",
        "I 2024 blev der 3 pladser og 12 borgere.",
        "Så sagde Kate~Svarrer og Johan~S.~Müller ja.",
        "Udvalget så Egebjerg~Bygade og Klakkebo.",
        "Det er på Psykiatrisk Center Ballerup.",
    ],
)
def test_what_is_held(text: str) -> None:
    assert unbroken(text.replace("~", " ")) == text.replace("~", "\u00a0")


@given(st.text())
def test_only_spaces_change(text: str) -> None:
    assert unbroken(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(st.text(alphabet="AÆa .6§ \u00a0krdenmaj2"))
def test_what_is_held_stays_held(text: str) -> None:
    assert unbroken(unbroken(text)) == unbroken(text)
