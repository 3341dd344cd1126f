"""New content: a sentence brings nothing that its cited lines give no ground for."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.passages import joined, sentences
from publisher.plain_language.faithfulness.voice import is_form
from publisher.plain_language.faithfulness.words import (
    content_words,
    has,
    held,
    holds,
    is_general,
    lemma,
    words_in,
)

MOST_NEW = 1
"""So many new words are the price of telling something in one's own words."""
_FEWEST_HELD = 0.26
_ENOUGH_HELD = 0.5
_MANY_MISSING = 3
_MOST_GROUNDED = 0.55
_MEANT = 0.6
"""What a word counts in a joined clause that the source has in other words alone."""
_SUBJECT = re.compile(r"([A-ZÆØÅ][\wæøå]{3,})\s+(?:er|har|kan|skal|vil|får|fik|bliver|\w+(?:er|ede|te|år|og))\b")


def new_words(one: Evidence) -> Iterator[Words]:
    """The words of a sentence stand in the cited lines, or stand for words that do.

    Plain language puts other words: `stands_for.toml` says which for which, the word list explains its terms.
    """
    ground = f"{one.source} {one.explained} {one.facts.title}"
    words = dict.fromkeys(
        word
        for word in words_in(one.own)
        if len(word) > 1 and not (word[0].isupper() or is_general(word) or is_form(word))
    )
    new = tuple(word for word in words if not holds(ground, word))
    if len(new) > MOST_NEW:
        yield "new-words", ", ".join(new)
    elif clause := _scattered(one):
        yield "new-words", clause
    elif subject := _new_subject(one, ground):
        yield "new-words", subject


def _new_subject(one: Evidence, ground: str) -> str | None:
    """Return the sentence's first word if it names who or what acts, and nothing stands for it."""
    found = _SUBJECT.match(one.own)
    if found is None or is_general(found[1]) or is_form(found[1]):
        return None
    return None if holds(ground, found[1]) else found[1]


def _scattered(one: Evidence) -> str | None:
    """Return a clause of which no two neighbouring sentences of the source hold enough: chance put its words there.

    A sentence that joins two clauses says two things; then each needs ground of its own.
    """
    parts = [f"{part} {one.explained} {one.facts.title}" for part in _neighbours(one.source)]
    first, *rest = joined(one.claim)
    words = _specific(first)
    if parts and len(words) > (0 if rest else 1):
        best = max(held(words, part) for part in parts)
        share, missing = best / len(words), len(words) - best
        if share < (_ENOUGH_HELD if rest or missing >= _MANY_MISSING else _FEWEST_HELD):
            return first.strip()
    return next((clause.strip() for clause in rest if not _grounded(clause, parts)), None)


def _grounded(clause: str, parts: list[str]) -> bool:
    """Tell whether two neighbouring sentences of the source say a joined clause, most of it in its own words."""
    words = _specific(clause) or [word for word in content_words(clause) if not is_form(word)]
    if not words:
        return any(sign.isdigit() for sign in clause)
    best = max((sum(_weight(part, word) for word in words) for part in parts), default=0.0)
    return best >= _MOST_GROUNDED * len(words)


def _weight(part: str, word: str) -> float:
    return 1.0 if has(part, word) else _MEANT if holds(part, word) else 0.0


def _specific(clause: str) -> list[str]:
    return [word for word in content_words(clause) if not is_form(word) and not _light(word)]


def _neighbours(source: str) -> list[str]:
    found = sentences(source)
    return [" ".join(found[at : at + 2]) for at in range(max(1, len(found) - 1))]


def _light(word: str) -> bool:
    """Tell whether a word is one of the verbs that any sentence may need."""
    return is_general(word) and (lemma(word).endswith("e") or len(lemma(word)) < 5)
