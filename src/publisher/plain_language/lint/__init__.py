"""Whether a summary is plainly written: one small function a rule, in the order of their codes."""

from collections.abc import Callable, Iterator

from publisher.catalogue.findings import remark
from publisher.model.edition import Term
from publisher.model.finding import Remark
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary
from publisher.plain_language.lint import sentence_rules, summary_rules
from publisher.plain_language.lint.sentence_rules import Breach
from publisher.plain_language.lint.subject import Subject, subject

RULES: tuple[Callable[[Subject], Iterator[Breach]], ...] = (
    sentence_rules.length,
    sentence_rules.passive,
    sentence_rules.negations,
    sentence_rules.office_words,
    sentence_rules.abbreviations,
    sentence_rules.digits,
    sentence_rules.one_number,
    sentence_rules.dates,
    summary_rules.slots,
    summary_rules.readability,
)


def check(summary: DraftSummary | PublishableSummary, item: AgendaItem, terms: tuple[Term, ...]) -> tuple[Remark, ...]:
    """Return what breaks the rules of plain Danish in the summary of `item`; quotes are the paper's and exempt."""
    looked_at = subject(summary, item, terms)
    return tuple(
        remark(
            f"plain_language.{code}",
            line.sentence.sources[0] if line and line.sentence.sources else None,
            line.sentence.text if line else None,
            item=item.number,
            **fields,
        )
        for rule in RULES
        for code, line, fields in rule(looked_at)
    )
