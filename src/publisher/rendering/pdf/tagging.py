"""Mends what WeasyPrint 70 tags poorly, on its own objects, before they are written.

Each step names the upstream issue that will make it unnecessary; `docs/decisions/pdf.md` lists what is left.
"""

from collections.abc import Iterator
from typing import Any

from pydyf import PDF, Array, Dictionary, String


def mend(document: Any, pdf: PDF) -> None:
    """Give links a name, page numbers their place outside the text, and lists their whole length and their tags."""
    _name_links(document)
    root = at(pdf, pdf.catalog["StructTreeRoot"])
    _join_lists(pdf, at(pdf, root["K"][0]))
    in_order = list(elements(pdf, root["K"]))
    _mark_footers_as_artifacts(pdf, root, {element.number for element in in_order})
    for element in in_order:
        if element["S"] == "/L" and _is_contents_list(pdf, element):
            _tag_contents_list(pdf, element)


def at(pdf: PDF, reference: bytes) -> Any:
    """Return the object behind a reference such as `12 0 R`."""
    return pdf.objects[int(reference.split()[0])]


def elements(pdf: PDF, kids: Array) -> Iterator[Dictionary]:
    """Yield every structure element below, in reading order."""
    for kid in kids:
        if isinstance(kid, bytes) and at(pdf, kid).get("Type") == "/StructElem":
            element = at(pdf, kid)
            yield element
            yield from elements(pdf, element["K"])


def _name_links(document: Any) -> None:
    """Let a link's description be its words; WeasyPrint gives the raw address (its issue 2482).

    PDF/UA-1 clause 7.18.5: a link annotation shall have an alternative description in `Contents`.
    """
    for page in document.pages:
        for _kind, _target, _rectangle, box in page.links:
            words = "".join(box.element.itertext()).split()
            box.link_annotation["Contents"] = String(" ".join(words))


def _mark_footers_as_artifacts(pdf: PDF, root: Dictionary, in_tree: set[int]) -> None:
    """Mark as artifact what stands on a page but in no element: page margins (WeasyPrint issue 1836).

    PDF/UA-1 clause 7.1: content is tagged or an artifact; clause 7.8: running footers are artifacts.
    """
    numbers = at(pdf, root["ParentTree"])["Nums"]
    for index, page_reference in enumerate(pdf.page_references):
        owners = numbers[2 * index + 1]
        margin = {mcid for mcid, owner in enumerate(owners) if int(owner.split()[0]) not in in_tree}
        stream = at(pdf, at(pdf, page_reference)["Contents"]).stream
        for position, part in enumerate(stream):
            if isinstance(part, Dictionary) and part.get("MCID") in margin:
                stream[position - 1] = "/Artifact"
                stream[position] = Dictionary({"Type": "/Pagination", "Subtype": "/Footer"})
        for mcid in margin:
            at(pdf, owners[mcid]).clear()
            owners[mcid] = b"null"


def _join_lists(pdf: PDF, parent: Dictionary) -> None:
    """Make one list of those that a page break cut in two (WeasyPrint issue 2903).

    The template never has two lists with nothing between them, so neighbours are parts of one.
    """
    kept: list[bytes] = []
    for reference in parent["K"]:
        element, before = at(pdf, reference), at(pdf, kept[-1]) if kept else None
        if element["S"] == "/L" and before is not None and before["S"] == "/L":
            for entry in element["K"]:
                at(pdf, entry)["P"] = kept[-1]
            before["K"].extend(element["K"])
            element.clear()
        else:
            kept.append(reference)
    parent["K"] = Array(kept)


def _is_contents_list(pdf: PDF, element: Dictionary) -> bool:
    """Tell whether every link below leads to a place in the document, and there is one."""
    links = [at(pdf, kid) for below in elements(pdf, element["K"]) for kid in below["K"] if isinstance(kid, bytes)]
    targets = [at(pdf, kid["Obj"]) for kid in links if kid.get("Type") == "/OBJR"]
    return bool(targets) and all("Dest" in target for target in targets)


def _tag_contents_list(pdf: PDF, element: Dictionary) -> None:
    """Tag a contents list as such (ISO 32000-1, 14.8.4.2: TOC holds TOCI, TOCI holds Reference)."""
    names = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/Reference"}
    for part in (element, *elements(pdf, element["K"])):
        part["S"] = names.get(part["S"], part["S"])
