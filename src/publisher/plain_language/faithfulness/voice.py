"""The words of the templates: they tell the form of a case, in any paper, and nothing of what it is about."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from publisher.catalogue.texts import entries
from publisher.plain_language.faithfulness.words import content_words, lemma, words_in

_TEMPLATES = ("quote", "about", "proposal", "decision", "votes", "disagreement", "money", "next", "paper", "people")
_BODIES = ("udvalget", "rådet", "byrådet", "bestyrelsen", "kommunalbestyrelsen")


def is_form(word: str) -> bool:
    """Tell whether a template uses the word."""
    return lemma(word) in _voice()


@lru_cache(maxsize=1 << 12)
def only_form(text: str) -> bool:
    """Tell whether a sentence has no word but those of the templates: the record vouches for it, not a line."""
    return all(is_form(word) for word in content_words(text))


@lru_cache(maxsize=1 << 12)
def denies_by_template(text: str) -> bool:
    """Tell whether a sentence that says no is one of the templates: what it denies is a matter of the record."""
    return any(pattern.fullmatch(text.strip()) for pattern in _denying_templates())


@cache
def _denying_templates() -> tuple[re.Pattern[str], ...]:
    texts = (text for table in _TEMPLATES for text in _leaves(entries("plain_language", table)))
    return tuple(
        re.compile(re.sub(r"\\\{\w+\\\}", r"\\S+(?: \\S+){0,3}", re.escape(text)))
        for text in texts
        if re.search(r"\b(?:ikke|ingen)\b", text)
    )


@cache
def _voice() -> frozenset[str]:
    texts = (text for table in _TEMPLATES for text in _leaves(entries("plain_language", table)))
    told = (word for text in texts for word in words_in(re.sub(r"\{\w+\}", " ", text)))
    return frozenset(lemma(word) for word in (*told, *_BODIES))


def _leaves(table: object) -> Iterator[str]:
    if isinstance(table, dict):
        for entry in table.values():
            yield from _leaves(entry)
    else:
        yield str(table)
