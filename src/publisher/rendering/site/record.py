"""The record of one item as HTML: every section under its own printed heading, every place with an anchor."""

from dataclasses import dataclass

from publisher.model.meeting import AgendaItem, Section
from publisher.rendering.semantic_html import Anchors, blocks, inline
from publisher.rendering.site.links import slug
from publisher.rendering.site.templates import site_text

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
class Piece:
    """A paragraph, point, table or free heading of the record, as a link can point to it."""

    id: str
    number: int
    """Counted through the whole record, as the stylesheet counts it in the margin."""


@dataclass(frozen=True, slots=True)
class Group:
    """The pieces of one section."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The HTML of an item's record, its contents, and where each source line is found."""

    html: str
    parts: tuple[Part, ...]
    groups: tuple[Group, ...]
    """Every section that holds text, with or without a heading."""
    anchors: Anchors
    places: dict[str, str]
    """Anchor → its name; no two places have the same one."""


def record(item: AgendaItem) -> Record:
    """Return the record of an item. The item's first line is the anchor of the page's own heading."""
    anchors = Anchors()
    anchors.claim(item.lines)
    used: dict[str, int] = {}
    parts: list[Part] = []
    groups: list[Group] = []
    html: list[str] = []
    places = {anchors.at(item.lines[0]) or "": site_text("item.own_title")}
    above = _TOP - 1
    counted = 0
    for section in item.sections:
        part = _part(section, used)
        if part:
            above = min(section.level + 1, above + 1)  # never a skipped level
            parts.append(part)
        html.append(_section(section, part, above, anchors))
        group = _group(section, part, anchors, counted + 1)
        counted += len(group.pieces)
        groups += [group] if group.pieces else []
        places |= _places(section, part, group, anchors)
    return Record("".join(html), tuple(parts), tuple(groups), anchors, places)


def _group(section: Section, part: Part | None, anchors: Anchors, first: int) -> Group:
    """Number the pieces of a section; the first place of one with a heading is the section itself."""
    found = anchors.within(section.lines)
    pieces = tuple(Piece(place, number) for number, place in enumerate(found[1:] if part else found, first))
    return Group(part.name if part else site_text("item.own_text"), pieces)


def _places(section: Section, part: Part | None, group: Group, anchors: Anchors) -> dict[str, str]:
    """Name the places of a section: the whole by its heading, its pieces by their number."""
    named = {piece.id: site_text("item.piece", section=group.name, number=piece.number) for piece in group.pieces}
    whole = {anchors.within(section.lines)[0]: part.name} if part else {}
    return whole | named


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
    place = anchors.claim(section.lines)
    heading = _heading(part, level) if part else ""
    name = site_text("item.table", section=part.name) if part else site_text("item.table_unheaded")
    body = blocks(section.blocks, first_level=level + 1, anchors=anchors, table_name=name)
    mark = f' id="{place}"' if place else ""
    tag = "section" if part else "div"
    return f"<{tag}{mark}>\n{heading}{body}</{tag}>\n"


def _heading(part: Part, level: int) -> str:
    return f'<h{level} id="{part.id}">{inline(part.heading)}</h{level}>\n'
