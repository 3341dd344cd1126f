"""How numbers are said: dates, times, paragraphs of law, money, ranges, fractions, telephone numbers.

Digits stay digits: the voice reads them better than number words.
"""

import re
from datetime import date

from publisher.catalogue.calendar import MONTH_PATTERN, MONTHS
from publisher.catalogue.texts import entries, text


def _word(name: str) -> str:
    return text(f"speech.said.{name}")


_MONTH = f"(?:{MONTH_PATTERN})"
_NUMERIC_DATE = re.compile(
    r"(?<![\w.:/-])(?:(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    r"|(?P<d2>\d{1,2})(?P<sep>[./-])(?P<m2>\d{1,2})(?:(?P=sep)|[ -])(?P<y2>(?:19|20)\d{2}|(?<=[./-])\d{2}))"
    r"(?![\w/-]|[.:]\d)"
)
_DAY_AND_MONTH = re.compile(r"\b([Dd]en |[Pp]er )(\d{1,2})/(\d{1,2})(?![\d/-])")
_SHORT_MONTH = re.compile(
    r"(\d\.\s?)(" + "|".join(re.escape(m) for m in entries("speech", "months")["short"]) + r")(?!\w)"
)
_ZERO_DAY = re.compile(rf"\b0(\d)\.(?=\s?{_MONTH}\b)")
_TIME = r"(\d{1,2})[.:](\d{2})"
_TIME_RANGE = re.compile(rf"(?<![\d.,:]){_TIME}\s*[-–—]\s*{_TIME}(?![\d:]|[.,]\d)")
_CLOCK = re.compile(rf"(?<=\b[Kk]lokken )\s*{_TIME}(?![\d:])")
_COLON_TIME = re.compile(r"(?<![\d.,:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_DASH = r"\s?[-–—]\s?"
_NUMBER = r"\d+(?:[.,]\d+)*"
_TIGHT_RANGE = re.compile(rf"(?<![\w.,/-])({_NUMBER})[-–—]({_NUMBER})(?!\d|[-–—]\d|/)")
_BETWEEN = re.compile(rf"\b([Mm]ellem {_NUMBER}){_DASH}(?={_NUMBER})")
_LOOSE_RANGE = re.compile(rf"(?<![\w.,/-])({_NUMBER})\s+[-–—]\s*({_NUMBER})(?![\w-]|[.,]\d)")
_DATE_RANGE = re.compile(rf"({_MONTH}(?: \d{{4}})?|\d\.)\s*[-–—]\s*(?=\d{{1,2}}\. {_MONTH}|{_MONTH})")
_YEARS = re.compile(r"\b((?:19|20)\d{2})/(\d{2}|\d{4})\b(?!/)")
_SIGN = re.compile(r"(?<![\w.,)])[-−–](?=\d)")
_SECTION = re.compile(r"§(?:\s?§)?\s*(?=\d)")
_SECTION_LETTER = re.compile(r"(?<=paragraf )(\d+)\s?([a-zæøå]{1,3})\b(?:\s?/\s?([a-z])\b)?")
_SECTION_SLASH = re.compile(r"(?<=paragraf )(\d+)\s?/\s?(\d+)")
_LAW_SENTENCE = re.compile(r"(\d+\.) (?:pkt\.|punkt\b)")
_KRONER_FIRST = re.compile(rf"\b(?:kr\.?|DKK)\s?(?=\d)({_NUMBER})(,-)?(\s?(?:mio|mia)\b\.?)?", re.IGNORECASE)
_KRONER_DASH = re.compile(rf"({_NUMBER}),-(?: kr\.?)?")
_KRONER_LAST = re.compile(rf"({_NUMBER})\s?kr(?:\.|\b)(?=(\s*$)?)")
_THOUSANDS = re.compile(r"(\d)\s?t\.?kr\.?(?!\w)")
_ONE_GREAT = re.compile(r"(?<![\d.,])1 (million|milliard)er\b")
_PERCENT = re.compile(r"\s?%")
_PHONE = re.compile(r"(?<![\d.,])(\d{2})([ .]?)(\d{2})\2(\d{2})\2(\d{2})(?![\d]|[.,]\d)")
_POSTCODE = re.compile(r"(?<=, )(?!19|20)(\d{2})(\d{2})(?= [A-ZÆØÅ][a-zæøå])")
_FRACTION = re.compile(r"(?<![\d/.,])(\d/\d{1,2})(?![\d/-])")
_POINT = re.compile(r"(?<=\d)\.(?=\d)(?!\d{3}(?!\d))")
_JOINED_THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))")


