"""Two papers annotated by hand: every countable field of the record is right."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from publisher.model.blocks import Block, Heading, ListBlock, Table
from publisher.model.decision import VoteSide
from publisher.model.meeting import AgendaItem, Meeting
from publisher.parsing.pipeline import parse
from publisher.reading.reader import read_source

pytestmark = pytest.mark.shared

PAPERS = ("2025-05-06-socialudvalget-referat", "2025-11-25-socialudvalget-referat")
LOOK_ALIKES = str.maketrans("аемнос", "aemnos")
"""The annotation keeps Cyrillic letters as printed; the contract publishes them repaired."""


@pytest.fixture(scope="module", params=PAPERS)
def pair(request: pytest.FixtureRequest, shared: Path) -> tuple[dict[str, Any], Meeting]:
    """An annotation and the record of the same paper."""
    gold = json.loads((shared / "gold" / f"{request.param}.json").read_text(encoding="utf-8"))
    return gold, parse(read_source(shared / "minutes" / f"{request.param}.txt"))


def repaired(value: Any) -> Any:
    """Return the annotation with look-alike letters made Danish."""
    if isinstance(value, str):
        return value.translate(LOOK_ALIKES)
    if isinstance(value, list):
        return [repaired(each) for each in value]
    return {key: repaired(each) for key, each in value.items()} if isinstance(value, dict) else value


def blocks_of(item: AgendaItem, *, body: bool = False) -> list[Block]:
    """Return the top-level blocks; the body leaves out what the annotation does not count."""
    without = {"recommendation", "decision"}
    return [
        block
        for section in item.sections
        if not (body and section.kind in without)
        for block in section.blocks
        if not (body and item.messages and section.heading is None and isinstance(block, ListBlock) and block.ordered)
    ]


def headings(item: AgendaItem) -> list[str]:
    """Return the template's headings and the free ones in the order they stand."""
    found: list[tuple[int, str]] = []
    for section in item.sections:
        if section.heading is not None and section.kind != "absentees":
            found.append((section.lines[0], section.heading))
        found += [(block.lines[0], block.text) for block in section.blocks if isinstance(block, Heading)]
    return [text for _, text in sorted(found, key=lambda pair: pair[0])]


def votes(item: AgendaItem) -> dict[str, Any] | None:
    """Return the vote in the annotation's shape, names without brackets."""
    if item.decision is None or item.decision.votes is None:
        return None
    sides: dict[str, VoteSide | None] = {
        "for": item.decision.votes.for_,
        "against": item.decision.votes.against,
        "abstained": item.decision.votes.abstained,
    }
    shaped: dict[str, Any] = {}
    for name, side in sides.items():
        shaped[name] = side.count if side else None
        shaped[f"{name}_names"] = list(side.names) if side else []
    return shaped


def without_brackets(gold: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return the annotated vote with names as the contract has them."""
    if gold is None:
        return None
    return {
        key: [re.sub(r"\s*\([^)]*\)", "", name) for name in value] if isinstance(value, list) else value
        for key, value in gold.items()
    }


def shape(item: AgendaItem) -> dict[str, Any]:
    """Return the item in the annotation's shape."""
    decision, recommendation, declared = item.decision, item.recommendation, item.attachments_declared
    minority = [s.by for s in decision.statements if s.kind == "minority_statement"] if decision else []
    return {
        "number": item.number,
        "title": item.title,
        "closed": item.closed,
        "case_number": item.case_number,
        "earlier_handling": [
            {"committee": e.committee, "date": e.date, "item_number": e.item_number} for e in item.earlier_handling
        ],
        "section_headings": headings(item),
        "decided_by": item.decided_by,
        "recommendation_by": recommendation.by if recommendation else None,
        "recommendation_points": list(recommendation.points) if recommendation else [],
        "decision_text": decision.text if decision else None,
        "votes": votes(item),
        "minority_statement_by": minority[0] if minority else None,
        "attachments": [{"title": a.title, "recommended": a.recommended} for a in item.attachments],
        "attachments_declared": {
            "total": declared.total,
            "recommended": declared.recommended,
            "added_after_meeting": declared.added_after_meeting,
        }
        if declared
        else None,
        "absentees": list(item.absentees),
        "finances": item.finances,
        "messages": [message.number for message in item.messages],
        "table_shapes": [
            f"{len(b.rows) + 1}x{len(b.header)}" for b in blocks_of(item, body=True) if isinstance(b, Table)
        ],
        "lists": sum(isinstance(block, ListBlock) for block in blocks_of(item, body=True)),
        "lines": list(item.lines),
    }


def test_meeting_fields(pair: tuple[dict[str, Any], Meeting]) -> None:
    gold, meeting = pair
    found = {
        "id": meeting.id,
        "kind": meeting.kind,
        "committee": meeting.committee,
        "date": meeting.date,
        "start_time": meeting.start_time,
        "place": meeting.place,
        "participants": [
            {"name": p.name, "party": p.party, "roles": list(p.roles), "absent": p.absent} for p in meeting.participants
        ],
    }
    assert found == {key: gold[key] for key in found}


def test_every_item_is_found(pair: tuple[dict[str, Any], Meeting]) -> None:
    gold, meeting = pair
    assert [item.number for item in meeting.items] == [item["number"] for item in gold["items"]]


FIELDS = (
    "number", "title", "closed", "case_number", "earlier_handling", "section_headings", "decided_by",
    "recommendation_by", "recommendation_points", "decision_text", "votes", "minority_statement_by", "attachments",
    "attachments_declared", "absentees", "finances", "messages", "table_shapes", "lists", "lines",
)  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_item_fields(pair: tuple[dict[str, Any], Meeting], field: str) -> None:
    gold, meeting = pair
    found = {item.number: shape(item)[field] for item in meeting.items}
    wanted = {item["number"]: item[field] for item in gold["items"]}
    if field == "votes":
        wanted = {number: without_brackets(vote) for number, vote in wanted.items()}
    assert found == repaired(wanted)


def test_annotation_has_no_other_fields(pair: tuple[dict[str, Any], Meeting]) -> None:
    gold, _ = pair
    assert set(gold["items"][0]) == set(FIELDS)
