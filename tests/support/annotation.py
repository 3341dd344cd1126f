"""A record in the shape of the annotations by hand: what can be counted of a paper (see tests/gold/README.md)."""

from typing import Any

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.decision import Decision, Votes, VoteSide
from publisher.model.meeting import AgendaItem, AttachmentsDeclared, Meeting, Section


def meeting_facts(meeting: Meeting) -> dict[str, Any]:
    """Return the meeting's own fields and what was left out."""
    return {
        "id": meeting.id,
        "kind": meeting.kind,
        "committee": meeting.committee,
        "date": meeting.date,
        "start_time": meeting.start_time,
        "place": meeting.place,
        "participants": [
            {"name": p.name, "party": p.party, "roles": list(p.roles), "absent": p.absent} for p in meeting.participants
        ],
        "dropped": [{"lines": list(each.lines), "reason": each.reason} for each in meeting.dropped],
    }


def item_facts(item: AgendaItem) -> dict[str, Any]:
    """Return the item's fields, counts and headings."""
    recommendation = item.recommendation
    return {
        "number": item.number,
        "title": item.title,
        "closed": item.closed,
        "case_number": item.case_number,
        "earlier_handling": [
            {
                "committee": each.committee,
                "date": each.date,
                "item_number": each.item_number,
                "message_number": each.message_number,
            }
            for each in item.earlier_handling
        ],
        "decided_by": item.decided_by,
        "recommendation_by": recommendation.by if recommendation else None,
        "recommendation_points": list(recommendation.points) if recommendation else [],
        "attachments": [
            {
                "title": each.title,
                "recommended": each.recommended,
                "added_after_meeting": each.added_after_meeting,
                "message": each.message,
            }
            for each in item.attachments
        ],
        "attachments_declared": _declared(item.attachments_declared),
        "absentees": list(item.absentees),
        "finances": item.finances,
        "messages": [each.number for each in item.messages],
        "message_titles": [each.title for each in item.messages],
        "message_lines": [list(each.lines) for each in item.messages],
        "message_declared": [_declared(each.attachments_declared) for each in item.messages],
        "lines": list(item.lines),
        **_decision(item.decision),
        **_body(item),
    }


def _declared(declared: AttachmentsDeclared | None) -> dict[str, Any] | None:
    if declared is None:
        return None
    return {
        "total": declared.total,
        "recommended": declared.recommended,
        "added_after_meeting": declared.added_after_meeting,
    }


def _decision(decision: Decision | None) -> dict[str, Any]:
    if decision is None:
        return {
            "decision_text": None, "outcome": None, "votes": None, "voters": None, "minority_statement_by": None,
            "statements": [], "referred_to": None, "remark": None, "suspended": None, "decided_points": [],
        }  # fmt: skip
    suspended = decision.suspended
    minority = [each.by for each in decision.statements if each.kind == "minority_statement"]
    return {
        "decision_text": decision.text,
        "outcome": decision.outcome,
        "votes": _votes(decision),
        "voters": _voters(decision),
        "minority_statement_by": minority[0] if minority else None,
        "statements": [
            {"kind": each.kind, "by": each.by, "text": each.text, "lines": list(each.lines)}
            for each in decision.statements
        ],
        "referred_to": decision.referred_to,
        "remark": decision.remark,
        "suspended": {"by": suspended.by, "lines": list(suspended.lines)} if suspended else None,
        "decided_points": [
            {"number": each.number, "text": each.text, "outcome": each.outcome} for each in decision.points
        ],
    }


def _votes(decision: Decision) -> dict[str, Any] | None:
    if decision.votes is None:
        return None
    shaped: dict[str, Any] = {}
    for name, side in _sides(decision.votes).items():
        shaped[name] = side.count if side else None
        shaped[f"{name}_names"] = list(side.names) if side else []
    return shaped


def _voters(decision: Decision) -> dict[str, list[str | None]] | None:
    """Return the participants that the votes' names were matched to."""
    if decision.votes is None:
        return None
    return {name: list(side.people) if side else [] for name, side in _sides(decision.votes).items()}


def _sides(votes: Votes) -> dict[str, VoteSide | None]:
    return {"for": votes.for_, "against": votes.against, "abstained": votes.abstained}


def _body(item: AgendaItem) -> dict[str, Any]:
    """Return what is counted of the sections; the absentees are a field of their own."""
    sections = [section for section in item.sections if section.kind != "absentees"]
    blocks = [(section, block) for section in sections for block in section.blocks]
    lists = [(section, block) for section, block in blocks if isinstance(block, ListBlock)]
    lists = [(section, block) for section, block in lists if not _is_messages(item, section, block)]
    tables = [block for _, block in blocks if isinstance(block, Table)]
    counted = [section for section, _ in lists if section.kind not in {"recommendation", "decision"}]
    return {
        "section_headings": _headings(sections),
        "free_headings": [
            {"text": block.text, "level": block.level} for _, block in blocks if isinstance(block, Heading)
        ],
        "lists": len(counted),
        "list_details": [_list(section, block) for section, block in lists],
        "table_shapes": [f"{len(block.rows) + 1}x{len(block.header)}" for block in tables],
        "table_details": [
            {"header": list(block.header), "rows": len(block.rows), "last_words": (block.header, *block.rows)[-1][-1]}
            for block in tables
        ],
        "sections": [
            {
                "heading": section.heading,
                "kind": section.kind,
                "level": section.level,
                "paragraphs": sum(isinstance(block, Paragraph) for block in section.blocks),
            }
            for section in sections
        ],
    }


def _is_messages(item: AgendaItem, section: Section, block: ListBlock) -> bool:
    return bool(item.messages) and block.ordered and section.kind not in {"recommendation", "decision"}


def _headings(sections: list[Section]) -> list[str]:
    found = [(section.lines[0], section.heading) for section in sections if section.heading is not None]
    free = [block for section in sections for block in section.blocks if isinstance(block, Heading)]
    found += [(block.lines[0], block.text) for block in free]
    return [text for _, text in sorted(found, key=lambda each: each[0])]


def _list(section: Section, block: ListBlock) -> dict[str, Any]:
    texts = _texts(block)
    return {
        "section": section.heading,
        "ordered": block.ordered,
        "points": len(block.items),
        "inner_points": sum(
            len(inner.items) for point in block.items for inner in point.blocks if isinstance(inner, ListBlock)
        ),
        "first_words": texts[0],
        "last_words": texts[-1],
    }


def _texts(block: Block) -> list[str]:
    """Return every text of the block in reading order."""
    if isinstance(block, Paragraph | Heading):
        return [block.text]
    if isinstance(block, Table):
        return [cell for row in (block.header, *block.rows) for cell in row]
    return [
        text for point in block.items for text in (point.text, *(t for inner in point.blocks for t in _texts(inner)))
    ]
