"""Cuts an item's lines into its sections at the template's headings, and builds the body of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from publisher.model.meeting import Section, SectionKind
from publisher.parsing.blocks import Layout, build
from publisher.parsing.lines import Line
from publisher.parsing.pieces import message_number
from publisher.parsing.vocabulary import CONTENT_KINDS, bare_heading, inline_absentees, is_doubtful, kind_of

_LISTS_OF_LINES: frozenset[SectionKind] = frozenset({"attachments", "earlier_handling"})
_FREE_HEADINGS_IN: frozenset[SectionKind] = CONTENT_KINDS | {"content", "other"}


@dataclass(slots=True)
class _Draft:
    kind: SectionKind
    heading: str | None
    first: int
    depth: int = 0
    lines: list[Line] = field(default_factory=list)

    @property
    def last(self) -> int:
        return max([self.first, *(line.number for line in self.lines if line.text)])

    @property
    def is_empty(self) -> bool:
        return not any(line.text for line in self.lines)


def split_sections(lines: Sequence[Line], *, marked: bool, messages: bool) -> tuple[Section, ...]:
    """Return the item's sections, flat and in order.

    Args:
        lines: the item's lines below its heading and case number.
        marked: the paper marks its headings, so that unmarked short lines are text.
        messages: the item holds numbered messages; the next one ends an inner list of attachments.
    """
    drafts = [draft for draft in _drafts(lines, messages=messages) if draft.heading or not draft.is_empty]
    levels = _levels(drafts)
    return tuple(
        _section(draft, level, marked=marked, messages=messages) for draft, level in zip(drafts, levels, strict=True)
    )


def _drafts(lines: Sequence[Line], *, messages: bool) -> list[_Draft]:
    drafts = [_Draft("other", None, lines[0].number if lines else 0)]
    next_message = 1
    shallowest = min((line.depth for line in lines if line.depth and kind_of(line.text)), default=0)
    certain = {kind_of(line.text) for line in lines if not is_doubtful(line.text)}
    for line in lines:
        current = drafts[-1]
        kind = kind_of(line.text)
        if kind in certain and is_doubtful(line.text):
            kind = None
        names = inline_absentees(line.text)
        if names:
            drafts.append(_Draft("absentees", names[0], line.number, lines=[replace(line, text=names[1], bold=False)]))
        elif kind:
            drafts.append(_Draft(kind, bare_heading(line.text), line.number, line.depth))
        elif messages and line.text and message_number(line) == next_message:
            next_message += 1
            if current.kind == "attachments":
                drafts.append(_Draft("other", None, line.number))
            drafts[-1].lines.append(line)
        elif line.depth and line.depth <= shallowest:
            drafts.append(_Draft("other", bare_heading(line.text), line.number, line.depth))
        else:
            current.lines.append(line)
    for draft in drafts:
        if draft.heading is None:
            draft.first = next((line.number for line in draft.lines if line.text), draft.first)
    return drafts


def _levels(drafts: Sequence[_Draft]) -> list[int]:
    """Return 2 for the template's headings, 3 for those inside "Indhold" or what stands, empty, in its place."""
    levels: list[int] = []
    inside = False
    container = 0
    for at, draft in enumerate(drafts):
        opens = draft.kind == "content" or (
            not inside
            and draft.kind == "case"
            and draft.is_empty
            and at + 1 < len(drafts)
            and drafts[at + 1].kind in CONTENT_KINDS
        )
        unknown = draft.kind == "other" and draft.heading is not None and draft.depth > container
        belongs = draft.kind in CONTENT_KINDS or unknown
        levels.append(3 if inside and belongs and not opens else 2)
        inside = opens or (inside and belongs)
        container = draft.depth if opens else container
    return levels


def _section(draft: _Draft, level: int, *, marked: bool, messages: bool) -> Section:
    layout = Layout(
        level=level,
        unmarked_headings=not marked and not messages and draft.kind in _FREE_HEADINGS_IN,
        line_by_line=draft.kind in _LISTS_OF_LINES,
        messages=messages and draft.kind in ("other", "content", "case"),
    )
    return Section(draft.kind, draft.heading, level, (draft.first, draft.last), build(draft.lines, layout))
