"""Reads the lines that name a body and the day it handled a case: headings of decisions, and references."""

import re
from dataclasses import dataclass
from datetime import date

from publisher.catalogue.calendar import DATE, WEEKDAYS, read_date

_LONGEST = 140
_BEFORE_DATE = re.compile(r"[\s,:–-]*(?:\b(?:den|d\.|dato|møde|mødet|på)[\s,:]*)*$", re.IGNORECASE)
_AFTER_DATE = re.compile(
    r"^(?:\s*[,–-]?\s*(?:punkt|pkt\.?|sag(?:\s+nr\.?)?)\s*(?P<number>\d+))?\s*(?P<colon>:)?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^(?:[•·-]\s*)?(?P<word>beslutning(?:er|en)?(?:\s+(?:i|fra|af|for|på))?(?:\s+|$))?"
    r"(?P<body>[^\W\d_](?:[^.;:()\d]|\d{4}-\d{4}){0,79}?)?(?P<tail>s\s+beslutning(?:\s+i\s+mødet)?)?$",
    re.IGNORECASE,
)
_NO_BODIES = frozenset((*WEEKDAYS, "den", "dato", "mødedato", "kl", "fra", "til", "senest", "frist", "høringsfrist"))
_MOST_WORDS = 9
_STEM = 5


@dataclass(frozen=True, slots=True)
class Handling:
    """A body and the day on which it handled a case."""

    committee: str
    """Empty where the line names none: `Beslutning den 4. december 2012`."""
    day: date
    item_number: int | None
    says_decision: bool
    """The word `beslutning` stands in the line."""
    colon: bool
    rest: str
    """What stands behind the colon."""


def read_handling(text: str) -> Handling | None:
    """Return what a line such as `Økonomiudvalget, 18. september 2019, pkt. 153:` says, if it says nothing else."""
    found = DATE.search(text) if len(text) <= _LONGEST else None
    day = read_date(found) if found else None
    if found is None or day is None:
        return None
    named = _BODY.match(_BEFORE_DATE.sub("", text[: found.start()]).strip())
    after = _AFTER_DATE.match(text[found.end() :])
    if named is None or after is None or (after["rest"].strip(" .") and not after["colon"]):
        return None
    body = (named["body"] or "").strip(" ,")
    decides = bool(named["word"] or named["tail"])
    if not _is_body(body) and not (decides and not body):
        return None
    return Handling(
        committee=body,
        day=day,
        item_number=int(after["number"]) if after["number"] else None,
        says_decision=decides,
        colon=bool(after["colon"]),
        rest=after["rest"].strip() if after["colon"] else "",
    )


def same_body(one: str, other: str) -> bool:
    """Tell whether two names mean one body: alike up to endings, as `byrådsmødet` and `Byrådet`."""
    first, second = _key(one), _key(other)
    if first == second:
        return True
    brief, long = sorted((first, second), key=len)
    if len(brief) >= _STEM and (long.startswith(brief) or long.endswith(brief)):
        return True
    return first.removesuffix("smøde") == second or second.removesuffix("smøde") == first


def _is_body(body: str) -> bool:
    words = body.split()
    return bool(words) and len(words) <= _MOST_WORDS and words[0].casefold() not in _NO_BODIES and body[-1] != ","


def _key(name: str) -> str:
    letters = re.sub(r"[^\w]", "", name.casefold())
    for ending in ("ets", "et", "en", "s"):
        if letters.endswith(ending):
            return letters.removesuffix(ending)
    return letters
