"""The record of one item as HTML: every section under its own printed heading, every place with an anchor."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import count

from publisher.model.finding import LineSpan
from publisher.model.meeting import AgendaItem, Attachment, Section
from publisher.rendering.semantic_html import Anchors, blocks, inline
from publisher.rendering.site.common.links import slug
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.common.wording import counted

_ITEM_PAGE = "\0"
"""Stands for the way to the item's page until it is known on which page a passage is put; no paper holds this sign."""
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
class Telling:
    """A plain sentence that rests on the record, and its place on the item's page."""

    sources: tuple[LineSpan, ...]
    anchor: str
    name: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A section to be written, or a piece of one that is too long for its page."""

    section: Section
    continued: bool = False
    """It goes on with the section before it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A written stretch."""

    html: str
    part: Part | None
    own_place: str
    """The anchor of the section itself; empty where it has none of its own."""
    places: tuple[str, ...]
    """The anchors of its pieces: paragraphs, points, tables and free headings."""

    def on_page(self, to_item: str) -> str:
        """Return the HTML as it stands on a page from which `to_item` leads to the item's page."""
        return self.html.replace(_ITEM_PAGE, escape(to_item))


@dataclass(frozen=True, slots=True)
class Record:
    """An item's record: its HTML, its contents, and where each source line is found."""

    passages: tuple[Passage, ...]
    anchors: Anchors
    places: Mapping[str, str]
    """Anchor → its name; no two places have the same one."""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """Anchor → the way from the item's page to the page it stands on, where that is another."""

    @property
    def html(self) -> str:
        """The whole text, as it stands on the item's own page."""
        return "".join(passage.on_page("") for passage in self.passages)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its contents."""
        return tuple(passage.part for passage in self.passages if passage.part)

    def way(self, anchor: str) -> str:
        """Return the link from the item's page to a place of the record."""
        return f"{self.elsewhere.get(anchor, '')}#{anchor}"


def record(item: AgendaItem, tellings: tuple[Telling, ...] = ()) -> Record:
    """Return the record of an item. The item's first line is the anchor of the page's own heading.

    A section leads back to the plain sentences (`tellings`) that rest on it.
    """
    passages, anchors = written(item, map(Stretch, item.sections), tellings)
    return Record(passages, anchors, heading_place(item, anchors) | names(passages))


def written(
    item: AgendaItem, stretches: Iterable[Stretch], tellings: tuple[Telling, ...] = ()
) -> tuple[tuple[Passage, ...], Anchors]:
    """Return stretches of an item's record as HTML, and their anchors."""
    anchors = Anchors()
    anchors.claim(item.lines)
    used: dict[str, int] = {}
    above = _TOP - 1
    passages = []
    for stretch in stretches:
        part = _part(stretch.section, used)
        if part:
            above = min(stretch.section.level + 1, above + 1)  # never a skipped level
        passages.append(_passage(stretch, part, above, anchors, tellings))
    return tuple(passages), anchors


def heading_place(item: AgendaItem, anchors: Anchors) -> dict[str, str]:
    """Name the place of the item's own heading."""
    return {anchors.at(item.lines[0]) or "": site_text("item.own_title")}


def names(passages: Iterable[Passage], page: int = 1) -> dict[str, str]:
    """Name the places of one page: a section by its heading, its pieces by their number.

    The pieces are numbered through the whole page, as the stylesheet counts them in the margin.
    """
    numbers = count(1)
    found = {}
    for passage in passages:
        name = passage.part.name if passage.part else site_text("item.own_text")
        if passage.own_place:
            found[passage.own_place] = name
        for place in passage.places:
            key = "item.piece" if page == 1 else "item.piece_on_page"
            found[place] = site_text(key, section=name, number=next(numbers), page=page)
    return found


def papers_in_record(item: AgendaItem, written: Record) -> list[tuple[str, str]]:
    """Return links to the sections that list the item's attachments; none unless every title stands in one of them."""
    found = [section for paper in item.attachments for section in item.sections if _holds(section, paper)]
    if len(found) < len(item.attachments):
        return []
    links = {}
    for section in found:
        place = written.anchors.at(section.lines[0]) or ""
        papers = counted("paper", sum(one is section for one in found))
        links[written.way(place)] = site_text("papers.in_section", papers=papers, section=written.places[place])
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


def _passage(
    stretch: Stretch, part: Part | None, level: int, anchors: Anchors, tellings: tuple[Telling, ...]
) -> Passage:
    section = stretch.section
    before = anchors.within(section.lines)
    place = "" if stretch.continued else anchors.claim(section.lines, part.id if part else "")
    name = site_text("item.table", section=part.name) if part else site_text("item.table_unheaded")
    body = blocks(section.blocks, first_level=level + 1, anchors=anchors, table_name=name)
    if part:
        html = f"<section>\n{_heading(part, level)}{_back(section, tellings)}{body}</section>\n"
    else:
        mark = f' id="{place}"' if place else ""
        html = f"<div{mark}>\n{body}</div>\n"
    own = place if part else ""
    return Passage(html, part, own, tuple(one for one in anchors.within(section.lines) if one not in {own, *before}))


def _back(section: Section, tellings: Iterable[Telling]) -> str:
    """Return the links to the plain sentences that rest on a section."""
    found = [
        one for one in tellings if any(section.lines[0] <= first <= section.lines[1] for first, _last in one.sources)
    ]
    names = [site_text("item.told_in", name=one.name) if one is found[0] else one.name for one in found]
    links = (f'<a href="{_ITEM_PAGE}#{one.anchor}">{escape(name)}</a>' for one, name in zip(found, names, strict=True))
    return f'<p class="told">{" ".join(links)}</p>\n' if found else ""


def _heading(part: Part, level: int) -> str:
    return f'<h{level} id="{part.id}">{inline(part.heading)}</h{level}>\n'
