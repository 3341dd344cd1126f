"""Each check finds its planted fault in a summary that was faithful before."""

from dataclasses import replace

import pytest

from plain_language.papers import TERMS, decided, item, meeting, section, summary
from plain_language.test_kort import voted
from publisher.model.decision import Decision
from publisher.model.finding import LineSpan, Severity
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, Sentence
from publisher.plain_language import kort
from publisher.plain_language.faithfulness import check

SOURCE = item(
    sections=(
        section(
            "summary", 20, "Klakkebo har syv pladser. Det koster 1.178.000 kr.", "Mødet var den 06-05-2025 i Herlev."
        ),
    )
)


def codes(draft: DraftSummary, one: AgendaItem) -> list[str]:
    return [finding.code.removeprefix("plain_language.") for finding in check(draft, one)]


def claim(text: str, *sources: LineSpan) -> list[str]:
    return codes(summary(Sentence("about", text, sources or ((20, 22),), quote=True)), SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        "Der er 7 pladser på Klakkebo.",
        "Det koster 1178000 kroner.",
        "Mødet var den 6. maj 2025 i Herlev.",
        "Mødet var den 6. maj.",
        "Der står: »Klakkebo har syv pladser.«",
    ],
)
def test_what_the_cited_lines_say_passes(text: str) -> None:
    assert claim(text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("number-unfounded", "Der er 8 pladser på Klakkebo."),
        ("number-unfounded", "Det koster 1.178 kroner."),
        ("date-unfounded", "Mødet var den 7. maj 2025."),
        ("date-unfounded", "Mødet var den 6. maj 2024."),
        ("name-unfounded", "Der er 7 pladser i Gladsaxe."),
        ("quote-altered", "Der står: »Klakkebo har seks pladser.«"),
        ("quote-altered", "Der står: »Klakkebo har pladser.«"),
    ],
)
def test_a_planted_detail_is_found(code: str, text: str) -> None:
    assert claim(text) == [code]


def test_a_fact_from_other_lines_than_the_cited_ones_is_found() -> None:
    assert claim("Der er 7 pladser.", (22, 22)) == ["number-unfounded"]


def faithful(one: AgendaItem) -> DraftSummary:
    (draft,) = kort.draft(meeting(one), TERMS)
    assert codes(draft, one) == []
    return draft


def without(draft: DraftSummary, *words: str) -> DraftSummary:
    kept = tuple(one for one in draft.sentences if not any(word in one.text for word in words))
    assert len(kept) < len(draft.sentences)
    return replace(draft, sentences=kept)


def changed(draft: DraftSummary, before: str, after: str) -> DraftSummary:
    assert any(before in one.text for one in draft.sentences)
    return replace(
        draft, sentences=tuple(replace(one, text=one.text.replace(before, after)) for one in draft.sentences)
    )


@pytest.mark.parametrize(
    ("left_out", "code"),
    [
        ("2 politikere stemte ja", "votes-missing"),
        ("Det er Ane Ask", "votes-missing"),
        ("Det er for dyrt", "minority-missing"),
        ("gælder", "suspension-missing"),
        ("Nu skal Kommunalbestyrelsen", "next-body-missing"),
    ],
)
def test_a_required_fact_left_out_is_found(left_out: str, code: str) -> None:
    one = voted()
    assert code in codes(without(faithful(one), left_out), one)


def test_a_vote_with_another_number_is_found() -> None:
    one = voted()
    assert {"votes-missing", "number-unfounded"} <= set(
        codes(changed(faithful(one), "2 politikere", "4 politikere"), one)
    )


@pytest.mark.parametrize(
    ("decision", "before", "after", "code"),
    [
        (
            Decision("Taget til efterretning", "noted", (60, 61)),
            "har fået besked om sagen",
            "sagde ja",
            "outcome-wrong",
        ),
        (Decision("Indstillingen godkendt", "approved", (60, 61)), "sagde ja", "sagde nej", "outcome-wrong"),
        (Decision("Indstillingen afvist", "rejected", (60, 61)), "sagde nej", "sagde ja", "outcome-wrong"),
        (Decision("Sagen udsat", "postponed", (60, 61)), "har udsat sagen", "sagde ja", "outcome-wrong"),
        (Decision("Sagen udsat", "postponed", (60, 61)), "udsat", "behandlet", "outcome-missing"),
    ],
)
def test_another_outcome_is_found(decision: Decision, before: str, after: str, code: str) -> None:
    one = decided(decision)
    draft = faithful(one)
    plain = replace(draft, sentences=tuple(sentence for sentence in draft.sentences if not sentence.quote))
    assert code in codes(changed(plain, before, after), one)


def test_amounts_beside_no_consequences_are_worth_a_look_and_no_more() -> None:
    sections = (section("case", 20, "Det koster 9 kr."), section("finances", 30, "Ingen økonomiske konsekvenser"))
    one = item(sections=sections, finances="Ingen økonomiske konsekvenser")
    (draft,) = kort.draft(meeting(one), TERMS)
    assert [(found.code, found.severity) for found in check(draft, one)] == [
        ("plain_language.money-unsaid", Severity.INFO)
    ]
