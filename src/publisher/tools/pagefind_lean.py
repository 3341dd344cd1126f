"""Makes what Pagefind writes light to fetch, and tells by the name of a page's file what the page is.

Pagefind's own filters list the number of every page under every value, and a first question fetches them all. Here the
name of a page's file says it, `item_socialudvalget_2025_1a2b`: names like their neighbours pack to next to nothing.
"""

import json
from collections.abc import Collection, Mapping
from pathlib import Path

import cbor2

from publisher.tools import pagefind_files as files
from publisher.tools import pagefind_words

_PAGES, _PARTS = 1, 2
"""Places in the index's head: version, pages, parts of the words, filters, sorts, fields."""
_NAME = 4
"""Letters that a page is named with behind its label, if no other has the same: every question fetches all names."""


def make_lean(folder: Path, labels: Mapping[str, str], unshown: Collection[str]) -> None:
    """Write the index in `folder` anew.

    Args:
        folder: holds all that Pagefind wrote.
        labels: for the address of every page, what its file's name begins with.
        unshown: fields that pages are found by, and that no result shows.

    Raises:
        ValueError: the files are built otherwise than this version of Pagefind builds them.
    """
    (old_head,) = folder.glob("pagefind.*.pf_meta")
    head = files.read(old_head)
    names: set[str] = set()
    for page in head[_PAGES]:
        page[0] = _page(folder / "fragment" / f"{page[0]}.pf_fragment", labels, unshown, names)
        names.add(page[0])
    head[_PARTS] = pagefind_words.rewrite(folder / "index", head[_PARTS])
    plain = cbor2.dumps(head)
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    ((language, found),) = entry["languages"].items()
    found["hash"] = f"{language}_{files.digest(plain)[:10]}"
    old_head.unlink()
    files.pack(folder / f"pagefind.{found['hash']}.pf_meta", plain)
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _page(file: Path, labels: Mapping[str, str], unshown: Collection[str], taken: Collection[str]) -> str:
    """Write the file of a page anew: without what our page does not show. Return its name."""
    page = json.loads(files.unpacked(file))
    page["anchors"] = []
    page["meta"] = {field: value for field, value in page["meta"].items() if field not in unshown}
    plain = json.dumps(page, ensure_ascii=False, separators=(",", ":")).encode()
    name = files.new_name(f"{labels[page['url']]}_", plain, _NAME, taken)
    file.unlink()
    files.pack(file.with_stem(name), plain)
    return name
