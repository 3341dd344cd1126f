"""Beslutning: the whole printed text and what can be understood of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.model.blocks import Block, ListBlock
from publisher.model.decision import Decision, DecisionPoint, Outcome, Statement
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem
from publisher.parsing.facts import Facts, Result, item_texts, sections_of, whole_text
from publisher.parsing.rules.outcomes import outcome_of
from publisher.parsing.rules.statements import is_statement_line, read_statements, read_suspension
from publisher.parsing.rules.votes import read_votes, without_votes

_NUMBERS = r"\d{1,2}(?:\s*(?:,|og|samt|-|–)\s*\d{1,2})*"
_POINT_WORD = r"(?:(?:indstillingens|indstillings|ad)\s+)?(?:punkterne|punkt|pkt\.?|ad)"
_POINT = re.compile(
    rf"^{_POINT_WORD}\s*(?P<numbers>{_NUMBERS})(?:\s*[.:)–-]+\s*|\s+(?-i:(?=[A-ZÆØÅ])))(?P<text>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NEXT_POINT = re.compile(rf"(?<=[.;])\s+(?={_POINT_WORD}\s*\d)", re.IGNORECASE)
_REMARK = re.compile(
    r"\bmed\s+(?:den|denne|følgende|de|disse)\s+bemærkning(?:er)?\s*(?:,?\s*at\b|:)\s*(?P<remark>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BODY_NAME = r"(?P<body>[A-ZÆØÅ][\wæøåÆØÅ-]*(?:[\s,]+(?:(?:og|samt)\s+)?[A-ZÆØÅ][\w-]*)*)"
_REFERRED = re.compile(
    r"\b(?:(?:sendes|oversendes|videresendes|fremsendes|henvises|forelægges|indbringes)\b|"
    r"begær(?:ede|er)\b[^.]{0,80}?\b(?:behandlet|indbragt|afgjort)\b)"
    rf"[^.]{{0,60}}?\b(?:i|til|for)\s+{_BODY_NAME}",
)


def read_decision(item: AgendaItem, facts: Facts) -> Result:
    """Fill `decision`. A text that is not understood is kept, `unclassified`, with a finding."""
    sections = [section for section in sections_of(item, "decision") if section.blocks]
    if not sections:
        return item, ()
    blocks = tuple(block for section in sections for block in section.blocks)
    paragraphs = [whole_text((block,)) for block in blocks]
    points = _points(blocks, paragraphs)
    statements = read_statements(blocks)
    decision = Decision(
        text=whole_text(blocks),
        outcome=_outcome(blocks, statements, points),
        lines=(sections[0].blocks[0].lines[0], sections[-1].lines[1]),
        votes=read_votes(paragraphs, facts.participants),
        statements=statements,
        referred_to=None,
        points=points,
        suspended=read_suspension(blocks),
        remark=_remark(paragraphs),
    )
    decision = replace(decision, referred_to=_referred_to(item, facts, decision))
    return replace(item, decision=decision), _findings(item, decision)


def _points(blocks: Sequence[Block], paragraphs: Sequence[str]) -> tuple[DecisionPoint, ...]:
    """Return the points decided one by one: named by number, or as a numbered list that says an outcome each time."""
    points: list[DecisionPoint] = []
    for text in (part for paragraph in paragraphs for part in _NEXT_POINT.split(paragraph)):
        found = _POINT.match(text)
        if found:
            outcome = outcome_of(found["text"])
            points += [DecisionPoint(number, found["text"], outcome) for number in _numbers(found["numbers"])]
    return tuple(points) or _listed_points(blocks)


def _numbers(printed: str) -> list[int]:
    """Return the numbers that `1, 2 og 4` or `1-3` means."""
    numbers: list[int] = []
    for number, to in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", printed):
        numbers += range(int(number), int(to or number) + 1)
    return numbers


def _listed_points(blocks: Sequence[Block]) -> tuple[DecisionPoint, ...]:
    for block in blocks:
        if isinstance(block, ListBlock) and block.ordered:
            said = [" ".join(item_texts(item)) for item in block.items]
            points = tuple(
                DecisionPoint(number, text, outcome_of(text)) for number, text in enumerate(said, start=block.start)
            )
            if all(point.outcome != "unclassified" for point in points):
                return points
    return ()


def _outcome(blocks: Sequence[Block], statements: Sequence[Statement], points: Sequence[DecisionPoint]) -> Outcome:
    """Return what was decided: quoted statements and counted votes do not decide."""
    if points:
        each = {point.outcome for point in points}
        return each.pop() if len(each) == 1 else "per_point"
    quoted = {line for statement in statements for line in range(statement.lines[0], statement.lines[1] + 1)}
    spoken = (
        without_votes(text)
        for block in blocks
        if block.lines[0] not in quoted and not is_statement_line(text := whole_text((block,)))
    )
    return outcome_of(". ".join(text.rstrip(".") for text in spoken if text))


def _remark(paragraphs: Sequence[str]) -> str | None:
    for at, text in enumerate(paragraphs):
        found = _REMARK.search(text)
        if found:
            rest = found["remark"].strip()
            return rest or (paragraphs[at + 1] if at + 1 < len(paragraphs) else None)
    return None


def _referred_to(item: AgendaItem, facts: Facts, decision: Decision) -> str | None:
    """Return the body that the decision names, or, where it only recommends, the one that decides."""
    named = (found["body"].strip() for found in _REFERRED.finditer(decision.text))
    elsewhere = next((body for body in named if body != facts.committee), None)
    if elsewhere:
        return elsewhere
    if decision.outcome in ("recommended", "per_point") and item.decided_by and item.decided_by != facts.committee:
        return item.decided_by
    return None


def _findings(item: AgendaItem, decision: Decision) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    votes = decision.votes
    if decision.outcome == "unclassified":
        findings.append(finding("parsing.decision-unclassified", decision.lines, item=item.number))
    for side in (votes.for_, votes.against, votes.abstained) if votes else ():
        if side and side.names and side.count != len(side.names):
            findings.append(
                finding(
                    "parsing.votes-miscounted",
                    decision.lines,
                    item=item.number,
                    count=side.count,
                    names=len(side.names),
                )
            )
        for name, person in zip(side.names, side.people, strict=True) if side else ():
            if person is None:
                findings.append(finding("parsing.voter-unknown", decision.lines, item=item.number, name=name))
    return tuple(findings)