def joined_thousands(said: str) -> str:
    """Join thousands that are set apart by a no-break space: 36 000."""
    return _JOINED_THOUSANDS.sub("", said)


def dates(said: str) -> str:
    """Say numeric dates with the month's name; a day loses its leading nought. What is no date stays."""
    said = _NUMERIC_DATE.sub(_numeric_date, said)
    said = _DAY_AND_MONTH.sub(_day_and_month, said)
    short = entries("speech", "months")["short"]
    said = _SHORT_MONTH.sub(lambda found: found[1] + str(short[found[2]]), said)
    return _DATE_RANGE.sub(rf"\1 {_word('to')} ", _ZERO_DAY.sub(r"\1.", said))


def _numeric_date(found: re.Match[str]) -> str:
    year = found["y"] or found["y2"]
    if len(year) == 2:
        year = f"20{year}"
    try:
        day = date(int(year), int(found["m"] or found["m2"]), int(found["d"] or found["d2"]))
    except ValueError:
        return found[0]
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def _day_and_month(found: re.Match[str]) -> str:
    day, month = int(found[2]), int(found[3])
    return f"{found[1]}{day}. {MONTHS[month - 1]}" if 1 <= day <= 31 and 1 <= month <= 12 else found[0]


def times(said: str) -> str:
    """Say times: 13.00 as 13, 15.30 as 15 30; a dot needs `klokken` before it or a range, a colon nothing."""
    said = _TIME_RANGE.sub(
        lambda found: (
            f"{_clock(found[1], found[2])} {_word('to')} {_clock(found[3], found[4])}"
            if int(found[1]) < 25 and int(found[3]) < 25 and int(found[2]) < 60 and int(found[4]) < 60
            else found[0]
        ),
        said,
    )
    said = _CLOCK.sub(lambda found: _clock(found[1], found[2]), said)
    return _COLON_TIME.sub(lambda found: _clock(found[1], found[2]), said)


def _clock(hour: str, minute: str) -> str:
    return str(int(hour)) if minute == "00" else f"{int(hour)} {minute}"


def law(said: str) -> str:
    """Say the paragraph sign, doubled or not, as `paragraf`, which fits after any word; keep its letter apart."""
    said = _LAW_SENTENCE.sub(rf"\1 {_word('dot')}", said)
    said = _SECTION.sub(f"{_word('section')} ", said)
    said = _SECTION_SLASH.sub(rf"\1 {_word('and')} \2", said)
    return _SECTION_LETTER.sub(
        lambda found: f"{found[1]} {found[2]}" + (f" {_word('and')} {found[3]}" if found[3] else ""), said
    )


def money(said: str) -> str:
    """Say the amount first and then kroner, whichever way it is written."""
    said = _KRONER_FIRST.sub(lambda found: f"{found[1]}{found[3] or ''} {_word('kroner')}", said)
    said = _KRONER_DASH.sub(rf"\1 {_word('kroner')}", said)
    said = _THOUSANDS.sub(rf"\1 {_word('thousand_kroner')}", said)
    return _KRONER_LAST.sub(lambda found: f"{found[1]} {_word('kroner')}" + ("." if found[2] is not None else ""), said)


def one_million(said: str) -> str:
    """Put a single million or milliard in the singular."""
    return _ONE_GREAT.sub(r"1 \1", said)


def percent(said: str) -> str:
    """Say the percent sign."""
    return _PERCENT.sub(f" {_word('percent')}", said)


def telephone(said: str) -> str:
    """Read eight digits two by two, and a postcode before a town likewise."""
    return _POSTCODE.sub(r"\1 \2", _PHONE.sub(r"\1 \3 \4 \5", said))


def ranges(said: str) -> str:
    """Say `til` in a range, and `og` where `mellem` stands before it."""
    said = _BETWEEN.sub(rf"\1 {_word('and')} ", said)
    said = _YEARS.sub(rf"\1 {_word('to')} \2", said)
    said = _TIGHT_RANGE.sub(rf"\1 {_word('to')} \2", said)
    return _LOOSE_RANGE.sub(rf"\1 {_word('to')} \2", said)


def minus(said: str) -> str:
    """Say a minus sign before a number."""
    return _SIGN.sub(f"{_word('minus')} ", said)


def fractions(said: str) -> str:
    """Say common fractions."""
    names = entries("speech", "fractions")
    return _FRACTION.sub(lambda found: str(names.get(found[1], found[1])), said)


def points(said: str) -> str:
    """Say the dot in numbered places (punkt 6.3, ramme 50.54); the dot of thousands stays the voice's own."""
    return _POINT.sub(f" {_word('point')} ", said)
