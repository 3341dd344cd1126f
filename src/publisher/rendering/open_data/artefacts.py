"""The site's data files, as the public contract names them. No clock, no path of ours: same record, same bytes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from publisher.model.addresses import DATA_INDEX
from publisher.model.edition import Artefact, EditionFile
from publisher.model.meeting import SCHEMA_VERSION, ClearedMeeting, Kind
from publisher.model.summary import Level, PublishableSummary, Sentence, Standing
from publisher.rendering.open_data.record import record_json, to_json

MEDIA_TYPE = "application/json"

_LEVELS: tuple[Level, ...] = get_args(Level)
_OPTIONAL = ("duration_s", "item", "level")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A paper in `data/index.json`."""

    id: str
    kind: Kind
    committee: str
    date: str
    """ISO 8601."""
    url: str
    """Address of the paper's page, relative to the site's root."""
    editions: tuple[EditionFile, ...]


def meeting_json(cleared: ClearedMeeting, path: str) -> Artefact:
    """Return the record after the privacy gate: the edition for machines."""
    return Artefact(path, MEDIA_TYPE, record_json(cleared.meeting), format="json")


def plain_json(cleared: ClearedMeeting, summaries: Iterable[PublishableSummary], path: str) -> Artefact:
    """Return the plain-language sentences, each with the source lines it rests on."""
    ordered = sorted(summaries, key=lambda summary: (summary.item, _LEVELS.index(summary.level)))
    content = {
        "schema_version": SCHEMA_VERSION,
        "id": cleared.meeting.id,
        "items": [
            {
                "number": summary.item,
                "level": summary.level,
                "generator": summary.generator,
                **_standing(summary.standing),
                "sentences": [_sentence(sentence) for sentence in summary.sentences],
            }
            for summary in ordered
        ],
    }
    return Artefact(path, MEDIA_TYPE, to_json(content))


def cues_json(cues: Sequence[dict[str, Any]], path: str) -> Artefact:
    """Return what is spoken, and when, for every sound file of a meeting."""
    return Artefact(path, MEDIA_TYPE, to_json(list(cues)))


def index_json(entries: Iterable[IndexEntry]) -> Artefact:
    """Return the list of everything that is published, in the order of `entries`."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "meetings": [
            {
                "id": entry.id,
                "kind": entry.kind,
                "committee": entry.committee,
                "date": entry.date,
                "url": entry.url,
                "editions": [_edition(file) for file in entry.editions],
            }
            for entry in entries
        ],
    }
    return Artefact(DATA_INDEX, MEDIA_TYPE, to_json(content))


def _standing(standing: Standing) -> dict[str, str]:
    """Return how far a summary has come, and what is known of when and by whom."""
    written = {
        "state": standing.state,
        "written": standing.on,
        "approved_by": standing.approved_by,
        "approved": standing.approved_on,
        "readers": standing.readers,
    }
    return {key: value for key, value in written.items() if value is not None}


def _sentence(sentence: Sentence) -> dict[str, Any]:
    written: dict[str, Any] = {
        "slot": sentence.slot,
        "text": sentence.text,
        "sources": [list(span) for span in sentence.sources],
    }
    return written if sentence.basis == "lines" else {**written, "basis": sentence.basis}


def _edition(file: EditionFile) -> dict[str, Any]:
    written: dict[str, Any] = {
        "format": file.format,
        "href": file.href,
        "media_type": file.media_type,
        "bytes": file.bytes,
        "sha256": file.sha256,
    }
    return written | {key: getattr(file, key) for key in _OPTIONAL if getattr(file, key) is not None}
