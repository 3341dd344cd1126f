"""Rules about one sentence's own words; what stands between quotation marks is the paper's, and is left out."""

import re
from collections.abc import Iterator
from functools import cache

from publisher.catalogue.calendar import MONTH_PATTERN
from publisher.catalogue.sentences import split
from publisher.catalogue.texts import entries
from publisher.plain_language.lint.subject import LABEL, Breach, Subject
from publisher.plain_language.readability import words

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PAIR = re.compile(r"\bmellem \d[\d.,]* og \d[\d.,]*|\b\d[\d.,]*(?: til |[-–]| ud af )\d[\d.,]*")
_PLAIN_DATE = re.compile(rf"\bden \d{{1,2}}\. ({MONTH_PATTERN})( \d{{4}})?\b")
_PLAIN_TIME = re.compile(r"\bklokken \d{1,2}(\.\d\d)?\b(?: til (?:klokken )?\d{1,2}(\.\d\d)?\b)?")
_FIRST_DAY = re.compile(rf"\bden \d{{1,2}}\. (?:og|eller|til)(?: den)? (?=\d{{1,2}}\. (?:{MONTH_PATTERN})\b)")
"""The first of two days that share their month: "den 6. og 7. maj"."""
_VOTE = re.compile(r"\bstemte\b")
_OTHER_DATE = re.compile(
    rf"\b\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{2,4}}\b|\b\d{{4}}-\d\d-\d\d\b|\bd\.\s?\d"
    rf"|(?<!den )\b\d{{1,2}}\. ({MONTH_PATTERN})\b"
    r"|\bkl\.?\s?\d|\bklokken 0\d|\b\d\d:\d\d\b",
    re.IGNORECASE,
)
_UNIT_SIGN = re.compile(r"\d\s?%|\bkr\b\.?\s?\d")

LONG, TOO_LONG = 12, 15


def length(subject: Subject) -> Iterator[Breach]:
    """DK01: at most 12 words; from 16 it is an error. A name counts as one word."""
    for line in subject.lines:
        count = len(words(line.nameless))
        if count > LONG:
            yield ("DK01-long" if count > TOO_LONG else "DK01", line, {"count": count})


def negations(subject: Subject) -> Iterator[Breach]:
    """DK07: one negation a sentence."""
    for line in subject.lines:
        found = _pattern("negations", r"\b(?:{})\b(?!-)").findall(line.own)
        if len(found) > 1:
            yield "DK07", line, {"words": ", ".join(found)}


def office_words(subject: Subject) -> Iterator[Breach]:
    """DK08: no office words outside quotes."""
    yield from _hits("DK08", _pattern("office", r"\b(?:{})"), subject)


def abbreviations(subject: Subject) -> Iterator[Breach]:
    """DK09: no abbreviation and no paragraph sign outside quotes."""
    yield from _hits("DK09", _pattern("abbreviations", r"\b(?:{}|fx\b)|§"), subject)


def digits(subject: Subject) -> Iterator[Breach]:
    """DK15: numbers as digits, units as words ("30 procent")."""
    yield from _hits("DK15", _pattern("numbers", r"\b(?:{})\b"), subject)
    yield from _hits("DK15", _UNIT_SIGN, subject)


def one_number(subject: Subject) -> Iterator[Breach]:
    """DK16: one number a sentence, votes apart. A date is one, so are "18 til 30" and "3 ud af 10"; a label is none."""
    for line in subject.lines:
        if line.sentence.slot == "source" or _VOTE.search(line.own):
            continue
        rest, dates = _PLAIN_DATE.subn(" ", _one_day(LABEL.sub(" ", line.own, count=1)))
        rest, times = _PLAIN_TIME.subn(" ", rest)
        rest, pairs = _PAIR.subn(" ", rest)
        numbers = len(_NUMBER.findall(rest)) + dates + times + pairs
        if numbers > 1:
            yield "DK16", line, {"count": numbers}


def dates(subject: Subject) -> Iterator[Breach]:
    """DK17: "den 6. maj 2025" and "klokken 13", in no other form."""
    for line in subject.lines:
        match = _OTHER_DATE.search(_one_day(line.own))
        if match is not None:
            yield "DK17", line, {"words": match.group()}


def _one_day(text: str) -> str:
    return _FIRST_DAY.sub("den ", text)


def one_sentence(subject: Subject) -> Iterator[Breach]:
    """DK22: one sentence a line; what is quoted may hold more."""
    for line in subject.told:
        found = split(line.own)
        if len(found) > 1:
            yield "DK22", line, {"count": len(found)}


@cache
def _pattern(table: str, shape: str) -> re.Pattern[str]:
    """Return the words of a table as a pattern of that shape; a space in them is any, also after an inner full stop."""
    words = (re.escape(word).replace(r"\ ", r"\s+") for word in entries("plain_danish", table)["words"])
    spaced = (re.sub(r"\\\.(?=\w)", r"\\.\\s?", word) for word in words)
    return re.compile(shape.replace("{}", "|".join(spaced)), re.IGNORECASE)


def _hits(code: str, pattern: re.Pattern[str], subject: Subject) -> Iterator[Breach]:
    for line in subject.lines:
        match = pattern.search(line.own)
        if match is not None:
            yield code, line, {"words": match.group()}
