"""Hard words: where the glossary explains them, and which of an item's its short version does not explain."""

from publisher.model import addresses
from publisher.model.edition import Term
from publisher.model.summary import PublishableSummary, Sentence
from publisher.rendering.site.common.alphabet import letter
from publisher.rendering.site.common.links import slug


def word_id(word: str) -> str:
    """Return the id of a word on the glossary's pages."""
    return f"ord-{slug(word)}"


def word_address(word: str) -> str:
    """Return where the glossary explains a word."""
    return f"{addresses.glossary_letter(letter(word))}#{word_id(word)}"


def explained_word(sentence: Sentence) -> str:
    """Return the word that a sentence of the glossary explains: `Bilag: Ekstra papirer …`."""
    return sentence.text.partition(":")[0]


def still_unexplained(words: tuple[Term, ...], summary: PublishableSummary | None) -> tuple[Term, ...]:
    """Return the words that the item's summary does not explain already."""
    sentences = summary.sentences if summary else ()
    explained = {explained_word(sentence).casefold() for sentence in sentences if sentence.basis == "glossary"}
    return tuple(term for term in words if term.term.casefold() not in explained)
