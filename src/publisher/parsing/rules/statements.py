"""Words that members had put in the minutes, and the right to suspend a decision."""

import re
from collections.abc import Sequence
from typing import Literal

from publisher.model.blocks import Block
from publisher.model.decision import Statement, Suspension
from publisher.parsing.facts import whole_text
from publisher.parsing.rules.bodies import is_body
from publisher.parsing.rules.outcomes import outcome_of
from publisher.parsing.rules.points import begins_point
from publisher.parsing.rules.votes import side_of

_PERSON = (
    r"(?!(?:Vi|Jeg|Det|Den|Der|De|Man|Dette|Dertil|Herefter|Han|Hun)\b)"
    r"[A-ZÆØÅ][\w.'’-]*(?:\s+[A-ZÆØÅ][\w.'’-]*){0,5}"
)
_NAME = rf"(?P<by>{_PERSON})"
_BRACKETS = r"(?:\s*\([^()]*\))*"
_OTHERS = rf"(?P<others>(?:(?:,|\s+og|\s+samt)\s+{_PERSON}{_BRACKETS}){{0,12}})"
_MINUTES = r"(?:(?:beslutnings)?(?:referat|protokol)(?:let|len|ler|et|s)?|protokols)"
_OPENS = re.compile(
    rf"^(?:{_NAME}{_BRACKETS}{_OTHERS}\s)?[^.:]{{0,120}}?\b(?P<what>(?i:mindretalsudtalelse|særudtalelse|særstandpunkt|"
    r"særindstilling|protokoltilførsel|protokolbemærkning|protokollat|protokoludtalelse|"
    rf"(?:tilført|(?:ind)?ført\s+(?:i|til)|optaget\s+i|tilføjet|med\s+i|til)\s+{_MINUTES}|protokolleret|refereret|"
    r"udtalelse))\b[^:]{0,60}:\s*(?P<rest>.*)$",
    re.DOTALL,
)
_REMARKS = re.compile(
    rf"^{_NAME}{_BRACKETS}{_OTHERS}\s+(?:bemærker|bemærkede|udtaler|udtalte|ønsker\s+at\s+bemærke|ønskede\s+at\s+bemærke|"
    rf"ønsker\s+(?:ført|tilført)\s+til\s+{_MINUTES}|ønskede\s+(?:ført|tilført)\s+til\s+{_MINUTES}|"
    r"ønsker\s+protokolleret|ønskede\s+protokolleret|ønskede\s+refereret),?\s+at\s+\S",
)
"""A statement in one sentence: "Enhedslisten bemærker, at …"."""
_STAFF = re.compile(r"administration|forvaltning|center\b|direktør|sekretariat|borgmesteren$|formanden$", re.IGNORECASE)
_SUSPENDS = re.compile(
    rf"^{_NAME}{_BRACKETS}{_OTHERS}\s+(?:[^.]*\bstandsningsret(?:ten)?\b|begær(?:ede|er)\s+(?:sagen|punktet|beslutningen)\s+"
    r"(?:indbragt|behandlet|afgjort|forelagt)\s+(?:for|i|af)\b)",
    re.DOTALL,
)
_SUSPENDED_BY = re.compile(rf"\b[Ss]tandsningsret(?:ten)?\b[^.:]{{0,60}}?\baf\s+{_NAME}{_BRACKETS}{_OTHERS}")
_WITHDRAWN = re.compile(r"\b(?:ikke|frafaldt|frafaldes|fraskriver)\b", re.IGNORECASE)
_ACTS = re.compile(
    rf"^{_NAME}{_BRACKETS}{_OTHERS}\s+(?:benyttede|ønskede|ønsker|begærede|stillede|tog|afgav|stemte|anmodede|deltog|forlod|"
    r"erklærede|kunne|undlod|tager|stemmer|var\s+(?:fraværende|forhindret|inhabil))\b"
)
_ABSENT = re.compile(r"^(?:afbud|fraværende|ikke\s+til\s+stede|deltog\s+ikke|fravær)\b", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:fra|af)\s+{_NAME}")
_QUOTES = '”“"»'
_CLOSED = re.compile(r"[”“\"«]\W*$")
_LONGEST = 40
"""Blocks among which the end of a quotation is looked for."""
_FULL_NAME = 2
"""Words from which a name is a person's."""
_MINORITY = ("mindretal", "sær")


