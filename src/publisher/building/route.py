"""The whole way from content to site, on one screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from publisher.building import content as contents
from publisher.building import ledger as ledgers
from publisher.building import mkdocs_site, statement, summaries, workspace
from publisher.building.assemble import Assembly, assemble
from publisher.building.editions import prepare
from publisher.building.finish import count, put, verify, write_index
from publisher.building.intake import take_in
from publisher.building.known import fingerprints, known, remember
from publisher.building.needs import require, voice_choice
from publisher.building.perform import perform
from publisher.building.plan import works
from publisher.building.publication import privacy_policy, publication
from publisher.building.report import BuildReport, Reporter
from publisher.building.search_index import write_search
from publisher.building.whereabouts import lost_summaries
from publisher.errors import FindingsFatal
from publisher.model.finding import Finding
from publisher.plain_language.glossary import load_glossary
from publisher.privacy.gate import clear_text
from publisher.rendering.site.overviews.front_pages import Frame
from publisher.settings import BuiltFormat, load_settings


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What whoever starts a build decides."""

    content: Path
    out: Path
    jobs: int
    formats: frozenset[BuiltFormat] | None
    """None: those of publisher.toml."""
    as_of: str
    """ISO date that counts as today."""
    strict: bool


def build_site(options: BuildOptions, reporter: Reporter) -> BuildReport:
    """Build and publish the site; the old one stands until the new one is whole and checked.

    A paper that fails does not stop the others: it is named in the report with its error.

    Raises:
        PublisherError: nothing was published (settings, a missing tool, no space, a leak, a broken site).
    """
    settings = load_settings(options.content)
    policy = privacy_policy(settings)
    formats = options.formats or frozenset(settings.formats)
    require(settings, formats)
    published, notices = publication(settings, options.as_of)
    config = mkdocs_site.config_file(options.content)
    terms = load_glossary(options.content / contents.GLOSSARY_FILE)
    clear_text("\n".join(f"{term.term} {term.explanation}" for term in terms), contents.GLOSSARY_FILE)
    pages = {
        name: clear_text(page, f"pages/{name}.md") for name, page in contents.hand_written(options.content).items()
    }
    declared = statement.load(options.content)
    about = {committee.folder: committee.about for committee in settings.committees}
    papers = contents.papers(options.content)
    with workspace.locked(options.out) as place:
        ledger = ledgers.load(place.ledger)
        reporter.stage("Reading papers", len(papers))
        intake = take_in(papers, policy, reporter.step)
        reporter.stage("Plain language", 1)
        texts = [summaries.load(one.paper, policy) for one in intake.admitted]
        prepared = [
            prepare(one, kept, terms, published, settings.committees)
            for one, kept in zip(intake.admitted, texts, strict=True)
        ]
        reporter.step(f"{len(prepared)} meetings summarised")
        findings = (
            *notices,
            *statement.findings(declared, published),
            *lost_summaries(options.content, papers),
            *intake.findings,
            *(one for ready in prepared for one in ready.findings),
        )
        _refuse(findings, strict=options.strict)
        planned = tuple(
            work
            for ready in prepared
            for work in works(ready.paper, ready.edition, ready.meeting_summary, formats, voice_choice(settings))
        )
        performed = perform(planned, ledger, place, options.jobs, reporter)
        assembly = assemble(
            prepared, intake.failures, performed, ledger, Frame(terms, published, pages, about, declared)
        )
        reporter.stage("Website", 5)
        put(place, assembly, ledger, performed)
        reporter.step("pages and data written")
        mkdocs_site.make(place, config, published)
        write_index(place, assembly)
        reporter.step("MkDocs has built the site")
        write_search(place, terms)
        reporter.step("search index written")
        verify(place, intake.uncleared, published)
        reporter.step("links and privacy checked")
        workspace.publish(place)
        reporter.step("published")
        now = fingerprints(zip(prepared, texts, strict=True))
        told_before = known(place, now, prepared)
        remember(place, now)
        return _report(place, assembly, findings, told_before, (performed.new, len(planned) - performed.new))


def _refuse(findings: tuple[Finding, ...], *, strict: bool) -> None:
    if strict and findings:
        first = findings[0]
        raise FindingsFatal(
            f"--strict, and there are {len(findings)} findings, first {first.code}",
            cure="Run publisher check -v to see them all, and cure them or build without --strict.",
            file=first.file,
            line=first.lines[0] if first.lines else None,
            page=first.page,
        )


def _report(
    place: workspace.Workspace,
    assembly: Assembly,
    findings: tuple[Finding, ...],
    told_before: Mapping[str, tuple[Finding, ...]],
    slow: tuple[int, int],
) -> BuildReport:
    """Return the report; `slow` counts the sound files and PDFs that were made and those that were still right."""
    records = assembly.records.values()
    return BuildReport(
        outcomes=assembly.outcomes,
        findings=findings,
        known=told_before,
        meetings=len({record.meeting_id for record in records}),
        items=sum(len(record.card.items) for record in records if record.card.is_main),
        pages=count(place.site, ".html"),
        pdfs=sum(record.pdfs for record in records),
        audio_minutes=sum(record.audio_s for record in records) / 60,
        made=slow[0],
        reused=slow[1],
    )
