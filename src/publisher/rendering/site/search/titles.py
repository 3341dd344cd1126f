"""All titles in one small script: what search makes do with where Pagefind cannot run, such as from a disk."""

import json
from collections.abc import Iterable

from publisher.model.addresses import SEARCH_TITLES
from publisher.model.edition import Artefact
from publisher.rendering.site.search.documents import Findable


def artefact(found: Iterable[Findable]) -> Artefact:
    """Return the script: it sets `searchTitles`, fixed items of every meeting last."""
    ordered = sorted(found, key=lambda one: one.routine)  # else in the order of the addresses
    rows = [
        [
            one.url,
            one.kind,
            one.facets.title,
            one.facets.source,
            one.facets.outcome,
            one.facets.committee,
            one.facets.year,
        ]
        for one in ordered
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return Artefact(SEARCH_TITLES, "text/javascript", f"searchTitles = [\n{lines}\n];\n".encode())
