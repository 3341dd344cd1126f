"""Tidligere behandling: which meetings handled the case before."""

import re
from dataclasses import replace

from publisher.catalogue.calendar import DATE, read_date
from publisher.catalogue.findings import finding
from publisher.model.blocks import Paragraph
from publisher.model.finding import Finding
from publisher.model.meeting import AgendaItem, EarlierHandling
from publisher.parsing.facts import Facts, Result, sections_of, texts

_MESSAGE = re.compile(r"\bmeddel\w*?punkt\s*(?P<number>\d+)", re.IGNORECASE)
_POINT = re.compile(r"\b(?:punkt|pkt\.?|sag(?:\s+nr\.?)?)\s*(?P<number>\d+)", re.IGNORECASE)
_NEXT_REFERENCE = re.compile(r"(?<=\d)\.?(?:[,;]|\s+(?:og|samt))\s+(?!Punkt|Pkt|Meddel|Sag)(?=[A-ZÆØÅ])")
"""Between two references on one line."""
_BEFORE_DATE = re.compile(r"[\s,:–-]*(?:\b(?:den|d\.|dato|møde|mødet|på)[\s,:]*)*$", re.IGNORECASE)
_LEADING = re.compile(r"^(?:behandlet\s+(?:i|på|af)\s+|møde\s+i\s+)", re.IGNORECASE)


def read_earlier_handling(item: AgendaItem, _facts: Facts) -> Result:
    """Fill `earlier_handling`; a line that names no committee and date is a finding."""
    handlings: list[EarlierHandling] = []
    findings: list[Finding] = []
    for section in sections_of(item, "earlier_handling"):
        for block in section.blocks:
            for text in texts((block,)):
                read = [found for part in _NEXT_REFERENCE.split(text) if (found := parse_reference(part))]
                handlings += read
                if not read and isinstance(block, Paragraph):
                    findings.append(finding("parsing.earlier-handling-unread", block.lines, item=item.number))
    return replace(item, earlier_handling=tuple(handlings)), tuple(findings)


def parse_reference(text: str) -> EarlierHandling | None:
    """Return the reference that a line such as `Socialudvalget den 6. september 2022 Punkt 2` makes."""
    found = DATE.search(text)
    day = read_date(found) if found else None
    if found is None or day is None:
        return None
    committee = _LEADING.sub("", _BEFORE_DATE.sub("", text[: found.start()])).strip(" ,")
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
