"""Tidligere behandling: which meetings handled the case before, and what they said."""

import re
from collections.abc import Iterator
from dataclasses import replace

from publisher.catalogue.calendar import DATE, read_date
from publisher.catalogue.findings import finding
from publisher.model.blocks import Block, Paragraph
from publisher.model.finding import Finding, LineSpan
from publisher.model.meeting import AgendaItem, EarlierHandling
from publisher.parsing.danish import first_date
from publisher.parsing.facts import Facts, Result, placed_texts, sections_of

_MESSAGE = re.compile(r"\bmeddel\w*?punkt\s*(?P<number>\d+)", re.IGNORECASE)
_POINT = re.compile(r"\b(?:punkt|pkt\.?|sag(?:\s+nr\.?)?)\s*(?P<number>\d+)", re.IGNORECASE)
_NEXT_REFERENCE = re.compile(r"(?<=\d)\.?(?:[,;]|\s+(?:og|samt))\s+(?!Punkt|Pkt|Meddel|Sag)(?=[A-ZÆØÅ])")
"""Between two references on one line."""
_BEFORE_DATE = re.compile(r"[\s,:–-]*(?:\b(?:den|d\.|dato|møde|mødet|på)[\s,:]*)*$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:[•·-]\s*)?(?:behandlet\s+(?:i|på|af)\s+|møde\s+i\s+|beslutning(?:er|en)?\s+(?:(?:i|fra|af|for|på)\s+)?)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"s\s+beslutning(?:\s+i\s+mødet)?$")
_FIELD = re.compile(r"^(?P<name>udvalg|dato|punktnummer|punkt|pkt\.?)\s*:\s*(?P<value>\S.*)$", re.IGNORECASE)
_NOTHING = frozenset({"ingen", "intet", "nej"})


def read_earlier_handling(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `earlier_handling`; a line that names no committee and date is a finding.

    Where a section tells of each meeting what it said, that text is no finding: it stays in the section.
    """
    handlings: list[EarlierHandling] = []
    findings: list[Finding] = []
    for section in sections_of(item, "earlier_handling"):
        headed = parse_reference(section.heading or "")
        told = _told_by_fields(section.blocks)
        if headed or told:
            first = section.lines[0]
            handlings += [replace(headed, lines=(first, first))] if headed else told
            continue
        for block in section.blocks:
            read = [
                replace(found, lines=lines) for text, lines in placed_texts((block,)) for found in _references(text)
            ]
            handlings += read
            if not read and isinstance(block, Paragraph) and block.text.casefold().strip(" .") not in _NOTHING:
                findings.append(finding("parsing.earlier-handling-unread", block.lines, item=item.number))
    return replace(item, earlier_handling=tuple(handlings)), tuple(findings)


def _references(text: str) -> Iterator[EarlierHandling]:
    for part in _NEXT_REFERENCE.split(text):
        if found := parse_reference(part):
            yield found


def parse_reference(text: str) -> EarlierHandling | None:
    """Return the reference that a line such as `Socialudvalget den 6. september 2022 Punkt 2` makes."""
    found = DATE.search(text)
    day = read_date(found) if found else None
    if found is None or day is None:
        return None
    named = _LEADING.sub("", _BEFORE_DATE.sub("", text[: found.start()]))
    committee = _TAIL.sub("", named).strip(" ,")
    if not committee:
        return None
    rest = text[found.end() :]
    message = _MESSAGE.search(rest)
    point = None if message else _POINT.search(rest)
    return EarlierHandling(
        committee=committee,
        date=day.isoformat(),
        item_number=int(point["number"]) if point else None,
        text=text,
        message_number=int(message["number"]) if message else None,
    )


def _told_by_fields(blocks: tuple[Block, ...]) -> list[EarlierHandling]:
    """Return the references of a section that gives committee, day and number on a line each."""
    handlings: list[EarlierHandling] = []
    fields: dict[str, str] = {}
    printed: list[tuple[str, LineSpan]] = []
    for text, lines in placed_texts(blocks):
        found = _FIELD.match(text)
        if found is None or found["name"].casefold() == "udvalg":
            handlings += _from_fields(fields, printed)
            fields, printed = {}, []
        if found:
            fields[found["name"].casefold()[:3]] = found["value"].strip()
            printed.append((text, lines))
    return [*handlings, *_from_fields(fields, printed)]


def _from_fields(fields: dict[str, str], printed: list[tuple[str, LineSpan]]) -> Iterator[EarlierHandling]:
    day = first_date(fields.get("dat", ""))
    number = fields.get("pun") or fields.get("pkt") or ""
    if day and fields.get("udv"):
        yield EarlierHandling(
            committee=fields["udv"],
            date=day.isoformat(),
            item_number=int(number) if number.isdigit() else None,
            text=" ".join(text for text, _ in printed),
            lines=(printed[0][1][0], printed[-1][1][1]),
        )
