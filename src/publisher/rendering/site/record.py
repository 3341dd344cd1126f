"""The record of one item as HTML: every section under its own printed heading, every place with an anchor."""

from dataclasses import dataclass
from html import escape

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
    for section in item.sections:
        part = _part(section, used)
        if part:
            above = min(section.level + 1, above + 1)  # never a skipped level
            parts.append(part)
        html.append(_section(section, part, above, anchors))
        places |= _places(section, part, anchors, len(places))
    return Record("".join(html), tuple(parts), anchors, places)


def _places(section: Section, part: Part | None, anchors: Anchors, known: int) -> dict[str, str]:
    """Name the places of a section: the whole by its heading, its pieces by their number under it."""
    found = anchors.within(section.lines)
    if part is None:
        return {place: site_text("item.unheaded", number=known + number) for number, place in enumerate(found)}
    pieces = {
        place: site_text("item.piece", section=part.name, number=number) for number, place in enumerate(found[1:], 1)
    }
    return {found[0]: part.name, **pieces}


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
    # The permalink stands beside the heading, not in it: a list of headings reads the headings alone.
    name = escape(site_text("item.permalink", heading=part.name))
    return (
        f'<div class="heading"><h{level} id="{part.id}">{inline(part.heading)}</h{level}>'
        f'<a class="permalink" href="#{part.id}" aria-label="{name}">#</a></div>\n'
    )
