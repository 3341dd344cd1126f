"""Personal numbers are found in every way they are written, and other numbers are left alone."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.privacy import cpr

SEPARATORS = ["-", "", " ", "\u2013", "\u2011", "\u2212", " - ", "-\n", "\n", "\u00a0", "\u00ad-", " \u2013 "]
SEVENTH_DIGITS = {1800: "5678", 1900: "0123", 2000: "5678"}
FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")


@st.composite
def personal_numbers(draw: st.DrawFn) -> str:
    """Numbers of people born 1858 to 2057, written in any of the usual ways."""
    born = draw(st.dates(date(1858, 1, 1), date(2057, 12, 31)))
    century = born.year // 100 * 100
    seventh = draw(st.sampled_from(SEVENTH_DIGITS[century]))
    if 1937 <= born.year <= 2036 and draw(st.booleans()):
        seventh = draw(st.sampled_from("49"))
    if century == 2000 and seventh in "5678" and born.year > 2057:
        seventh = "4"
    rest = draw(st.integers(0, 999))
    number = f"{born:%d%m%y}{draw(st.sampled_from(SEPARATORS))}{seventh}{rest:03}"
    return number.translate(FULL_WIDTH) if draw(st.booleans()) else number


@given(
    personal_numbers(), st.sampled_from(["", "Borgeren ", "cpr-nr.: ", "(", "12 "]), st.sampled_from(["", ".", " er"])
)
def test_every_personal_number_is_found(number: str, before: str, after: str) -> None:
    assert cpr.holds_number(before + number + after)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999))
def test_what_is_no_day_of_a_calendar_is_no_personal_number(day: int, month: int, year: int, serial: int) -> None:
    possible = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2000, month)[1]
    if not possible:
        assert not cpr.holds_number(f"{day:02}{month:02}{year:02}-{serial:04}")


@given(st.text("0123456789", min_size=11, max_size=30))
def test_a_longer_run_of_digits_is_no_personal_number(run: str) -> None:
    assert not cpr.holds_number(run)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_dates_are_no_personal_numbers(day: date) -> None:
    for written in (
        f"{day:%Y-%m-%d}",
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%Y%m%d}",
        f"den {day:%d}. maj {day:%Y}",
    ):
        assert not cpr.holds_number(written)


@given(st.integers(0, 10**12))
def test_amounts_are_no_personal_numbers(amount: int) -> None:
    assert not cpr.holds_number(f"{amount:,} kr.".replace(",", "."))
    assert not cpr.holds_number(f"{amount:,} kr.".replace(",", " "))


@pytest.mark.parametrize(
    "text",
    [
        "Sagsnr. 00.22.00-A26-1-24",
        "Sag 01.11.20-2024",
        "Tlf. 01 02 03 04 og 44 77 20 00",
        "Tlf. +45 12 12 34 56",
        "EAN 5798008123456",
        "IBAN DK5000400440116243",
        "reg. 1234 konto 0101901234",
        "Kontonummer: 1234 0101901234",
        "P-nummer 1003456789",
        "2022-2025 og 2024/2025",
        "kl. 13.00-15.00",
        "a1b20101901234c9",
        "https://eksempel.dk/side/0101901234",
        "<https://eksempel.dk/a#paragraph-491284>",
        "3.0101901234",
        "290200-",
        "290201-1234",
        "310490-1234",
        "010190-12345",
        "1010190-1234",
        "010190-1234-5",
        "2019-010190-1234",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not cpr.holds_number(text)


@pytest.mark.parametrize(
    ("number", "there"),
    [
        ("290200-1234", False),  # 1900 was no leap year
        ("290200-4123", True),  # 2000 was
        ("290200-9123", True),
        ("290200-5123", True),
        ("290296-3123", True),
        ("290260-7123", True),  # 1860
        ("290262-7123", False),  # 1862
        ("01 01 90-1234", True),
        ("01.01.90-1234", True),
        ("Født010190-1234", True),
        ("010190-1234,020290-2345", True),
    ],
)
def test_the_serial_decides_the_century(number: str, there: bool) -> None:
    assert cpr.holds_number(number) is there


def test_the_line_is_named() -> None:
    assert cpr.first_line("Et\nTo\n010190-1234\n020290-1234") == 3
    assert cpr.first_line("Et\nTo") is None
