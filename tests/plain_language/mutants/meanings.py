"""Mutants of what a sentence claims: yes and no, how sure, who to whom, what was decided."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plain_language.mutants.details import Change
from plain_language.mutants.material import Told, everything
from plain_language.mutants.wordings import (
    ACCORDING,
    ACTORS,
    FRAME,
    FRAME_BEHIND,
    OPPOSITES,
    OUTCOMES,
    PARTS,
    QUOTE,
    WEAKER,
    after_verb,
    lower_first,
    pick,
    swapped,
    upper_first,
)

DENIES = re.compile(r"\b(ikke|ingen|intet|aldrig|hverken|uden|[Nn]ej)\b")


def negation_in(told: Told, at: int) -> Iterator[Change]:
    """A sentence that says yes says no."""
    text = told.summary.sentences[at].text
    if "delvist" not in text and not DENIES.search(text) and (changed := after_verb(text, "ikke")):
        yield {at: changed}


def negation_out(told: Told, at: int) -> Iterator[Change]:
    """A sentence that says no says yes."""
    text = told.summary.sentences[at].text
    for pattern, other in (
        (r"\bikke (?!kun\b)", ""),
        (r"\bingen (?=uenighed)", ""),
        (r"\bingen(?= beslutning)", "en"),
        (r"\bingen\b", "nogle"),
        (r"\baldrig\b", "altid"),
        (r"\buden\b(?! for)", "med"),
    ):
        bare = QUOTE.sub(lambda quote: " " * len(quote[0]), text)
        found = re.search(pattern, bare)
        if found:
            yield {at: text[: found.start()] + other + text[found.end() :]}
            return


def outcome_changed(told: Told, at: int) -> Iterator[Change]:
    """Another outcome under the decision's heading."""
    sentence = told.summary.sentences[at]
    if sentence.slot != "decision":
        return
    for pattern, other in OUTCOMES:
        if re.search(pattern, sentence.text):
            yield {at: re.sub(pattern, other, sentence.text, count=1)}


def vote_side_swapped(told: Told, at: int) -> Iterator[Change]:
    """Those who said yes say no."""
    text = told.summary.sentences[at].text
    for said, other in (("stemte ja", "stemte nej"), ("stemte nej", "stemte ja"), ("stemte ikke", "stemte ja"),
                        ("stemte hverken ja eller nej", "stemte nej"), ("er uenig", "er enig")):  # fmt: skip
        if said in text:
            yield {at: text.replace(said, other, 1)}


def vote_count_changed(told: Told, at: int) -> Iterator[Change]:
    """One more or one fewer votes."""
    text = told.summary.sentences[at].text
    found = re.search(r"\b(\d+) (politikere?|medlem(?:mer)?)\b", text)
    if found and "stemte" in text:
        for count in (int(found[1]) + 1, int(found[1]) - 1):
            yield {at: text.replace(found[1], str(count), 1)}


def roles_swapped(told: Told, at: int) -> Iterator[Change]:
    """Who does it and who has it done to them change places."""
    text = told.summary.sentences[at].text
    bare = QUOTE.sub(lambda quote: " " * len(quote[0]), text)
    if re.search(r"\b(sammen|samarbejd\w*|mellem|samarbejder|bliver|blev)\b", bare):
        return
    found = [
        match
        for match in re.finditer(r"\b[A-ZÆØÅa-zæøå][\wæøå]+\b", bare)
        if match[0].casefold() in ACTORS or (match.start() and match[0][0].isupper() and len(match[0]) > 5)
    ]
    for first, second in pairwise(found):
        between = bare[first.end() : second.start()]
        verb = re.fullmatch(r" (?:(?:har|skal|vil|kan) )?(?:[\w]+ ){0,1}\w+ ", between)
        if re.search(r"(?:\w+ for|og|,) $", bare[: first.start()]) or re.match(r",| (?:for|og) ", bare[second.end() :]):
            continue
        if (
            verb
            and not re.search(r" (?:i|på|til|fra|for|om|af|og|hos|ved|med|under|efter) $", between)
            and first[0].casefold() != second[0].casefold()
            and " om " not in between
        ):
            yield {at: swapped(text, first[0], second[0])}
            return


