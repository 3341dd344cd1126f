"""Makes the search of the coming site from the very pages it is made of; the same pages are not indexed twice."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from publisher.building import workspace as disk
from publisher.building.fingerprint import code, fingerprint, tools
from publisher.building.workspace import Workspace, storage
from publisher.model.addresses import SEARCH_INDEX
from publisher.model.edition import Term
from publisher.rendering.site.common.page import PAGE_FILE, Page, read_page
from publisher.rendering.site.search import titles, words
from publisher.rendering.site.search.compounds import Compounds
from publisher.rendering.site.search.documents import UNSHOWN, documents, findables, vocabulary
from publisher.tools import pagefind

_LANGUAGE = "da"
_MARK = "fingerprint"
_CODE = ("tools/pagefind.py", "tools/pagefind_files.py", "tools/pagefind_lean.py", "tools/pagefind_words.py")


def write_search(workspace: Workspace, terms: tuple[Term, ...]) -> None:
    """Write Pagefind's index, the words and the titles into the coming site.

    Raises:
        ToolMissing: there is no Pagefind.
        BuildIncomplete: it failed.
        StorageError: it cannot be written.
    """
    found = findables(_pages(workspace.pages), terms)
    counted = vocabulary(found)
    compounds = Compounds(counted)
    for artefact in (titles.artefact(found), *words.artefacts(counted, compounds)):
        disk.write(workspace.next_site / artefact.path, artefact.content)
    index = _index(workspace.search, tuple(documents(found, compounds)))
    with storage(workspace.out):
        shutil.copytree(index, workspace.next_site / SEARCH_INDEX, copy_function=shutil.copy)


def _pages(folder: Path) -> Iterable[Page]:
    return (read_page(path.read_bytes()) for path in sorted(folder.rglob(PAGE_FILE)))


def _index(kept: Path, wanted: tuple[pagefind.Document, ...]) -> Path:
    """Return the folder of the index of these documents: the one kept from the last build, or a new one."""
    made_from = fingerprint(wanted, _LANGUAGE, code(*_CODE), tools("pagefind-bin", "cbor2"))
    mark, index = kept / _MARK, kept / "index"
    if mark.is_file() and mark.read_text(encoding="ascii") == made_from and index.is_dir():
        return index
    with storage(kept):
        shutil.rmtree(kept, ignore_errors=True)
    pagefind.write_index(wanted, _LANGUAGE, index, (UNSHOWN,))
    disk.write(mark, made_from.encode())
    return index
