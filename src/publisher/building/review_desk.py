"""The desk behind the local page: asks for a form's fingerprint, and keeps every change so that it can be undone."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from publisher.building import review_views as views
from publisher.building.content import papers
from publisher.building.desk import Approval, Sheet, approved, checked, open_desk, put, reread, resealed
from publisher.building.history import Change, History
from publisher.building.revising import Author, entry_of, file_fingerprint, refused, require_role, role, ticked
from publisher.building.summaries import replace_content
from publisher.catalogue.texts import text
from publisher.errors import ChangedMeanwhile, FindingsFatal, StorageError
from publisher.model.finding import Severity
from publisher.model.meeting import AgendaItem
from publisher.plain_language.klart import Assessment, remark_key
from publisher.plain_language.summary_file.bind import APPROVED
from publisher.plain_language.summary_file.entry import Entry
from publisher.reviewing.desk import Done, Refusal, Typed
from publisher.reviewing.views import ItemView, Measures, MeetingRow, MeetingView

_Signature = tuple[tuple[str, int, int], ...]


class ReviewDesk:
    """Reads the papers again when one of them changes, and a summary file whenever somebody else has written it."""

    def __init__(self, content: Path, on: str) -> None:
        self._content = content
        self._on = on
        self._signature = _signature(content)
        self._desk = open_desk(content)
        self._history = History()

    def require_role(self, by: str) -> None:
        """Refuse what cannot be printed as the role that approves (see `revising.require_role`)."""
        require_role(by, self._desk.policy)

    def meetings(self) -> tuple[MeetingRow, ...]:
        """Return every meeting, the newest first."""
        self._renew()
        rows = [views.meeting_row(self._desk, self._fresh(sheet.name)) for sheet in self._desk.sheets]
        return tuple(sorted(rows, key=lambda row: (row.date, row.name), reverse=True))

    def failures(self) -> tuple[str, ...]:
        """Return the names of the papers that cannot be read or may not be published."""
        return tuple(failure.paper.name for failure in self._desk.failures)

    def meeting(self, name: str) -> MeetingView | None:
        """Return one meeting."""
        self._renew()
        if not self._known(name):
            return None
        sheet = self._fresh(name)
        return views.meeting_view(self._desk, sheet, file_fingerprint(sheet), self._undo(name))

    def item(self, name: str, number: int, typed: Typed | None = None) -> ItemView | None:
        """Return one item, with what is `typed` in the place of what its file holds."""
        found = self._found(name, number)
        if found is None:
            return None
        sheet, item = found
        shown = views.Shown(self._held(sheet, item, typed), typed.sentences if typed else None)
        return views.item_view(self._desk, sheet, item, shown, self._undo(name))

    def measure(self, name: str, number: int, typed: Typed) -> Measures | None:
        """Return the measures of what is typed."""
        found = self._found(name, number)
        if found is None or found[1].closed:
            return None
        sheet, item = found
        held = self._held(sheet, item, typed)
        return views.measures(self._desk, item, held) if held else None

    def save(self, name: str, number: int, typed: Typed, by: str) -> Done | Refusal:
        """Save and check the text. An approval stands while nobody changes a word or a place."""
        found = self._found(name, number)
        if found is None:
            return Refusal("closed")
        sheet, item = found
        entry = entry_of(sheet, item, typed, Author(by, self._on))
        if refusal := refused(sheet, item, typed, entry, self._desk.policy) or role(by, self._desk.policy):
            return refusal
        held = sheet.assessments.get(number)
        if held and held.entry.standing.state in APPROVED and held.entry.sentences() == entry.sentences():
            return Done(text("review.told.unchanged"))
        new = resealed(self._desk, sheet, entry)
        automatic = "automatic" if new.standing.state == "kladde" and checked(self._desk, sheet, new).sound else None
        refusal = self._put(sheet, [new], text("review.change.saved", item=number))
        return refusal or Done(text(f"review.told.{automatic or new.standing.state}"))

    def approve(self, name: str, number: int, typed: Typed, by: str) -> Done | Refusal:
        """Save, check and approve the text; with a doubt left that nobody ticked it is saved alone."""
        found = self._found(name, number)
        if found is None:
            return Refusal("closed")
        sheet, item = found
        entry = entry_of(sheet, item, typed, Author(by, self._on))
        if refusal := refused(sheet, item, typed, entry, self._desk.policy) or self._nobody(by):
            return refusal
        doubts = checked(self._desk, sheet, replace(entry, seen=())).findings
        keys = tuple(remark_key(one) for one in doubts if one.severity is Severity.ERROR)
        entry = ticked(entry, typed.ticked, keys)
        try:
            new = approved(self._desk, sheet, entry, Approval(by, self._on))
        except FindingsFatal:
            return self._put(
                sheet, [resealed(self._desk, sheet, entry)], text("review.change.saved", item=number)
            ) or Refusal("remarks")
        refusal = self._put(sheet, [new], text("review.change.approved", item=number))
        return refusal or Done(text("review.told.approved", item=number))

    def approve_all(self, name: str, fingerprint: str, by: str) -> Done | Refusal:
        """Approve every text of a meeting that has no error left; say of the others why not."""
        self._renew()
        if not self._known(name):
            return Refusal("nothing")
        sheet = self._fresh(name)
        if sheet.kept.unusable:
            return Refusal("file")
        if fingerprint != file_fingerprint(sheet):
            return Refusal("conflict")
        if refusal := self._nobody(by):
            return refusal
        new: list[Entry] = []
        refused_items: list[str] = []
        for item in sheet.meeting.items:
            if item.closed or self._desk.state(sheet, item.number) in APPROVED:
                continue
            outcome = self._approved(sheet, item, by)
            if isinstance(outcome, Entry):
                new.append(outcome)
            else:
                refused_items.append(outcome)
        if refusal := self._put(sheet, new, text("review.change.all")):
            return refusal
        how_many = {0: "none", 1: "one"}.get(len(new), "many")
        return Done(text(f"review.told.all.{how_many}", count=len(new)), tuple(refused_items))

    def undo(self, name: str) -> Done | Refusal:
        """Take back the last change that this session made in a paper's texts."""
        self._renew()
        change = self._history.last(name)
        if change is None or not self._known(name):
            return Refusal("nothing")
        sheet = self._fresh(name)
        if sheet.kept.content != change.after:
            return Refusal("undone-elsewhere")
        try:
            replace_content(sheet.kept, change.before)
        except ChangedMeanwhile:
            return Refusal("undone-elsewhere")
        except StorageError:
            return Refusal("disk")
        self._history.forget(change)
        return Done(text("review.told.undone", what=change.what))

    def _approved(self, sheet: Sheet, item: AgendaItem, by: str) -> Entry | str:
        """Return an item's entry approved, or why it cannot be, ready to be read."""
        state = self._desk.state(sheet, item.number)
        fields = {"item": item.number, "title": item.title}
        if state in {"auto", "forældet"}:
            return text(f"review.not_approved.{state}", **fields)
        if any(problem.item == item.number for problem in sheet.kept.file.problems):
            return text("review.not_approved.file", **fields)
        try:
            return approved(self._desk, sheet, sheet.entry(item.number), Approval(by, self._on))
        except FindingsFatal:
            return text("review.not_approved.remarks", **fields)

    def _held(self, sheet: Sheet, item: AgendaItem, typed: Typed | None) -> Assessment | None:
        if item.closed:
            return None
        if typed is None:
            return sheet.assessments.get(item.number)
        return checked(self._desk, sheet, entry_of(sheet, item, typed, Author("", self._on)))

    def _nobody(self, by: str) -> Refusal | None:
        return role(by, self._desk.policy) if by else Refusal("role")

    def _put(self, sheet: Sheet, entries: Iterable[Entry], what: str) -> Refusal | None:
        try:
            after = put(self._desk, sheet, entries)
        except ChangedMeanwhile:
            return Refusal("conflict")
        except StorageError:
            return Refusal("disk")
        self._history.note(Change(sheet.name, sheet.kept.content, after.kept.content, what))
        return None

    def _undo(self, name: str) -> str | None:
        change = self._history.last(name)
        return change.what if change else None

    def _known(self, name: str) -> bool:
        return any(sheet.name == name for sheet in self._desk.sheets)

    def _found(self, name: str, number: int) -> tuple[Sheet, AgendaItem] | None:
        self._renew()
        if not self._known(name):
            return None
        sheet = self._fresh(name)
        item = next((one for one in sheet.meeting.items if one.number == number), None)
        return (sheet, item) if item else None

    def _fresh(self, name: str) -> Sheet:
        """Return a sheet with its summary file as it lies on the disk now."""
        known = self._desk.sheet(name)
        fresh = reread(self._desk, known)
        if fresh is not known:
            sheets = tuple(fresh if one.name == name else one for one in self._desk.sheets)
            self._desk = replace(self._desk, sheets=sheets)
        return fresh

    def _renew(self) -> None:
        """Read everything anew if a paper, the settings or the word list changed."""
        signature = _signature(self._content)
        if signature != self._signature:
            self._desk, self._signature = open_desk(self._content), signature


def _signature(content: Path) -> _Signature:
    ours = [content / "publisher.toml", content / "ordliste.json"]
    found = [*(paper.path for paper in papers(content)), *(path for path in ours if path.is_file())]
    return tuple((str(path), (known := path.stat()).st_mtime_ns, known.st_size) for path in found)
