"""Makes what is not already made: planned works against the ledger, the rest to the executors."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.building import workspace as disk
from publisher.building.executors import processes, serial
from publisher.building.ledger import Ledger, MadeFile
from publisher.building.report import Reporter
from publisher.building.work import Done, Made, Work
from publisher.building.workspace import Workspace
from publisher.errors import PublisherError, StorageError
from publisher.model.edition import Artefact, EditionFile


@dataclass(frozen=True, slots=True)
class Performed:
    """Every planned file that stands now, and the papers of which one could not be made."""

    made: dict[str, MadeFile]
    """File address → how it was made, in the order of the plan."""
    failed: dict[str, PublisherError]
    """Paper name → the first thing that went wrong."""
    new: int
    """How many of `made` were made just now."""


def perform(
    planned: tuple[Work, ...], ledger: Ledger, workspace: Workspace, jobs: int, reporter: Reporter
) -> Performed:
    """Make every planned file that the ledger does not already hold.

    A finished file is put in its place at once, so that an interrupted build has not worked in vain.

    Raises:
        StorageError: the results cannot be written.
    """
    made = {work.path: ledger.made[work.path] for work in planned if _stands(work, ledger, workspace)}
    missing = [work for work in planned if work.path not in made]
    new = 0
    failed: dict[str, PublisherError] = {}
    reporter.stage("Speech and PDF", len(missing))
    for done in _run(missing, jobs):
        if isinstance(done.result, StorageError):  # no paper's fault, and the next one would meet it too
            raise done.result
        if isinstance(done.result, PublisherError):
            failed.setdefault(done.work.paper, done.result)
        else:
            disk.write(workspace.docs / done.work.path, done.result.artefact.content)
            made[done.work.path] = _entry(done.work, done.result)
            new += 1
        reporter.step(done.work.path)
    in_order = {work.path: made[work.path] for work in planned if work.path in made}
    return Performed(in_order, failed, new)


def _stands(work: Work, ledger: Ledger, workspace: Workspace) -> bool:
    entry = ledger.made.get(work.path)
    return (
        entry is not None
        and entry.fingerprint == work.fingerprint
        and disk.holds(workspace.docs / work.path, entry.file.sha256)
    )


def _run(works: list[Work], jobs: int) -> Iterator[Done]:
    return serial.run(works) if jobs == 1 or len(works) == 1 else processes.run(works, jobs)


def _entry(work: Work, result: Made) -> MadeFile:
    return MadeFile(work.paper, work.fingerprint, edition_file(result.artefact), result.artefact.pages, result.cues)


def edition_file(artefact: Artefact) -> EditionFile:
    """Return what `data/index.json` says about a file.

    Raises:
        ValueError: the artefact is no edition.
    """
    if artefact.format is None:
        raise ValueError(artefact.path)
    return EditionFile(
        format=artefact.format,
        href=artefact.path,
        media_type=artefact.media_type,
        bytes=len(artefact.content),
        sha256=hashlib.sha256(artefact.content).hexdigest(),
        duration_s=artefact.duration_s,
        item=artefact.item,
        level=artefact.level,
    )