def read_statements(blocks: Sequence[Block]) -> tuple[Statement, ...]:
    """Return every statement: announced by a colon, up to the next act, vote, point or outcome; or in one sentence.

    A statement that opens with a quotation mark ends where the quotation ends.
    """
    statements: list[Statement] = []
    at = 0
    while at < len(blocks):
        text = whole_text((blocks[at],))
        opening = _opening(text)
        if not opening:
            if _remarks(text):
                by = _REMARKS.match(text)
                statements.append(Statement("remark", _senders(by) if by else None, text, blocks[at].lines))
            at += 1
            continue
        end = _end(blocks, at, opening["rest"])
        body = [opening["rest"], *(whole_text((block,)) for block in blocks[at + 1 : end])]
        said = " ".join(part for part in body if part)
        if said:
            first = blocks[at if opening["rest"] or end == at + 1 else at + 1].lines[0]
            statements.append(
                Statement(_kind(opening["what"]), _speaker(opening), said, (first, blocks[end - 1].lines[1]))
            )
        at = end
    return tuple(statements)


def is_statement_line(text: str) -> bool:
    """Tell whether the paragraph announces a statement, or is one."""
    return _opening(text) is not None or _remarks(text)


def read_suspension(blocks: Sequence[Block]) -> Suspension | None:
    """Return who used standsningsretten (kommunestyrelsesloven § 23), if anyone did."""
    for block in blocks:
        text = whole_text((block,))
        found = _SUSPENDS.match(text)
        if found and not is_body(found["by"]) and not _WITHDRAWN.search(text):
            return Suspension(_senders(found), block.lines)
        named = _SUSPENDED_BY.search(text)
        if named and not _WITHDRAWN.search(text):
            return Suspension(_senders(named), block.lines)
    return None


def _end(blocks: Sequence[Block], at: int, rest: str) -> int:
    """Return where the statement announced at `at` is over."""
    first = at if rest else at + 1
    opened = rest or (whole_text((blocks[first],)) if first < len(blocks) else "")
    if opened.startswith(tuple(_QUOTES)):
        for end, block in enumerate(blocks[first : first + _LONGEST], start=first + 1):
            if _CLOSED.search(whole_text((block,))):
                return end
    end = at + 1
    while end < len(blocks) and not _is_next_act(whole_text((blocks[end],))):
        end += 1
    return end


def _opening(text: str) -> re.Match[str] | None:
    """Match the announcement of a member's statement; a committee's "udtalelse" is its decision."""
    found = _OPENS.match(text)
    if found and found["what"].casefold() == "udtalelse" and len((found["by"] or "").split()) < _FULL_NAME:
        return None
    return found


def _remarks(text: str) -> bool:
    """Tell whether a member or a party remarks something in this paragraph; bodies and staff are no members."""
    found = _REMARKS.match(text)
    return bool(found) and found is not None and not is_body(found["by"]) and not _STAFF.search(found["by"])


def _kind(what: str) -> Literal["minority_statement", "remark"]:
    return "minority_statement" if what.casefold().startswith(_MINORITY) else "remark"


def _speaker(opening: re.Match[str]) -> str | None:
    by = _senders(opening) if opening["by"] else None
    if by and len(by.split()) >= _FULL_NAME:
        return by
    after = _BEFORE.search(opening[0][: opening.start("rest")])
    return after["by"] if after else by


def _senders(found: re.Match[str]) -> str:
    """Return everyone named, without brackets: `Venstre og Kate Svarrer`."""
    return re.sub(r"\s*\([^()]*\)", "", f"{found['by']}{found['others'] or ''}").strip()


def _is_next_act(text: str) -> bool:
    return bool(
        _ACTS.match(text)
        or _ABSENT.match(text)
        or _opening(text)
        or side_of(text)
        or begins_point(text)
        or outcome_of(text) not in ("unclassified", "statement")
    )
