"""Words as the checks compare them: by lemma, root and compound part, and by the plain words that stand for them."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from simplemma import lemmatize

from publisher.catalogue.texts import entries

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?")
_IRREGULAR = {"tog": "tage", "lod": "lade", "flere": "flere", "færre": "færre", "mindre": "mindre", "ansatte": "ansat"}
_ENDINGS = ("else", "ering", "ation", "ende", "ning", "eret", "ere", "hed", "lig", "ing", "et", "er", "e")
_SHORTEST_ROOT = 4
_MOSTLY = 0.6
"""A compound is held where this part of its letters is."""


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of `text` in order, numbers left out."""
    return tuple(_WORD.findall(text.replace("\u00ad", "")))


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """Return the form under which a dictionary has the word: "pladserne" is "plads"."""
    low = word.casefold().strip("-")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    found = lemmatize(low, lang="da").casefold()
    if found == low and len(low) > 5 and low.endswith("s"):
        found = lemmatize(low[:-1], lang="da").casefold()
    return found


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """Return what words of one family share: "beslutning" and "besluttede" have "beslut"."""
    base = lemma(word)
    for ending in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST_ROOT:
            base = base.removesuffix(ending)
            break
    return base[:-1] if len(base) > _SHORTEST_ROOT and base[-1] == base[-2] else base


def is_function(word: str) -> bool:
    """Tell whether the word is one of grammar alone."""
    return word.casefold() in _list("function")


def is_general(word: str) -> bool:
    """Tell whether the word is so general, or of grammar, that it needs no evidence."""
    return is_function(word) or word.casefold() in _list("general") or lemma(word) in _list("general")


def content_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` that tell what it is about, each once."""
    return tuple(
        dict.fromkeys(
            word for word in words_in(text) if len(word) > 1 and not (is_function(word) or word in _list("units"))
        )
    )


def held(words: Iterable[str], text: str) -> int:
    """Count the words that `text` holds."""
    return sum(holds(text, word) for word in words)


@lru_cache(maxsize=1 << 18)
def holds(text: str, word: str) -> bool:
    """Tell whether `text` has the word, another of its family, it as part of a compound, or what it stands for."""
    return has(text, word) or _has_meaning(text, word) or _has_parts(text, word)


def has(text: str, word: str) -> bool:
    """Tell whether `text` has the word itself, another of its family, or a compound with it."""
    known = _vocabulary(text)
    low, base, stem = word.casefold(), lemma(word), root(word)
    if f" {low} " in known or f" {base} " in known:
        return True
    if len(stem) > _SHORTEST_ROOT + 1:
        return stem in known
    if len(stem) >= _SHORTEST_ROOT:
        return f" {stem}" in known or re.search(rf"{re.escape(stem)}\w{{0,3}} ", known) is not None
    return len(low) > 2 and re.search(rf"\w{re.escape(base)} ", known) is not None


def _has_meaning(text: str, word: str) -> bool:
    known = _vocabulary(text)
    return any(
        cue in text.casefold()
        if " " in cue or not cue[0].isalpha()
        else f" {cue}" in known or (len(cue) > 5 and cue in known)
        for cue in _meanings().get(lemma(word), ())
    )


def _has_parts(text: str, word: str) -> bool:
    low = lemma(word)
    if len(low) < 2 * _SHORTEST_ROOT - 1:
        return False
    for cut in range(3, len(low) - 2):
        first, last = low[:cut].rstrip("-"), low[cut:]
        ahead = (first, first.removesuffix("s"), first.removesuffix("e"))
        front = any(len(one) > 2 and (has(text, one) or _has_meaning(text, one)) for one in ahead)
        if not front:
            continue
        if len(first) >= _MOSTLY * len(low) or has(text, last) or _has_meaning(text, last) or is_general(last):
            return True
    return False


@lru_cache(maxsize=1 << 13)
def _vocabulary(text: str) -> str:
    forms = [word.casefold() for word in words_in(text)]
    parts = [part for form in forms if "-" in form for part in form.split("-") if part]
    return f" {' '.join(dict.fromkeys(one for form in (*forms, *parts) for one in (form, lemma(form))))} "


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "stands_for.toml").read_text(encoding="utf-8"))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(str(_table()[name]).split())


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    """Return the beginnings of the words that a plain word, by its lemma, may stand for; those that `kort` puts too."""
    found: dict[str, dict[str, None]] = {}
    pairs: dict[str, str] = _table()["words"]
    for plain, office in pairs.items():
        cues = [cue.strip().casefold() for cue in office.split(",")]
        for word in plain.split():
            kin = [root(other) for other in plain.split() if len(root(other)) >= _SHORTEST_ROOT]
            found.setdefault(lemma(word), {}).update(dict.fromkeys([*cues, *kin]))
    for office, plain in entries("plain_words", "easier").items():
        for word in content_words(plain):
            found.setdefault(lemma(word), {})[office.casefold()] = None
    return {word: tuple(cues) for word, cues in found.items()}
