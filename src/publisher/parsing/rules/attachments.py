"""Bilag: how many papers are declared, and which are listed."""

import re
from dataclasses import replace

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, Attachment, AttachmentsDeclared
from publisher.parsing.facts import Facts, Result, sections_of, texts

_DECLARED = re.compile(
    r"^(?P<total>\d+|ingen)\s+bilag(?=\W|$)"
    r"(?:\s*,?\s*(?:heraf|hvoraf)\s+(?P<recommended>\d+)\s+anbefale[st])?"
    r"(?:\s*(?:,|og)?\s*(?:heraf\s+)?(?P<added>\d+)\s+(?:bilag\s+)?(?:tilknyttet|tilføjet|vedlagt|eftersendt)\s+efter\s+mødet)?\s*\.?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\S)")
_RECOMMENDED = re.compile(r"^[(\[]?anbefales[)\]]?\s*[-–:.]*\s*(?=\S)|\s*[-–(\[]\s*anbefales[)\]]?$", re.IGNORECASE)
_ADDED_LATER = re.compile(r"\b(?:tilføjet|tilknyttet|eftersendt|vedlagt|påført)\s+efter\b.{0,80}\bmøde", re.IGNORECASE)


def parse_declaration(text: str) -> AttachmentsDeclared | None:
    """Return what a line such as `4 bilag, heraf 3 anbefales` declares."""
    found = _DECLARED.match(text.strip())
    if not found:
        return None
    total = 0 if found["total"].casefold() == "ingen" else int(found["total"])
    return AttachmentsDeclared(total, _count(found["recommended"]), _count(found["added"]))


def _count(digits: str | None) -> int | None:
    return int(digits) if digits is not None else None


def read_attachments(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `attachments` and `attachments_declared`; where the two disagree is a finding.

    What messages declare counts for the item too: run after the messages were read.
    """
    declared: list[AttachmentsDeclared] = [m.attachments_declared for m in item.messages if m.attachments_declared]
    listed: list[Attachment] = []
    for section in sections_of(item, "attachments"):
        for text in texts(section.blocks):
            declaration = parse_declaration(text)
            if declaration is None:
                listed.append(_attachment(text, item))
            elif not any(section.lines[0] >= m.lines[0] and section.lines[1] <= m.lines[1] for m in item.messages):
                declared.append(declaration)
    total = _sum(declared)
    item = replace(item, attachments=tuple(listed), attachments_declared=total)
    return item, _compare(item)


def _attachment(text: str, item: AgendaItem) -> Attachment:
    number = _NUMBER.match(text)
    message: int | None = None
    title = text
    if number:
        second = int(number["number"].split(".")[1])
        if any(each.number == second for each in item.messages):
            message, title = second, text[number.end() :]
    bare = _RECOMMENDED.sub("", title).strip()
    return Attachment(bare or title, bare != title and bool(bare), bool(_ADDED_LATER.search(title)), message)


def _sum(declared: list[AttachmentsDeclared]) -> AttachmentsDeclared | None:
    if not declared:
        return None
    return AttachmentsDeclared(
        sum(each.total for each in declared),
        _sum_known([each.recommended for each in declared]),
        _sum_known([each.added_after_meeting for each in declared]),
    )


def _sum_known(counts: list[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _compare(item: AgendaItem) -> tuple[Finding, ...]:
    declared = item.attachments_declared
    if declared is None:
        return ()
    counted = (
        ("bilag", declared.total, len(item.attachments)),
        ("anbefalede bilag", declared.recommended, sum(a.recommended for a in item.attachments)),
        (
            "bilag tilføjet efter mødet",
            declared.added_after_meeting,
            sum(a.added_after_meeting for a in item.attachments),
        ),
    )
    first = sections_of(item, "attachments")
    lines = first[0].lines if first else item.lines
    return tuple(
        finding("parsing.attachments-miscounted", lines, item=item.number, what=what, declared=said, listed=found)
        for what, said, found in counted
        if said is not None and said != found
    )
