"""Names: each stands in the cited lines, as it is printed there, beside what is said of it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from simplemma import is_known

from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.passages import sentences
from publisher.plain_language.faithfulness.quantities import told_numbers, values
from publisher.plain_language.faithfulness.words import is_general, lemma, root

_NAME = re.compile(r"(?<![\w-])[A-ZÆØÅ][\w-]*[\wæøå]")
_FIRST = re.compile(r"^\W*$|[.!?:»]\W*$")
_LISTING = re.compile(r",? (?:og )?")
_BODY = re.compile(r"\w(?:rådet|udvalget|bestyrelsen|styrelsen|tilsynet|ministeriet|forvaltningen)s?$")
_SUBJECT = re.compile(r"\b(?:bo|hel\w*|døgn|dag)?(?:tilbud(?:det)?s?|sted(?:et)?s?|enhed(?:en)?s?|bosted(?:et)?s?)\b")


def names(one: Evidence) -> Iterator[Words]:
    """Every name stands in the cited lines, genitive or not.

    Right: »Klakkebo har 7 pladser.« for »Klakkebos syv pladser«. Wrong: »Maglemosen har 7 pladser.«
    """
    known = one.source.casefold()
    for name in _told(one):
        if not _known(name, known) and not _referred_to(name, known, one):
            yield "name-unfounded", name


def pairs(one: Evidence) -> Iterator[Words]:
    """Names that stand together stand together in the cited lines too.

    Wrong: »Kate Amingsø«, although the lines name Kate Svarrer and André Amingsø.
    """
    text = one.own
    found = [match for match in _NAME.finditer(text) if match[0] in _told(one)]
    for first, second in pairwise(found):
        between = text[first.end() : second.start()]
        if between.isspace() and not _stand_together(_bare(first[0]), _bare(second[0]), one.source.casefold()):
            yield "name-unfounded", f"{first[0]} {second[0]}"


def belongings(one: Evidence) -> Iterator[Words]:
    """A name and a number that a sentence joins are not parted in the cited lines.

    Wrong: »Klakkebo har 6 pladser.« where the lines give Klakkebo seven and another place six.
    """
    told = _told(one)
    numbers = told_numbers(one)
    if len(told) == 0 or len(numbers) != 1 or one.sentence.slot in {"decision", "disagreement"}:
        return
    parts = sentences(one.source)
    counted = [part for part in parts if numbers[0].value in values(part)]
    beside = {other for part in counted for other in _names_in(part) if other in one.source.casefold()}
    for name in told:
        named = [part for part in parts if _bare(name) in part.casefold()]
        parted = named and counted and not set(named) & set(counted)
        if parted and beside - {_bare(name)} and any(values(part) for part in named):
            yield "name-misplaced", f"{name}, {numbers[0].printed}"


def listed(one: Evidence) -> Iterator[Words]:
    """Names that a sentence lists together are not parted in the cited lines.

    Wrong: »Udvalget og Psykiatrirådet får besked.« where the lines list Psykiatrirådet with Seniorrådet alone.
    """
    told = [match for match in _NAME.finditer(one.own) if match[0] in _told(one)]
    for first, second in pairwise(told):
        if not _LISTING.fullmatch(one.own[first.end() : second.start()]):
            continue
        pair = _bare(first[0]), _bare(second[0])
        parts = [part.casefold() for part in sentences(one.source)]
        named = [[part for part in parts if name in part] for name in pair]
        together = any(part in named[1] for part in named[0])
        if all(named) and not together and any(_stands_in_list(name, one.source) for name in pair):
            yield "name-misplaced", f"{first[0]}, {second[0]}"


def _stands_in_list(name: str, source: str) -> bool:
    """Tell whether the lines list the name with another."""
    other = r"[A-ZÆØÅ][\w-]+"
    low = re.escape(name)
    return re.search(rf"(?i:\b{low}\w*)(?:,| og| samt) {other}|{other}(?:,| og| samt) (?i:{low})", source) is not None


def _known(name: str, source: str) -> bool:
    bare = _bare(name)
    return bare in source or (len(bare) > 6 and re.sub(r"(?:et|en|e|erne|ne)$", "", bare) in source)


def _referred_to(name: str, source: str, one: Evidence) -> bool:
    """Tell whether the lines mean the name without saying it: the item's subject ("tilbuddet"), or its last part."""
    bare = _bare(name)
    title = one.facts.title.casefold()
    if bare in title:
        return _SUBJECT.search(source) is not None and not any(
            other in source for other in _names_in(f"x {one.facts.title}") - {bare}
        )
    tails = (root(bare[cut:]) for cut in range(4, len(bare) - 4))
    return bare in one.facts.printed.casefold() and any(len(tail) > 4 and f" {tail}" in f" {source}" for tail in tails)


def _told(one: Evidence) -> list[str]:
    """Return the sentence's names; its first word is one if it is no Danish word or the item prints it as a name."""
    return [
        match[0]
        for match in _NAME.finditer(one.own)
        if not _FIRST.search(one.own[: match.start()]) or _begins_as_name(match[0], one.facts.printed)
    ]


@lru_cache(maxsize=1 << 14)
def _begins_as_name(word: str, printed: str) -> bool:
    """Tell whether a sentence's first word is a name: a body, what the item prints as one, or no Danish word."""
    low = word.casefold()
    if _BODY.search(low):
        return True
    if is_general(word) or re.search(rf"\b{re.escape(lemma(low))}", printed):
        return False
    return _bare(word) in _names_in(printed) or not (is_known(low, lang="da") or _common(low))


def _common(word: str) -> bool:
    """Tell whether a word that the dictionary lacks is a compound or a form of common words."""
    return any(is_known(word[cut:], lang="da") and is_known(word[:cut].removesuffix("s"), lang="da")
               for cut in range(3, len(word) - 3))  # fmt: skip


@lru_cache(maxsize=1 << 10)
def _names_in(text: str) -> frozenset[str]:
    """Return the words that `text` prints with a capital inside a sentence."""
    return frozenset(
        _bare(match[0])
        for match in _NAME.finditer(text)
        if not _FIRST.search(text[max(0, match.start() - 4) : match.start()])
    )


def _bare(name: str) -> str:
    low = name.casefold()
    return low[:-1] if len(low) > 3 and low.endswith("s") else low


def _stand_together(first: str, second: str, source: str) -> bool:
    between = r"(?:\s+(?!(?:og|samt|i|på|fra)\b)[\w.-]+){0,3}?\s+"
    return re.search(rf"\b{re.escape(first)}\w*{between}{re.escape(second)}", source) is not None
