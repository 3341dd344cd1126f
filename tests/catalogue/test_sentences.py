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
        "Det er ca. Halvdelen af borgerne.",
        "Se bilag 3, jf. Punkt 4.",
        "Mødet er den 6. maj kl. 13.30 på rådhuset.",
        "Det er 1. viceborgmester, der leder mødet.",
        "1. viceborgmester Johan Müller var med.",
        "Pr. 1. maj gælder det.",
        "Det gælder f.eks. Ballerup.",
        "Det gælder bl. a. Ballerup.",
        "A. P. Møller gav penge.",
        "H.C. Andersens Vej 5 er lukket.",
        "Han bor på 2. sal i Kbh. K nu.",
        "»Vi ses.«, sagde Kate Svarrer.",
        "»Kommer du?« spurgte hun.",
        "Er det (jf. § 6, stk. 1) rigtigt?",
        "Det står i §§ 103 og 104.",
        "Vi … går nu.",
        "Se www.ballerup.dk for mere.",
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
        ("»Vi ses,« sagde hun. Så gik hun.", ("»Vi ses,« sagde hun.", "Så gik hun.")),
        ("Loven er § 85, stk. 1. Den gælder nu.", ("Loven er § 85, stk. 1.", "Den gælder nu.")),
        ("Mødet slutter kl. 13.30. Så er der mad.", ("Mødet slutter kl. 13.30.", "Så er der mad.")),
        ("Se www.ballerup.dk. Der står mere.", ("Se www.ballerup.dk.", "Der står mere.")),
        ("Det var alt … Så gik de.", ("Det var alt …", "Så gik de.")),
        ("Han gik (det var sent.) Hun blev.", ("Han gik (det var sent.)", "Hun blev.")),
        ("Det er slut. »Ja,« sagde hun.", ("Det er slut.", "»Ja,« sagde hun.")),
        ("Det var i 2025. 5 personer kom.", ("Det var i 2025.", "5 personer kom.")),
        ("Det er nr. 3. Den er god.", ("Det er nr. 3.", "Den er god.")),
        ("Slut. 1. maj er en fridag.", ("Slut.", "1. maj er en fridag.")),
        ("Se bilag A. Det er langt.", ("Se bilag A.", "Det er langt.")),
        ("Han sagde: »Nej!« Så gik han.", ("Han sagde: »Nej!«", "Så gik han.")),
        ("Det er 30 pct. Det er meget.", ("Det er 30 pct.", "Det er meget.")),
    ],
)
def test_two_sentences_are_cut(text: str, sentences: tuple[str, ...]) -> None:
    assert split(text) == sentences


PIECES = (
    "Mødet", "mødet", "er", "den", "6.", "maj", "kl.", "13.30", "jf.", "§", "85,", "stk.", "1.", "mio.", "»Vi", "ses.«",
    "(A.", "P.", "nr.", "3.", "…", "slut!",
)  # fmt: skip
TEXTS = st.one_of(st.text(alphabet="aÆ .!?»«\n3jf"), st.lists(st.sampled_from(PIECES)).map(" ".join))


@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    assert " ".join(split(text)) == " ".join(text.split())


@given(TEXTS)
def test_no_sentence_is_empty_or_can_be_cut_again(text: str) -> None:
    assert all(sentence.strip() and split(sentence) == (sentence,) for sentence in split(text))


@given(TEXTS, TEXTS)
def test_what_has_ended_does_not_change_what_follows(first: str, second: str) -> None:
    assert split(f"{first} Slut! Nu {second}") == (*split(f"{first} Slut!"), *split(f"Nu {second}"))
