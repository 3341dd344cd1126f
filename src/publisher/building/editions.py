"""From cleared meetings to editions: summaries drafted, approved and checked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from publisher.building.intake import Admitted, Failure
from publisher.catalogue.findings import finding, known_findings
from publisher.errors import FindingsFatal
from publisher.model.addresses import data_base, meeting_base
from publisher.model.edition import Edition, Publication, Term
from publisher.model.finding import Finding, Severity
from publisher.model.summary import Sentence
from publisher.plain_language import faithfulness, lint
from publisher.plain_language.approval import publishable
from publisher.plain_language.kort import draft
from publisher.plain_language.meeting_summary import sentences


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paper ready for every renderer."""

    paper: str
    edition: Edition
    meeting_summary: tuple[Sentence, ...]
    data: str
    """Folder of its data files."""
    findings: tuple[Finding, ...]


def prepare_all(
    admitted: Iterable[Admitted],
    terms: tuple[Term, ...],
    publication: Publication,
    committees: Iterable[str],
    step: Callable[[str], None],
) -> tuple[tuple[Prepared, ...], tuple[Failure, ...]]:
    """Prepare every admitted paper; one with a grave finding is not published. `step` hears each paper's name."""
    prepared: list[Prepared] = []
    failures: list[Failure] = []
    for one in admitted:
        ready = prepare(one, terms, publication, committees)
        grave = next((found for found in ready.findings if found.severity is Severity.ERROR), None)
        if grave is None:
            prepared.append(ready)
        else:
            failures.append(Failure(one.paper, _refusal(grave)))
        step(one.paper.name)
    return tuple(prepared), tuple(failures)


def _refusal(grave: Finding) -> FindingsFatal:
    return FindingsFatal(
        f"{known_findings()[grave.code]['english'].rstrip('.')} [{grave.code}]",
        cure=f"Run publisher explain {grave.code}, correct the paper and build again.",
        file=grave.file,
        line=grave.lines[0] if grave.lines else None,
    )


def prepare(
    admitted: Admitted, terms: tuple[Term, ...], publication: Publication, committees: Iterable[str]
) -> Prepared:
    """Draft, approve and check the summaries of one meeting and gather all its findings."""
    cleared, meeting = admitted.cleared, admitted.cleared.meeting
    summaries = publishable(draft(cleared, terms))
    found = list(meeting.findings)
    if meeting.committee not in committees:
        found.append(finding("settings.committee-unknown", committee=meeting.committee))
    items = {item.number: item for item in meeting.items}
    for summary in summaries:
        found += lint.check(summary, items[summary.item], terms)
        found += faithfulness.check(summary, items[summary.item])
    return Prepared(
        paper=admitted.paper.name,
        edition=Edition(
            meeting=cleared,
            summaries=summaries,
            terms=terms,
            publication=publication,
            base=meeting_base(meeting.id, beside_minutes=admitted.beside_minutes),
        ),
        meeting_summary=sentences(cleared, summaries),
        data=data_base(meeting.id, beside_minutes=admitted.beside_minutes),
        findings=tuple(replace(one, file=admitted.paper.name) for one in found),
    )
