"""The levels that people and language models write: held against their source, checked, and sealed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from publisher.catalogue.findings import remark
from publisher.model.edition import Term
from publisher.model.finding import Remark, Severity
from publisher.model.meeting import AgendaItem
from publisher.model.summary import DraftSummary, Standing, State
from publisher.plain_language import faithfulness, lint
from publisher.plain_language.summary_file.bind import bind, complete
from publisher.plain_language.summary_file.entry import Entry, Problem
from publisher.plain_language.summary_file.marks import marks_of, sentence_mark

HARMLESS = frozenset({"changed-elsewhere", "edited"})
"""Problems that make no text unsound: what they take from its state, the state tells."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the checks say of one entry of a summary file."""

    entry: Entry
    """With the citations and the state of today."""
    summary: DraftSummary
    """The whole summary, as it would be shown."""
    findings: tuple[Remark, ...]
    """In `lines` the line of the summary file; `sentence` names the sentence."""
    sound: bool
    """Nothing forbids to show it: it fits its source, and no error is left that an approver has not seen."""


def assess(
    entry: Entry, item: AgendaItem, kort: DraftSummary, terms: tuple[Term, ...], problems: Iterable[Problem] = ()
) -> Assessment:
    """Hold an entry against its item and run every check on it; `problems` are what its file's reader found."""
    bound = bind(entry, item, kort, terms)
    summary = complete(bound.entry, item, kort, terms)
    faults = [*problems, *bound.problems]
    remarks = () if faults and not _only_harmless(faults) else _remarks(bound.entry, summary, item, terms)
    return Assessment(
        entry=bound.entry,
        summary=summary,
        findings=(*(told(problem) for problem in faults), *remarks),
        sound=_only_harmless(faults) and all(one.severity is not Severity.ERROR for one in remarks),
    )


def told(problem: Problem) -> Remark:
    """Return a problem of a summary file as a finding; its `lines` are those of the summary file."""
    fields = dict(problem.fields)
    line, sentence = (problem.line, problem.line), fields.pop("sentence", None)
    return remark(f"summary.{problem.code}", line, sentence, item=problem.item, **fields)


def sealed(entry: Entry, item: AgendaItem, standing: Standing) -> Entry:
    """Return the entry with this standing, bound by fingerprints to the item as it is printed now."""
    return replace(entry, standing=standing, marks=marks_of(item, entry.sentences()), raw="")


def drafted(assessment: Assessment, item: AgendaItem) -> Entry:
    """Return a draft sealed as `tjekket` if every check passed, else as `kladde`."""
    state: State = "tjekket" if assessment.sound else "kladde"
    return sealed(assessment.entry, item, replace(assessment.entry.standing, state=state))


def remark_key(found: Remark) -> str:
    """Return what an approver writes down when a remark of the checks is unfounded: `code:fingerprint`."""
    return f"{found.code.removeprefix('plain_language.')}:{sentence_mark(found.sentence or '')}"


def _remarks(entry: Entry, summary: DraftSummary, item: AgendaItem, terms: tuple[Term, ...]) -> tuple[Remark, ...]:
    return tuple(
        _placed(one, entry) for one in (*faithfulness.check(summary, item, terms), *lint.check(summary, item, terms))
    )


def _placed(found: Remark, entry: Entry) -> Remark:
    """Return the remark at its line of the summary file; one that was seen and found unfounded is only told."""
    line = entry.line_of(found.sentence) or entry.line
    seen = remark_key(found) in entry.seen
    return replace(found, lines=(line, line), severity=Severity.INFO if seen else found.severity)


def _only_harmless(problems: Iterable[Problem]) -> bool:
    return all(problem.code in HARMLESS for problem in problems)
