"""Chooses, by what stands in a paper, the system that it was made with: its own headings, labels and buttons.

A system is a file in `profiles/`. What is alike in all papers needs none: see `headings.toml` and `header.py`.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from publisher.parsing.lines import Line
from publisher.parsing.vocabulary import Vocabulary, common_vocabulary

_FEWEST_SIGNS = 2
"""One sign may be chance."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is peculiar to the papers of one system."""

    name: str
    vocabulary: Vocabulary
    labels: Mapping[str, str]
    """Labels of the header on top of the common ones, lower case → what they tell."""
    furniture: frozenset[str]
    """Lines that belong to the page: buttons, links, in lower case."""
    signs: tuple[re.Pattern[str], ...] = ()


def choose_profile(lines: Iterable[Line]) -> Profile:
    """Return the profile with most signs among the lines; without two signs of one, the common one."""
    profiles = _profiles()
    seen: dict[str, set[int]] = {profile.name: set() for profile in profiles}
    is_any = _any_sign()
    for text in filter(is_any.match, dict.fromkeys(line.text for line in lines)):
        for profile in profiles:
            seen[profile.name] |= {at for at, sign in enumerate(profile.signs) if sign.match(text)}
    best = max(profiles, key=lambda profile: len(seen[profile.name]))
    chosen = best if len(seen[best.name]) >= _FEWEST_SIGNS else common_profile()
    return replace(chosen, vocabulary=chosen.vocabulary.for_one_paper())


@cache
def common_profile() -> Profile:
    """Return the profile of papers that show no system's signs."""
    return Profile("", common_vocabulary(), {}, frozenset())


@cache
def _profiles() -> tuple[Profile, ...]:
    """Read the systems' files in the order of their names: of two with as many signs the first is taken."""
    folder = files("publisher.parsing") / "profiles"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name)
    return tuple(_profile(entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8")) for entry in found)


@cache
def _any_sign() -> re.Pattern[str]:
    """Return a pattern of all systems' signs: few lines are one."""
    signs = (sign.pattern for profile in _profiles() for sign in profile.signs)
    return re.compile("|".join(f"(?:{sign})" for sign in signs), re.IGNORECASE)


def _profile(name: str, text: str) -> Profile:
    table = tomllib.loads(text)
    return Profile(
        name=name,
        vocabulary=common_vocabulary().extended(table.get("headings", {})),
        labels=table.get("labels", {}),
        furniture=frozenset(table.get("furniture", ())),
        signs=tuple(re.compile(sign, re.IGNORECASE) for sign in table["signs"]),
    )
