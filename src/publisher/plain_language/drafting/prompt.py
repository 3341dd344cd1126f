"""The question about one item. It is made from the cleared record alone: the same item, the same bytes."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from publisher.catalogue.calendar import long_date
from publisher.catalogue.plain_danish import rule_texts
from publisher.catalogue.summaries import slot_heading
from publisher.catalogue.texts import text
from publisher.model.edition import Term
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, ClearedMeeting
from publisher.model.summary import DraftSummary, Sentence
from publisher.plain_language.drafting.allowed import free_slots, shown
from publisher.plain_language.drafting.answer import SCHEMA
from publisher.plain_language.glossary import words_of
from publisher.plain_language.source_text import item_pieces
from publisher.plain_language.wording import paper_word

_HARMLESS = str.maketrans({"<": "‹", ">": "›", "[": "(", "]": ")"})
"""Signs that number our lines, and those that models take for the end of what they are told."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is sent about one item: every byte of it but the model's name and the form of the answer."""

    system: str
    user: str

    @property
    def form(self) -> str:
        """The form of the answer, which is sent beside the texts."""
        return json.dumps(SCHEMA, sort_keys=True)

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the texts and of the form that the answer must have."""
        parts = (self.system, self.user, self.form)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def prompt(cleared: ClearedMeeting, item: AgendaItem, kort: DraftSummary, terms: tuple[Term, ...]) -> Prompt:
    """Return the question about an open item of `cleared`."""
    if item.closed:
        raise ValueError("nothing is ever asked about a closed item")
    meeting, free = cleared.meeting, free_slots(item)
    told = {"slot": "about", "text": text("drafting.example.text"), "lines": [{"first": 371, "last": 372}]}
    example = {"sentences": [{**told, "point": False}]}
    return Prompt(
        system=text(
            "drafting.system",
            example=json.dumps(example, ensure_ascii=False),
            rules="\n".join(f"{one.code}: {one.rule}" for one in rule_texts()),
        ).strip(),
        user=text(
            "drafting.user",
            number=item.number,
            title=_harmless(item.title),
            paper=paper_word(meeting.kind),
            committee=_harmless(meeting.committee),
            date=long_date(meeting.date),
            slots="\n".join(f"{slot}: {slot_heading(slot, meeting.kind)}" for slot in free),
            lines="\n".join(_lines(shown(item))),
            kort="\n".join(
                f"{slot_heading(slot, meeting.kind)}\n" + "\n".join(map(_told, sentences))
                for slot, sentences in groupby(kort.sentences, key=lambda one: one.slot)
                if slot in free
            ),
            words="\n".join(_words(shown(item), terms)) or text("drafting.no_words"),
        ).strip(),
    )


def _lines(item: AgendaItem) -> Iterable[str]:
    """Return the item's printed text, each piece behind the numbers of its lines, and no piece twice."""
    return dict.fromkeys(f"[{_numbers(piece.lines)}] {_harmless(piece.text)}" for piece in item_pieces(item))


def _told(sentence: Sentence) -> str:
    spans = ", ".join(map(_numbers, sentence.sources))
    return f"- {_harmless(sentence.text)}{f' [{spans}]' if spans else ''}"


def _words(item: AgendaItem, terms: tuple[Term, ...]) -> Iterable[str]:
    return (_harmless(f"- {term.term}: {term.explanation}") for term in words_of(item, terms).terms)


def _numbers(lines: LineSpan) -> str:
    return str(lines[0]) if lines[0] == lines[1] else f"{lines[0]}-{lines[1]}"


def _harmless(printed: str) -> str:
    return " ".join(printed.translate(_HARMLESS).split())
