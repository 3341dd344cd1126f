"""A sentence beside the source text it cites: what every check of faithfulness is handed."""

from dataclasses import dataclass

from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary, Sentence
from publisher.plain_language.source_text import cited_text, item_pieces

Summary = DraftSummary | PublishableSummary

Doubt = tuple[str, Sentence | None, dict[str, object]]
"""Finding code without its room, the sentence if it is about one, and the fields of its message."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence and the text of the lines it cites."""

    sentence: Sentence
    source: str


@dataclass(frozen=True, slots=True)
class Case:
    """A summary with its item, each sentence that rests on lines beside their text."""

    summary: Summary
    item: AgendaItem
    evidence: tuple[Evidence, ...]

    def slot_text(self, *slots: str) -> str:
        """Return the text of these slots."""
        return " ".join(one.text for one in self.summary.sentences if one.slot in slots)


def case(summary: Summary, item: AgendaItem) -> Case:
    """Return the summary with the cited text beside each sentence that rests on lines."""
    pieces = item_pieces(item)
    return Case(
        summary,
        item,
        tuple(
            Evidence(sentence, cited_text(pieces, sentence.sources))
            for sentence in summary.sentences
            if sentence.basis == "lines"
        ),
    )
