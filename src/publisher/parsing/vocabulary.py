"""Maps a printed heading to what its section is. The words are data: `headings.toml`, and one file a system more."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any, cast, get_args

from publisher.model.meeting import SectionKind

CONTENT_KINDS: frozenset[SectionKind] = frozenset(
    {"summary", "background", "case", "further_process", "further_participation", "consultation", "legal_basis"}
)
"""The headings that stand inside "Indhold", or in its place."""

_INLINE_KINDS: frozenset[SectionKind] = frozenset(
    {"decided_by", "decision", "recommendation", "absentees", "attachments"}
)
"""Sections whose text may stand on the line of their heading, behind a colon."""

_MAX_HEADING = 120
_BULLET = re.compile(r"^[•·▪‣◦-]\s+(?=\S)")
_INLINE = re.compile(r"^(?P<heading>[^:]{3,80}?)\s*:\s+(?P<rest>\S.*)$")
_INLINE_ABSENTEES = re.compile(
    r"^(?P<heading>Afbud/Fraværende|Afbud|Fraværende)\s*(?::\s*|\s)(?=[A-ZÆØÅÉ])(?P<rest>\S.*)$"
)
_MESSAGES = re.compile(r"^(?:meddelelser|meddelelse|orienteringer|orientering fra|siden sidst)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InlineHeading:
    """A heading with its text on the same line: `Afbud Per Mortensen (A)`, `Sagen afgøres i: Byrådet`."""

    kind: SectionKind
    heading: str
    rest: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Which headings there are in papers of one system, and what their sections are."""

    whole: Mapping[str, SectionKind]
    patterns: tuple[tuple[re.Pattern[str], SectionKind], ...]
    doubtful: frozenset[str]
    _told: dict[str, SectionKind | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was answered before: many stages ask the same of a line."""

    def for_one_paper(self) -> "Vocabulary":
        """Return the same headings with no answers remembered, so that no paper's text outlives its reading."""
        return replace(self)

    def kind_of(self, text: str) -> SectionKind | None:
        """Return what a section under this heading is, or none if the heading is not known."""
        if not text or len(text) > _MAX_HEADING or text.endswith("."):
            return None
        if text not in self._told:
            self._told[text] = self._kind_of(text)
        return self._told[text]

    def _kind_of(self, text: str) -> SectionKind | None:
        printed = _BULLET.sub("", text)
        if not printed[0].isupper():
            return None
        wanted = bare_heading(printed).casefold()
        return self.whole.get(wanted) or next(
            (kind for pattern, kind in self.patterns if pattern.fullmatch(wanted)), None
        )

    def is_doubtful(self, text: str) -> bool:
        """Tell whether this known heading is as often a free sub-heading."""
        return bare_heading(text).casefold() in self.doubtful

    def inline(self, text: str) -> InlineHeading | None:
        """Return the heading and the text behind it, of a line that holds both."""
        absentees = _INLINE_ABSENTEES.match(text) if text.startswith(("Afbud", "Fraværende")) else None
        if absentees:
            return InlineHeading("absentees", absentees["heading"], absentees["rest"])
        found = _INLINE.match(text) if ":" in text else None
        kind = self.kind_of(found["heading"]) if found else None
        if found is None or kind not in _INLINE_KINDS or self.is_doubtful(found["heading"]):
            return None
        return InlineHeading(kind, _BULLET.sub("", found["heading"]), found["rest"])

    def extended(self, table: Mapping[str, Any]) -> "Vocabulary":
        """Return the vocabulary with a system's own headings, which go before the common ones."""
        own = _read(table)
        return Vocabulary(
            {**self.whole, **own.whole},
            (*own.patterns, *self.patterns),
            (self.doubtful - frozenset(own.whole)) | own.doubtful,
        )


@cache
def common_vocabulary() -> Vocabulary:
    """Return the headings that mean the same in the papers of every system."""
    return _read(tomllib.loads((files("publisher.parsing") / "headings.toml").read_text(encoding="utf-8")))


def _read(table: Mapping[str, Any]) -> Vocabulary:
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
    return Vocabulary(whole, tuple(patterns), frozenset(doubtful))


def bare_heading(text: str) -> str:
    """Return a heading without its bullet, closing colon, stray question mark and spaces."""
    return _BULLET.sub("", text.rstrip(" \t\u00a0:?").strip())


def is_messages_title(title: str) -> bool:
    """Tell whether an item of this title holds numbered messages."""
    return bool(_MESSAGES.match(title))
