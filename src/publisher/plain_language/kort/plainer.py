"""The paper's words as our own sentence may hold them: written out, eased where that is certain, else not at all.

Only changes that keep the grammar whatever stands around them: a bracket is left out, a reference to a law falls away
(the source link has it), an abbreviation is written out, a hard word gives way to an easy one of the same inflection
and place. What is not plain after that is for a quote.
"""

import re
from collections.abc import Mapping
from functools import cache

from publisher.catalogue.calendar import MONTH_PATTERN
from publisher.catalogue.texts import entries
from publisher.plain_language.readability import words

LONGEST = 15
"""Words in a sentence of ours; more than 12 are few, and more than 15 no reader is asked to follow."""
LONGEST_PRINTED = 400
"""Characters in a sentence of the paper that a form is tried on."""
_LONG = 6
_LONG_WORDS, _LONG_SHARE = 2.8, 0.2
"""How many long words a sentence may hold: so many, and this share of its words. Names do not count."""
_LONGEST_WORD = 28

_BRACKET = re.compile(r"\s*\([^()]*\)")
_LAW = re.compile(r",?\s*(?:jf\.|jfr\.|jævnfør)\s[^,]*(?:, (?:stk\.|nr\.|litra)\s?[^,]*)*$", re.IGNORECASE)
_LAW_AT_END = re.compile(r"\s(?:efter|i henhold til)\s\w*lov\w*(?: om [a-zæøå ]+)?\s§{1,2}[^,]*$", re.IGNORECASE)
_AMOUNT_BEFORE = re.compile(r"\bkr\.\s?(\d[\d.,]*)(?!\s*(?:mio|mia))")
_ONE_MILLION = re.compile(r"(?<![\d.,])1 (mio\.|mia\.)")
_CROWNS = re.compile(r"\bkr\.?(?=[\s,;]|$)")
_PERCENT = re.compile(r"(?<=\d)\s?%")
_DAY = re.compile(rf"\b(?:d\.|den)\s?0?(\d{{1,2}})\. ({MONTH_PATTERN})\b", re.IGNORECASE)
_NAKED_DAY = re.compile(rf"(?<!den )(?<!– )(?<!-)\b0?(\d{{1,2}})\. ({MONTH_PATTERN}) (?=\d{{4}})", re.IGNORECASE)
_WHOLE_DATE = re.compile(rf"\bden \d{{1,2}}\. (?:{MONTH_PATTERN})(?: \d{{4}})?\b")
_ORDINAL = re.compile(rf"\b\d{{1,2}}\.(?= (?:{MONTH_PATTERN})\b)", re.IGNORECASE)
_STOP_INSIDE = re.compile(r"[^\W\d]\.(?:\s|$)|\d\.(?:\s|$)|…")
_SIGNS = re.compile(r"[§:;?!()\[\]/»«„“”\"'’*_<>|•]|https?|\s[–-]\s|\s-|-\s(?!og\b|eller\b|samt\b)|,-")
_ACRONYM = re.compile(r"\b[A-ZÆØÅ]{2,}\b|\b[A-ZÆØÅ]-[A-ZÆØÅ]+\b")
_NEGATION = re.compile(r"\b(?:ikke|ingen|intet|aldrig|hverken)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PASSIVE = re.compile(r"\b[a-zæøå]{2,}es\b")
_DOUBLE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


def plainly(text: str) -> str | None:
    """Return the words eased and written out, or none if they are not plain enough to be ours."""
    eased = _eased(text) if len(text) <= LONGEST_PRINTED else ""
    return eased if eased and is_plain(eased) else None


def is_plain(text: str) -> bool:
    """Return whether a sentence of ours may hold these words, which have been eased."""
    found = words(text)
    if not found or len(found) > LONGEST or _SIGNS.search(text) or _ACRONYM.search(text) or _DOUBLE.search(text):
        return False
    if _STOP_INSIDE.search(_ORDINAL.sub(" ", text)) or text.count(",") > 1 or len(_NEGATION.findall(text)) > 1:
        return False
    rest, dates = _WHOLE_DATE.subn(" ", text)
    if len(_NUMBER.findall(rest)) + dates > 1:
        return False
    lower = text.casefold()
    if any(re.search(rf"\b{re.escape(word)}", lower) for word in _office()):
        return False
    if any(word.casefold() in _set("leaning") for word in found) or _is_passive(text):
        return False
    long = sum(1 for word in found if len(word) > _LONG and word[0].islower())
    return long <= _LONG_WORDS + _LONG_SHARE * len(found) and max(map(len, found)) <= _LONGEST_WORD


def without_reference(text: str) -> str:
    """Return the words without brackets and without the law they refer to at their end."""
    whole = _BRACKET.sub("", " ".join(text.split())).strip()
    bare = whole if whole.rsplit(" ", 1)[-1] in _table("written_out") else whole.rstrip(".").strip()
    return _LAW_AT_END.sub("", _LAW.sub("", bare)).strip()


def word_set(name: str) -> frozenset[str]:
    """Return one of the lists of words that the forms know."""
    return _set(name)


def _eased(text: str) -> str:
    eased = without_reference(text)
    eased = _ONE_MILLION.sub(lambda unit: "1 million" if unit[1] == "mio." else "1 milliard", eased)
    eased = _AMOUNT_BEFORE.sub(r"\1 kroner", eased)
    eased = _replaced(eased, _table("written_out"))
    eased = _PERCENT.sub(" procent", _CROWNS.sub("kroner", eased))
    eased = _NAKED_DAY.sub(r"den \1. \2 ", _DAY.sub(r"den \1. \2", eased))
    return _replaced(_replaced(eased, _table("easier")), _table("numbers"))


def _replaced(text: str, table: Mapping[str, str]) -> str:
    return _pattern(tuple(table)).sub(lambda found: table[found.group()], text)


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


@cache
def _table(name: str) -> dict[str, str]:
    return dict(entries("plain_words", name))


@cache
def _list(name: str) -> tuple[str, ...]:
    return tuple(entries("plain_words")[name])


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_list(name))


@cache
def _office() -> tuple[str, ...]:
    return (*entries("plain_danish", "office")["words"], *_list("office"))


def _is_passive(text: str) -> bool:
    return any(
        word not in _set("not_passive") and (not word.endswith("ernes") or word in _set("passive_in_ernes"))
        for word in _PASSIVE.findall(text)
    )
