"""Deals an item's lines out to its sections: which heading stands over a line, and what ends a section without one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from publisher.model.meeting import SectionKind
from publisher.parsing.handlings import Handling, read_handling, same_body
from publisher.parsing.lines import Line
from publisher.parsing.metadata import read_metadata
from publisher.parsing.names import is_list_of_people, names_nobody
from publisher.parsing.pieces import message_number
from publisher.parsing.vocabulary import Vocabulary, bare_heading

_BULLET = re.compile(r"^[•·▪‣◦-]\s")
_LETTER = re.compile(r"^([a-zæøå])[.)]\s+\S")
_PROPOSED_OR_DECIDED: frozenset[SectionKind] = frozenset({"recommendation", "decision"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the meeting and of the item when its sections are found."""

    words: Vocabulary
    committee: str
    day: date
    messages: bool
    """The item holds numbered messages; the next one ends an inner list of attachments."""


@dataclass(slots=True)
class Draft:
    """A section that lines are still being added to."""

    kind: SectionKind
    heading: str | None
    first: int
    depth: int = 0
    lines: list[Line] = field(default_factory=list)
    is_metadata: bool = False
    is_bulleted: bool = False
    """Its heading stands behind a bullet, as every heading does in some papers."""
    is_inline: bool = False
    """Its text stands on the line of its heading: lines below it that are no names are another section's."""

    @property
    def last(self) -> int:
        """The last line with text."""
        return max([self.first, *(line.last for line in self.lines if line.text)])

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the heading."""
        return not any(line.text for line in self.lines)


def draft_sections(lines: Sequence[Line], setting: Setting) -> list[Draft]:
    """Return the sections with their lines, in order; some may be empty."""
    opening = read_metadata(lines).lines
    drafts = [Draft("other", None, lines[0].number if lines else 0)]
    if opening:
        drafts[0].lines, drafts[0].is_metadata = list(lines[:opening]), True
        drafts.append(Draft("other", None, lines[opening - 1].last))
    dealer = _Dealer(lines[opening:], setting, drafts)
    for at, line in enumerate(lines[opening:]):
        dealer.deal(at, line)
    for draft in drafts:
        if draft.heading is None:
            draft.first = next((line.number for line in draft.lines if line.text), draft.first)
    return drafts


class _Dealer:
    """Opens a section at each heading, and puts every other line to the section it belongs to."""

    def __init__(self, lines: Sequence[Line], setting: Setting, drafts: list[Draft]) -> None:
        words = setting.words
        self._lines = lines
        self._setting = setting
        self._drafts = drafts
        self._shallowest = min((line.depth for line in lines if line.depth and words.kind_of(line.text)), default=0)
        self._certain = {
            kind for line in lines if (kind := words.kind_of(line.text)) and not words.is_doubtful(line.text)
        }
        self._next_message = 1
        self._after_gap = True
        self._brackets = 0
        self._last_text = ""

    def deal(self, at: int, line: Line) -> None:
        """Put the line where it belongs."""
        if not line.text:
            self._drafts[-1].lines.append(line)
            if line.depth:
                self._open("other", None, line)
        elif not (self._by_body(at, line) or self._by_heading(line) or self._by_message(line)):
            self._continue(line)
        self._after_gap = not line.text

    def _open(self, kind: SectionKind, heading: str | None, line: Line, rest: str = "") -> None:
        lines = [replace(line, text=rest, bold=False, depth=0)] if rest else []
        depth = line.depth if line.text else 0
        self._brackets = 0
        self._note(rest)
        bulleted = bool(_BULLET.match(line.text))
        self._drafts.append(Draft(kind, heading, line.number, depth, lines, is_bulleted=bulleted, is_inline=bool(rest)))

    def _by_body(self, at: int, line: Line) -> bool:
        """Open a section at a line that names a body and the day on which it handled the case."""
        handling = read_handling(line.text)
        words = self._setting.words
        if handling is None or (words.inline(line.text) and not handling.says_decision):
            return False
        if words.kind_of(line.text) == "absentees":
            return False
        current = self._drafts[-1]
        if current.kind == "attachments" and _BULLET.match(line.text) and not current.is_bulleted:
            return False
        if not handling.says_decision and not self._heads_text(at, current, handling):
            return self._refers(current, line, handling)
        self._open(self._kind(handling), _heading(line.text, handling.rest), line, handling.rest)
        return True

    def _kind(self, handling: Handling) -> SectionKind:
        """Return what was said on that day: what this meeting decided, what was said before it, or after it."""
        day, committee = self._setting.day, self._setting.committee
        if handling.day == day and (not handling.committee or same_body(handling.committee, committee)):
            return "decision"
        return "earlier_handling" if handling.day <= day else "other"

    def _heads_text(self, at: int, current: Draft, handling: Handling) -> bool:
        """Tell whether the body is named over what it said, not in a list of meetings or in running text."""
        below = next((line.text for line in self._lines[at + 1 : at + 4] if line.text), "")
        if not below or self._setting.words.kind_of(below) or read_handling(below):
            return False
        is_list = current.kind in ("earlier_handling", "attachments") and current.heading
        if is_list and not read_handling(current.heading or ""):
            return False
        return (
            handling.colon
            or current.kind in _PROPOSED_OR_DECIDED
            or bool(current.heading and read_handling(current.heading))
            or (handling.item_number is not None and self._kind(handling) == "decision")
        )

    def _refers(self, current: Draft, line: Line, handling: Handling) -> bool:
        """Put a reference that stands above all text, without a heading, to the earlier handling."""
        above_text = current.heading is None and current.kind == "other" and current.is_empty and len(self._drafts) <= 2
        goes_on = current.heading is None and current.kind == "earlier_handling"
        if not (above_text or goes_on) or handling.rest or handling.day >= self._setting.day:
            return False
        if not goes_on:
            self._open("earlier_handling", None, line)
        self._drafts[-1].lines.append(line)
        return True

    def _by_heading(self, line: Line) -> bool:
        """Open a section at a known heading, with or without its text behind it."""
        words = self._setting.words
        current = self._drafts[-1]
        if _BULLET.match(line.text) and current.heading and not current.is_bulleted:
            return False
        inline = words.inline(line.text)
        kind = words.kind_of(line.text)
        if kind in self._certain and words.is_doubtful(line.text):
            kind = None
        kind_named = inline.kind if inline else kind
        if kind_named == "absentees" and self._is_elsewhere():
            return False
        if inline:
            self._open(inline.kind, inline.heading, line, inline.rest)
        elif kind:
            self._open(kind, bare_heading(line.text), line)
        elif line.depth and line.depth <= self._shallowest and self._message(line) is None:
            self._open("other", bare_heading(line.text), line)
        else:
            return False
        return True

    def _is_elsewhere(self) -> bool:
        """Tell whether the lines are what another body said: who was away then is no matter of this meeting."""
        heading = self._drafts[-1].heading
        return self._drafts[-1].kind in ("earlier_handling", "other") and bool(heading and read_handling(heading))

    def _by_message(self, line: Line) -> bool:
        """Begin a text anew at the next message, if the last one ended in a list of attachments or its own decision."""
        current = self._drafts[-1]
        if self._message(line) is None:
            return False
        decided = current.kind == "decision" and self._next_message > 1 and not any(map(message_number, current.lines))
        self._next_message += 1
        if current.kind == "attachments" or decided:
            self._open("other", None, line)
        self._drafts[-1].lines.append(line)
        return True

    def _message(self, line: Line) -> int | None:
        """Return the number of the message that begins here, if it is the one to come."""
        if not self._setting.messages:
            return None
        letter = _LETTER.match(line.text)
        number = ord(letter[1]) - ord("a") + 1 if letter else message_number(line)
        return number if number == self._next_message else None

    def _continue(self, line: Line) -> None:
        current = self._drafts[-1]
        if current.kind == "absentees" and self._ends_people(current, line):
            before = next((draft for draft in reversed(self._drafts) if draft.kind != "absentees"), current)
            self._open(before.kind if before.kind in _PROPOSED_OR_DECIDED else "other", None, line)
        elif (current.kind == "decided_by" and current.is_inline and self._after_gap) or (
            current.kind == "earlier_handling" and current.heading is None
        ):
            self._open("other", None, line)
        self._drafts[-1].lines.append(line)
        self._note(line.text)

    def _note(self, text: str) -> None:
        """Remember how the section's text stands: whether a bracket is open, and how it ends."""
        self._brackets += text.count("(") - text.count(")")
        self._last_text = text

    def _ends_people(self, current: Draft, line: Line) -> bool:
        """Tell whether the line below those who were away is text again: what was decided is often printed there."""
        if is_list_of_people(line.text) and (current.is_empty or not names_nobody(line.text)):
            return False
        if not current.is_empty and not self._after_gap and (not line.text.endswith(".") or "(" in line.text):
            return False
        if self._brackets > 0 or self._last_text.endswith(","):
            return False
        return not current.is_empty or not line.text[0].islower()


def _heading(text: str, rest: str) -> str:
    return bare_heading(text.removesuffix(rest) if rest else text)
