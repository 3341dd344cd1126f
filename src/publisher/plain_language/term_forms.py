"""The forms in which a text uses the words of the word list, and which word each belongs to.

A form is looked for as it is written in the list, with or without the genitive's -s. One that ends in a hyphen
("rekrutterings-") stands for every word that begins with it. No other inflection and no other compound is guessed:
"indsats" holds "sats" and means something else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from publisher.catalogue.sentences import split
from publisher.model.edition import Term

_OTHER_LAW = re.compile(r"\b(?!servicelov)\w*lov(?:en|ens)?\b|\bABL\b|\bbekendtgørelse\w*", re.IGNORECASE)
_SERVICE_LAW = re.compile(r"\bservicelov(?:en|ens)\b|\blov om social service\b", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-ZÆØÅ]{2,}")
_BARE_PARAGRAPH = re.compile(r"§ \d+")
_GENITIVE = r"(?:['’]?s)?"
_WORD_END = r"(?!\w)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of the list where a text uses it."""

    term: Term
    form: str
    """As the text writes it."""
    start: int
    """Its place in the sentence."""


@dataclass(frozen=True, slots=True)
class _Forms:
    pattern: re.Pattern[str]
    owners: dict[str, Term]
    """Form → word; an acronym in its own case, anything else in small letters."""
    openings: dict[str, Term]
    """What a compound begins with → word, the longest first."""


def mentions(sentence: str, terms: tuple[Term, ...]) -> Iterator[Mention]:
    """Yield every use of a word of the list in one sentence, from its beginning. The longest form wins.

    An acronym counts in its own case only. A paragraph sign without its law ("§ 85") counts only where the sentence's
    one law is serviceloven; a form that tells more ("§ 85-forløb") counts unless another law is named.
    """
    forms = _forms(terms)
    if forms is None:
        return
    for match in forms.pattern.finditer(sentence):
        key = form_key(match.group("form") or "")
        if key.startswith("§") and not _may_be_service_law(key, sentence):
            continue
        term = _owner(forms, key) if key else _beginning(forms, match.group())
        yield Mention(term, match.group(), match.start())


def mentions_in_text(text: str, terms: tuple[Term, ...]) -> Iterator[Mention]:
    """Yield every use of a word of the list in a text of several sentences."""
    for sentence in split(text):
        yield from mentions(sentence, terms)


def form_key(form: str) -> str:
    """Return a form as it is compared: one space for any space, a paragraph sign apart from its number."""
    even = re.sub(r"(§+)\s*", r"\1 ", " ".join(form.split()))
    return even if _ACRONYM.match(even) else even.casefold()


@lru_cache(maxsize=4)
def _forms(terms: tuple[Term, ...]) -> _Forms | None:
    listed = [(form, term) for term in terms for form in (term.term, *term.variants)]
    if not listed:
        return None
    whole = sorted({form for form, _ in listed if not form.endswith("-")}, key=lambda form: (-len(form), form))
    opening = sorted({form for form, _ in listed if form.endswith("-")}, key=lambda form: (-len(form), form))
    wanted = [f"(?P<form>{'|'.join(map(_as_pattern, whole))}){_GENITIVE}{_WORD_END}"]
    if opening:
        wanted.append(rf"(?i:{'|'.join(re.escape(form[:-1]) for form in opening)})\w+")
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(wanted)})")
    owners = {form_key(form): term for form, term in listed if not form.endswith("-")}
    openings = {form[:-1].casefold(): term for form, term in listed if form.endswith("-")}
    return _Forms(pattern, owners, dict(sorted(openings.items(), key=lambda entry: -len(entry[0]))))


def _as_pattern(form: str) -> str:
    pattern = r"\s+".join(re.escape(word) for word in form.split()).replace(r"§\s+", r"§\s*")
    return pattern if _ACRONYM.match(form) else f"(?i:{pattern})"


def _owner(forms: _Forms, key: str) -> Term:
    return forms.owners.get(key) or forms.owners[key.casefold()]


def _beginning(forms: _Forms, compound: str) -> Term:
    return next(term for opening, term in forms.openings.items() if compound.casefold().startswith(opening))


def _may_be_service_law(key: str, sentence: str) -> bool:
    names_other = bool(_OTHER_LAW.search(_SERVICE_LAW.sub("", sentence)))
    return not names_other and (not _BARE_PARAGRAPH.fullmatch(key) or bool(_SERVICE_LAW.search(sentence)))
