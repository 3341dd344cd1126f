"""Finds Danish personal identification numbers (cpr-numre): birthday DDMMYY and a serial of four digits.

The rule is that of the Civil Registration System's act (CPR-loven): day, month and year of birth, then a serial whose
first digit gives the century. The modulus-11 check digit is not asked for: numbers without it are issued since 2007.
"""

import calendar
import re
from collections.abc import Iterator

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen and the characters without width: nobody sees them inside a number."""

_DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"
_DATE = r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d\d)"
_SERIAL = rf"(?P<serial>\d{{4}})(?!\d)(?![{_DASHES}]\d)"
_NOT_INSIDE_A_NUMBER = rf"(?<!\d)(?<!\d[{_DASHES}])"

_TEN_DIGITS = re.compile(r"(?:\D*+\d){10}")
"""What holds a personal number holds so many digits, whatever stands between them: looked for first."""
_FORMS = tuple(
    re.compile(form)
    for form in (
        # 010190-1234, 010190 - 1234, 010190 1234, either over a line break
        rf"{_NOT_INSIDE_A_NUMBER}{_DATE}(?:\s{{0,3}}[{_DASHES}]\s{{0,3}}|\s{{1,3}}){_SERIAL}",
        # 01 01 90-1234 and 01.01.90-1234; a year after the dash belongs to a case number or a date
        rf"{_NOT_INSIDE_A_NUMBER}(?<!\d[ .])(?P<day>\d\d)(?P<point>[ .])(?P<month>\d\d)(?P=point)(?P<year>\d\d)"
        rf"\s?[{_DASHES}]\s?(?!19|20){_SERIAL}",
        # 0101901234, standing by itself: not the end of a decimal, an address, a hash or a piece of code
        rf"(?<![^\s:;,.(\[\"'“”«»|>{_DASHES}])(?<!\d[.,{_DASHES}]){_DATE}{_SERIAL}(?![^\s.,;:!?)\]\"'”«»|<{_DASHES}])",
    )
)
_OTHER_NUMBER = re.compile(
    r"(?:konto(?:nr|nummer)?|reg|iban|ean|p-?(?:nr|nummer|enhed)|faktura(?:nr|nummer)?)[-\s.:]*"
    rf"(?:nr|nummer)?[-\s.:]*(?:\d{{4}}[\s{_DASHES}]+(?:konto(?:nr|nummer)?[\s.:]*)?)?$",
    re.IGNORECASE,
)
_LABEL_REACH = 40


def visible(text: str) -> str:
    """Return `text` without the characters that nobody sees."""
    for sign in _INVISIBLE:  # each a search in C: far quicker than `translate`
        text = text.replace(sign, "")
    return text


def find(text: str) -> Iterator[int]:
    """Yield where personal numbers begin in `text`, invisible characters not counted.

    Ten digits in a row right after the name of another kind of number (bank account, P-nummer) are left alone.
    """
    if not _TEN_DIGITS.match(text):
        return
    text = visible(text)
    for form in _FORMS:
        for match in form.finditer(text):
            undivided = match.end() - match.start() == 10
            before = text[max(0, match.start() - _LABEL_REACH) : match.start()]
            if undivided and _OTHER_NUMBER.search(before):
                continue
            if _is_birthday(int(match["day"]), int(match["month"]), int(match["year"]), int(match["serial"][0])):
                yield match.start()


def first_line(text: str) -> int | None:
    """Return the 1-based line of the first personal number in `text`."""
    start = min(find(text), default=None)
    return None if start is None else visible(text).count("\n", 0, start) + 1


def holds_number(text: str) -> bool:
    """Tell whether there is a personal number in `text`."""
    return next(find(text), None) is not None


def _is_birthday(day: int, month: int, year: int, seventh: int) -> bool:
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(_full_year(year, seventh), month)[1]


def _full_year(year: int, seventh: int) -> int:
    """Return the year of birth: the serial's first digit and the two digits of the year decide the century."""
    if seventh <= 3:
        return 1900 + year
    if seventh in {4, 9}:
        return (2000 if year <= 36 else 1900) + year
    return (2000 if year <= 57 else 1800) + year
