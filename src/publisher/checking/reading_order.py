"""What a screen reader is told, read from Chromium's own accessibility tree.

Covers WCAG 1.3.1, 1.3.2, 2.4.2, 2.4.4, 2.4.6, 3.1.1 and 4.1.2, and what the engines leave open: one h1, no level
skipped, no two landmarks that sound alike, no two links that sound alike and lead apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from publisher.catalogue.texts import entries
from publisher.checking.problem import Problem, says
from publisher.checking.visit import Visit

_NAME = "reading-order"
_SPOKEN = {
    "banner": "sidehoved",
    "complementary": "ved siden af",
    "contentinfo": "sidefod",
    "form": "formular",
    "group": "gruppe",
    "main": "hovedindhold",
    "navigation": "menu",
    "region": "område",
    "search": "søgning",
    "Audio": "lyd",
    "Video": "film",
    "image": "billede",
    "table": "tabel",
    "DisclosureTriangle": "folder ud",
}
_LANDMARKS = ("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search")
_MUST_HAVE_NAME = (
    "Audio",
    "Video",
    "link",
    "button",
    "image",
    "searchbox",
    "textbox",
    "checkbox",
    "combobox",
    "radio",
    "table",
)
_VAGUE = re.compile(r"(klik |læs |se |hent |gå )?(her|mere|link|videre|siden|filen|download)", re.IGNORECASE)
_TABLES_WITHOUT_HEADERS = """() => [...document.querySelectorAll("table")]
  .filter((table) => !table.querySelector("th")).map((table) => table.outerHTML.slice(0, 100))"""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing a screen reader meets: its role, its name, its depth below landmarks, its level or its target."""

    role: str
    name: str
    depth: int
    level: int | None
    target: str | None


def outline(nodes: list[Node]) -> str:
    """Landmarks, headings, sound, pictures and tables in the order they are read, one a line, in Danish."""
    lines = []
    for node in nodes:
        spoken = f"overskrift {node.level}" if node.role == "heading" else _SPOKEN.get(node.role)
        if spoken and (node.name or node.role != "group"):  # a group without a name is not spoken
            lines.append("  " * node.depth + spoken + (f": {node.name}" if node.name else ""))
    return "\n".join(lines) + "\n"


def read(page: Page) -> list[Node]:
    """What lies in the page's accessibility tree, in reading order, without what is hidden from it."""
    session = page.context.new_cdp_session(page)
    tree = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    root = next(node for node in tree.values() if "parentId" not in node)

    def below(identifier: str, depth: int) -> Iterator[Node]:
        node = tree[identifier]
        role = node.get("role", {}).get("value", "")
        if not node.get("ignored"):
            facts = {fact["name"]: fact["value"].get("value") for fact in node.get("properties", [])}
            yield Node(role, node.get("name", {}).get("value", "").strip(), depth, facts.get("level"), facts.get("url"))
        if role in ("Audio", "Video"):
            return  # the browser's own controls
        inner = depth + (role in _LANDMARKS and not node.get("ignored"))
        for child in node.get("childIds", []):
            yield from below(child, inner)

    return [node for child in root.get("childIds", []) for node in below(child, 0)]


def faults(visit: Visit) -> list[Problem]:
    """Every fault in what a screen reader is told of this page."""
    page = visit.look()
    nodes = read(page)
    found = {
        ("3.1.1",): _language(page),
        ("2.4.2",): _title(page),
        ("1.3.1", "2.4.6"): _headings(nodes),
        ("4.1.2",): _names(nodes),
        ("1.3.1",): _landmarks(nodes),
        ("2.4.4",): _links(nodes),
    }
    problems = [
        visit.problem(_NAME, fault, criteria=criteria) for criteria, faults in found.items() for fault in faults
    ]
    return problems + [
        visit.problem(_NAME, says(_NAME, "no_header"), element=html, criteria=("1.3.1",))
        for html in page.evaluate(_TABLES_WITHOUT_HEADERS)
    ]


def _language(page: Page) -> Iterator[str]:
    language = page.evaluate("() => document.documentElement.lang")
    if language != "da":
        yield says(_NAME, "language", language=language)


def _title(page: Page) -> Iterator[str]:
    if not page.title().strip():
        yield says(_NAME, "no_title")


def _headings(nodes: list[Node]) -> Iterator[str]:
    headings = [node for node in nodes if node.role == "heading"]
    first = [node for node in headings if node.level == 1]
    if len(first) != 1:
        names = ", ".join(node.name for node in first)
        yield says(_NAME, "many_first", count=len(first), names=names) if first else says(_NAME, "no_first")
    level = 0
    for heading in headings:
        if heading.level is not None and heading.level > level + 1:
            key = "jump" if level else "first_level"
            yield says(_NAME, key, name=heading.name, before=level, level=heading.level)
        level = heading.level or level
        if not heading.name:
            yield says(_NAME, "empty", level=heading.level)


def _names(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        if node.role in _MUST_HAVE_NAME and not node.name:
            kind = entries("checking", "checks", _NAME, "kinds")[node.role]
            leads = node.role == "link" and node.target
            yield says(_NAME, "unnamed_link" if leads else "unnamed", kind=kind, target=node.target)


def _landmarks(nodes: list[Node]) -> Iterator[str]:
    for role in ("banner", "main", "contentinfo"):
        count = sum(node.role == role for node in nodes)
        if count != 1:
            yield says(_NAME, "areas", count=count, role=_SPOKEN[role])
    seen = set()
    for node in nodes:
        if node.role in _LANDMARKS and (node.role, node.name) in seen:
            key = "alike" if node.name else "alike_unnamed"
            yield says(_NAME, key, role=_SPOKEN[node.role], name=node.name)
        seen.add((node.role, node.name))


def _links(nodes: list[Node]) -> Iterator[str]:
    targets: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        if node.role == "link" and node.name:
            targets[node.name].add((node.target or "").replace("index.html", ""))
    for name, leads_to in targets.items():
        if len(leads_to) > 1:
            yield says(_NAME, "apart", name=name, count=len(leads_to), places=", ".join(sorted(leads_to)))
        if _VAGUE.fullmatch(name):
            yield says(_NAME, "vague", name=name)
