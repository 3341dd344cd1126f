"""Fingerprints change with what decides the output, and with nothing else."""

import subprocess
import sys
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from publisher.building.fingerprint import code, fingerprint, tools
from publisher.building.plan import PRINT
from publisher.model.narration import Script, Utterance

SCRIPT = Script("audio-item", 1, "Titel", (Utterance("Tekst", "tekst", 0.5),))


def test_equal_values_have_equal_fingerprints() -> None:
    assert fingerprint(SCRIPT, {"a": 1, "b": 2}) == fingerprint(replace(SCRIPT), {"b": 2, "a": 1})


def test_every_part_counts() -> None:
    changed = replace(SCRIPT, utterances=(replace(SCRIPT.utterances[0], pause_after_s=0.6),))
    assert len({fingerprint(SCRIPT), fingerprint(changed), fingerprint(SCRIPT, b""), fingerprint(SCRIPT, b"x")}) == 4


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_texts_have_different_fingerprints(one: list[str], other: list[str]) -> None:
    assert (fingerprint(*one) == fingerprint(*other)) == (one == other)


def test_rooms_have_their_own_code_and_tools_their_versions() -> None:
    assert code("model") != code("speech")
    assert tools("weasyprint", "jinja2").startswith("weasyprint=70.")


def test_a_change_in_any_module_that_sets_a_pdf_makes_it_anew() -> None:
    program = "import sys, publisher.rendering.pdf.easy_read, publisher.rendering.pdf.press; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    modules = {name.removeprefix("publisher.").replace(".", "/") for name in loaded if name.startswith("publisher.")}
    decide_nothing = {"catalogue", "catalogue/findings", "errors", "rendering", "tools", "tools/pango"}
    assert {name for name in modules - decide_nothing if not is_named(name)} == set()


def is_named(module: str) -> bool:
    return any(place in {module, f"{module}.py"} or module.startswith(f"{place}/") for place in PRINT)
