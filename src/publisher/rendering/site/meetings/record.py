"""The record of one item as HTML: every section under its own printed heading, every place with an anchor."""

from dataclasses import dataclass

from publisher.model.meeting import AgendaItem, Attachment, Section
from publisher.rendering.semantic_html import Anchors, blocks, inline
from publisher.rendering.site.common.links import slug
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.wording import counted

_TOP = 3
"""Heading level of the record's highest sections: the page's `h2` says that this is the record."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section that the contents list names."""

    id: str
    heading: str
    """As printed."""
    name: str
    """The heading, numbered from its second appearance on: links with one name would seem to lead to one place."""


@dataclass(frozen=True, slots=True)
class Record:
    """The HTML of an item's record, its contents, and where each source line is found."""

    html: str
    parts: tuple[Part, ...]
    anchors: Anchors
    places: dict[str, str]
    """Anchor → its name; no two places have the same one."""


def record(item: AgendaItem) -> Record:
    """Return the record of an item. The item's first line is the anchor of the page's own heading."""
    anchors = Anchors()
    anchors.claim(item.lines)
    used: dict[str, int] = {}
    parts: list[Part] = []
    html: list[str] = []
    places = {anchors.at(item.lines[0]) or "": site_text("item.own_title")}
    above = _TOP - 1
    pieces = 0
    for section in item.sections:
        part = _part(section, used)
        if part:
            above = min(section.level + 1, above + 1)  # never a skipped level
            parts.append(part)
        html.append(_section(section, part, above, anchors))
        named = _places(section, part, anchors, pieces + 1)
        pieces += len(named) - bool(part)
        places |= named
    return Record("".join(html), tuple(parts), anchors, places)


def _places(section: Section, part: Part | None, anchors: Anchors, first: int) -> dict[str, str]:
    """Name the places of a section: the whole by its heading, its pieces by their number from `first` on.

    Pieces are paragraphs, points, tables and free headings, numbered through the whole record as the stylesheet counts
    them in the margin. The first place of a section with a heading is the section itself.
    """
    found = anchors.within(section.lines)
    whole = {found[0]: part.name} if part else {}
    name = part.name if part else site_text("item.own_text")
    pieces = enumerate(found[len(whole) :], first)
    return whole | {place: site_text("item.piece", section=name, number=number) for number, place in pieces}


def papers_in_record(item: AgendaItem, written: Record) -> list[tuple[str, str]]:
    """Return links to the sections that list the item's attachments; none unless every title stands in one of them."""
    found = [section for paper in item.attachments for section in item.sections if _holds(section, paper)]
    if len(found) < len(item.attachments):
        return []
    links = {}
    for section in found:
        place = written.anchors.at(section.lines[0]) or ""
        papers = counted("paper", sum(one is section for one in found))
        links[f"#{place}"] = site_text("papers.in_section", papers=papers, section=written.places[place])
    return list(links.items())


def _holds(section: Section, paper: Attachment) -> bool:
    return paper.lines is not None and section.lines[0] <= paper.lines[0] <= section.lines[1]


def _part(section: Section, used: dict[str, int]) -> Part | None:
    if not section.heading:
        return None
    own = slug(section.heading)
    used[own] = used.get(own, 0) + 1
    if used[own] == 1:
        return Part(f"afsnit-{own}", section.heading, section.heading)
    again = site_text("item.again", heading=section.heading, number=used[own])
    return Part(f"afsnit-{own}-{used[own]}", section.heading, again)


def _section(section: Section, part: Part | None, level: int, anchors: Anchors) -> str:
    place = anchors.claim(section.lines, part.id if part else "")
    heading = _heading(part, level) if part else ""
    name = site_text("item.table", section=part.name) if part else site_text("item.table_unheaded")
    body = blocks(section.blocks, first_level=level + 1, anchors=anchors, table_name=name)
    if part:
        return f"<section>\n{heading}{body}</section>\n"
    mark = f' id="{place}"' if place else ""
    return f"<div{mark}>\n{body}</div>\n"


def _heading(part: Part, level: int) -> str:
    return f'<h{level} id="{part.id}">{inline(part.heading)}</h{level}>\n'
