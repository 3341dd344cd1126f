"""Words that search knows: inner parts of compounds, spellings that count as one, the files of words."""

import gzip
import json
from pathlib import Path

import pytest

from publisher.checking.chromium import Views
from publisher.rendering.site.search.compounds import Compounds
from publisher.rendering.site.search.spelling import fold, words
from publisher.rendering.site.search.words import artefacts

_SITE = """
handicapparkeringspladser handicapparkeringskort parkering kort pladser handicap tilsyn tilsynet påbud påbudstilsyn
socialtilsynet social rapport tilsynsrapport velfærdsteknologi velfærdsområdet område teknologi overensstemmelse
behandling behandlingen stokholtbuen døgnbehandling formanden anden
"""
SITE = _SITE.split()
SPELLED = [
    ("rådhus", "raadhus"), ("rådhus", "radhus"), ("børn", "boern"), ("børn", "born"), ("børn", "börn"),
    ("lærer", "laerer"), ("lærer", "larer"), ("handicap", "handikap"), ("André", "andre"), ("rapport", "raport"),
    ("Klakkebo", "klakebo"), ("Østergade", "oestergade"), ("Maxi", "maksi"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("handicapparkeringspladser", {"parkeringspladser", "pladser"}),
        ("tilsynsrapport", {"rapport"}),
        ("påbudstilsyn", {"tilsyn"}),
        ("socialtilsynet", {"tilsynet"}),
        ("velfærdsteknologi", {"teknologi"}),
        ("behandlingen", set()),
        ("overensstemmelse", set()),
        ("parkering", set()),
        ("tilsyn", set()),
    ],
)
def test_a_compound_is_found_by_what_begins_inside_it(word: str, parts: set[str]) -> None:
    assert set(Compounds(SITE).parts(word)) == parts


def test_a_first_part_that_never_stands_alone_is_learnt_from_several_words() -> None:
    known = Compounds(["parkeringskort", "parkeringsplads", "handicap", "handicapparkeringskort", "kort", "plads"])
    assert "parkeringskort" in known.parts("handicapparkeringskort")


@pytest.mark.parametrize(("right", "typed"), SPELLED)
def test_spellings_that_count_as_one(right: str, typed: str) -> None:
    assert fold(right) == fold(typed)


def test_the_browser_folds_as_the_build_does(views: Views, project: Path) -> None:
    page = views.open("about:blank")
    page.add_script_tag(path=project / "theme/assets/search-words.js")
    asked = sorted(
        {word for pair in SPELLED for word in pair} | set(SITE) | {"Ærø", "ÅÅÅ", "straße", "naïve", "x-akse", "2025"}
    )
    assert page.evaluate("words => words.map(searchWords.fold)", asked) == [fold(word) for word in asked]


def test_words_of_a_text() -> None:
    assert words("Bo- og dagtilbud, IPS-indsatsen (§ 85).") == [
        "bo",
        "og",
        "dagtilbud",
        "ips",
        "indsatsen",
        "ipsindsatsen",
        "85",
    ]


def test_a_number_in_groups_is_never_one_word() -> None:
    assert words("Bilag 2012-196186") == ["bilag", "2012", "196186"]


def test_one_file_a_letter_with_the_parts_that_are_found_but_not_suggested() -> None:
    counted = {"tilsynsrapport": 4, "rapport": 1, "tilsyn": 1, "årsregnskab": 1, "regnskab": 1}
    made = {one.path: one.content for one in artefacts(counted, Compounds(counted))}
    files = {path.removeprefix("soeg/ord/"): json.loads(gzip.decompress(content)) for path, content in made.items()}
    assert files["t.json.gz"] == {"tilsyn": 1, "tilsynsrapport": 3}
    assert files["a.json.gz"] == {"årsregnskab": 1}
    assert files["y.json.gz"] == files["y7.json.gz"] == {}
    assert files["t1.json.gz"] == files["t.json.gz"], "the eighth of the second letter i"
    assert files["a2.json.gz"] == {"årsregnskab": 1}
    assert {one.path: one.content for one in artefacts(counted, Compounds(counted))} == made
