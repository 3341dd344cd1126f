"""Which words of matter two texts have in common, in whatever form they stand."""

from publisher.plain_language.kort.plainer import word_set
from publisher.plain_language.readability import words

_SHORTEST, _LETTERS = 4, 5
"""Words of so many letters carry matter; two that begin with so many alike are forms of one word."""


def shared(sentence: str, title: str) -> int:
    """Return how many long words of the title the sentence takes up."""
    said = {word.casefold()[:_LETTERS] for word in words(sentence) if len(word) >= _LETTERS}
    return len({word.casefold()[:_LETTERS] for word in words(title) if len(word) >= _LETTERS} & said)


def new_words(known: str, sentence: str) -> int:
    """Return how many words of matter a sentence has that are not known."""
    before = {word.casefold() for word in words(known)}
    beginnings = {word[:_LETTERS] for word in before if len(word) >= _SHORTEST}
    said = {word.casefold() for word in words(sentence) if len(word) >= _SHORTEST}
    return sum(1 for word in said - before - word_set("empty") if not _begins_like(word, beginnings))


def same_numbers(known: str, sentence: str) -> bool:
    """Return whether every number of a sentence is known: "Plan 2" is not "Plan 1"."""
    return {word for word in words(sentence) if word.isdigit()} <= set(words(known))


def _begins_like(word: str, beginnings: set[str]) -> bool:
    return word[:_LETTERS] in beginnings or any(word.startswith(one) for one in beginnings if len(one) < _LETTERS)
