"""Days, quotes and lists inside Danish sentences."""

from collections.abc import Iterable
from datetime import date

from babel.dates import format_date

from publisher.catalogue.texts import text

_LONGEST = 200


def quoted(words: str) -> str:
    """Return words in quotation marks as the end of a sentence, cut short at a word if they are many."""
    words = " ".join(words.split())
    if len(words) > _LONGEST:
        words = text("corpus.cut", text=words[:_LONGEST].rsplit(" ", maxsplit=1)[0].rstrip(",;:– "))
    end = "" if words.endswith((".", "!", "?", "…")) else "."
    return text("corpus.quote", text=words) + end


def listed(parts: Iterable[str]) -> str:
    """Return parts as a list in a sentence: `1, 2 og 3`."""
    *first, last = parts
    return text("corpus.and").join([", ".join(first), last]) if first else last


def day(iso: str) -> str:
    """Return `6. maj 2025` for `2025-05-06`."""
    return format_date(date.fromisoformat(iso), "d. MMMM y", locale="da")
