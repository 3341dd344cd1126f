"""Meetings that running text names, however it names them."""

import pytest

from publisher.corpus.committees import Committees
from publisher.corpus.relations import relate
from publisher.corpus.text_references import find
from publisher.model.meeting import Section
from support.small_papers import item, paper, section

KNOWN = Committees.of(
    ["Socialudvalget", "Økonomiudvalget", "Kommunalbestyrelsen", "Kultur- og Fritidsudvalget", "Teknisk Udvalg"]
)
SAID = (
    ("På Socialudvalgets møde den 6. maj 2025, punkt 4, blev sagen drøftet.", "Socialudvalget 2025-05-06 4"),
    ("Økonomiudvalgets møde d. 22. oktober 2025 blev aflyst.", "Økonomiudvalget 2025-10-22 -"),
    ("Se referatet, jf. punkt 4 på mødet den 6. maj 2025.", "Socialudvalget 2025-05-06 4"),
    ("Jf. punkt 4 på Økonomiudvalgets møde den 6. maj 2025.", "Økonomiudvalget 2025-05-06 4"),
    ("KMB 30.01.2012 pkt. 5", "Kommunalbestyrelsen 2012-01-30 5"),
    ("Sagen har været i ØU den 3. juni 2025 og i KB den 12. juni 2025.", "Økonomiudvalget 2025-06-03 -"),
    ("Sagen har været i ØU den 3. juni 2025 og i KB den 12. juni 2025.", "Kommunalbestyrelsen 2025-06-12 -"),
    ("Godkendt af Kultur og fritidsudvalget den 3/5-2025 pkt. 3.", "Kultur- og Fritidsudvalget 2025-05-03 3"),
    ("Teknisk Udvalgs møde den 3. marts 2025, punkt 2", "Teknisk Udvalg 2025-03-03 2"),
    ("Den 3. marts 2025 blev Økonomiudvalget orienteret om sagen.", "Økonomiudvalget 2025-03-03 -"),
    ("ØU drøftede sagen den 3. marts 2025, punkt 2, og den 8. april 2025, punkt 7.", "Økonomiudvalget 2025-04-08 7"),
    ("Børne- og Ungeudvalgets møde den 3. marts 2025 punkt 7", "Børne- og Ungeudvalget 2025-03-03 7"),
    ("Økonomiudvalget har den 3. marts 2025 modtaget en orientering.", "Økonomiudvalget 2025-03-03 -"),
    ("Socialudvalget har taget imod tilbuddet på mødet den 3. marts 2025.", "Socialudvalget 2025-03-03 -"),
)  # fmt: skip
UNSAID = (
    "Økonomiudvalget har den 3. marts 2025 en deltager mindre.",
    "Høringsfristen er den 3. maj 2025.",
    "Socialudvalget skal svare inden den 3. maj 2025.",
    "Økonomiudvalget har i høringssvar den 17. april 2024 udtrykt et ønske.",
    "Udvalget orienteres om brandtilsynet den 3. maj 2025.",
    "Økonomiudvalget orienteres om det uanmeldte tilsyn den 4. januar 2025.",
    "EU vedtog loven den 3. maj 2025.",
    "På mødet den 3. maj 2025 blev der serveret kaffe.",
    "Møde i Økonomiudvalget den 31. februar 2025, punkt 3.",
    "Dette møde: Socialudvalget den 2. september 2025, punkt 3.",
)


def named(text: str) -> list[str]:
    found = find(item(1, "Taget", text), KNOWN, "Socialudvalget", "2025-09-02")
    return [f"{one.committee} {one.date} {one.item_number or '-'}" for one in found]


@pytest.mark.parametrize(("text", "meeting"), SAID)
def test_a_named_meeting_is_found(text: str, meeting: str) -> None:
    assert meeting in named(text)


@pytest.mark.parametrize("text", UNSAID)
def test_another_day_is_no_meeting(text: str) -> None:
    assert named(text) == []


def test_it_knows_its_words_and_its_lines() -> None:
    (found,) = find(item(1, "Taget", "Jf. ØU den 3. juni 2025, pkt. 2."), KNOWN, "Socialudvalget", "2025-09-02")
    assert (found.text, found.lines, found.target) == ("ØU den 3. juni 2025, pkt. 2", (12, 12), None)


def test_what_is_printed_as_earlier_handling_or_attachment_is_not_found_twice() -> None:
    sections: tuple[Section, ...] = (
        section("Økonomiudvalget den 3. juni 2025 punkt 2", "earlier_handling"),
        section("Referat fra Økonomiudvalget den 3. juni 2025", "attachments"),
    )
    assert find(item(1, "Taget", sections=sections), KNOWN, "Socialudvalget", "2025-09-02") == ()


def test_an_abbreviation_without_a_committee_of_the_corpus_is_no_reference() -> None:
    few = Committees.of(["Socialudvalget", "Sundhedsudvalget"])
    for text in ("ØU den 3. juni 2025 punkt 2", "SU den 3. juni 2025 punkt 2"):
        assert find(item(1, "Taget", text), few, "Socialudvalget", "2025-09-02") == ()


def test_it_leads_to_its_item() -> None:
    there = paper("Økonomiudvalget", "2025-06-03", item(1, "Cykelstier"), item(2, "Skovbørnehaven Egelund"))
    texts = ("Jf. ØU den 3. juni 2025, pkt. 2.", "Jf. ØU den 3. juni 2025.", "Jf. ØU den 4. juni 2025.")
    referring = paper(
        "Socialudvalget", "2025-09-02", *(item(n, "Taget på Egelund", text) for n, text in enumerate(texts))
    )
    found = [one.text_references[0] for one in relate((referring, there))[0].items[:2]]
    assert [(one.target, one.certainty) for one in found] == [
        ("2025-06-03-oekonomiudvalget/2", "number"), ("2025-06-03-oekonomiudvalget/2", "date"),
    ]  # fmt: skip


def test_a_closed_item_is_not_read() -> None:
    closed = item(1, "Taget", "Jf. ØU den 3. juni 2025, pkt. 2.", closed=True)
    there = paper("Økonomiudvalget", "2025-06-03", item(2, "Cykelstier"))
    assert relate((paper("Socialudvalget", "2025-09-02", closed), there))[0].items[0].text_references == ()
