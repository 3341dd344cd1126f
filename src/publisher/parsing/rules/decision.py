"""Beslutning: the whole printed text and what can be understood of it.

Where the item holds messages, what the decision says under a number is that message's own decision.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.model.blocks import Block
from publisher.model.decision import Decision, Outcome, Statement, Votes
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, Message
from publisher.parsing.facts import Facts, Result, sections_of, whole_text
from publisher.parsing.rules.outcomes import outcome_of, says_nothing
from publisher.parsing.rules.points import PointsRead, read_points
from publisher.parsing.rules.referral import read_referral
from publisher.parsing.rules.remarks import read_remark
from publisher.parsing.rules.statements import is_statement_line, read_statements, read_suspension
from publisher.parsing.rules.votes import Unsure, read_votes, without_votes

_OF_THE_AGENDA = re.compile(r"dagsorden", re.IGNORECASE)
"""In the title of an item whose decision names items of the agenda as "Punkt 3"."""
_GOES_ON = re.compile(r"\b(?:med|til|af|for|om|i|på|at|og|den|de|en)$", re.IGNORECASE)
"""A paragraph ending in such a word was broken in the middle of its sentence."""


def read_decision(item: AgendaItem, facts: Facts) -> Result:
    """Fill `decision`. A text that is not understood is kept, `unclassified`, with a finding."""
    of_messages = {line for message in item.messages for line in range(message.lines[0], message.lines[1] + 1)}
    sections = [
        section for section in sections_of(item, "decision") if section.blocks and section.lines[0] not in of_messages
    ]
    if not sections:
        return item, ()
    parts = [section.blocks for section in sections]
    decision, findings = decide(parts, item, facts, (sections[0].blocks[0].lines[0], sections[-1].lines[1]))
    if item.messages:
        item = replace(item, messages=tuple(_decided(message, decision) for message in item.messages))
        decision = replace(decision, points=())
    return replace(item, decision=decision), findings


def _decided(message: Message, decision: Decision) -> Message:
    """Return the message with what the item's decision says under its number."""
    said = next((point for point in decision.points if point.number == message.number), None)
    if said is None or message.decision is not None:
        return message
    return replace(message, decision=Decision(said.text, said.outcome, decision.lines))


def decide(
    parts: Sequence[tuple[Block, ...]], item: AgendaItem, facts: Facts, lines: LineSpan
) -> tuple[Decision, tuple[Finding, ...]]:
    """Return what the parts decide of the item, or of one of its messages, and what an editor should see.

    No member's statement goes on over what stands between two parts.
    """
    blocks = tuple(block for part in parts for block in part)
    statements = tuple(statement for part in parts for statement in read_statements(part))
    spoken = _spoken(blocks, statements)
    known = len(item.messages or (item.recommendation.points if item.recommendation else ()))
    read = read_points(spoken, facts.committee, known=known, named=not _OF_THE_AGENDA.search(item.title))
    outcome = _outcome(read, known, facts.committee)
    votes, unsure = read_votes(read.rest, facts.participants)
    if votes and _contradicts(outcome, votes):
        votes, unsure = None, "votes-contradict"
    decision = Decision(
        text=whole_text(blocks),
        outcome=outcome,
        lines=lines,
        votes=votes,
        statements=statements,
        referred_to=None,
        points=read.points,
        suspended=read_suspension(blocks),
        remark=read_remark(read.rest if read.points else [whole_text((block,)) for block in spoken]),
    )
    decision = replace(decision, referred_to=_referred_to(item, facts, decision))
    return decision, _findings(item, decision, facts, unsure)


def _spoken(blocks: Sequence[Block], statements: Sequence[Statement]) -> tuple[Block, ...]:
    """Return the blocks that speak for the body: not those quoted from members."""
    quoted = {line for statement in statements for line in range(statement.lines[0], statement.lines[1] + 1)}
    return tuple(
        block for block in blocks if block.lines[0] not in quoted and not is_statement_line(whole_text((block,)))
    )


def _outcome(read: PointsRead, known: int, committee: str) -> Outcome:
    """Return what was decided on the whole: counted votes do not decide, points decide where they agree."""
    paragraphs = [without_votes(each) for each in read.rest]
    parted = (paragraph + (" " if _GOES_ON.search(paragraph) else "\n") for paragraph in paragraphs)
    main = outcome_of("".join(parted), committee)
    each = {point.outcome for point in read.points}
    if not each or (main not in ("unclassified", "statement") and each <= {main, "unclassified"}):
        return main
    if each == {"unclassified"}:
        return "unclassified"
    undecided = set(range(1, known + 1)) - {point.number for point in read.points}
    if main not in ("unclassified", "statement") or undecided or len(each) > 1:
        return "per_point"
    return each.pop()


def _contradicts(outcome: Outcome, votes: Votes) -> bool:
    """Tell whether the minority would have won: then these are not the votes on this outcome."""
    if votes.for_ is None or votes.against is None:
        return False
    won = votes.for_.count > votes.against.count
    return (outcome in ("approved", "recommended", "noted") and not won) or (outcome == "rejected" and won)


def _referred_to(item: AgendaItem, facts: Facts, decision: Decision) -> str | None:
    """Return the body that the decision names, or, where it only recommends, the one that decides."""
    elsewhere = read_referral(decision.text, facts.committee)
    if elsewhere:
        return elsewhere
    if decision.outcome in ("recommended", "per_point") and item.decided_by and item.decided_by != facts.committee:
        return item.decided_by
    return None


def _findings(item: AgendaItem, decision: Decision, facts: Facts, unsure: Unsure | None) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    if decision.outcome == "unclassified":
        plain = says_nothing(decision.text) or bool(decision.points)
        code = "parsing.decision-without-outcome" if plain else "parsing.decision-unclassified"
        findings.append(finding(code, decision.lines, item=item.number))
    if unsure:
        findings.append(finding(f"parsing.{unsure}", decision.lines, item=item.number))
    votes = decision.votes
    for side in (votes.for_, votes.against, votes.abstained) if votes else ():
        if side and side.names and not side.parties and side.count != len(side.names):
            count, names = side.count, len(side.names)
            findings.append(
                finding("parsing.votes-miscounted", decision.lines, item=item.number, count=count, names=names)
            )
        for name, person in (
            zip(side.names, side.people, strict=True) if side and facts.participants and not item.closed else ()
        ):
            if person is None:
                findings.append(finding("parsing.voter-unknown", decision.lines, item=item.number, name=name))
    return tuple(findings)
