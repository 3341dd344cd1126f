"""The hard words that stand in an item's record, with their explanations from the glossary."""

import re
from collections.abc import Iterator

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.edition import Term
from publisher.model.meeting import AgendaItem
from publisher.rendering.site.links import slug


def term_id(term: Term) -> str:
    """Return the id of a term on the glossary's page."""
    return f"ord-{slug(term.term)}"


def words_in(item: AgendaItem, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the glossary's terms that an item uses, in the glossary's order."""
    text = "\n".join([item.title, *(part for section in item.sections for part in _texts(section.blocks))])
    return tuple(term for term in terms if _pattern(term).search(text))


def _pattern(term: Term) -> re.Pattern[str]:
    # An acronym is told from a word by its capitals ("IPS"), so it alone is matched letter for letter.
    spoken = "|".join(
        re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in (term.term, *term.variants)
    )
    return re.compile(rf"(?<!\w)(?:{spoken})(?!\w)")


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.text
            case ListBlock():
                for item in block.items:
                    yield item.text
                    yield from _texts(item.blocks)
            case Table():
                yield from block.header
                for row in block.rows:
                    yield from row
