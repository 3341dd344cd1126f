"""How the templates speak: one place that fills a text of the catalogue and notes what it rests on."""

from dataclasses import dataclass

from publisher.catalogue.texts import text
from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, Kind, Meeting
from publisher.model.summary import Sentence, Slot
from publisher.plain_language.wording import capital, paper_word, quoted, short_body


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks about one paper. Every template may name {body}, {Body}, {paper} and {Paper}."""

    committee: str
    kind: Kind
    date: str

    @classmethod
    def of(cls, meeting: Meeting) -> "Voice":
        """Return the voice for this paper."""
        return cls(committee=meeting.committee, kind=meeting.kind, date=meeting.date)

    def words(self, key: str, **fields: object) -> str:
        """Return a text of the catalogue's `plain_language` file, filled."""
        body, paper = short_body(self.committee), paper_word(self.kind)
        common = {"body": body, "Body": capital(body), "paper": paper, "Paper": capital(paper)}
        return text(f"plain_language.{key}", **common, **fields)

    def say(self, slot: Slot, key: str, *sources: LineSpan, **fields: object) -> Sentence:
        """Return a sentence of the templates; without source lines it rests on the template alone."""
        return Sentence(slot, self.words(key, **fields), sources, basis="lines" if sources else "template")

    def quote(self, slot: Slot, key: str, words: str, *sources: LineSpan, **fields: object) -> Sentence:
        """Return a sentence that holds the paper's own words; the template closes with {quote} or holds {words}."""
        told = self.words(key, words=words, quote=quoted(words), **fields)
        return Sentence(slot, told, sources, quote=True)

    def differs(self, body: str | None) -> bool:
        """Return whether `body` is named and is another than the one that meets."""
        return body is not None and body.casefold() != self.committee.casefold()


@dataclass(frozen=True, slots=True)
class Telling:
    """What a slot's template is handed."""

    voice: Voice
    item: AgendaItem
