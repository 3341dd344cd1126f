"""The hard words that stand in an item's record, with their explanations from the glossary."""

import re
from collections.abc import Iterator

from publisher.model.blocks import Block, Heading, ListBlock, Paragraph, Table
from publisher.model.edition import Term
from publisher.model.meeting import AgendaItem
from publisher.model.summary import PublishableSummary, Sentence
from publisher.rendering.site.links import slug


def word_id(word: str) -> str:
    """Return the id of a word on the glossary's page."""
    return f"ord-{slug(word)}"


def explained_word(sentence: Sentence) -> str:
    """Return the word that a sentence of the glossary explains: `Bilag: Ekstra papirer …`."""
    return sentence.text.partition(":")[0]


def words_in(item: AgendaItem, terms: tuple[Term, ...], summary: PublishableSummary | None) -> tuple[Term, ...]:
    """Return the glossary's terms that an item uses and its summary does not explain already.

    They come in the glossary's order; of two that overlap in the text the longer one counts.
    """
    sentences = summary.sentences if summary else ()
    explained = {_key(explained_word(sentence)) for sentence in sentences if sentence.basis == "glossary"}
    text = "\n".join([item.title, *(part for section in item.sections for part in _texts(section.blocks))])
    forms = {_key(form): term for term in terms for form in (term.term, *term.variants) if not form.startswith("§")}
    if not forms:
        return ()
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(_pattern(form) for form in longest_first)})(?!\w)")
    found = {forms[_key(hit[0])].term for hit in pattern.finditer(text) if _key(hit[0]) in forms}
    return tuple(term for term in terms if term.term in found and _key(term.term) not in explained)


# A bare "§ 85" means a different thing in every law, so it is not looked up. An acronym is told from a word by its
# capitals ("IPS"), so it alone is matched letter for letter.


def _key(form: str) -> str:
    return form if form.isupper() else form.lower()


def _pattern(form: str) -> str:
    return re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})"


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
