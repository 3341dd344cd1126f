"""Cuts an item's lines into its sections at the template's headings, and builds the body of each."""

from collections.abc import Sequence

from publisher.model.meeting import Section, SectionKind
from publisher.parsing.blocks import Layout, build
from publisher.parsing.drafts import Draft, Setting, draft_sections
from publisher.parsing.lines import Line
from publisher.parsing.vocabulary import CONTENT_KINDS

_LISTS_OF_LINES: frozenset[SectionKind] = frozenset({"attachments", "earlier_handling"})
_FREE_HEADINGS_IN: frozenset[SectionKind] = CONTENT_KINDS | {"content", "other"}


def split_sections(lines: Sequence[Line], setting: Setting, *, marked: bool) -> tuple[Section, ...]:
    """Return the item's sections, flat and in order.

    Args:
        lines: the item's lines below its heading and case number.
        setting: what is known of the meeting and of the item.
        marked: the paper marks its headings, so that unmarked short lines are text.
    """
    drafts = [draft for draft in draft_sections(lines, setting) if draft.heading or not draft.is_empty]
    levels = _levels(drafts)
    return tuple(
        _section(draft, level, marked=marked, messages=setting.messages)
        for draft, level in zip(drafts, levels, strict=True)
    )


def _levels(drafts: Sequence[Draft]) -> list[int]:
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


def _section(draft: Draft, level: int, *, marked: bool, messages: bool) -> Section:
    layout = Layout(
        level=level,
        unmarked_headings=not (marked or messages or draft.is_metadata) and draft.kind in _FREE_HEADINGS_IN,
        line_by_line=draft.kind in _LISTS_OF_LINES or draft.is_metadata,
        messages=messages and draft.kind in ("other", "content", "case"),
    )
    return Section(draft.kind, draft.heading, level, (draft.first, draft.last), build(draft.lines, layout))