def foreign_clause(told: Told, at: int) -> Iterator[Change]:
    """A clause of another item is joined on.

    Left out: one whose words this item mostly has, and what is said of proposals and decisions: they may be true here.
    """
    text = told.summary.sentences[at].text
    if not text.endswith(".") or "»" in text or len(text) > 90:
        return
    printed = told.printed.casefold()
    choices = [
        clause
        for other in everything()
        if other.paper == told.paper and other.key != told.key
        for place in other.written
        if other.summary.sentences[place].slot in {"about", "money", "next"}
        if _foreign(clause := other.summary.sentences[place].text, printed)
    ]
    if choices:
        yield {at: f"{text[:-1]}, og {_continued(pick(choices, told.key, text), told.paper)}"}


def strengthened(told: Told, at: int) -> Iterator[Change]:
    """Some become all, now becomes for ever."""
    text, source = told.summary.sentences[at].text, told.source(at).casefold()
    if "»" in text or "også" in text or DENIES.search(text):
        return
    choices = [re.sub(part, whole, text, count=1) for part, whole in PARTS if re.search(part, text)]
    choices += [
        changed
        for words in ("kun", "altid")
        if not re.search(rf"\b({words}|alene|udelukkende)\b", source) and (changed := after_verb(text, words))
    ]
    if text.endswith(".") and "altid" not in source:
        choices.append(f"{text[:-1]} for altid.")
    if choices and not re.search(r"\b(alle|samtlige)\b", source):
        yield {at: pick(choices, told.key, text)}


def modality_raised(told: Told, at: int) -> Iterator[Change]:
    """What may, should or is proposed must or is."""
    text = told.summary.sentences[at].text
    bare = QUOTE.sub(lambda quote: " " * len(quote[0]), text)
    for pattern, surer in WEAKER:
        found = re.search(pattern, bare)
        if found:
            yield {at: upper_first(text[: found.start()] + surer + text[found.end() :])}
            return


def direction_turned(told: Told, at: int) -> Iterator[Change]:
    """More becomes less, before becomes after."""
    text = told.summary.sentences[at].text
    bare = QUOTE.sub(lambda quote: " " * len(quote[0]), text)
    for word, other in OPPOSITES:
        found = re.search(rf"\b{word}\b(?! for)", bare)
        if found and not re.search(rf"\b{word} (?:på|af|alt|loven|lov|reglerne|planen|en|et|og)\b|\bog {word}\b", bare):
            yield {at: text[: found.start()] + other + text[found.end() :]}
            return


def attribution_dropped(told: Told, at: int) -> Iterator[Change]:
    """What somebody says is told as a fact."""
    text = told.summary.sentences[at].text
    if frame := FRAME.match(text):
        yield {at: upper_first(frame["what"])}
    elif frame := FRAME_BEHIND.match(text):
        yield {at: f"{frame['what']}."}
    elif frame := ACCORDING.match(text):
        subject, _, rest = frame["what"].partition(" ")
        yield {at: f"{upper_first(subject)} {frame['verb']} {rest}"}


def _continued(clause: str, paper: str) -> str:
    """Return a sentence as it goes on after a comma: a name keeps its capital."""
    first = clause.partition(" ")[0].removesuffix("s")
    printed = " ".join(told.printed for told in everything() if told.paper == paper)
    return clause if len(first) > 3 and re.search(rf"[a-zæøå,] {re.escape(first)}", printed) else lower_first(clause)


def _foreign(clause: str, printed: str) -> bool:
    words = re.findall(r"[a-zæøå]{4,}", clause.casefold())
    known = sum(word[:6] in printed for word in words)
    return len(words) > 2 and known < 0.6 * len(words) and len(clause) < 80 and "»" not in clause and ":" not in clause
