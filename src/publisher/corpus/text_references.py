"""Meetings that running text names: `På Socialudvalgets møde den 6. maj 2025, punkt 4, blev …`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.catalogue.calendar import DATE, read_date
from publisher.catalogue.sentences import split
from publisher.corpus.committees import HEADS, Committees, without_genitive
from publisher.corpus.printed import running_text
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, SectionKind, TextReference

_ELSEWHERE: frozenset[SectionKind] = frozenset({"earlier_handling", "attachments", "absentees", "decided_by"})
"""Sections whose references are read already, or that hold titles and names."""

_HEAD = f"(?:{'|'.join(HEADS)})"
_WORD = r"[A-ZÆØÅ][a-zæøåé]+"
_PLAIN_WORD = rf"(?![A-ZÆØÅ][a-zæøåé]*{_HEAD}s?\b){_WORD}"
_COMMITTEE = re.compile(  # Kultur- og Fritidsudvalgets, Socialudvalgets, …
    rf"\b(?:{_PLAIN_WORD}-?,\s+)*{_PLAIN_WORD}-?\s+(?:og|&)\s+[A-ZÆØÅa-zæøå][a-zæøåé]+{_HEAD}s?\b"
    rf"|\b{_WORD}{_HEAD}s?\b"
    rf"|\bUdvalget\s+for\s+{_WORD}(?:(?:,|\s+og|\s+&)\s+{_WORD})*"  # Udvalget for Klima og Miljø
    rf"|\b(?:{_WORD}\s+)+Udvalgs?\b"  # Teknisk Udvalg
    r"|\b[A-ZÆØÅ]{2,5}\b"  # SU
)
_NUMBER_AFTER = re.compile(
    r"[\s,.:;(–-]*(?:under\s+|som\s+|i\s+)?(?:dagsordens)?(?:punkt|pkt\.?|sag)(?:\s*nr\.?)?\s*(?P<number>\d{1,3})\b(?![.]\d)",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(
    r"\b(?:punkt|pkt\.?|sag)(?:\s*nr\.?)?\s*(?P<number>\d{1,3})\s*,?\s+(?:på|i|fra|ved|af)\s+(?:det\s+|den\s+)?"
    r"(?P<meeting>møde\w*\s+)?(?:i\s+|den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"(?:[\s,:;(–-]+|\b(?:den|d|dato|på|i|fra|af|ved|sit|deres|dets|det|ordinært?|ordinære|ekstraordinært?|møde|mødet)\b\.?)*",
    re.IGNORECASE,
)
"""What may stand between a committee and the day of its meeting, without a word that says what it did."""
_ANOTHER_DAY = re.compile(r"\s*(?:,|og|samt|\s)*\s*(?:den|d\.)?\s*", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:udvalgs?|råds|byråds)?møde[rt]?\b", re.IGNORECASE)
_ACTED = re.compile(
    r"\b(?:behandle|orientere|drøfte|godkend|beslut|vedt(?:og|aget|ages)|forel(?:agt|ægges|agde)|modtag|tiltr(?:ådte|ådt)"
    r"|tog\b|præsentere|indstille|udsatte)",
    re.IGNORECASE,
)
"""What a committee does at a meeting."""
_NO_MEETING = re.compile(r"høring|brev|mail|henvend|frist|afgørelse|rapport|besøg|tilsyn|ikraft", re.IGNORECASE)
"""What else has a day."""
_AFTER_DATE = re.compile(
    r"\s*(?:blev|fik|har|er|behandlede|drøftede|godkendte|tog|besluttede|vedtog)\s+(?:sagen\s+)?(?:i\s+)?$"
)
_HAS = re.compile(r"\s+(?:har|blev|fik|er)\s+(?:den|d\.)\s*", re.IGNORECASE)
_REACH = 90
_SOON = 40
"""Characters between a committee and a day, and between the day and what was done."""
_MEETING_THAT_DAY = re.compile(r"\bmødet\s+(?:den\s+|d\.\s*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mention:
    committee: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    lines: LineSpan
    committees: Committees
    own: str

    def reference(self, committee: str, day: str, number: re.Match[str] | None, start: int, end: int) -> TextReference:
        printed = int(number["number"]) if number else None
        return TextReference(committee, day, printed, self.text[start:end], self.lines)


def find(item: AgendaItem, committees: Committees, own: str, today: str) -> tuple[TextReference, ...]:
    """Return the meetings that an item's running text names, in reading order; not the item's own meeting.

    Args:
        item: The item.
        committees: Those of the corpus: an abbreviation counts only if it is the one of them that fits.
        own: The item's committee: `punkt 4 på mødet den 6. maj 2025` is of one of its own meetings.
        today: ISO date of the item's own meeting.
    """
    found = [
        reference
        for text, lines in running_text(item, _ELSEWHERE)
        if DATE.search(text)
        for sentence in split(text)
        for reference in _in_sentence(_Sentence(sentence, lines, committees, own))
    ]
    return tuple(one for one in found if (one.committee, one.date) != (own, today))


def _in_sentence(sentence: _Sentence) -> Iterator[TextReference]:
    start = 0
    last: TextReference | None = None
    for date in DATE.finditer(sentence.text):
        day = read_date(date)
        number = _NUMBER_AFTER.match(sentence.text, date.end())
        end = (number or date).end()
        mention = _before(sentence, start, date.start()) or _after(sentence, start, date)
        if day is None:
            last = None
        elif mention and _is_meeting(sentence.text, mention, date, numbered=number is not None):
            last = _reference(sentence, mention, date, day.isoformat())
        elif last and _ANOTHER_DAY.fullmatch(sentence.text, start, date.start()):
            last = sentence.reference(last.committee, day.isoformat(), number, date.start(), end)
        else:
            last = _own_meeting(sentence, start, date, day.isoformat())
        if last:
            yield last
        start = end


def _before(sentence: _Sentence, start: int, end: int) -> _Mention | None:
    """Return the last committee named between the date before and this one."""
    for found in reversed(list(_COMMITTEE.finditer(sentence.text, start, end))):
        committee = _named(found[0], sentence.committees)
        if committee:
            return _Mention(committee, found.start(), found.end())
    return None


def _after(sentence: _Sentence, start: int, date: re.Match[str]) -> _Mention | None:
    """Return the committee that a date at the sentence's beginning is followed by: `Den 6. maj blev X orienteret`."""
    found = _COMMITTEE.search(sentence.text, date.end())
    if not found or sentence.text[start : date.start()].strip().casefold() not in {"den", "d."}:
        return None
    committee = _AFTER_DATE.fullmatch(sentence.text, date.end(), found.start()) and _named(
        found[0], sentence.committees
    )
    return _Mention(committee, found.start(), found.end()) if committee else None


