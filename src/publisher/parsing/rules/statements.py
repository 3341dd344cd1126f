"""Words that members had put in the minutes, and the right to suspend a decision."""

import re
from collections.abc import Sequence
from typing import Literal

from publisher.model.blocks import Block
from publisher.model.decision import Statement, Suspension
from publisher.parsing.facts import whole_text
from publisher.parsing.rules.votes import side_of

_NAME = r"(?P<by>[A-ZÆØÅ][\w.'’-]+(?:\s+[A-ZÆØÅ][\w.'’-]*){0,5})"
_BRACKETS = r"(?:\s*\([^()]*\))*"
_OPENS = re.compile(
    rf"^(?:{_NAME}{_BRACKETS}\s)?[^.:]{{0,120}}?\b(?P<what>(?i:mindretalsudtalelse|særudtalelse|særstandpunkt|protokoltilførsel|"
    r"(?:tilført|ført til)\s+(?:referatet|protokollen|referat|protokol)|udtalelse))\b[^:]{0,60}:\s*(?P<rest>.*)$",
    re.DOTALL,
)
_SUSPENDS = re.compile(rf"^{_NAME}{_BRACKETS}\s+[^.]*\bstandsningsret(?:ten)?\b", re.DOTALL)
_ACTS = re.compile(rf"^{_NAME}{_BRACKETS}\s+(?:benyttede|ønskede|ønsker|begærede|stillede|tog|afgav|stemte|anmodede)\b")
_BEFORE = re.compile(rf"(?:fra|af)\s+{_NAME}")
_FULL_NAME = 2
"""Words from which a name is a person's."""
_MINORITY = ("mindretal", "sær")


def read_statements(blocks: Sequence[Block]) -> tuple[Statement, ...]:
    """Return every statement announced by a colon, up to the next act or vote."""
    statements: list[Statement] = []
    at = 0
    while at < len(blocks):
        opening = _opening(whole_text((blocks[at],)))
        if not opening:
            at += 1
            continue
        end = at + 1
        while end < len(blocks) and not _is_next_act(whole_text((blocks[end],))):
            end += 1
        body = [opening["rest"], *(whole_text((block,)) for block in blocks[at + 1 : end])]
        text = " ".join(part for part in body if part)
        if text:
            first = blocks[at if opening["rest"] or end == at + 1 else at + 1].lines[0]
            statements.append(
                Statement(_kind(opening["what"]), _speaker(opening), text, (first, blocks[end - 1].lines[1]))
            )
        at = end
    return tuple(statements)


def is_statement_line(text: str) -> bool:
    """Tell whether the paragraph announces a statement."""
    return _opening(text) is not None


def read_suspension(blocks: Sequence[Block]) -> Suspension | None:
    """Return who used standsningsretten (kommunestyrelsesloven § 23), if anyone did."""
    for block in blocks:
        found = _SUSPENDS.match(whole_text((block,)))
        if found:
            return Suspension(found["by"], block.lines)
    return None


def _opening(text: str) -> re.Match[str] | None:
    """Match the announcement of a member's statement; a committee's "udtalelse" is its decision."""
    found = _OPENS.match(text)
    if found and found["what"].casefold() == "udtalelse" and len((found["by"] or "").split()) < _FULL_NAME:
        return None
    return found


def _kind(what: str) -> Literal["minority_statement", "remark"]:
    return "minority_statement" if what.casefold().startswith(_MINORITY) else "remark"


def _speaker(opening: re.Match[str]) -> str | None:
    by = opening["by"]
    if by and len(by.split()) >= _FULL_NAME:
        return by
    after = _BEFORE.search(opening[0][: opening.start("rest")])
    return after["by"] if after else by


def _is_next_act(text: str) -> bool:
    return bool(_ACTS.match(text) or _opening(text) or side_of(text))
