"""Bilag: how many papers are declared, and which are listed.

A title keeps the words and numbers it is printed with ("Bilag 1 - Kort", "2012-208960 - Rapport"); taken from it are
only the mark ANBEFALES, the number that names a message, and a web address behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, Attachment, AttachmentsDeclared, Section
from publisher.parsing.danish import first_date
from publisher.parsing.facts import Facts, Result, placed_texts, sections_of
from publisher.parsing.rules.voters import NUMBER, count_of

_ADDED = r"(?:tilknyttet|tilføjet|vedlagt|eftersendt|påført|lagt\s+på)\s+efter\s+mødet"
_DECLARED = re.compile(
    rf"^(?:antal\s+bilag\s*:\s*(?P<counted>\d+)|(?:der\s+er\s+)?(?P<total>{NUMBER})\s+(?:stk\.?\s+)?bilag(?=\W|$))"
    rf"(?:\s*[,(]?\s*(?:(?:heraf|hvoraf|og)\s+)?(?P<recommended>{NUMBER})\s+(?:er\s+|bilag\s+)?anbefale(?:[st]|de)\)?)?"
    rf"(?:\s*[,(]?\s*(?:(?:heraf|hvoraf|og)\s+)*(?P<added>{NUMBER})\s+(?:er\s+|bilag\s+)?{_ADDED}\)?)?\s*\.?$",
    re.IGNORECASE,
)
_NONE = frozenset({"ingen", "ingen bilag", "der er ingen bilag", "intet", "-", "–", "nej"})
_NUMBER = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\S)")
_RECOMMENDED = re.compile(
    r"^[(\[*]?anbefales[)\]*]?(?!\s+(?:ikke|af|til|over)\b)\s*[-–:.]*\s*(?=\S)|\s*[-–,(\[]\s*anbefales[)\]]?$",
    re.IGNORECASE,
)
_RECOMMENDED_ALONE = re.compile(r"^[(\[]?anbefales[)\]]?\s*[-–:.]*$", re.IGNORECASE)
_ADDED_LATER = re.compile(
    r"\b(?:tilføjet|tilknyttet|eftersendt|vedlagt|påført|omdelt)\s+efter\b.{0,80}\bmøde", re.IGNORECASE
)
_ADDED_ON = re.compile(
    r"[(\[]\s*(?:tilføjet|tilknyttet|eftersendt|påført)\s+(?:den\s+|d\.\s*)?(?P<day>\d[^()\[\]]{4,20})[)\]]",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*<?https?://\S+>?$")
_CLOSED = re.compile(r"^\W*lukke(?:t|de)\s+bilag\b|^lukket\s*[:–-]|[(\[]\s*lukket(?:\s+bilag)?\s*[)\]]", re.IGNORECASE)


def parse_declaration(text: str) -> AttachmentsDeclared | None:
    """Return what a line such as `4 bilag, heraf 3 anbefales` declares."""
    found = _DECLARED.match(text.strip())
    if not found:
        return None
    return AttachmentsDeclared(
        count_of(found["counted"] or found["total"]), _count(found["recommended"]), _count(found["added"])
    )


def _count(number: str | None) -> int | None:
    return count_of(number) if number is not None else None


def read_attachments(item: AgendaItem, facts: Facts) -> Result:
    """Fill `attachments` and `attachments_declared`; where the two disagree is a finding.

    What messages declare counts for the item too: run after the messages were read. Titles that are listed again in a
    later section are the same papers.
    """
    declared: list[AttachmentsDeclared] = [m.attachments_declared for m in item.messages if m.attachments_declared]
    listed: list[Attachment] = []
    known: set[Attachment] = set()
    findings: list[Finding] = []
    for section in sections_of(item, "attachments"):
        own: list[Attachment] = []
        inside = next(
            (m for m in item.messages if m.lines[0] <= section.lines[0] <= section.lines[1] <= m.lines[1]), None
        )
        for text, lines in _titles(section):
            declaration = _declaration(text)
            if declaration is None:
                made = _attachment(text, item, inside.number if inside else None, facts.day)
                own.append(replace(made, lines=lines))
            elif inside is None:
                declared.append(declaration)
        findings += _about(own, section.lines, item.number)
        new = [attachment for attachment in own if _unplaced(attachment) not in known]
        listed += new
        known |= {_unplaced(attachment) for attachment in new}
    item = replace(item, attachments=tuple(listed), attachments_declared=_sum(declared))
    return item, (*findings, *_compare(item))


def _unplaced(attachment: Attachment) -> Attachment:
    return replace(attachment, lines=None)


def _titles(section: Section) -> Iterator[tuple[str, LineSpan]]:
    """Yield the printed titles with their lines; a mark on a line of its own is put before the title below it."""
    mark = ""
    for text, lines in placed_texts(section.blocks):
        if _RECOMMENDED_ALONE.match(text.strip()):
            mark = "ANBEFALES "
        else:
            yield mark + text, lines
            mark = ""


def _declaration(text: str) -> AttachmentsDeclared | None:
    if text.strip(" .").casefold() in _NONE:
        return AttachmentsDeclared(0, None, None)
    return parse_declaration(text)


def _attachment(text: str, item: AgendaItem, message: int | None, meeting: date) -> Attachment:
    number = _NUMBER.match(text)
    title = text
    if number:
        second = int(number["number"].split(".")[1])
        if any(each.number == second for each in item.messages):
            message, title = second, text[number.end() :]
    unmarked = _RECOMMENDED.sub("", title).strip()
    recommended = unmarked != title.strip() and bool(unmarked)
    bare = _ADDRESS.sub("", unmarked).strip() or unmarked
    return Attachment(bare or title, recommended, _is_added_after(title, meeting), message)


def _is_added_after(title: str, meeting: date) -> bool:
    """Tell whether the title says that the paper was added after the meeting, in words or by the day it was added."""
    added_on = _ADDED_ON.search(title)
    day = first_date(added_on["day"]) if added_on else None
    return bool(_ADDED_LATER.search(title)) or (day is not None and day > meeting)


def _about(listed: list[Attachment], lines: LineSpan, number: int) -> Iterator[Finding]:
    """Yield what is odd about one list. A closed paper's title is never repeated in a finding."""
    if len({_unplaced(attachment) for attachment in listed}) < len(listed):
        yield finding("parsing.attachment-twice", lines, item=number)
    if any(_CLOSED.search(attachment.title) for attachment in listed):
        yield finding("parsing.attachment-closed", lines, item=number)


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


def _compare(item: AgendaItem) -> Iterator[Finding]:
    declared = item.attachments_declared
    if declared is None:
        return
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
    for what, said, found in counted:
        if said is not None and said != found:
            yield finding(
                "parsing.attachments-miscounted", lines, item=item.number, what=what, declared=said, listed=found
            )
