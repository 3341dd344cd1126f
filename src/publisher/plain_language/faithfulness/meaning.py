"""Yes and no, more and less: a sentence keeps the sense of what it tells."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.cues import cue, opposites
from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.passages import joined, told, told_clauses
from publisher.plain_language.faithfulness.voice import denies_by_template
from publisher.plain_language.faithfulness.words import content_words, held, holds


def negation(one: Evidence) -> Iterator[Words]:
    """A sentence says no only where the cited lines do, and does where they do.

    Right: »Stokholtbuen er ikke god nok.« for »har ikke den fornødne kvalitet«. Wrong: »Stokholtbuen er god nok.«
    """
    if _entailed(one) or denies_by_template(one.own):
        return
    if cue("negation").search(one.own) or re.search(r"\bikke kun\b", one.own):
        rest = len(cue("negative").findall(re.sub(r"\bikke kun\b", " ", cue("negation").sub(" ", one.own))))
        denied = max(len(cue("negative").findall(part)) for part in told_clauses(_denying(one.claim), one.source))
        alone = cue("negation").findall(one.own) == ["uden"] and cue("alone").search(one.source)
        if denied <= rest and not alone:
            yield "negation-added", ""
    elif not cue("negative").search(one.sentence.text) and _tells_denied(one):
        yield "negation-lost", ""


def dissent(one: Evidence) -> Iterator[Words]:
    """A sentence about disagreement fits the record's votes and statements.

    Wrong: »Referatet nævner uenighed.« where nobody voted against and nobody made a statement.
    """
    made = one.facts.decision
    if one.sentence.slot != "disagreement" or made is None:
        return
    split = bool(made.statements or made.suspended or (made.votes and (made.votes.against or made.votes.abstained)))
    claims = re.search(r"\b(?<!ingen )(?:nogle )?uenig(?:hed|e)?\b", one.own, re.IGNORECASE)
    if claims and not split and not re.search(r"\b(?:ingen|ikke)\b", one.own) and "enig" not in one.source.casefold():
        yield "negation-lost", claims[0]


def direction(one: Evidence) -> Iterator[Words]:
    """A sentence points the way that the cited lines do: up or down, before or after, opened or closed.

    Right: »Prisen stiger.« for »taksten vil stige«. Wrong: »Prisen falder.«
    """
    near = " ".join(told_clauses(one.claim, one.source))
    around = " ".join(told(one.claim, one.source))
    for ahead, back in opposites():
        said = ahead.search(one.own)
        if said is None or back.search(one.own):
            continue
        turned = back.search(near) and not ahead.search(near) and not ahead.search(around)
        if turned or (back.search(around) and not ahead.search(around)):
            yield "direction-turned", said[0]
            return
    down = cue("down").search(one.own)
    if down and not cue("down_ground").search(around) and not holds(around, down[0]):
        yield "direction-turned", down[0]


def _denying(claim: str) -> str:
    """Return the clause that denies, of several that are joined."""
    return next((clause for clause in joined(claim) if cue("negation").search(clause)), claim)


def _tells_denied(one: Evidence) -> bool:
    """Tell whether the sentence tells a clause of the source that is denied, without denying it."""
    words = content_words(one.claim)
    if len(words) < 2:
        return False
    parts = told_clauses(one.claim, one.source)
    denied = bool(parts) and all(cue("negation").search(part) for part in parts)
    return denied and held(words, parts[0]) * 2 >= len(words)


def _entailed(one: Evidence) -> bool:
    """Tell whether the record, not a word of the lines, says no: nothing new decided, not valid yet, no dissent."""
    made = one.facts.decision
    text = one.own.casefold()
    if one.sentence.slot == "disagreement":
        return "ingen uenighed" in text or text.strip().startswith("nej")
    if made is None:
        return "ingen beslutning" in text
    noted = made.outcome == "noted" and re.search(r"\bikke besluttet\b|\bbeslutte\w* ikke\b", text) is not None
    stopped = made.suspended is not None and ("gælder ikke" in text or "gælder beslutningen ikke" in text)
    return noted or stopped or "hverken ja eller nej" in text or "stemte ikke" in text
