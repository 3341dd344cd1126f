"""How hard each item of a meeting reads: the paper itself and every plain version of it, side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from publisher.catalogue.sentences import split
from publisher.model.edition import Term
from publisher.model.measures import TEXTS, Measured, Text
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary
from publisher.plain_language.lint.subject import Subject, nameless, subject
from publisher.plain_language.readability import FEWEST_WORDS, lix_of, measure


@dataclass(slots=True)
class _Sentences:
    own: list[str] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def add(self, other: "_Sentences") -> None:
        self.own += other.own
        self.nameless += other.nameless
        self.shown += other.shown


def measured(
    items: Iterable[AgendaItem], summaries: Sequence[DraftSummary | PublishableSummary], terms: tuple[Term, ...]
) -> tuple[Measured, ...]:
    """Return the measures of every item's paper and plain versions, then those of the whole meeting.

    An item whose paper has too few words to be measured has no rows of its own.
    """
    rows: list[Measured] = []
    whole: dict[Text, _Sentences] = {}
    for item in items:
        found: dict[Text, _Sentences] = {}
        for summary in (one for one in summaries if one.item == item.number):
            looked_at = subject(summary, item, terms)
            found["source"] = _of_source(looked_at)
            found[summary.level] = _of_summary(looked_at)
        rows += _rows(item.number, found, terms)
        for text, sentences in found.items():
            whole.setdefault(text, _Sentences()).add(sentences)
    return (*rows, *_rows(None, whole, terms))


def _of_source(looked_at: Subject) -> _Sentences:
    sentences = [one for piece in looked_at.source for one in split(piece)]
    bare = [nameless(one, looked_at.people, looked_at.proper) for one in sentences]
    return _Sentences(sentences, bare, sentences)


def _of_summary(looked_at: Subject) -> _Sentences:
    told = looked_at.told
    return _Sentences(
        [line.own for line in told],
        [line.nameless for line in told],
        [one for line in told for one in split(line.sentence.text)],
    )


def _rows(item: int | None, found: dict[Text, _Sentences], terms: tuple[Term, ...]) -> list[Measured]:
    taken = {text: measure(found[text].own, found[text].nameless, terms) for text in TEXTS if text in found}
    shown = {text: measure(found[text].shown, (), ()) for text in taken}
    if not taken or taken["source"].words < FEWEST_WORDS:
        return []
    return [
        Measured(item, text, measures, lix_of(found[text].shown), shown[text].words / shown["source"].words)
        for text, measures in taken.items()
    ]
