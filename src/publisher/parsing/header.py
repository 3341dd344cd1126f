"""Reads what is printed above the items: what kind of paper, whose meeting, when, where and who."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from publisher.catalogue.calendar import DATE, WEEKDAYS
from publisher.model.blocks import Block, Paragraph
from publisher.model.meeting import Kind, Participant
from publisher.parsing.danish import first_date, first_time
from publisher.parsing.lines import Line
from publisher.parsing.people import participant, split_people

_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"\b(?:referat|beslutningsprotokol|beslutningsreferat|protokol)\b", re.IGNORECASE), "minutes"),
    (re.compile(r"\b(?:tillægs)?dagsorden\b", re.IGNORECASE), "agenda"),
)
_LABELS: dict[str, str] = {
    "mødedato": "date", "dato": "date", "mødetidspunkt": "date", "tidspunkt": "date", "tid": "date",
    "mødested": "place", "sted": "place",
    "mødedeltagere": "people", "deltagere": "people", "medlemmer": "people",
    "til stede": "people", "tilstede": "people",
    "udvalg": "committee",
}  # fmt: skip
_LABEL = re.compile(rf"^(?P<label>{'|'.join(_LABELS)})\b\s*:?\s*(?P<value>.*)$", re.IGNORECASE)
_TITLE_WORDS = frozenset(
    {"åben", "åbent", "lukket", "referat", "dagsorden", "tillægsdagsorden", "beslutningsprotokol", "beslutningsreferat"}
    | {"protokol", "fra", "for", "til", "på", "i", "den", "d", "af", "mødet", "møde", "ordinært", "ekstraordinært"}
)
"""What stands around the committee's name in a title."""
_TITLE_LINES = 12


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
        """The day of the meeting: the title's, else the one after "Mødedato"."""
        return self.title_date or self.meeting_date


def read(lines: Sequence[Line]) -> HeaderFacts:
    """Return the facts of the header's lines."""
    title, kind = _title(lines)
    values = _labelled(lines)
    date_line, date_text = values.get("date", (None, ""))
    return HeaderFacts(
        kind=kind,
        committee=values["committee"][1] if "committee" in values else _committee(title),
        title_date=first_date(title),
        meeting_date=first_date(date_text),
        date_line=date_line,
        start_time=first_time(date_text),
        place=values["place"][1] if "place" in values else None,
        participants=tuple(participant(person) for person in split_people(values.get("people", (0, ""))[1])),
        blocks=_paragraphs(lines),
    )


def _paragraphs(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return one paragraph per run of lines without a blank one."""
    blocks: list[Block] = []
    for filled, group in groupby(lines, key=lambda line: bool(line.text)):
        if filled:
            run = list(group)
            blocks.append(Paragraph(" ".join(line.text for line in run), (run[0].number, run[-1].number)))
    return tuple(blocks)


def _title(lines: Sequence[Line]) -> tuple[str, Kind | None]:
    printed = [line.text for line in lines if line.text][:_TITLE_LINES]
    for text in printed:
        for pattern, kind in _KINDS:
            if pattern.search(text) and len(text) < 200:
                return text, kind
    return "", None


def _committee(title: str) -> str | None:
    words = re.sub(rf"\b(?:{'|'.join(WEEKDAYS)})\b|\bkl\b.*$", " ", DATE.sub(" ", title), flags=re.IGNORECASE).split()
    while words and _bare_word(words[0]) in _TITLE_WORDS | {""}:
        words.pop(0)
    while words and _bare_word(words[-1]) in _TITLE_WORDS | {""}:
        words.pop()
    return " ".join(words).strip(" -–:,.") or None


def _bare_word(word: str) -> str:
    return word.casefold().strip(" -–:,.()")


def _labelled(lines: Sequence[Line]) -> dict[str, tuple[int, str]]:
    """Return what stands behind each label, with its line; the lines up to the next blank one or label belong to it."""
    values: dict[str, tuple[int, list[str]]] = {}
    current: list[str] = []
    for line in lines:
        found = _LABEL.match(line.text)
        if found and _LABELS[found["label"].casefold()] not in values:
            current = [found["value"].strip()] if found["value"].strip() else []
            values[_LABELS[found["label"].casefold()]] = (line.number, current)
        elif line.text:
            current.append(line.text)
        elif current:
            current = []
    return {name: (number, _joined(parts)) for name, (number, parts) in values.items() if parts}


def _joined(parts: Sequence[str]) -> str:
    """Join lines: a list without commas has a line for each."""
    one_a_line = len(parts) > 1 and not any("," in part for part in parts)
    return (", " if one_a_line else " ").join(parts)
