"""The plain version beside each paper: read, guarded by the privacy gate, held against the meeting, written back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from publisher.building.content import Paper
from publisher.building.workspace import storage
from publisher.building.workspace import write as write_file
from publisher.errors import ChangedMeanwhile, PrivacyStop, SourceError
from publisher.model.edition import Term
from publisher.model.finding import Finding, Severity
from publisher.model.meeting import Kind, Meeting
from publisher.model.summary import DraftSummary
from publisher.plain_language.klart import Assessment, assess, told
from publisher.plain_language.summary_file.entry import Problem, SummaryFile
from publisher.plain_language.summary_file.parse import parse
from publisher.plain_language.summary_file.write import write
from publisher.privacy.gate import clear_text, hold_back
from publisher.privacy.policy import PrivacyPolicy
from publisher.reading.decoding import decode

_UNUSABLE = {"unreadable", "cpr"}


@dataclass(frozen=True, slots=True)
class Kept:
    """A summary file as it lay on the disk."""

    paper: Paper
    file: SummaryFile
    content: bytes | None
    """Its bytes when it was read; none where there is no file."""

    @property
    def unusable(self) -> bool:
        """The file as a whole may not be used: it cannot be read, or holds a CPR number. Nobody may write over it."""
        return any(problem.item is None and problem.code in _UNUSABLE for problem in self.file.problems)


def load(paper: Paper, policy: PrivacyPolicy) -> Kept:
    """Read the summary file of a paper. What may not be used is named in its problems; only a missing file is empty."""
    try:
        content = paper.summary_path.read_bytes()
    except FileNotFoundError:
        return Kept(paper, SummaryFile("", ()), None)
    except OSError:
        return Kept(paper, _nothing("unreadable", 1), None)
    try:
        text = clear_text(_decoded(content, paper.summary_name), paper.summary_name)
    except SourceError as error:
        return Kept(paper, _nothing("unreadable", error.line or 1), content)
    except PrivacyStop as stop:
        return Kept(paper, _nothing("cpr", stop.line or 1), content)
    return Kept(paper, _without_contacts(parse(text), policy), content)


def _decoded(content: bytes, name: str) -> str:
    """Return the text of the file in the encoding that an editor's program gave it; `save` writes UTF-8.

    Raises:
        SourceError: it is no text, or its encoding is in doubt: what was guessed wrongly would be written back.
    """
    decoded = decode(name, content)
    for doubt in decoded.findings:
        line = doubt.lines[0] if doubt.lines else None
        raise SourceError("the file holds several encodings", cure="Save it as UTF-8.", file=name, line=line)
    return decoded.text


def assessed(
    kept: Kept, meeting: Meeting, kort: tuple[DraftSummary, ...], terms: tuple[Term, ...]
) -> tuple[Mapping[int, Assessment], tuple[Finding, ...]]:
    """Hold every entry of the file against its item; return the assessments and everything that was found.

    What is wrong with a written text is no more than a warning here: the page shows `kort` in its place.
    """
    file = kept.file
    items = {item.number: item for item in meeting.items}
    drafts = {draft.item: draft for draft in kort}
    unknown = [Problem("item-unknown", one.line, one.item) for one in file.entries if one.item not in items]
    whole_file = [problem for problem in file.problems if problem.item is None]
    held = {
        entry.item: assess(
            entry,
            items[entry.item],
            drafts[entry.item],
            terms,
            [problem for problem in file.problems if problem.item == entry.item],
        )
        for entry in file.entries
        if entry.item in items
    }
    found = [told(problem) for problem in (*whole_file, *unknown)]
    found += [one for assessment in held.values() for one in assessment.findings]
    return held, tuple(_warned(replace(one, file=kept.paper.summary_name)) for one in found)


def _warned(found: Finding) -> Finding:
    return replace(found, severity=Severity.WARNING) if found.severity is Severity.ERROR else found


def save(kept: Kept, file: SummaryFile, kind: Kind) -> Kept:
    """Write the file, unless somebody else has written it since it was read.

    Raises:
        SourceError: the file cannot be used as it is; nothing was written.
        ChangedMeanwhile: the file has changed; nothing was written.
        StorageError: it cannot be written.
    """
    if kept.unusable:
        raise SourceError(
            "the file cannot be used as it is, and nothing was written",
            cure="publisher check --only papers says what is wrong; mend the file, then do it again.",
            file=kept.paper.summary_name,
        )
    content = write(file, kind).encode("utf-8")
    replace_content(kept, content)
    return Kept(kept.paper, parse(content.decode("utf-8")), content)


def replace_content(kept: Kept, content: bytes | None) -> None:
    """Put `content`, or no file, in the place of what was read, unless somebody else has changed it since.

    Raises:
        ChangedMeanwhile: the file has changed; nothing was written.
        StorageError: it cannot be written.
    """
    path = kept.paper.summary_path
    with storage(path.parent):
        if (path.read_bytes() if path.exists() else None) != kept.content:
            raise ChangedMeanwhile(
                "the file was changed by somebody else meanwhile, and nothing was written",
                cure="Look at the file, then do it again.",
                file=kept.paper.summary_name,
            )
        if content is None:
            path.unlink(missing_ok=True)
    if content is not None:
        write_file(path, content)


def _nothing(code: str, line: int) -> SummaryFile:
    return SummaryFile("", (), (Problem(code, line, None),))


def _without_contacts(file: SummaryFile, policy: PrivacyPolicy) -> SummaryFile:
    """Name every item that holds what the policy withholds: it is not used."""
    held_back = tuple(
        Problem("contact", one.line, entry.item)
        for entry in file.entries
        for one in entry.written
        if hold_back(one.sentence.text, policy) != one.sentence.text
    )
    return replace(file, problems=(*file.problems, *held_back))
