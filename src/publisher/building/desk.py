"""The editor's desk: every paper with its plain version, what the checks say of it, and what may be done with it.

The commands `draft` and `approve` and the local page of `review` all work here, so that they follow the same rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from publisher.building import content as contents
from publisher.building import summaries
from publisher.building.editions import founded_drafts
from publisher.building.intake import Failure, take_in
from publisher.building.publication import privacy_policy
from publisher.building.summaries import Kept
from publisher.errors import FindingsFatal, SettingsError
from publisher.model.edition import Term
from publisher.model.finding import Finding, Severity
from publisher.model.meeting import AgendaItem, ClearedMeeting, Meeting
from publisher.model.summary import DraftSummary, Standing
from publisher.plain_language.approval import why_not
from publisher.plain_language.drafting.maker import corrected
from publisher.plain_language.glossary import load_glossary
from publisher.plain_language.klart import Assessment, assess, drafted, remark_key, sealed
from publisher.plain_language.retrieval import likely_source
from publisher.plain_language.source_text import Piece, item_pieces
from publisher.plain_language.summary_file.bind import LAPSED
from publisher.plain_language.summary_file.entry import WRITABLE, Entry, SummaryFile, Written
from publisher.plain_language.summary_file.marks import text_mark
from publisher.plain_language.summary_file.write import heading
from publisher.privacy.policy import PrivacyPolicy
from publisher.settings import load_settings

_CORRECT = "Correct the sentence, or stand by it with --vouch if the remark is unfounded."
_ANEW = "Hold the text against the paper as it is now, publisher draft {} --item {}; read it, then approve again."


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper on the desk."""

    kept: Kept
    cleared: ClearedMeeting
    """As it may be published: closed items hold nothing but their title."""
    kort: tuple[DraftSummary, ...]
    assessments: Mapping[int, Assessment]
    findings: tuple[Finding, ...]
    """What was found in the summary file, in its own lines."""

    @property
    def meeting(self) -> Meeting:
        """The record of the cleared meeting."""
        return self.cleared.meeting

    @property
    def name(self) -> str:
        """The paper's name: its path under the content folder."""
        return self.kept.paper.name

    def entry(self, number: int) -> Entry:
        """Return the text of an item, as its file holds it.

        Raises:
            SettingsError: there is no such item, or nobody has written a text for it.
        """
        item, entry = self.item(number), self.kept.file.entry(number)
        if entry is None:
            raise SettingsError(
                f"nobody has written a plain text for item {item.number} in {self.name}",
                cure="Write one first: publisher draft, or publisher review.",
            )
        return entry

    def item(self, number: int) -> AgendaItem:
        """Return an item of the paper.

        Raises:
            SettingsError: the paper has no such item.
        """
        for item in self.meeting.items:
            if item.number == number:
                return item
        numbers = f"{self.meeting.items[0].number} to {self.meeting.items[-1].number}" if self.meeting.items else "none"
        raise SettingsError(f"there is no item {number} in {self.name}", cure=f"Its items are {numbers}.")


@dataclass(frozen=True, slots=True)
class Desk:
    """All papers of the content folder that can be read and may be published."""

    sheets: tuple[Sheet, ...]
    terms: tuple[Term, ...]
    policy: PrivacyPolicy
    demonstration: bool
    failures: tuple[Failure, ...]

    def sheet(self, name: str) -> Sheet:
        """Return the sheet of one paper.

        Raises:
            SettingsError: no paper on the desk is called so.
        """
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise SettingsError(
            f"there is no paper {name} that can be read",
            cure="Name a paper of the content folder; publisher check --only papers says which cannot be read.",
        )

    def sheet_of(self, path: Path) -> Sheet:
        """Return the sheet of the paper at `path`; its summary file will do, and its folder where it is alone there.

        Raises:
            SettingsError: no such paper, or several.
            PublisherError: the paper is there, but cannot be read or may not be published.
        """
        wanted = path.resolve()
        found = [one for one in self.sheets if wanted in _names_of(one.kept.paper)]
        if len(found) == 1:
            return found[0]
        for failure in self.failures:
            if not found and wanted in _names_of(failure.paper):
                raise failure.error
        raise SettingsError(
            f"{path} is {'no paper' if not found else 'more than one paper'} of the content folder",
            cure=f"Name one paper, such as {self._likely(path)}.",
        )

    def _likely(self, path: Path) -> str:
        """Return the paper that somebody who typed `path` most likely means: one in that folder, or of such a name."""
        papers = [one.kept.paper.path for one in self.sheets]
        inside = [str(paper) for paper in papers if path.resolve() in paper.resolve().parents]
        alike = get_close_matches(str(path), map(str, papers), n=1)
        return next(iter([*inside, *alike]), "content/udvalg/2026-01-27/referat.txt")

    def state(self, sheet: Sheet, item: int) -> str:
        """Return how far the plain version of an item has come: `auto` where nobody has written one."""
        assessment = sheet.assessments.get(item)
        return assessment.entry.standing.state if assessment else "auto"

    def shows(self, sheet: Sheet, item: int) -> bool:
        """Return whether the site shows the written version of an item."""
        assessment = sheet.assessments.get(item)
        return assessment is not None and why_not(assessment, demonstration=self.demonstration) is None


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approves, as a role, and when."""

    by: str
    on: str
    """ISO date."""
    vouch: bool = False
    """The approver has read what the checks doubt, and stands by the sentences all the same."""


def open_desk(content: Path) -> Desk:
    """Read every paper and its summary file; nothing is written.

    Raises:
        SettingsError: the settings cannot be used.
        StorageError: the folder cannot be read.
    """
    settings = load_settings(content)
    policy = privacy_policy(settings)
    terms = load_glossary(content / contents.GLOSSARY_FILE)
    intake = take_in(contents.papers(content), policy, lambda _: None)
    sheets = tuple(
        _sheet(summaries.load(one.paper, policy), one.cleared, founded_drafts(one.cleared, terms)[0], terms)
        for one in intake.admitted
    )
    return Desk(sheets, terms, policy, settings.municipality.demonstration, intake.failures)


def reread(desk: Desk, sheet: Sheet) -> Sheet:
    """Return the sheet with its summary file as it lies on the disk now; the same sheet where nobody has changed it."""
    kept = summaries.load(sheet.kept.paper, desk.policy)
    return sheet if kept == sheet.kept else _sheet(kept, sheet.cleared, sheet.kort, desk.terms)


def put(desk: Desk, sheet: Sheet, entries: Iterable[Entry]) -> Sheet:
    """Write these entries into the paper's summary file, beside those that are there, and return the new sheet.

    Raises:
        ChangedMeanwhile: somebody else has changed the file since the sheet was read.
        StorageError: the file could not be read, or cannot be written.
    """
    file = sheet.kept.file
    if sheet.kept.content is None:
        file = SummaryFile(heading(sheet.meeting), ())
    for entry in entries:
        file = file.with_entry(entry)
    if file is sheet.kept.file:
        return sheet
    kept = summaries.save(sheet.kept, file, sheet.meeting.kind)
    return _sheet(kept, sheet.cleared, sheet.kort, desk.terms)


def started(sheet: Sheet, item: AgendaItem, maker: str, on: str) -> Entry:
    """Return a draft that begins with the short version's own sentences, for a person to write on."""
    kort = next(draft for draft in sheet.kort if draft.item == item.number)
    written = tuple(Written(one) for one in kort.sentences if one.slot in WRITABLE)
    entry = Entry(item.number, item.title, maker, Standing("kladde", on), written)
    return sealed(entry, item, entry.standing)


