"""A record too long for its item's page, on pages of its own: the same text in the same order.

It is cut between sections; a section too long for one page is cut between its blocks, a list between its points and a
table between its rows. What goes on from the page before says so in its heading.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from publisher.model.blocks import Block, ListBlock, ListItem, Table
from publisher.model.meeting import AgendaItem, Section
from publisher.rendering.semantic_html import Anchors, blocks
from publisher.rendering.site.common.leaves import BUDGET, Leaf, leaves, parted
from publisher.rendering.site.common.templates import site_text
from publisher.rendering.site.meetings.record import Passage, Record, Stretch, Telling, heading_place, names, written

_LEVEL = 4


def divided(
    item: AgendaItem, base: str, href: Callable[[str], str], tellings: tuple[Telling, ...]
) -> tuple[Record, tuple[Leaf[Passage], ...]]:
    """Return the record and its pages, the first of them at `base`; `href` writes links on the item's page."""
    stretches = [stretch for section in item.sections for stretch in _stretches(section)]
    passages, anchors = written(item, stretches, tellings)
    pages = leaves(base, passages, lambda passage: len(passage.html.encode()))
    places = heading_place(item, anchors)
    elsewhere: dict[str, str] = {}
    for page in pages:
        named = names(page.entries, page.number)
        # The id of a section that goes on is no place of the paper, but the contents list leads there.
        ids = (passage.part.id for passage in page.entries if passage.part)
        places |= named
        elsewhere |= dict.fromkeys((*named, *ids), href(page.path))
    return Record(passages, anchors, places, elsewhere), pages


def _stretches(section: Section) -> Iterator[Stretch]:
    """Yield a section in pieces that each fit a page."""
    pieces = [piece for block in section.blocks for piece in _pieces(block)]
    parts = list(parted(pieces, _weight)) or [()]
    for number, part in enumerate(parts):
        if number == 0:
            end = section.lines[1] if len(parts) == 1 else part[-1].lines[1]
            yield Stretch(replace(section, blocks=part, lines=(section.lines[0], end)))
        else:
            heading = site_text("item.continued", heading=section.heading) if section.heading else None
            lines = (part[0].lines[0], part[-1].lines[1])
            yield Stretch(replace(section, heading=heading, blocks=part, lines=lines), continued=True)


def _pieces(block: Block) -> Iterator[Block]:
    """Yield a block, or the pieces of a list or table that is too long for a page."""
    match block:
        case ListBlock() if _weight(block) > BUDGET:
            first = block.start
            for items in parted(block.items, _weight_of_point):
                lines = (items[0].lines[0], items[-1].lines[1])
                yield replace(block, items=items, start=first, lines=lines)
                first += len(items)
        case Table() if _weight(block) > BUDGET:
            for rows in parted(block.rows, lambda row: _weight(replace(block, header=(), rows=(row,)))):
                yield replace(block, rows=rows)
        case _:
            yield block


def _weight_of_point(item: ListItem) -> int:
    return _weight(ListBlock(ordered=False, items=(item,), lines=item.lines))


def _weight(block: Block) -> int:
    return len(blocks([block], first_level=_LEVEL, anchors=Anchors()).encode())
