"""The cited text in sentences and clauses, and which of them a plain sentence tells."""

import re
from functools import lru_cache

from publisher.catalogue.sentences import split
from publisher.plain_language.faithfulness.words import content_words, held

_CLAUSE = re.compile(r"(?<=[,;:])\s+(?!at\s)|\s+–\s+|\s+(?=(?:men|mens|samt|dog|hvis|når|fordi|så|hvor|hvilket)\s)")
_JOINT = re.compile(r", (?:og|men|så|for|fordi|når|hvis) (?=\w+,? \w+,? \w+)")


@lru_cache(maxsize=1 << 12)
def joined(claim: str) -> tuple[str, ...]:
    """Return the clauses that a plain sentence joins: each says a thing of its own."""
    return tuple(_JOINT.split(claim))


@lru_cache(maxsize=1 << 12)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a source text."""
    return split(text)


@lru_cache(maxsize=1 << 12)
def clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of a source text."""
    return tuple(part for sentence in sentences(text) for part in _CLAUSE.split(sentence) if part.strip())


@lru_cache(maxsize=1 << 16)
def told(text: str, source: str) -> tuple[str, ...]:
    """Return the sentences of `source` that share most content words with `text`; all of them where none does."""
    return _most(text, sentences(source))


@lru_cache(maxsize=1 << 16)
def told_around(text: str, source: str) -> str:
    """Return what `told` returns with the sentence before and the one behind each."""
    parts = sentences(source)
    near = [at for at, part in enumerate(parts) if part in told(text, source)]
    wanted = {place for at in near for place in (at - 1, at, at + 1)}
    return " ".join(part for at, part in enumerate(parts) if at in wanted)


@lru_cache(maxsize=1 << 16)
def told_clauses(text: str, source: str) -> tuple[str, ...]:
    """Return the clauses of `source` that share most content words with `text`; all of them where none does."""
    return _most(text, clauses(source))


def _most(text: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    words = content_words(text)
    scores = [held(words, part) for part in parts]
    best = max(scores, default=0)
    return tuple(part for part, score in zip(parts, scores, strict=True) if score == best)
