"""Remembers which papers the last build was published with, so that what it warned of is not told at length again.

Kept are fingerprints alone, in a file beside the ledger. It is written when the site is published: what a build found
that published nothing was never told, so it is not known.
"""

import json
from collections.abc import Iterable, Mapping

from pydantic import TypeAdapter, ValidationError

from publisher.building import workspace as disk
from publisher.building.editions import Prepared
from publisher.building.fingerprint import fingerprint
from publisher.building.summaries import Kept
from publisher.building.workspace import Workspace
from publisher.model.finding import Finding, Severity

_JSON = TypeAdapter(dict[str, str])


def fingerprints(papers: Iterable[tuple[Prepared, Kept]]) -> Mapping[str, str]:
    """Return for each paper one fingerprint of its file, its texts and everything found in them."""
    return {
        ready.paper: fingerprint(ready.edition.meeting.meeting.source.sha256, kept.content, ready.findings)
        for ready, kept in papers
    }


def known(
    workspace: Workspace, now: Mapping[str, str], papers: Iterable[Prepared]
) -> Mapping[str, tuple[Finding, ...]]:
    """Return the findings of every paper that is as the last build found it; errors are never known."""
    before = _load(workspace)
    return {
        ready.paper: tuple(found for found in ready.findings if found.severity is not Severity.ERROR)
        for ready in papers
        if before.get(ready.paper) == now[ready.paper]
    }


def remember(workspace: Workspace, now: Mapping[str, str]) -> None:
    """Keep the fingerprints for the next build.

    Raises:
        StorageError: they cannot be written.
    """
    disk.write(workspace.known, json.dumps(now, indent=1, sort_keys=True).encode())


def _load(workspace: Workspace) -> Mapping[str, str]:
    try:
        return _JSON.validate_json(workspace.known.read_bytes())
    except (OSError, ValidationError):
        return {}
