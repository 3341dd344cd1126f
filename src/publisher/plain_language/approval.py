"""The only door from a draft to a page: what may be published, and why the rest may not.

`kort` is made by templates from the record alone and always passes. What people or language models wrote passes when
a person has approved it and its source still says what it said then. In a demonstration a text that passed every
check (`tjekket`) is shown too, and says of itself that nobody has approved it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publisher.catalogue.findings import finding
from publisher.model.finding import Finding
from publisher.model.summary import DraftSummary, PublishableSummary, State
from publisher.plain_language.klart import Assessment

_APPROVED: frozenset[State] = frozenset({"godkendt", "læsertestet"})


@dataclass(frozen=True, slots=True)
class Released:
    """The summaries that may be shown, `kort` of every item among them, and what waits."""

    summaries: tuple[PublishableSummary, ...]
    findings: tuple[Finding, ...]


def release(kort: Iterable[DraftSummary], written: Mapping[int, Assessment], *, demonstration: bool) -> Released:
    """Return what may be shown of each item: `kort`, and beside it the written level if that may be shown."""
    shown: list[PublishableSummary] = []
    waiting: list[Finding] = []
    for draft in kort:
        shown.append(_publishable(draft))
        assessment = written.get(draft.item)
        if assessment is None:
            continue
        refused = why_not(assessment, demonstration=demonstration)
        if refused is None:
            shown.append(_publishable(assessment.summary))
        else:
            line = assessment.entry.line
            waiting.append(finding(f"summary.{refused}", (line, line), item=draft.item))
    return Released(tuple(shown), tuple(waiting))


def why_not(assessment: Assessment, *, demonstration: bool) -> str | None:
    """Return why a written summary may not be shown: the code of a finding without its room, or none."""
    if not assessment.sound:
        return "refused"
    standing = assessment.entry.standing
    if standing.state in _APPROVED and standing.approved_by and standing.approved_on:
        return None if standing.state == "godkendt" or standing.readers else "readers-unnamed"
    if standing.state in _APPROVED:
        return "approver-unnamed"
    return None if standing.state == "tjekket" and demonstration else "waits"


def _publishable(draft: DraftSummary) -> PublishableSummary:
    return PublishableSummary(draft.item, draft.level, draft.generator, draft.sentences, draft.standing)
