"""Whether a summary says what its source says: every check runs on the lines a sentence cites.

Known holes: two numbers or two roles swapped inside one cited place, and facts that the record itself lacks.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from publisher.catalogue.findings import remark
from publisher.model.finding import Remark
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary
from publisher.plain_language.faithfulness import details, required_facts
from publisher.plain_language.faithfulness.evidence import Case, Doubt, Summary, case

CHECKS: tuple[Callable[[Case], Iterator[Doubt]], ...] = (
    details.numbers,
    details.dates,
    details.names,
    details.quotes,
    required_facts.outcome,
    required_facts.votes,
    required_facts.minority,
    required_facts.suspension,
    required_facts.next_body,
    required_facts.money,
)


def check(summary: Summary, item: AgendaItem) -> tuple[Remark, ...]:
    """Return where the summary of `item` says what its cited lines do not, or leaves out what it must say."""
    looked_at = case(summary, item)
    return tuple(
        remark(
            f"plain_language.{code}",
            _lines(sentence.sources if sentence else (), item),
            sentence.text if sentence else None,
            item=item.number,
            **fields,
        )
        for one in CHECKS
        for code, sentence, fields in one(looked_at)
    )


def founded(draft: DraftSummary, item: AgendaItem) -> DraftSummary:
    """Return the draft without the sentences that say what their cited lines do not: better less than wrong."""
    looked_at = case(draft, item)
    unfounded = [sentence for one in CHECKS for _, sentence, _ in one(looked_at) if sentence is not None]
    return replace(draft, sentences=tuple(one for one in draft.sentences if one not in unfounded))


def _lines(sources: tuple[tuple[int, int], ...], item: AgendaItem) -> tuple[int, int]:
    return sources[0] if sources else item.lines
