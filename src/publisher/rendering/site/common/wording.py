"""Dates, sizes, lengths and people as they are written in Danish."""

from datetime import date

from babel.dates import format_date

from publisher.catalogue.texts import text
from publisher.model.meeting import Participant

_KB = 1000
_MB = 1000 * _KB
_MINUTE = 60


def long_date(iso: str) -> str:
    """Return `tirsdag den 6. maj 2025` for `2025-05-06`.

    Raises:
        ValueError: not an ISO date.
    """
    return format_date(date.fromisoformat(iso), "EEEE 'den' d. MMMM y", locale="da")


def short_date(iso: str) -> str:
    """Return `6. maj 2025` for `2025-05-06`.

    Raises:
        ValueError: not an ISO date.
    """
    return format_date(date.fromisoformat(iso), "d. MMMM y", locale="da")


def plain_date(iso: str) -> str:
    """Return `6. maj 2025` for `2025-05-06`.

    Raises:
        ValueError: not an ISO date.
    """
    return format_date(date.fromisoformat(iso), "d. MMMM y", locale="da")


def clock(time: str) -> str:
    """Return `13.00` for `13:00`: Danish writes a full stop between hours and minutes."""
    return time.replace(":", ".")


def file_size(size: int) -> str:
    """Return a file's size in kB (1,000 bytes) or in MB with one decimal: `1,2 MB`."""
    if size < _MB:
        return f"{max(1, round(size / _KB))} kB"
    return f"{size / _MB:.1f}".replace(".", ",").removesuffix(",0") + " MB"


def length(seconds: float) -> str:
    """Return a playing time in words: `3 minutter og 20 sekunder`."""
    minutes, rest = divmod(max(1, round(seconds)), _MINUTE)
    parts = [counted("minute", minutes), counted("second", rest)] if rest else [counted("minute", minutes)]
    return text("site.and").join(parts if minutes else parts[1:])


def counted(what: str, number: int) -> str:
    """Return a number with its noun in the right form: `1 punkt`, `2 punkter`."""
    return text(f"site.count.{what}.{'one' if number == 1 else 'many'}", number=number)


def person(participant: Participant) -> str:
    """Return a participant with party and offices: `Johan Müller (A, 1. viceborgmester)`."""
    known = [*([participant.party] if participant.party else []), *participant.roles]
    return f"{participant.name} ({', '.join(known)})" if known else participant.name
