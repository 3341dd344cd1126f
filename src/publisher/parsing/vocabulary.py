"""Maps a printed heading to what its section is. The words are data: `headings.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from publisher.model.meeting import SectionKind

CONTENT_KINDS: frozenset[SectionKind] = frozenset(
    {"summary", "background", "case", "further_process", "further_participation", "consultation", "legal_basis"}
)
"""The headings that stand inside "Indhold", or in its place."""

_MAX_HEADING = 120
_INLINE_ABSENTEES = re.compile(r"^(?P<heading>Afbud/Fraværende|Afbud|Fraværende):?\s+(?=[A-ZÆØÅÉ])(?P<rest>.+)$")
_MESSAGES = re.compile(r"^(?:meddelelser|meddelelse|orienteringer|orientering fra|siden sidst)\b", re.IGNORECASE)


@cache
def _table() -> tuple[tuple[re.Pattern[str], SectionKind], ...]:
    words = tomllib.loads((files("publisher.parsing") / "headings.toml").read_text(encoding="utf-8"))
    kinds = get_args(SectionKind)
    rows: list[tuple[re.Pattern[str], SectionKind]] = []
    for kind, spellings in words.items():
        if kind not in kinds:
            raise KeyError(kind)
        alternatives = [re.escape(word) for word in spellings.get("is", ())]
        alternatives += [re.escape(word) + ".*" for word in spellings.get("starts", ())]
        alternatives += spellings.get("pattern", ())
        rows.append((re.compile("|".join(f"(?:{each})" for each in alternatives)), cast(SectionKind, kind)))
    return tuple(rows)


def bare_heading(text: str) -> str:
    """Return a heading without its closing colon, stray question mark and spaces."""
    return re.sub(r"[\s:?]+$", "", text).strip()


def kind_of(text: str) -> SectionKind | None:
    """Return what a section under this heading is, or none if the heading is not known."""
    bare = bare_heading(text)
    if not bare or len(bare) > _MAX_HEADING or not bare[0].isupper():
        return None
    wanted = bare.casefold()
    return next((kind for pattern, kind in _table() if pattern.fullmatch(wanted)), None)


def inline_absentees(text: str) -> tuple[str, str] | None:
    """Return heading and names of a line such as `Afbud Per Mortensen (A)`."""
    found = _INLINE_ABSENTEES.match(text)
    return (found["heading"], found["rest"]) if found else None


def is_messages_title(title: str) -> bool:
    """Tell whether an item of this title holds numbered messages."""
    return bool(_MESSAGES.match(title))