def _named(printed: str, committees: Committees) -> str | None:
    """Return the committee of the corpus, else the printed name; no abbreviation that the corpus does not know."""
    known = committees.named(printed) or committees.named(printed.rsplit(maxsplit=1)[-1])
    return known or (None if printed.isupper() else " ".join(without_genitive(printed).split()))


def _is_meeting(text: str, mention: _Mention, date: re.Match[str], *, numbered: bool) -> bool:
    if mention.start > date.end():
        return bool(_ACTED.search(text, date.end()))
    between = text[mention.end : date.start()]
    if _JOINING.fullmatch(between):
        return True
    if _HAS.fullmatch(between):
        return bool(_ACTED.search(text, date.end(), date.end() + _SOON))
    if len(between) > _REACH:
        return False
    return (
        numbered or bool(_MEETING.search(between)) or bool(_ACTED.search(between) and not _NO_MEETING.search(between))
    )


def _reference(sentence: _Sentence, mention: _Mention, date: re.Match[str], day: str) -> TextReference:
    first = min(mention.start, date.start())
    after = _NUMBER_AFTER.match(sentence.text, date.end())
    before = None if after else _NUMBER_BEFORE.search(sentence.text[:first])
    start = before.start() if before else first
    end = max((after or date).end(), mention.end)
    return sentence.reference(mention.committee, day, after or before, start, end)


def _own_meeting(sentence: _Sentence, start: int, date: re.Match[str], day: str) -> TextReference | None:
    """Return a reference that names no committee but a meeting and its item: `punkt 4 på mødet den 6. maj 2025`."""
    words = sentence.text[start : date.start()]
    before = _NUMBER_BEFORE.search(words)
    if before and before["meeting"]:
        return sentence.reference(sentence.own, day, before, start + before.start(), date.end())
    meeting = _MEETING_THAT_DAY.search(words)
    after = _NUMBER_AFTER.match(sentence.text, date.end())
    if meeting and after:
        return sentence.reference(sentence.own, day, after, start + meeting.start(), after.end())
    return None
