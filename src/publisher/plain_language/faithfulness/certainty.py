"""How sure, how much, and who says so: a sentence claims no more than the lines it cites."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.cues import cue, settled, stronger
from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.passages import clauses, sentences, told, told_around, told_clauses
from publisher.plain_language.faithfulness.words import content_words, has, held, holds

_RELATIVE = re.compile(r", (?:som|der|hvilket) [^,;]*")
_ASIDE = re.compile(r", (?:som|der|hvilket) [^,;]*(?=[,;]|\.?$)(?!,? at\b)")
"""A relative clause that tells of nobody's view: none that goes on with »at«."""
_BEHIND = re.compile(r"[,«”\"]\s*$")
"""What stands before a verb of saying that follows what is said: »Huset er for lille, siger lederen.«"""
_THAT = re.compile(r"^[^,]*,? at\b")
_FORECAST = re.compile(r"\bforventede (\w+)", re.IGNORECASE)


def modality(one: Evidence) -> Iterator[Words]:
    """What may, should or is proposed does not become what must or is.

    Right: »Kommunen kan hjælpe.« Wrong: »Kommunen skal hjælpe.« where the lines say »kan«.
    """
    sure = [(claimed, ground) for said, ground in settled() if (claimed := said.search(one.own))]
    if one.sentence.slot in {"decision", "disagreement"} and not sure:
        return
    parts = " ".join(told(one.claim, one.source))
    clause = " ".join(told_clauses(one.claim, one.source))
    meant = cue("purpose").search(one.own) and cue("purposes").search(parts)
    must = None if meant or cue("planned").search(one.own) else cue("must").search(one.own)
    groundless = [claimed[0] for claimed, ground in sure if not ground.search(parts)]
    demanded = _planned(one.own, clause) or cue("strong").search(parts) or cue("duty").search(clause)
    left_open = cue("may").search(clause) and not cue("strong").search(clause)
    if must and (left_open or not demanded):
        yield "DK23", must[0]
    elif groundless:
        yield "DK23", groundless[0]
    elif not must and not cue("hedged").search(one.own) and _weak_alone(one):
        yield "DK23", one.sentence.text


def forecast(one: Evidence) -> Iterator[Words]:
    """What is only expected wherever the cited lines speak of it is not told as a fact.

    Right: »Kommunen regner med et merforbrug.« Wrong: »Kommunen har et merforbrug.« for »der forventes et merforbrug«.
    """
    if cue("hedged").search(one.own) or one.sentence.slot in {"decision", "disagreement"}:
        return
    for word in content_words(one.claim):
        parts = [_without_estimates(part, one.own) for part in clauses(one.source) if has(part, word)]
        if len(word) > 6 and parts and all(cue("expected").search(part) for part in parts):
            yield "DK23", word
            return


def strengthening(one: Evidence) -> Iterator[Words]:
    """A word that makes a claim total stands for one in the cited lines.

    Right: »Alle fik besked.« for »samtlige«. Wrong: »Alle fik besked.« for »flere«.
    """
    for total, ground, away in stronger():
        said = total.search(one.own)
        near = told_around(one.claim, one.source) if away else " ".join(told(one.claim, one.source))
        if said and not ground.search(near):
            yield "strengthened", said[0]


def attribution(one: Evidence) -> Iterator[Words]:
    """What somebody says or thinks is told as theirs, in every sentence that tells it.

    Right: »Socialtilsynet siger: Kvaliteten er lav.« Wrong: »Kvaliteten er lav.« where the lines say »vurderer, at«.
    """
    if one.sentence.slot == "decision":
        return
    if one.own != one.sentence.text:
        if not _introduced(one):
            yield "attribution-lost", one.sentence.text
        return
    words = content_words(one.own)
    parts = told(one.own, one.source)
    views = [view for part in parts if (view := _view(part) or _reason(part, one.source))]
    if len(words) < 2 or not views or len(views) < len(parts) or held(words, parts[0]) * 3 < len(words):
        return
    theirs = [found[0] for name in ("says", "feels") for found in cue(name).finditer(one.own)]
    if any(not has(what, word) for word in theirs for _, what in views):
        return
    if all(held(words, what) >= held(words, part) - 1 for part, (_, what) in zip(parts, views, strict=True)):
        yield "attribution-lost", views[0][0]


def _introduced(one: Evidence) -> bool:
    """Tell whether it is said whose words a quote is: in its sentence, or in one that it goes on from."""
    return bool(content_words(one.own)) or one.sentence.point or one.before.endswith((":", "«", "«."))


def _planned(own: str, clause: str) -> bool:
    """Tell whether the clause's passive (»sendes«) is what the sentence tells: its verb, or every word it has."""
    words, passives = content_words(own), cue("passive").findall(clause)
    return any(holds(own, verb) for verb in passives) or (bool(passives) and held(words, clause) == len(words))


def _weak_alone(one: Evidence) -> bool:
    words = content_words(one.claim)
    parts = tuple(
        _without_estimates(_without_forecasts(part, one.claim), one.own) for part in told_clauses(one.claim, one.source)
    )
    return (
        len(words) > 1
        and bool(parts)
        and all(cue("weak").search(part) and not cue("strong").search(part) for part in parts)
        and held(words, parts[0]) * 2 >= len(words)
    )


def _without_forecasts(part: str, claim: str) -> str:
    """Return the clause without "forventede" before a noun that the sentence does not tell."""
    return _FORECAST.sub(lambda found: found[1] if not holds(claim, found[1]) else found[0], part)


def _reason(part: str, source: str) -> tuple[str, str] | None:
    """Return the view that a sentence gives the reason for, with the reason: »Det skyldes, at …«."""
    found, parts = cue("reason").match(part), sentences(source)
    at = parts.index(part)
    view = _view(parts[at - 1]) if found and at else None
    return (view[0], part[found.end() :]) if found and view else None


def _without_estimates(part: str, own: str) -> str:
    """Return the clause without its word of estimating where the sentence tells a size as rough (»cirka«)."""
    return cue("estimated").sub(" ", part) if cue("roughly").search(own) else part


def _view(part: str) -> tuple[str, str] | None:
    """Return how a sentence says that something is somebody's word or view, and what is; none if it does not.

    A fact that they name (»det faktum, at«, »…, som …«) is none of it.
    """
    if found := cue("according").search(part):
        return found[0], _RELATIVE.sub("", part.replace(found[0], " "))
    found = cue("frames").search(_ASIDE.sub(lambda aside: " " * len(aside[0]), part))
    if found is None:
        return None
    behind = _BEHIND.search(part[: found.start()]) and not _THAT.search(part[found.end() :])
    what = part[: found.start()] if behind else part[found.end() :].partition("det faktum")[0]
    return found[0], _RELATIVE.sub("", what)
