"""From cleared meetings to editions: summaries drafted, approved and checked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from publisher.building import summaries
from publisher.building.content import Paper
from publisher.building.intake import Admitted
from publisher.building.summaries import Kept
from publisher.building.whereabouts import misplaced
from publisher.model.addresses import data_base, meeting_base
from publisher.model.edition import Edition, Publication, Term
from publisher.model.finding import Finding
from publisher.model.meeting import ClearedMeeting
from publisher.model.summary import DraftSummary, Sentence
from publisher.plain_language import faithfulness, lint
from publisher.plain_language.approval import release
from publisher.plain_language.glossary import words_of
from publisher.plain_language.kort import draft
from publisher.plain_language.meeting_summary import sentences
from publisher.rendering.pdf.easy_read import missing_characters
from publisher.settings import Committee


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paper ready for every renderer."""

    paper: str
    edition: Edition
    meeting_summary: tuple[Sentence, ...]
    data: str
    """Folder of its data files."""
    findings: tuple[Finding, ...]
    drafts: tuple[DraftSummary, ...]
    """Every plain version there is, also what may not be shown yet."""


def prepare(
    admitted: Admitted, kept: Kept, terms: tuple[Term, ...], publication: Publication, committees: Iterable[Committee]
) -> Prepared:
    """Draft, approve and check the summaries of one meeting and gather all its findings.

    `kept` is the paper's summary file. What of it may not be shown is told, and `kort` stands in its place.
    """
    cleared, meeting = admitted.cleared, admitted.cleared.meeting
    found = [*meeting.findings, *misplaced(admitted.paper, meeting, committees)]
    drafts, doubts = founded_drafts(cleared, terms)
    written, remarks = summaries.assessed(kept, meeting, drafts, terms)
    released = release(drafts, written, demonstration=publication.demonstration)
    found += [*doubts, *remarks, *(replace(one, file=admitted.paper.summary_name) for one in released.findings)]
    edition = Edition(
        meeting=cleared,
        summaries=released.summaries,
        terms=terms,
        publication=publication,
        base=meeting_base(meeting.id, beside_minutes=admitted.beside_minutes),
    )
    words = tuple(words_of(item, terms, edition.summary_of(item.number)) for item in meeting.items)
    edition = replace(edition, words=words)
    found += missing_characters(edition)
    return Prepared(
        paper=admitted.paper.name,
        edition=edition,
        meeting_summary=sentences(cleared, released.summaries),
        data=data_base(meeting.id, beside_minutes=admitted.beside_minutes),
        findings=tuple(_placed(one, admitted.paper) for one in found),
        drafts=(*drafts, *(assessment.summary for assessment in written.values())),
    )


def _placed(found: Finding, paper: Paper) -> Finding:
    """Return the finding under the paper's whole name: a reader tells only the file's own, which many papers share."""
    return replace(found, file=paper.name) if found.file in {None, paper.path.name} else found


def founded_drafts(cleared: ClearedMeeting, terms: tuple[Term, ...]) -> tuple[tuple[DraftSummary, ...], list[Finding]]:
    """Draft every summary and leave out what its source does not say."""
    drafts: list[DraftSummary] = []
    findings: list[Finding] = []
    for one, item in zip(draft(cleared, terms), cleared.meeting.items, strict=True):
        findings += faithfulness.check(one, item, terms)
        drafts.append(faithfulness.founded(one, item, terms))
        findings += lint.check(drafts[-1], item, terms)
    return tuple(drafts), findings
