"""The last steps before publishing: files put in place, the index written, the finished site checked."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from publisher.building import ledger as ledgers
from publisher.building import workspace as disk
from publisher.building.assemble import Assembly
from publisher.building.kept_pages import unlink
from publisher.building.ledger import Ledger
from publisher.building.links import broken_links
from publisher.building.perform import Performed, edition_file
from publisher.building.workspace import Workspace
from publisher.errors import BuildIncomplete, PrivacyStop
from publisher.model.addresses import DATA_INDEX, item_path
from publisher.model.edition import Artefact, EditionFile, Publication
from publisher.model.meeting import Meeting
from publisher.privacy.leak_scan import scan
from publisher.rendering.open_data.artefacts import IndexEntry, index_json
from publisher.rendering.site.common.page import page_file, page_json


def put(workspace: Workspace, assembly: Assembly, old: Ledger, performed: Performed) -> None:
    """Write what is new, delete what no record names any more, and remember it all in the ledger.

    Raises:
        StorageError: it cannot be written.
    """
    for artefact in assembly.artefacts:
        disk.write(workspace.docs / artefact.path, artefact.content)
    for page in assembly.pages:
        disk.write(workspace.pages / page_file(page), page_json(page))
    records = assembly.records.values()
    kept_pages = {page_file_of(path) for record in records for path in record.pages}
    made_pages = {page.path for page in assembly.pages}
    disk.keep_only(workspace.pages, {page_file(page): None for page in assembly.pages} | dict.fromkeys(kept_pages))
    every_page = made_pages | {path for record in records for path in record.pages}
    unlink(workspace, sorted(every_page - made_pages), every_page)
    wanted = {file.href for record in records for file in record.files}
    wanted |= {path for record in records for path in record.data_files}
    disk.keep_only(workspace.docs, dict.fromkeys(wanted | {artefact.path for artefact in assembly.artefacts}))
    remembered = {path: made for path, made in old.made.items() if path in wanted}
    ledger = Ledger(ledgers.VERSION, assembly.records, remembered | performed.made)
    disk.write(workspace.ledger, ledgers.to_json(ledger))


def page_file_of(path: str) -> str:
    """Return the place of the JSON of the page at `path`."""
    return f"{path}page.json"


def write_index(workspace: Workspace, assembly: Assembly) -> None:
    """Write `data/index.json` into the coming site: every edition with its size, the finished HTML included.

    Raises:
        StorageError: it cannot be written.
    """
    entries = []
    for record in assembly.records.values():
        card = record.card
        numbers = {item_path(card.base, item.number): item.number for item in card.items}
        pages = [_html(workspace, path, numbers.get(path)) for path in record.pages]
        entries.append(IndexEntry(card.id, card.kind, card.committee, card.date, card.base, (*pages, *record.files)))
    index = index_json(sorted(entries, key=lambda entry: (entry.date, entry.id, entry.url)))
    disk.write(workspace.next_site / DATA_INDEX, index.content)


def _html(workspace: Workspace, path: str, item: int | None) -> EditionFile:
    content = (workspace.next_site / path / "index.html").read_bytes()
    return edition_file(Artefact(path, "text/html", content, format="html", item=item))


def verify(workspace: Workspace, uncleared: Sequence[Meeting], publication: Publication) -> None:
    """Check the coming site before anyone sees it.

    Raises:
        PrivacyStop: something that must not be published stands in it.
        BuildIncomplete: a link leads nowhere.
    """
    leaks = scan(workspace.next_site, uncleared)
    if leaks:
        raise PrivacyStop(
            f"the built site would show something that must not be published ({leaks[0].kind})",
            cure="Nothing was published. Report this: the gate should have stopped it.",
            file=leaks[0].file,
        )
    root = urlsplit(publication.site_url or "/").path or "/"
    broken = next(broken_links(workspace.next_site, root), None)
    if broken:
        raise BuildIncomplete(
            f"the link {broken.target!r} leads nowhere",
            cure="Correct the link on the page in content/pages, or report it if it is a page of ours.",
            file=broken.page,
        )


def count(site: Path, suffix: str) -> int:
    """Return how many files of a kind the site has."""
    return sum(1 for _ in site.rglob(f"*{suffix}"))
