"""What our own checks say stands in the catalogue, in Danish, and all of it can be said."""

import re
from pathlib import Path

from faults.fault import ENGINES
from publisher.catalogue.texts import entries
from publisher.checking.checks import CHECKS

SOURCES = {
    file: file.read_text(encoding="utf-8") for file in sorted(Path("src/publisher/checking").rglob("*.[pj][ys]"))
}


def said() -> dict[str, dict[str, str]]:
    """What each check can say, by its name."""
    return {name: one["says"] for name, one in entries("checking", "checks").items() if "says" in one}


def test_all_but_the_engines_of_others_speak_from_the_catalogue() -> None:
    assert set(said()) == {check.name for check in CHECKS} - ENGINES


def test_every_text_is_said_somewhere() -> None:
    code = "\n".join(SOURCES.values())
    composed = {f"{by}_{what}" for by in ("focus", "change") for what in ("leads", "opens", "moves")}
    keys = {key for texts in said().values() for key in texts} - composed
    assert [key for key in sorted(keys) if f'"{key}"' not in code] == []


def test_every_text_that_a_script_names_is_there() -> None:
    keys = {key for texts in said().values() for key in texts}
    named = {key for code in SOURCES.values() for key in re.findall(r'says"?: "(\w+)"', code)}
    assert named
    assert named - keys == set()


def test_every_text_is_a_sentence() -> None:
    texts = [text for texts in said().values() for key, text in texts.items() if key != "way"]
    assert [
        text
        for text in texts
        if not re.fullmatch(r"[A-ZÆØÅ»{].*([.:]|\{address\}|\{element\}|\{target\}|\{places\}|\{picture\})", text)
    ] == []
