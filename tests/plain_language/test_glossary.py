"""The word list: what it may hold, and which of its words a text holds."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from plain_language.papers import TERMS, short_versions
from publisher.errors import SourceError
from publisher.model.blocks import Paragraph
from publisher.model.edition import Term
from publisher.model.meeting import Section
from publisher.model.summary import DraftSummary, Sentence
from publisher.plain_language.glossary import explanation, load_glossary, terms_in, words_of
from publisher.plain_language.term_forms import mentions_in_text
from support.records import OPEN_ITEM


def found(text: str) -> list[str]:
    return [term.term for term in terms_in(text, TERMS)]


def test_the_longest_match_wins() -> None:
    assert found("Et skærpet tilsyn er alvorligt.") == ["skærpet tilsyn"]


def test_terms_stand_once_in_the_order_of_the_text() -> None:
    assert found("IPS og tilsyn. Tilsynet og IPS-indsatsen.") == ["IPS", "tilsyn"]


def test_only_whole_words_match() -> None:
    assert found("Tilsynsrapporten og medtilsyn.") == []


def test_acronyms_keep_their_case() -> None:
    assert found("Vi gør det ips.") == []
    assert found("IPS-samarbejdet") == ["IPS"]


def test_an_items_words_are_those_of_its_whole_text() -> None:
    body = Section("other", "IPS", 2, (1, 3), (Paragraph("Tilsynet er skærpet.", (3, 3)),))
    item = replace(OPEN_ITEM, title="Skærpet tilsyn", sections=(body,), messages=())
    assert [term.term for term in words_of(item, TERMS).terms] == ["skærpet tilsyn", "IPS", "tilsyn"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Hjælp efter § 85 i serviceloven.", ["servicelovens § 85", "serviceloven"]),
        ("Hjælp efter servicelovens §85.", ["servicelovens § 85"]),
        ("Hjælp efter § 85.", []),
        ("Hjælp efter § 85 i barnets lov, jf. serviceloven.", ["serviceloven"]),
        ("Serviceloven gælder. Hjælp efter § 85.", ["serviceloven"]),
    ],
)
def test_a_bare_paragraph_needs_its_law(text: str, terms: list[str]) -> None:
    assert found(text) == terms


def test_the_list_of_the_papers_is_usable(content: Path) -> None:
    terms = load_glossary(content / "ordliste.json")
    assert len(terms) > 90
    assert all(term.explanation.endswith(".") for term in terms)


def entry(**changes: object) -> dict[str, object]:
    return {"term": "påbud", "variants": ["påbuddet"], "explanation": "En ordre.", **changes}


@pytest.mark.parametrize(
    ("source", "what", "line"),
    [
        ("[\n {]", "not valid JSON", 2),
        ("{}", "not a list", 1),
        (json.dumps([entry(), entry(term="")], indent=1), "term of an entry", 9),
        (json.dumps([{"term": "påbud"}]), "keys", 1),
        (json.dumps([entry(variants="påbuddet")]), "variants of 'påbud'", 1),
        (json.dumps([entry(), entry(term="bud", variants=["Påbuddet"])], indent=1), "explained twice", 9),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, source: str, what: str, line: int) -> None:
    path = tmp_path / "ordliste.json"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(SourceError, match=what) as caught:
        load_glossary(path)
    assert caught.value.line == line
    assert caught.value.cure


def test_a_missing_list_and_a_list_in_another_encoding_are_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not there"):
        load_glossary(tmp_path / "ordliste.json")
    (tmp_path / "latin.json").write_bytes('["på"]'.encode("latin-1"))
    with pytest.raises(SourceError, match="cannot be read"):
        load_glossary(tmp_path / "latin.json")


def uses(text: str, *terms: Term) -> list[tuple[str, str]]:
    return [(mention.form, mention.term.term) for mention in mentions_in_text(text, terms)]


def test_the_genitive_is_the_same_word_and_no_other_ending_is_guessed() -> None:
    rate, offer = Term("sats", (), "Et beløb."), Term("tilbud", ("tilbuddet",), "Et sted.")
    text = "Satsens sats i indsatsen. Tilbuddets botilbud og tilbudene."
    assert uses(text, rate, offer) == [("sats", "sats"), ("Tilbuddets", "tilbud")]


def test_a_form_that_ends_in_a_hyphen_is_the_beginning_of_compounds() -> None:
    hiring = Term("rekruttering", ("rekrutterings-",), "At finde nye ansatte.")
    text = "Rekrutteringsprocessen, en rekruttering og genrekrutteringsmodel."
    assert uses(text, hiring) == [("Rekrutteringsprocessen", "rekruttering"), ("rekruttering", "rekruttering")]


def test_two_paragraphs_at_once_are_a_form_like_any_other_but_for_another_law() -> None:
    both = Term("servicelovens §§ 103 og 104", ("§§ 103 og 104",), "Regler om arbejde.")
    assert uses("Stedets §§103 og 104 er gode.", both) == [("§§103 og 104", both.term)]
    assert uses("Efter §§ 103 og 104 i barnets lov.", both) == []


def test_where_a_summary_first_uses_the_words_it_explains() -> None:
    texts = ("Et skærpet tilsyn. Tilsynet er slut.", "Tilsynet får støtte efter IPS.")
    told = tuple(Sentence(slot, text, ((1, 1),)) for slot, text in zip(("next", "about"), texts, strict=True))
    words = tuple(map(explanation, TERMS[:2]))
    summary = short_versions((DraftSummary(OPEN_ITEM.number, "kort", "x", (*told, *words)),))[0]
    uses = words_of(OPEN_ITEM, TERMS, summary).uses
    found = [(use.sentence, texts[use.sentence][use.start : use.end], words[use.explanation - 2].text) for use in uses]
    assert found == [
        (1, "Tilsynet", "Tilsyn: Kontrol af, om et sted er godt nok."),  # »Hvad handler sagen om?« is read first
        (0, "skærpet tilsyn", "Skærpet tilsyn: Ekstra kontrol."),
    ]
