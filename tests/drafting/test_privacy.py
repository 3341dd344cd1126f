"""Nothing of a closed item, and nothing that the gate withholds, ever reaches a language model."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from drafting.doubles import PAPER, Double, answer, run, told, written
from publisher.building.model_drafting import ModelTask, draft_by_model
from support.listening import Listener

LIAR = answer(told("Stien bliver 900 meter lang.", 24))
CLOSED = ("Grunden", "3 millioner", "Hemmelig", "Sælger")


def plant(town: Path, words: str) -> None:
    paper = town / PAPER
    text = paper.read_text(encoding="utf-8")
    paper.write_text(text.replace("Stien bliver 400 meter lang.", f"Stien bliver 400 meter lang. {words}"), "utf-8")


def test_a_closed_item_is_not_asked_about_and_none_of_it_is_told(town: Path) -> None:
    model = Double(LIAR)
    done = run(town, model)
    assert [one.item for one in done.attempts] == [1, 2]
    assert not [word for word in CLOSED if word in model.everything()]


def test_a_closed_item_is_not_asked_about_when_it_is_named_either(town: Path) -> None:
    model = Double(LIAR)
    assert run(town, model, 3).attempts == ()
    assert model.heard == []


@pytest.mark.parametrize("planted", ["borger@example.dk", "44 77 20 00", "+45 44772001"])
def test_contacts_are_left_out_before_anything_is_sent(town: Path, planted: str) -> None:
    plant(town, f"Skriv eller ring: {planted}.")
    model = Double(LIAR)
    run(town, model)
    assert len(model.heard) > 3
    assert planted not in model.everything()


def test_of_a_paper_with_a_personal_number_nothing_is_sent(town: Path) -> None:
    plant(town, "Ejeren er 010190-1234.")
    model = Double(LIAR)
    done = draft_by_model(town, [], ModelTask((), "2026-02-04"), model, Listener())
    assert [failure.error.exit_code for failure in done.failures] == [6]
    assert "010190" not in model.everything()
    assert "cykelsti" not in model.everything()
    assert written(town) == ""


def test_a_personal_number_in_the_word_list_stops_the_question(town: Path) -> None:
    words = [{"term": "cykelsti", "variants": [], "explanation": "Spørg 010190-1234."}]
    (town / "ordliste.json").write_text(json.dumps(words), encoding="utf-8")
    model = Double(LIAR)
    done = run(town, model, 1)
    assert model.heard == []
    assert done.attempts[0].error is not None
    assert done.attempts[0].error.exit_code == 6


def test_who_voted_and_who_was_there_is_not_sent(town: Path) -> None:
    paper = town / PAPER
    text = paper.read_text(encoding="utf-8")
    paper.write_text(
        text.replace("Indstillingen godkendt", "For stemte: 1, Medlem To (B).\n\nImod stemte: 1, Formand Eet (A).", 1),
        encoding="utf-8",
    )
    model = Double(LIAR)
    run(town, model, 1)
    assert not [name for name in ("Medlem To", "Formand Eet", "Medlem Tre") if name in model.everything()]


def test_a_build_cannot_ask_a_language_model() -> None:
    asks = "{'pydantic_ai', 'publisher.building.asking', 'publisher.building.model_drafting'}"
    script = f"import sys, publisher.building.route; print({asks} & set(sys.modules) or 'none')"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "none"
