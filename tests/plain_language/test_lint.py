"""Each rule of plain Danish finds its planted fault, and stays silent where there is none."""

import pytest

from plain_language.papers import TERMS, item, summary
from publisher.model.finding import Finding
from publisher.model.summary import Sentence, Slot
from publisher.plain_language.lint import check

DECISION = Sentence("decision", "Udvalget sagde ja.", ((60, 60),))


def findings(*sentences: Sentence) -> list[Finding]:
    return list(check(summary(*sentences), item(decided_by="Udvalget for Trafik, Miljø og Havne"), TERMS))


def codes(text: str, slot: Slot = "decision", *, quote: bool = False) -> list[str]:
    found = findings(Sentence(slot, text, ((60, 60),), quote=quote), *([] if slot == "decision" else [DECISION]))
    return [finding.code.removeprefix("plain_language.") for finding in found]


PLANTED = [
    ("DK01", "Udvalget sagde ja til at bygge en ny vej i byen i år."),
    ("DK01-long", "Udvalget sagde ja til at bygge en ny vej i byen i år og så i det næste år."),
    ("DK05", "Forslaget godkendes."),
    ("DK05", "Sagen forelægges for byrådet."),
    ("DK07", "Ingen sagde ikke nej."),
    ("DK08", "Udvalget tog sagen til efterretning."),
    ("DK08", "Udvalget siger ja med henblik på at bygge."),
    ("DK09", "Det er godt, jf. loven."),
    ("DK09", "Udvalget fulgte § 6."),
    ("DK09", "Der er fx en vej."),
    ("DK15", "Der er fem politikere."),
    ("DK15", "Det er 30 % af alle."),
    ("DK16", "Der er 5 veje og 6 broer."),
    ("DK17", "Mødet er 06-05-2025."),
    ("DK17", "Mødet er d. 6. maj."),
    ("DK17", "Mødet er klokken 13:00."),
]


@pytest.mark.parametrize(("code", "text"), PLANTED)
def test_a_planted_fault_is_found(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize("text", [text for _, text in PLANTED])
def test_the_same_words_in_a_quote_are_the_papers_own(text: str) -> None:
    assert codes(f"Der står: »{text}«", quote=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget sagde ja.",
        "Der findes en vej, og det lykkes.",
        "Mødet er den 6. maj 2025.",
        "Mødet er klokken 13.",
        "Det er Udvalget for Trafik, Miljø og Havne, der bestemmer i denne sag om vej og bro.",
        "5 politikere stemte ja.",
        "Det koster 2 millioner kroner.",
    ],
)
def test_plain_danish_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_the_title_is_the_papers_own() -> None:
    one = item("Forslag, der fremlægges jf. § 6 og sendes til alle de andre mange udvalg i hele den store kommune")
    told = Sentence("about", f"Sagen handler om: {one.title}.", ((10, 10),), quote=True)
    assert check(summary(told, DECISION), one, TERMS) == ()


def test_an_explained_term_is_not_itself_judged() -> None:
    term = Sentence("words", "Jf.: Viser hen til en anden tekst.", (), basis="glossary")
    assert findings(DECISION, term) == []


def test_slots_out_of_order_and_a_missing_decision() -> None:
    about = Sentence("about", "Sagen handler om en vej.", ((10, 10),))
    assert [one.code for one in findings(DECISION, about)] == ["plain_language.DK20-order"]
    assert [one.code for one in findings(about)] == ["plain_language.DK20-decision"]


def test_a_hard_text_is_measured() -> None:
    hard = "Kommunalbestyrelsens budgetforudsætninger nødvendiggør omkostningsreduktioner."
    lines = [Sentence("decision", hard, ((60, 60),)) for _ in range(8)]
    assert {one.code for one in findings(*lines)} == {"plain_language.DK24", "plain_language.DK24-raw"}


def test_names_and_explained_words_make_a_text_no_harder() -> None:
    known = "Udvalget for Trafik, Miljø og Havne vil have tilsyn."
    assert findings(*[Sentence("decision", known, ((60, 60),)) for _ in range(8)]) == []
