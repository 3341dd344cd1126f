"""The days by which something is due, as a paper names them: the templates tell them, every other text must."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.catalogue.calendar import MONTH_PATTERN, WEEKDAYS
from publisher.catalogue.sentences import split
from publisher.model.finding import LineSpan
from publisher.plain_language.source_text import Piece

_DUE = re.compile(
    r"\b(?:(?P<noun>\w*frist(?:en)?|deadlinen?)|(?P<senest>senest)|inden)\b(?P<between>(?:\W+\w+){0,3}?)\W+(?:d(?:en)?\.?\s*)?"
    rf"(?P<date>\d{{1,2}}\.\s*(?:{MONTH_PATTERN})(?:\s+\d{{4}})?|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}})\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    rf"(?:\W+(?:er|var|bliver|til|på|udløber|udløb|for \w+|kl|klokken|\d+|{'|'.join(WEEKDAYS)}))*", re.IGNORECASE
)
"""What may stand between the word and the day of which it is said."""
_DUTY = re.compile(
    r"\b(?:skal|skulle|bør|må|bedes|beder|bedt|bad|anmod\w*|kræv\w*|pålagt|pålægge\w*|påbud\w*|forpligtet)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:har|havde|er|var|blev)\b.*\bsenest\b|\bsenest \w{3,}(?:et|t|te)\b", re.IGNORECASE)
"""»senest« of what was done last: "Sagen har været drøftet flere gange, senest den 3. marts 2025"."""


@dataclass(frozen=True, slots=True)
class DueDate:
    """A day by which something is due, or by which it was done."""

    printed: str
    """The day as the paper writes it."""
    phrase: str
    """From the word to the day."""
    sentence: str
    lines: LineSpan
    called: bool
    """The paper calls it a time limit."""
    plain: bool
    """The day follows the word, nothing else stands between them."""
    duty: bool
    """The sentence asks somebody for something."""


def due_dates(pieces: Iterable[Piece]) -> Iterator[DueDate]:
    """Yield the days that the pieces name with "senest", "inden" or "frist", in reading order."""
    for piece in pieces:
        for sentence in split(piece.text):
            for found in _DUE.finditer(sentence):
                duty = _DUTY.search(sentence) is not None
                if found["senest"] and not duty and _DONE.search(sentence[: found.end()]):
                    continue
                plain = _LINK.fullmatch(found["between"]) is not None
                yield DueDate(found["date"], found[0], sentence, piece.lines, found["noun"] is not None, plain, duty)
