"""The record of papers as their editor sees them: parsed and related, but not through the privacy gate."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from publisher.building.content import Paper, papers
from publisher.building.intake import read_paper
from publisher.corpus.relations import relate
from publisher.errors import PublisherError
from publisher.model.finding import Finding
from publisher.model.meeting import Meeting
from publisher.rendering.open_data.cases import cases_schema
from publisher.rendering.open_data.record import record_json, schema


@dataclass(frozen=True, slots=True)
class EditorView:
    """Parsed papers as JSON, what was found in them, and what could not be parsed."""

    records: tuple[str, ...]
    findings: tuple[Finding, ...]
    errors: tuple[PublisherError, ...]


def view(files: Iterable[Path], corpus: Path | None) -> EditorView:
    """Parse `files`; with a corpus, resolve what they refer to, each file taking its own place in it.

    Raises:
        StorageError: the corpus cannot be listed.
    """
    meetings, errors = _read(Paper(file, str(file)) for file in files)
    if corpus is not None:
        given = {(meeting.id, meeting.kind) for meeting in meetings}
        others, unreadable = _read(papers(corpus))
        errors += unreadable
        meetings = list(
            relate([*meetings, *(one for one in others if (one.id, one.kind) not in given)])[: len(meetings)]
        )
    return EditorView(
        records=tuple(record_json(meeting).decode() for meeting in meetings),
        findings=tuple(found for meeting in meetings for found in meeting.findings),
        errors=tuple(errors),
    )


def _read(wanted: Iterable[Paper]) -> tuple[list[Meeting], list[PublisherError]]:
    meetings: list[Meeting] = []
    errors: list[PublisherError] = []
    for paper in wanted:
        try:
            meetings.append(read_paper(paper))
        except PublisherError as error:
            errors.append(error)
    return meetings, errors


def published_schema(of: Literal["meeting", "cases"]) -> dict[str, Any]:
    """Return the JSON Schema of the record, or of `data/cases.json`."""
    return schema() if of == "meeting" else cases_schema()
