"""E-mail addresses and phone numbers are left out; numbers that only look like them stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.privacy.contacts import leave_out
from publisher.privacy.policy import PrivacyPolicy

ALL = PrivacyPolicy()
EMAIL = "[e-mail udeladt]"
PHONE = "[telefonnummer udeladt]"


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("Skriv til bo.eksempel@proeve.dk.", f"Skriv til {EMAIL}."),
        ("Skriv til <BO@PROEVE.DK>, tak", f"Skriv til <{EMAIL}>, tak"),
        ("mailto:bo+sag@by.proeve.dk", f"mailto:{EMAIL}"),
        ("bo@ proeve.dk", EMAIL),
        ("søren@rådhus.dk", EMAIL),
        ("Tlf. 44772000", f"Tlf. {PHONE}"),
        ("Tlf.: 44 77 20 00.", f"Tlf.: {PHONE}."),
        ("ring 4477 2000 i dag", f"ring {PHONE} i dag"),
        ("44.77.20.00", PHONE),
        ("44-77-20-00", PHONE),
        ("+45 44 77 20 00", PHONE),
        ("+4544772000", PHONE),
        ("0045 447 72 000", PHONE),
        ("44\u00a077\u00a020\u00a000", PHONE),
        ("44772000/44772001", f"{PHONE}/{PHONE}"),
        ("44 77 20 00 44 77 20 01", PHONE),
        ("(44772000)", f"({PHONE})"),
    ],
)
def test_contacts_are_left_out(printed: str, published: str) -> None:
    assert leave_out(printed, ALL) == published


@pytest.mark.parametrize(
    "text",
    [
        "00.22.00-A26-1-24",
        "1.178.000 kr. og 44.772.000 kr.",
        "44 772 000 kr.",
        "44772000 kr.",
        "kr. 44772000",
        "06-05-2025 kl. 13.00-15.00",
        "20250506",
        "§§ 103, 104 og 107",
        "Budget 2024 2025",
        "2022-2025",
        "CVR-nr. 58271713",
        "Sagsnr. 25123456",
        "EAN 5798008123456",
        "21 22 23 24 25",
        "https://eksempel.dk/id/44772000",
        "<https://ballerup.dk/pension#paragraph-44912800>",
        "2750 Ballerup",
        "33678443-e4db-4327-9744-985b26653d18",
        "fra 18 til 30 år",
    ],
)
def test_other_text_stands(text: str) -> None:
    assert leave_out(text, ALL) == text


def test_the_policy_decides() -> None:
    text = "Ring 44 77 20 00 eller skriv til Post@Proeve.dk, ikke bo@proeve.dk eller 44 77 20 01"
    listed = PrivacyPolicy(publish_contacts=("post@proeve.dk", "+45 4477 2000"))
    assert leave_out(text, listed) == (f"Ring 44 77 20 00 eller skriv til Post@Proeve.dk, ikke {EMAIL} eller {PHONE}")
    assert leave_out(text, PrivacyPolicy(withhold_emails=False, withhold_phones=False)) == text


@given(
    st.integers(20_000_000, 99_999_999).map(str),
    st.sampled_from(["{}{}{}{}", "{} {} {} {}", "{}{} {}{}", "+45 {}{}{}{}"]),
)
def test_every_danish_number_after_its_name_is_left_out(number: str, form: str) -> None:
    written = form.format(number[:2], number[2:4], number[4:6], number[6:])
    years = len(written.split()) == 2 and written[:2] == written.split()[1][:2] == "20"
    iso_date = written.startswith("20") and " " not in written
    if not years and not iso_date:
        assert leave_out(f"Tlf. {written}.", ALL) == f"Tlf. {PHONE}."
