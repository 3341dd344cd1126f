"""Rules about which words a text may use, and how it explains the others."""

import re
from collections.abc import Iterator

from publisher.catalogue.joints import LONGEST_WHOLE, is_known
from publisher.catalogue.texts import entries
from publisher.model.edition import Term
from publisher.plain_language.glossary import terms_in
from publisher.plain_language.lint.subject import NAME, Breach, Line, Subject
from publisher.plain_language.lint.vocabulary import is_common, is_form_of
from publisher.plain_language.term_forms import mentions

_ACRONYM = re.compile(r"\b[A-ZÆØÅ]{2,}(?![a-zæøå])")
_ADDRESS = re.compile(r"\S*(?:\w\.\w{2,}|@)\S*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def acronyms(subject: Subject) -> Iterator[Breach]:
    """DK10: capitals that stand for words ("CTI") are in the glossary, and it is shown; everybody knows "SMS"."""
    seen: set[str] = set()
    for line in subject.told:
        for acronym in _ACRONYM.findall(line.own):
            if acronym in seen or acronym in entries("plain_danish", "explained")["acronyms"]:
                continue
            seen.add(acronym)
            term = next(iter(terms_in(acronym, subject.terms)), None)
            if term is None or not _shown(term, line, subject):
                yield "DK10", line, {"words": acronym}


def hard_terms(subject: Subject) -> Iterator[Breach]:
    """DK11: a word of the glossary is explained where it first stands: in the next sentence or among "Svære ord"."""
    everywhere = entries("plain_danish", "explained")["everywhere"]
    seen: set[str] = set()
    for line in subject.told:
        for term in terms_in(line.own, subject.terms):
            if term.term in seen or term.term in everywhere or _ACRONYM.match(term.term):
                continue
            seen.add(term.term)
            if not _shown(term, line, subject):
                yield "DK11", line, {"words": term.term}


def uncommon(subject: Subject) -> Iterator[Breach]:
    """DK12: a word that few know is a name, stands in the glossary, or is explained in the next sentence."""
    explained = {word for term in subject.terms for form in (term.term, *term.variants) for word in _WORD.findall(form)}
    seen: set[str] = set()
    for line in subject.told:
        for at, word in enumerate(_WORD.findall(_ADDRESS.sub(NAME, line.nameless))):
            name = word == NAME or (at > 0 and word[:1].isupper())
            told = any(is_form_of(word, other) or is_form_of(other, word) for other in seen)
            if name or told or is_common(word) or _explained_next(line, subject) or any(mentions(word, subject.terms)):
                continue
            seen.add(word)
            if not any(is_form_of(word, form) for form in explained):
                yield "DK12", line, {"words": word}


def long_words(subject: Subject) -> Iterator[Breach]:
    """DK13: of a word over 13 letters it is known where an edition may divide it, or that it may not."""
    explained = {word for term in subject.terms for form in (term.term, *term.variants) for word in _WORD.findall(form)}
    seen: set[str] = set()
    for line in subject.told:
        for word in _WORD.findall(_ADDRESS.sub(NAME, line.nameless)):
            known = "-" in word or any(is_form_of(word, form) for form in explained | seen)
            if len(word) <= LONGEST_WHOLE or known or is_known(word):
                continue
            seen.add(word)
            yield "DK13", line, {"words": word}


def one_word(subject: Subject) -> Iterator[Breach]:
    """DK14: the same thing has the same word all the way through."""
    text = " ".join(line.nameless for line in subject.told)
    for stems in entries("plain_danish", "synonyms")["sets"]:
        used = {stem: found for stem in stems if (found := _of_stem(stem).search(text))}
        if len(used) > 1:
            first, other, *_ = sorted(used.values(), key=lambda match: match.start())
            line = next(line for line in subject.told if other.group() in line.nameless)
            yield "DK14", line, {"words": other.group(), "first": first.group()}


def _of_stem(stem: str) -> re.Pattern[str]:
    return re.compile(rf"\b{stem}(?:[a-zæøå]{{0,3}}|erne[s]?)\b", re.IGNORECASE)


def _shown(term: Term, line: Line, subject: Subject) -> bool:
    """Return whether the reader is told what the term means: among the hard words, or right after the line."""
    listed = (one.sentence.text.casefold() for one in subject.lines if one.sentence.slot == "words")
    return any(text.startswith(f"{term.term.casefold()}:") for text in listed) or _explained_next(line, subject)


def _explained_next(line: Line, subject: Subject) -> bool:
    """Return whether the next sentence under the same heading explains a word."""
    following = subject.lines[subject.lines.index(line) + 1 :][:1]
    return any(
        one.sentence.slot == line.sentence.slot
        and (
            one.sentence.basis == "glossary"
            or one.sentence.text.startswith(tuple(entries("plain_danish", "explained")["openings"]))
        )
        for one in following
    )
