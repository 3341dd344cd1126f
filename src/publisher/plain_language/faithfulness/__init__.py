"""Whether a summary says what its source says: every check runs on the lines a sentence cites.

What is caught is measured by `tests/plain_language/mutants/`; docs/decisions/plain-language.md names the holes.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from publisher.catalogue.findings import remark
from publisher.model.edition import Term
from publisher.model.finding import Remark
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary
from publisher.plain_language.faithfulness import (
    certainty,
    citations,
    dates,
    decisions,
    labels,
    meaning,
    names,
    novelty,
    quantities,
    quotes,
    required_facts,
    roles,
    times,
)
from publisher.plain_language.faithfulness.evidence import Case, Doubt, Evidence, Summary, Words

OF_A_SENTENCE: tuple[Callable[[Evidence], Iterator[Words]], ...] = (
    quantities.numbers,
    quantities.units,
    quantities.counted,
    labels.labels,
    quantities.rivals,
    times.times,
    dates.dates,
    dates.dated,
    names.names,
    names.pairs,
    names.belongings,
    names.listed,
    quotes.quotes,
    quotes.cut,
    meaning.negation,
    meaning.dissent,
    meaning.direction,
    certainty.modality,
    certainty.forecast,
    certainty.strengthening,
    certainty.attribution,
    novelty.new_words,
    roles.roles,
    citations.narrow,
)
OF_A_SUMMARY: tuple[Callable[[Case], Iterator[Doubt]], ...] = (
    decisions.outcome,
    decisions.sides,
    decisions.speakers,
    required_facts.outcome,
    required_facts.votes,
    required_facts.minority,
    required_facts.suspension,
    required_facts.next_body,
    required_facts.amounts,
    required_facts.deadlines,
    required_facts.money,
)


def check(summary: Summary, item: AgendaItem, terms: tuple[Term, ...]) -> tuple[Remark, ...]:
    """Return where the summary of `item` says what its cited lines do not, or leaves out what it must say."""
    return tuple(
        remark(
            f"plain_language.{code}",
            _lines(sentence.sources if sentence else (), item),
            sentence.text if sentence else None,
            item=item.number,
            words=words,
        )
        for code, sentence, words in _doubts(Case(summary, item, terms))
    )


def founded(draft: DraftSummary, item: AgendaItem, terms: tuple[Term, ...]) -> DraftSummary:
    """Return the draft without the sentences that say what their cited lines do not: better less than wrong."""
    unfounded = [sentence for _, sentence, _ in _doubts(Case(draft, item, terms)) if sentence is not None]
    return replace(draft, sentences=tuple(one for one in draft.sentences if one not in unfounded))


def _doubts(case: Case) -> Iterator[Doubt]:
    for one in case.evidence:
        yield from ((code, one.sentence, words) for code, words in _of_sentence(one))
    for of_summary in OF_A_SUMMARY:
        yield from of_summary(case)


@lru_cache(maxsize=1 << 13)
def _of_sentence(one: Evidence) -> tuple[Words, ...]:
    """Hold one sentence against its lines; a sentence that stays as it is need not be looked at again."""
    return tuple(found for of_sentence in OF_A_SENTENCE for found in of_sentence(one))


def _lines(sources: tuple[tuple[int, int], ...], item: AgendaItem) -> tuple[int, int]:
    return sources[0] if sources else item.lines
