"""A sentence beside the source text it cites: what every check of faithfulness is handed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from publisher.model.decision import Decision
from publisher.model.edition import Term
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary, Sentence
from publisher.plain_language.glossary import terms_in
from publisher.plain_language.source_text import Piece, cited_text, item_pieces, pieces_of, sections_of

Summary = DraftSummary | PublishableSummary

Words = tuple[str, str]
"""Finding code without its room, and the words that its message names."""
Doubt = tuple[str, Sentence | None, str]
"""The same with the sentence, if it is about one."""

QUOTE = re.compile(r"»(.*?)«(?=[.!?,;:]?(?:\s|$))")
_POINT = re.compile(r"Forslag (\d+)\b")
_SPEECH = r"siger|sagde|skriver|skrev|mener|mente|vurderer|synes|fortæller|oplyser|tror|konkluderer|bemærker"
_FRAME = re.compile(rf"^(?:\S+ ){{1,6}}?(?:{_SPEECH})(?: også)?(?::|,? at\b) ?|, (?:{_SPEECH}) [^,]+(?=\.$)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the record knows of the item that a sentence is about."""

    title: str
    printed: str
    """Everything printed under the item."""
    decision: Decision | None
    points: tuple[str, ...]
    """The points of the recommendation."""
    messages: tuple[tuple[int, LineSpan], ...]
    remarks: int
    """How many paragraphs the decision has."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that rests on lines, beside the text of the lines it cites."""

    sentence: Sentence
    source: str
    before: str
    """The sentence before it under the same heading."""
    explained: str
    """The explanations of the terms that the cited text uses."""
    facts: Facts

    @property
    def own(self) -> str:
        """The sentence without what it quotes."""
        return QUOTE.sub(" ", self.sentence.text)

    @property
    def claim(self) -> str:
        """The sentence without what it quotes and without who says so."""
        return _FRAME.sub("", self.own)


@dataclass(frozen=True)
class Case:
    """A summary with its item, each sentence that rests on lines beside their text."""

    summary: Summary
    item: AgendaItem
    terms: tuple[Term, ...]

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every sentence that rests on lines of the paper; what the machine says of its source is none."""
        return tuple(self._evidence())

    @cached_property
    def facts(self) -> Facts:
        """What the record knows of the item."""
        item = self.item
        return Facts(
            title=item.title,
            printed=" ".join(piece.text for piece in item_pieces(item)),
            decision=None if item.closed else item.decision,
            points=item.recommendation.points if item.recommendation else (),
            messages=tuple((message.number, message.lines) for message in item.messages),
            remarks=sum(1 for section in sections_of(item, "decision") for _ in pieces_of(section.blocks)),
        )

    def slot_text(self, *slots: str) -> str:
        """Return the text of these slots."""
        return " ".join(one.text for one in self.summary.sentences if one.slot in slots)

    def _evidence(self) -> Iterator[Evidence]:
        pieces = item_pieces(self.item)
        before: Sentence | None = None
        for one in self.summary.sentences:
            if one.basis == "lines" and one.slot != "source":
                source, explained = _cited(pieces, one.sources, self.terms)
                source = self._of_one_point(one, source)
                ahead = before.text if before and before.slot == one.slot else ""
                yield Evidence(one, source, ahead, explained, self.facts)
            before = one

    def _of_one_point(self, one: Sentence, source: str) -> str:
        """Return the cited text without the other points where a sentence names one of them (»Forslag 2 er at …«)."""
        label = _POINT.match(one.text) if one.slot == "proposal" else None
        points = dict(enumerate(self.facts.points, 1))
        mine = points.pop(int(label[1]), None) if label else None
        if mine is None or mine not in source:
            return source
        for other in points.values():
            source = source.replace(other, " ")
        return source


@lru_cache(maxsize=1 << 12)
def _cited(pieces: tuple[Piece, ...], spans: tuple[LineSpan, ...], terms: tuple[Term, ...]) -> tuple[str, str]:
    source = cited_text(pieces, spans)
    return source, " ".join(term.explanation for term in terms_in(source, terms))
