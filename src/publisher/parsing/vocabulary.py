"""Maps a printed heading to what its section is. The words are data: `headings.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast, get_args

from publisher.model.meeting import SectionKind

CONTENT_KINDS: frozenset[SectionKind] = frozenset(
    {"summary", "background", "case", "further_process", "further_participation", "consultation", "legal_basis"}
)
"""The headings that stand inside "Indhold", or in its place."""

_MAX_HEADING = 120
_INLINE_ABSENTEES = re.compile(
    r"^(?P<heading>Afbud/Fraværende|Afbud|Fraværende)\s*(?::\s*|\s)(?=[A-ZÆØÅÉ])(?P<rest>\S.*)$"
)
_MESSAGES = re.compile(r"^(?:meddelelser|meddelelse|orienteringer|orientering fra|siden sidst)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    whole: dict[str, SectionKind]
    patterns: tuple[tuple[re.Pattern[str], SectionKind], ...]
    doubtful: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    table = tomllib.loads((files("publisher.parsing") / "headings.toml").read_text(encoding="utf-8"))
    whole: dict[str, SectionKind] = {}
    patterns: list[tuple[re.Pattern[str], SectionKind]] = []
    doubtful: set[str] = set()
    for name, spellings in table.items():
        if name not in get_args(SectionKind):
            raise KeyError(name)
        kind = cast(SectionKind, name)
        whole |= dict.fromkeys([*spellings.get("is", ()), *spellings.get("maybe", ())], kind)
        doubtful |= set(spellings.get("maybe", ()))
        patterns += [(re.compile(re.escape(word) + ".*"), kind) for word in spellings.get("starts", ())]
        patterns += [(re.compile(pattern), kind) for pattern in spellings.get("pattern", ())]
    return _Vocabulary(whole, tuple(patterns), frozenset(doubtful))


def bare_heading(text: str) -> str:
    """Return a heading without its closing colon, stray question mark and spaces."""
    return text.rstrip(" \t\u00a0:?").strip()


def kind_of(text: str) -> SectionKind | None:
    """Return what a section under this heading is, or none if the heading is not known."""
    if not text or len(text) > _MAX_HEADING or not text[0].isupper() or text.endswith("."):
        return None
    wanted = bare_heading(text).casefold()
    vocabulary = _vocabulary()
    return vocabulary.whole.get(wanted) or next(
        (kind for pattern, kind in vocabulary.patterns if pattern.fullmatch(wanted)), None
    )


def is_doubtful(text: str) -> bool:
    """Tell whether this known heading is as often a free sub-heading."""
    return bare_heading(text).casefold() in _vocabulary().doubtful


def inline_absentees(text: str) -> tuple[str, str] | None:
    """Return heading and names of a line such as `Afbud Per Mortensen (A)`."""
    found = _INLINE_ABSENTEES.match(text)
    return (found["heading"], found["rest"]) if found else None


def is_messages_title(title: str) -> bool:
    """Tell whether an item of this title holds numbered messages."""
    return bool(_MESSAGES.match(title))
