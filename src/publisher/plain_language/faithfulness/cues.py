"""Words by which the checks of sense and certainty go, from `cues.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def cue(name: str) -> re.Pattern[str]:
    """Return the pattern that finds the words of this name."""
    return _pattern(_table()[name])


@cache
def opposites() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return every pair of directions, each way round."""
    pairs = [(_pattern(pair["one"]), _pattern(pair["other"])) for pair in _table()["opposites"]]
    return tuple(way for one, other in pairs for way in ((one, other), (other, one)))


@cache
def settled() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return the words that claim a thing as settled, each with what gives ground for it."""
    return tuple((_pattern(pair["said"]), _pattern(pair["ground"])) for pair in _table()["settled"])


@cache
def stronger() -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]:
    """Return the words that make a claim total, each with its ground, and whether that may stand a sentence away."""
    return tuple(
        (_pattern(pair["said"]), _pattern(pair["ground"]), pair.get("around", False)) for pair in _table()["stronger"]
    )


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "cues.toml").read_text(encoding="utf-8"))


def _pattern(words: str) -> re.Pattern[str]:
    fragments = [" ".join(fragment.split()).replace("*", r"\w*") for fragment in words.split(";") if fragment.strip()]
    return re.compile(rf"\b(?:{'|'.join(fragments)})(?!\w)", re.IGNORECASE)
