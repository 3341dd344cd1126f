"""Looks at every paper the way a build does, and writes nothing."""

from dataclasses import dataclass
from pathlib import Path

from publisher.building import content as contents
from publisher.building import statement, summaries
from publisher.building.editions import prepare
from publisher.building.intake import Failure, take_in
from publisher.building.publication import privacy_policy, publication
from publisher.building.whereabouts import lost_summaries
from publisher.model.finding import Finding
from publisher.model.measures import Measured
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.measured import measured
from publisher.settings import load_settings


@dataclass(frozen=True, slots=True)
class PaperMeasures:
    """How hard a paper and its plain versions read."""

    paper: str
    rows: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What `publisher check` tells."""

    meetings: int
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    measured: tuple[PaperMeasures, ...]


def inspect(content: Path, as_of: str) -> Inspection:
    """Read, parse, clear and summarise every paper; look whether the accessibility statement is out of date.

    `as_of` is the ISO date that counts as today.

    Raises:
        SettingsError: the settings cannot be used.
        StorageError: the folder cannot be read.
    """
    settings = load_settings(content)
    policy = privacy_policy(settings)
    published, findings = publication(settings, as_of)
    terms = load_glossary(content / contents.GLOSSARY_FILE)
    papers = contents.papers(content)
    intake = take_in(papers, policy, _unheard)
    prepared = [
        prepare(one, summaries.load(one.paper, policy), terms, published, settings.committees)
        for one in intake.admitted
    ]
    found = (
        *findings,
        *statement.findings(statement.load(content), published),
        *lost_summaries(content, papers),
        *intake.findings,
        *(one for ready in prepared for one in ready.findings),
    )
    measures = (
        PaperMeasures(one.paper, measured(one.edition.meeting.meeting.items, one.drafts, terms)) for one in prepared
    )
    return Inspection(len(prepared), found, intake.failures, tuple(measures))


def _unheard(_: str) -> None:
    """Take a step that nobody follows: an inspection is over in a moment."""
