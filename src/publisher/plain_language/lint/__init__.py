"""Whether a summary is plainly written: one small function a rule, in the order of their codes.

DK23, modality, is a check of faithfulness: it needs the source's words beside the sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from publisher.catalogue.findings import remark
from publisher.model.edition import Term
from publisher.model.finding import Remark, Severity
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, PublishableSummary
from publisher.plain_language.lint import clause_rules, sentence_rules, summary_rules, word_rules
from publisher.plain_language.lint.subject import Breach, Subject, subject

RULES: tuple[Callable[[Subject], Iterator[Breach]], ...] = (
    sentence_rules.length,
    summary_rules.mean_length,
    clause_rules.one_idea,
    clause_rules.commas,
    clause_rules.s_passive,
    clause_rules.become_passive,
    sentence_rules.negations,
    sentence_rules.office_words,
    sentence_rules.abbreviations,
    word_rules.acronyms,
    word_rules.hard_terms,
    word_rules.uncommon,
    word_rules.long_words,
    word_rules.one_word,
    sentence_rules.digits,
    sentence_rules.one_number,
    sentence_rules.dates,
    summary_rules.lists,
    summary_rules.counts,
    summary_rules.headings,
    clause_rules.who_acts,
    sentence_rules.one_sentence,
    summary_rules.readability,
)
_MILDER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO}


def check(summary: DraftSummary | PublishableSummary, item: AgendaItem, terms: tuple[Term, ...]) -> tuple[Remark, ...]:
    """Return what breaks the rules of plain Danish in the summary of `item`; quotes are the paper's and exempt.

    `kort` is made of templates that an editor cannot mend: there an error is told as a warning, a warning as a note.
    """
    looked_at = subject(summary, item, terms)
    found = tuple(
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
    if summary.level != "kort":
        return found
    return tuple(replace(one, severity=_MILDER.get(one.severity, one.severity)) for one in found)
