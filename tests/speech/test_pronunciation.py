"""What the voice is given for what the page shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.speech.pronunciation import spoken

SAID = {
    # dates
    "Mødet er den 09-06-2026.": "Mødet er den 9. juni 2026.",
    "d. 03.02.26, d. 17.02.26": "den 3. februar 2026, den 17. februar 2026",
    "den 21.04.2026 foreslås det": "den 21. april 2026 foreslås det",
    "pr. 1.1.2026": "per 1. januar 2026",
    "fra 2024-05-01": "fra 1. maj 2024",
    "Tirsdag d. 06. maj 2025": "Tirsdag den 6. maj 2025",
    "af d.6. november": "af den 6. november",
    "den 1/3": "den 1. marts",
    "2. juni – 2. september 2025": "2. juni til 2. september 2025",
    "oktober 2025- marts 2026, vs. 05": "oktober 2025 til marts 2026, version 05",
    "nummer 31.13.2026": "nummer 31 punkt 13 punkt 2026",  # no such month: not made into a date
    # times
    "kl. 13:00": "klokken 13",
    "kl 15.30 på Posthuset": "klokken 15 30 på Posthuset",
    "i tidsrummet 13.00-15.00.": "i tidsrummet 13 til 15.",
    "15:00 - 22:00": "15 til 22",
    "kl. 18-21.": "klokken 18 til 21.",
    # law
    "jf. §§ 6 og 12-18 i loven": "jævnfør paragraf 6 og 12 til 18 i loven",
    "§ 8, stk. 1.": "paragraf 8, stykke 1.",
    "lovens §79a stk. 2": "lovens paragraf 79 a stykke 2",
    "§3 stk. 2": "paragraf 3 stykke 2",
    "(§ 82 a/b)": "(paragraf 82 a og b)",
    "(§§ 107/108)": "(paragraf 107 og 108)",
    "§§ 103og 104": "paragraf 103 og 104",
    "§ 66, stk. 1, nr. 7": "paragraf 66, stykke 1, nummer 7",
    "§ 8, stk. 1, 2. pkt.": "paragraf 8, stykke 1, 2. punktum",
    # money and percent
    "på kr. 36.000 og": "på 36.000 kroner og",
    "161.500 kr. i 2025": "161.500 kroner i 2025",
    "på 9,3 mio. kr.": "på 9,3 millioner kroner.",
    "1 mio. kr. og 1,5 mia. kr. i alt": "1 million kroner og 1,5 milliarder kroner i alt",
    "5.000,- kr.": "5.000 kroner",
    "-3,6 mio. kr. netto": "minus 3,6 millioner kroner netto",
    "54% af (34 %)": "54 procent af (34 procent)",
    "6 pct. af": "6 procent af",
    # ranges, fractions, places
    "2026-2029": "2026 til 2029",
    "4–5 deltagere, 16-18-årige": "4 til 5 deltagere, 16 til 18-årige",
    "mellem 18-30 år": "mellem 18 og 30 år",
    "score 1-5": "score 1 til 5",
    "Ca. 1/3 af sagerne": "Cirka en tredjedel af sagerne",
    "ramme 50.54, punkt 1.3.6": "ramme 50 punkt 54, punkt 1 punkt 3 punkt 6",
    "1.178.000 indbyggere": "1.178.000 indbyggere",
    "C-29 og covid-19 og 85-forløb": "C-29 og covid-19 og 85-forløb",
    "Bilag 3 - 9-oplaeg": "Bilag 3 - 9-oplaeg",
    "tlf. 44772000": "telefon 44 77 20 00",
    "Hovedgaden 7, 2750 Ballerup": "Hovedgaden 7, 27 50 Ballerup",
    # abbreviations
    "hhv. unge, f.eks. bl.a. mht. og dvs.": (
        "henholdsvis unge, for eksempel blandt andet med hensyn til og det vil sige."
    ),
    "lovgivning mv.": "lovgivning med videre.",
    "(bolig mv.)": "(bolig med videre)",
    "Min. hvert 3. år, 30 min. i alt": "Mindst hvert 3. år, 30 minutter i alt",
    "bilag 1, s. 29": "bilag 1, side 29",
    "Gl. Rådhusvej": "Gammel Rådhusvej",
    "KL siger kl. 9": "K.L siger klokken 9",
    # capitals
    "IPS-indsatsen og C-SA": "I.P.S-indsatsen og C.S.A",
    "KL's plan": "K.L's plan",
    "DUT-princippet og SIND": "Dut-princippet og Sind",
    "UDEN FOR SERVICERAMMEN": "Uden for servicerammen",
    "KONSEKVENSER VED DENNE BUDGETOPFØLGNING": "Konsekvenser ved denne budgetopfølgning",
    "ANBEFALES - Tilsynsrapport STU 2025": "Anbefales: Tilsynsrapport S.T.U 2025",
    "Anna Berg (A), Bo Dal (A) (1. viceborgmester)": "Anna Berg, A, Bo Dal, A, (1. viceborgmester)",
    "Bo Dal (B) stemte imod.": "Bo Dal, B, stemte imod.",
    # signs and addresses
    "patienter/borgere og/eller pårørende": "patienter, borgere og eller pårørende",
    "opfyldt / ikke opfyldt": "opfyldt, ikke opfyldt",
    "<https://ballerup.dk/borger/pension#paragraph-49128>": "ballerup punktum dk",
    "Se https://www.sm.dk/kort/2025.": "Se sm punktum dk.",
    "skriv til post@kommune.dk": "skriv til post snabel-a kommune punktum dk",
    "15.00.00-G01-2-25": "",
    "Sag 15.00.00-G01-2-25 om 400 m2": "Sag om 400 kvadratmeter",
    "små\u00adord\x00 med\u00a0skjult": "småord med skjult",
}


@pytest.mark.parametrize(("shown", "said"), SAID.items())
def test_is_said_as_a_dane_would(shown: str, said: str) -> None:
    assert spoken(shown) == said


@pytest.mark.parametrize("shown", SAID)
def test_saying_it_twice_changes_nothing(shown: str) -> None:
    once = spoken(shown)
    assert spoken(once) == once


@given(st.text())
def test_any_text_can_be_said_and_holds_no_control_characters(shown: str) -> None:
    said = spoken(shown)
    assert "\x00" not in said
    assert said == said.strip()


@given(st.lists(st.sampled_from(["Sagen", "er", "behandlet", "i", "udvalget", "og", "godkendt"]), min_size=1))
def test_plain_words_are_said_as_they_stand(words: list[str]) -> None:
    assert spoken(" ".join(words)) == " ".join(words)


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["mio.", "mia."]))
def test_an_amount_keeps_its_digits(whole: int, tenth: int, size: str) -> None:
    said = spoken(f"Det koster {whole},{tenth} {size} kr. i alt")
    assert said.startswith(f"Det koster {whole},{tenth} mil")
    assert said.endswith("er kroner i alt")
