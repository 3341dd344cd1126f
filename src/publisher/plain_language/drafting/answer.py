"""A language model's answer: taken apart with suspicion, until it is an entry like one that a person writes.

Whatever the answer holds, it can only become sentences under free headings that cite lines. It is written into the
file's form and read back: what would come back as anything else, a forged state or another item, is no answer.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from publisher.catalogue.summaries import slot_heading
from publisher.catalogue.texts import entries, text
from publisher.model.finding import Remark, Severity
from publisher.model.meeting import AgendaItem, Kind
from publisher.model.summary import SLOTS, Sentence, Standing
from publisher.plain_language.drafting.allowed import FREE, free_slots, may_cite
from publisher.plain_language.summary_file.entry import Entry, SummaryFile, Written
from publisher.plain_language.summary_file.parse import parse
from publisher.plain_language.summary_file.write import write
from publisher.plain_language.wording import closed

_MOST_SENTENCES = 25
_LONGEST = 240
_ABOUT_FORM = re.compile(r"summary\.|plain_language\.DK")
"""Findings about a whole text that name nothing of the paper's."""
_BRACKET = re.compile(r"[\[\]]")
_QUOTED = re.compile(r"»[^«]*«")
_FENCE = re.compile(r"\s*```(?:json)?\s*\n(.*?)\n?```\s*", re.DOTALL)

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "sentences": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "slot": {"type": "string", "enum": list(FREE)},
                    "text": {"type": "string"},
                    "lines": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {"first": {"type": "integer"}, "last": {"type": "integer"}},
                            "required": ["first", "last"],
                            "additionalProperties": False,
                        },
                    },
                    "point": {"type": "boolean"},
                },
                "required": ["slot", "text", "lines", "point"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["sentences"],
    "additionalProperties": False,
}
"""The form of an answer, in what every provider takes for a schema."""


class UnusableAnswer(Exception):
    """An answer that cannot be used, and why, in Danish: the model is told, and the editor reads it."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


class NothingToAdd(UnusableAnswer):
    """The model has found nothing to write: the short version stands, and it is no use to ask again."""


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Lines(_Form):
    first: int
    last: int


class _Told(_Form):
    slot: str
    text: str
    lines: list[_Lines]
    point: bool


class _Answer(_Form):
    sentences: list[_Told]


def entry_of(answer: str, item: AgendaItem, kind: Kind, maker: str, on: str) -> Entry:
    """Return the answer as a draft that nobody has checked or sealed.

    Raises:
        NothingToAdd: it holds no sentence.
        UnusableAnswer: it has another form, writes under other headings, or could be read as something else.
    """
    told = _read(answer).sentences
    if not told:
        raise NothingToAdd((text("drafting.reason.empty"),))
    if reasons := tuple(_faults(told, item, kind)):
        raise UnusableAnswer(reasons)
    slots = sorted(told, key=lambda one: SLOTS.index(one.slot))
    written = tuple(Written(_sentence(one)) for one in slots)
    entry = Entry(item.number, item.title, maker, Standing("kladde", on), written)
    if bent := tuple(_bent(entry, kind)):
        raise UnusableAnswer(bent)
    return entry


def reasons_of(findings: tuple[Remark, ...], entry: Entry) -> tuple[str, ...]:
    """Return the errors that a draft is to blame for, as its model is told.

    What the templates' sentences do wrong is not the model's fault. What is missing beside its own sentences is not
    told in full: that may name people whose votes it was never sent.
    """
    errors = [one for one in findings if one.severity is Severity.ERROR]
    own = {one.text for one in entry.sentences()}
    return tuple(dict.fromkeys(_reason(one) for one in errors if one.sentence is None or one.sentence in own))


def _reason(found: Remark) -> str:
    if found.sentence:
        return text("drafting.reason.finding", sentence=found.sentence, message=found.message, cure=found.cure)
    if _ABOUT_FORM.match(found.code):
        return f"{found.message} {found.cure}"
    return text("drafting.reason.missing")


def _read(answer: str) -> _Answer:
    fenced = _FENCE.fullmatch(answer)
    try:
        return _Answer.model_validate(json.loads(fenced[1] if fenced else answer))
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors(include_input=False)[0]["loc"]) or "svaret"
    except (ValueError, RecursionError):
        place = "svaret"
    raise UnusableAnswer((text("drafting.reason.json", place=place),))


def _faults(told: list[_Told], item: AgendaItem, kind: Kind) -> Iterator[str]:
    if len(told) > _MOST_SENTENCES:
        yield text("drafting.reason.many", count=len(told), most=_MOST_SENTENCES)
    for foreign in dict.fromkeys(one.slot for one in told if one.slot not in free_slots(item)):
        named = slot_heading(foreign, kind) if foreign in SLOTS else _short(foreign)
        yield text("drafting.reason.slot", slot=named)
    for one in told:
        if len(one.text) > _LONGEST and "»" not in one.text:
            yield text("drafting.reason.long", sentence=_short(one.text))
        if any(
            re.search(rf"\b{word}\b", _QUOTED.sub("", one.text), re.IGNORECASE)
            for word in entries("drafting")["deciding"]
        ):
            yield text("drafting.reason.deciding", sentence=one.text)
        if not one.lines:
            yield text("drafting.reason.no_lines", sentence=one.text)
        for span in one.lines:
            if not may_cite(item, (span.first, span.last)):
                yield text("drafting.reason.lines", first=span.first, last=span.last)


def _sentence(one: _Told) -> Sentence:
    said = " ".join(one.text.split(" "))
    return Sentence(
        slot=one.slot,  # type: ignore[arg-type]  # only free slots come this far
        text=said if said.endswith(":") else closed(said),
        sources=tuple((span.first, span.last) for span in one.lines),
        quote="»" in said,
        point=one.point,
    )


def _bent(entry: Entry, kind: Kind) -> Iterator[str]:
    """Yield every sentence that a summary file would not give back as it is."""
    for one in entry.sentences():
        alone = Entry(entry.item, "", entry.maker, entry.standing, (Written(one),))
        back = parse(write(SummaryFile("", (alone,)), kind))
        same = [(found.sentences(), found.standing, found.marks) for found in back.entries]
        if (
            not one.text.isprintable()
            or _BRACKET.search(one.text)
            or back.problems
            or same != [((one,), entry.standing, None)]
        ):
            yield text("drafting.reason.form", sentence=_short(one.text))


def _short(words: str) -> str:
    plain = "".join(sign if sign.isprintable() else " " for sign in words)
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
