"""Reads what is printed above the items: what kind of paper, whose meeting, when, where and who."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from publisher.catalogue.calendar import DATE, MONTH_PATTERN, WEEKDAYS
from publisher.model.blocks import Block, Paragraph
from publisher.model.finding import LineSpan
from publisher.model.meeting import Kind, Participant
from publisher.parsing.danish import first_date, first_time
from publisher.parsing.header_people import called, is_person, with_absent
from publisher.parsing.lines import Line

_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (
        re.compile(r"\b(?:referat|tillægsreferat|beslutningsprotokol|beslutningsreferat|protokol)\b", re.IGNORECASE),
        "minutes",
    ),
    (re.compile(r"(?<!af )\b(?:tillægs)?dagsorden\b", re.IGNORECASE), "agenda"),
)
_LABELS: dict[str, str] = {
    "mødedato": "date", "dato": "date", "mødetidspunkt": "date", "tidspunkt": "date", "tid": "date",
    "starttidspunkt for møde": "time", "starttidspunkt": "time",
    "sluttidspunkt for møde": "end", "sluttidspunkt": "end",
    "mødested": "place", "sted": "place", "mødelokale": "place", "lokale": "place",
    "mødedeltagere": "people", "deltagere": "people", "medlemmer": "people",
    "til stede": "people", "tilstede": "people",
    "afbud/fraværende": "away", "afbud fra": "away", "afbud": "away", "fraværende": "away",
    "udvalg": "committee", "forum": "committee",
    "sekretær": "clerk", "referent": "clerk", "bemærkninger": "remarks", "information": "remarks",
    "udsendelsesdato": "sent", "hent som fil": "sent",
    "dagsordenspunkter": "list", "dagsordenpunkter": "list", "indholdsfortegnelse": "list", "punkt": "list",
}  # fmt: skip
_WITH_COLON = frozenset({"lokale", "mødelokale", "forum", "tid", "punkt", "information", "bemærkninger"})
"""Labels that begin ordinary lines too."""
_MANY = frozenset({"people", "away"})
"""What these labels tell may stand on many lines."""
_SEVERAL = _MANY | {"date"}
"""What may stand under several labels."""
_TITLE_WORDS = frozenset(
    {"åben", "åbent", "lukket", "referat", "dagsorden", "tillægsdagsorden", "beslutningsprotokol", "beslutningsreferat"}
    | {"protokol", "fra", "for", "til", "på", "i", "den", "d", "af", "mødet", "møde", "ordinært", "ekstraordinært"}
    | {"dagsordener", "referater", "og", "tillægsreferat"}
)
"""What stands around the committee's name in a title."""
_TITLE_LINES = 12
_BODY = re.compile(
    r"(?:udvalg|råd|nævn|bestyrelse|komit[eé]|forum|magistrat|repræsentation)(?:et|en|erne)?s?\b|^udvalget\s+for\b|^kommunalbestyrelse",
    re.IGNORECASE,
)
_LONGEST_NAME = 90
_BESIDE = 2
"""Time and place may stand on so many lines below the date."""
_ODD_DATES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\b({MONTH_PATTERN})\s+(\d{{1,2}}),\s*(\d{{4}})\b", re.IGNORECASE), r"\2. \1 \3"),
    (re.compile(rf"\b(\d{{1,2}})[.-]?\s?({MONTH_PATTERN})(?:,\s*|-|\s+)(\d{{4}})\b", re.IGNORECASE), r"\1. \2 \3"),
    (
        re.compile(r"\b(\d{1,2})\.?\s(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\s(\d{4})\b", re.IGNORECASE),
        r"\1. \2. \3",
    ),
)
"""Dates such as `3. oktober 2019` in other orders and spellings → in that one."""
_CLOCK = re.compile(r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d.:])")
_PLACE_BEHIND = re.compile(r"\bkl\.?\s*\d{1,2}(?:[.:]\d{2})?\s*,?\s+i\s+(?P<place>\S.*)$", re.IGNORECASE)
_PLACE_LINE = re.compile(
    r"^(?:i|på)\s+(?P<place>[A-ZÆØÅ].*)$|^(?:kl\.?\s*[\d.:]+,?\s+)?(?P<named>\D.*(?:lokale|salen|rådhus|centeret?\b).*)$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"^(?:publiceret|udsendt|offentliggjort|udskrevet)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What the header says, as far as it could be read."""

    kind: Kind | None
    committee: str | None
    title_date: date | None
    meeting_date: date | None
    date_line: int | None
    start_time: str | None
    place: str | None
    participants: tuple[Participant, ...]
    blocks: tuple[Block, ...]

    @property
    def day(self) -> date | None:
        """The day of the meeting: the title's, else the one after "Mødedato" or on a line of its own."""
        return self.title_date or self.meeting_date


@dataclass(frozen=True, slots=True)
class _Label:
    number: int
    texts: list[str]
    ends: list[int]
    """The last line of each of its texts."""

    def add(self, text: str, line: Line) -> None:
        self.texts.append(text)
        self.ends.append(line.last)

    @property
    def lines(self) -> LineSpan:
        return self.number, self.ends[-1] if self.ends else self.number


def read(lines: Sequence[Line], labels: Mapping[str, str]) -> HeaderFacts:
    """Return the facts of the header's lines.

    Args:
        lines: what stands above the items.
        labels: labels that the system prints on top of the common ones.
    """
    title, kind = _title(lines)
    values = _labelled(lines, _LABELS | dict(labels))
    dated = values.get("date", _Label(0, [], []))
    date_text = _plain_date(" ".join(dated.texts))
    dates = _dated_lines(lines, title)
    when = dates[0] if dates and not (first_date(_plain_date(title)) or first_date(date_text)) else None
    committee = values["committee"].texts[0] if values.get("committee") and values["committee"].texts else None
    when_text = _plain_date(when.text) if when else ""
    beside = [line.text for line in lines if when and when.number < line.number <= when.number + _BESIDE]
    timed = " ".join(values["time"].texts) if "time" in values else ""
    times = (date_text, timed, when_text, _plain_date(title), *beside)
    return HeaderFacts(
        kind=kind,
        committee=committee or _committee(title) or _own_line(lines),
        title_date=first_date(_plain_date(title)),
        meeting_date=first_date(date_text) or first_date(when_text),
        date_line=dated.number or (when.number if when else None),
        start_time=next((time for text in times if (time := first_time(text))), None) or _bare_time(times),
        place=_place(lines, values, title, dates),
        participants=_people(values),
        blocks=_paragraphs(lines),
    )


def _people(values: Mapping[str, _Label]) -> tuple[Participant, ...]:
    named, away = (values.get(name, _Label(0, [], [])) for name in ("people", "away"))
    people = tuple(replace(person, lines=named.lines) for person in called(named.texts))
    everyone = with_absent(people, away.texts)
    return tuple(person if person.lines else replace(person, lines=away.lines) for person in everyone)


def _paragraphs(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return one paragraph per run of lines without a blank one."""
    blocks: list[Block] = []
    for filled, group in groupby(lines, key=lambda line: bool(line.text)):
        if filled:
            run = list(group)
            blocks.append(Paragraph(" ".join(line.text for line in run), (run[0].number, run[-1].last)))
    return tuple(blocks)


def _title(lines: Sequence[Line]) -> tuple[str, Kind | None]:
    printed = [line.text for line in lines if line.text][:_TITLE_LINES]
    for text in printed:
        for pattern, kind in _KINDS:
            if pattern.search(text) and len(text) < 200:
                return text, kind
    return "", None


_CASE_NUMBER = re.compile(r"(?:\w*nr\.?:?\s*)?\b\d\d\.\d\d\.\d\d-[A-Z]\d\d-\S+", re.IGNORECASE)
"""Of the paper, printed behind its title."""


def _committee(title: str) -> str | None:
    """Return the name that stands before the date, else the one behind it, without the words around it."""
    plain = DATE.sub("\n", _plain_date(_CASE_NUMBER.sub("\n", title)))
    parts = re.sub(rf"\b(?:{'|'.join(WEEKDAYS)})\b|\bkl\b.*$", "\n", plain, flags=re.IGNORECASE).split("\n")
    return next((name for part in parts if (name := _name_in(part))), None)


def _name_in(part: str) -> str | None:
    words = part.split()
    while words and _bare_word(words[0]) in _TITLE_WORDS | {""}:
        words.pop(0)
    while words and _bare_word(words[-1]) in _TITLE_WORDS | {""}:
        words.pop()
    return re.sub(r"['’]s$", "", " ".join(words).strip(" -–:,.")) or None


def _bare_word(word: str) -> str:
    return word.casefold().strip(" -–:,.()")


def _own_line(lines: Sequence[Line]) -> str | None:
    """Return the first line that is a body's name and little else."""
    for text in [line.text for line in lines if line.text][:_TITLE_LINES]:
        name = _committee(text) if len(text) <= _LONGEST_NAME else None
        if name and _BODY.search(name) and name[0].isupper() and ":" not in name and not name.endswith("Kommune"):
            return name
    return None


def _dated_lines(lines: Sequence[Line], title: str) -> list[Line]:
    """Return the lines with the day of the meeting: neither its title nor when it was published."""
    filled = [line for line in lines if line.text][: 2 * _TITLE_LINES]
    return [
        line
        for line in filled
        if line.text != title and not _PUBLISHED.match(line.text) and first_date(_plain_date(line.text))
    ]


def _plain_date(text: str) -> str:
    for odd, plain in _ODD_DATES:
        text = odd.sub(plain, text)
    return text


def _bare_time(texts: Sequence[str]) -> str | None:
    """Return a time that stands without `kl.` beside the date or behind its own label."""
    for text in texts:
        found = _CLOCK.search(DATE.sub(" ", text))
        if found:
            return f"{int(found['hour']):02}:{found['minute']}"
    return None


def _place(lines: Sequence[Line], values: Mapping[str, _Label], title: str, dates: Sequence[Line]) -> str | None:
    """Return the place: behind its label, in the sentence with the time, or right below the date."""
    if values.get("place") and values["place"].texts:
        return " ".join(values["place"].texts)
    for text in (title, *(line.text for line in dates)):
        behind = _PLACE_BEHIND.search(text)
        if behind:
            return behind["place"].strip()
    below = (line.text for when in dates for line in lines if when.number < line.number <= when.number + _BESIDE)
    found = next((place for text in below if (place := _PLACE_LINE.match(text))), None)
    return (found["place"] or found["named"]).strip() if found else None


def _labelled(lines: Sequence[Line], labels: Mapping[str, str]) -> dict[str, _Label]:
    """Return what stands behind each label, with its line.

    The lines up to the next blank one or label belong to it; of people, every line that names somebody.
    """
    longest_first = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    pattern = re.compile(
        rf"^(?P<label>{longest_first})(?![\w/])\s*(?P<colon>:)?\s*(?P<value>.*)$",
        re.IGNORECASE,
    )
    values: dict[str, _Label] = {}
    current: _Label | None = None
    name = ""
    gap = below_label = False
    for line in lines:
        if not line.text:
            gap = True
            continue
        found = pattern.match(line.text)
        if found and found["label"].casefold() in _WITH_COLON and not (found["colon"] or below_label):
            found = None if found["value"] else found
        below_label = bool(found and found["value"])
        told = labels[found["label"].casefold()] if found else ""
        if found and told in values and told not in _SEVERAL:
            current = None
        elif found:
            name = told
            current = values.setdefault(name, _Label(line.number, [], []))
            if name in _MANY and current.texts:
                current.texts[-1] += ","  # who stands behind a label of its own is somebody else
            if found["value"].strip():
                current.add(found["value"].strip(), line)
        elif current is not None and _belongs(line.text, name, gap=gap, begun=bool(current.texts)):
            current.add(line.text, line)
        else:
            current = None
        gap = False
    return values


def _belongs(text: str, name: str, *, gap: bool, begun: bool) -> bool:
    if name in _MANY:
        return not gap or is_person(text)
    return not gap or not begun