def checked(desk: Desk, sheet: Sheet, entry: Entry) -> Assessment:
    """Return what the checks say of an entry that stands in no file yet."""
    kort = next(draft for draft in sheet.kort if draft.item == entry.item)
    return assess(entry, sheet.item(entry.item), kort, desk.terms)


def with_sources(item: AgendaItem, entry: Entry) -> Entry:
    """Return the entry with a likely place for every sentence that names none."""
    pieces = item_pieces(item)
    return replace(entry, written=tuple(_with_source(one, pieces) for one in entry.written))


def resealed(desk: Desk, sheet: Sheet, entry: Entry) -> Entry:
    """Return a draft with sources and state as the checks find it today: `tjekket`, or `kladde`.

    What nobody has written on since it began is a draft still, whatever the checks say. What a person has changed in
    a language model's draft is the person's from now on. What lapsed is held against the paper as it is printed now.
    """
    item, entry = sheet.item(entry.item), corrected(entry)
    found = checked(desk, sheet, with_sources(item, entry))
    if found.entry.standing.state == LAPSED:
        found = checked(desk, sheet, sealed(found.entry, item, Standing("kladde", entry.standing.on)))
    return sealed(found.entry, item, entry.standing) if untouched(sheet, entry) else drafted(found, item)


def approved(desk: Desk, sheet: Sheet, entry: Entry, approval: Approval) -> Entry:
    """Return the entry approved.

    Raises:
        FindingsFatal: the checks found errors in it; the message names the first.
    """
    item, entry = sheet.item(entry.item), corrected(entry)
    found = checked(desk, sheet, with_sources(item, entry))
    if approval.vouch:
        doubts = [one for one in found.findings if one.severity is Severity.ERROR]
        seen = dict.fromkeys((*entry.seen, *map(remark_key, doubts)))
        found = checked(desk, sheet, replace(found.entry, seen=tuple(seen)))
    if not found.sound:
        first = next(one for one in found.findings if one.severity is not Severity.INFO)
        raise FindingsFatal(
            f"item {entry.item} has errors and is not approved: {first.message} [{first.code}]",
            cure=_ANEW.format(sheet.kept.paper.path, entry.item) if found.entry.standing.state == LAPSED else _CORRECT,
            file=sheet.kept.paper.summary_name,
            line=first.lines[0] if first.lines and first.lines[0] else None,
        )
    standing = replace(entry.standing, state="godkendt", approved_by=approval.by, approved_on=approval.on)
    return sealed(found.entry, item, standing)


def untouched(sheet: Sheet, entry: Entry) -> bool:
    """Return whether a draft is as `started` left it: sealed, and no word in it but the short version's."""
    if entry.standing.state != "kladde" or entry.marks is None or entry.marks.text != text_mark(entry.sentences()):
        return False
    told = {sentence.text for draft in sheet.kort if draft.item == entry.item for sentence in draft.sentences}
    return all(sentence.text in told for sentence in entry.sentences())


def _names_of(paper: contents.Paper) -> set[Path]:
    own = paper.path.resolve()
    return {own, own.parent, own.with_name(paper.summary_path.name)}


def _with_source(one: Written, pieces: tuple[Piece, ...]) -> Written:
    sentence = one.sentence
    if sentence.sources or sentence.basis != "lines":
        return one
    lines = likely_source(sentence.text, pieces)
    return replace(one, sentence=replace(sentence, sources=(lines,))) if lines else one


def _sheet(kept: Kept, cleared: ClearedMeeting, kort: tuple[DraftSummary, ...], terms: tuple[Term, ...]) -> Sheet:
    held, found = summaries.assessed(kept, cleared.meeting, kort, terms)
    return Sheet(kept, cleared, kort, held, found)
