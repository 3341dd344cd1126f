"""How sure, how much, and who says so: a sentence claims no more than the lines it cites."""

import re
from collections.abc import Iterator

from publisher.plain_language.faithfulness.cues import cue, stronger
from publisher.plain_language.faithfulness.evidence import Evidence, Words
from publisher.plain_language.faithfulness.passages import clauses, told, told_around, told_clauses
from publisher.plain_language.faithfulness.words import content_words, has, held, holds

_RELATIVE = re.compile(r", (?:som|der|hvilket) [^,;]*")
_FORECAST = re.compile(r"\bforventede (\w+)", re.IGNORECASE)


def modality(one: Evidence) -> Iterator[Words]:
    """What may, should or is proposed does not become what must or is.

    Right: »Kommunen kan hjælpe.« Wrong: »Kommunen skal hjælpe.« where the lines say »kan«.
    """
    if one.sentence.slot in {"decision", "disagreement"} and not cue("sure").search(one.own):
        return
    parts = " ".join(told(one.claim, one.source))
    clause = " ".join(told_clauses(one.claim, one.source))
    meant = cue("purpose").search(one.own) and cue("purposes").search(parts)
    said = None if meant or cue("planned").search(one.own) else cue("must").search(one.own)
    sure = cue("sure").search(one.own)
    if said and (not cue("duty").search(parts) or (cue("may").search(clause) and not cue("strong").search(clause))):
        yield "DK23", said[0]
    elif sure and not cue("surely").search(parts):
        yield "DK23", sure[0]
    elif not said and not cue("hedged").search(one.own) and _weak_alone(one):
        yield "DK23", one.sentence.text


def forecast(one: Evidence) -> Iterator[Words]:
    """What is only expected wherever the cited lines speak of it is not told as a fact.

    Right: »Kommunen regner med et merforbrug.« Wrong: »Kommunen har et merforbrug.« for »der forventes et merforbrug«.
    """
    if cue("hedged").search(one.own) or one.sentence.slot in {"decision", "disagreement"}:
        return
    for word in content_words(one.claim):
        parts = [part for part in clauses(one.source) if has(part, word)]
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
    if cue("says").search(one.own) or one.own != one.sentence.text or one.sentence.slot == "decision":
        return
    words = content_words(one.own)
    parts = told(one.own, one.source)
    framed = [match for part in parts if (match := cue("frames").search(part))]
    if len(words) < 2 or not framed or len(framed) < len(parts) or held(words, parts[0]) * 2 < len(words):
        return
    if all(held(words, _after(part)) >= held(words, part) - 1 for part in parts):
        yield "attribution-lost", framed[0][0]


def _weak_alone(one: Evidence) -> bool:
    words = content_words(one.claim)
    parts = tuple(_without_forecasts(part, one.claim) for part in told_clauses(one.claim, one.source))
    return (
        len(words) > 1
        and bool(parts)
        and all(cue("weak").search(part) and not cue("strong").search(part) for part in parts)
        and held(words, parts[0]) * 2 >= len(words)
    )


def _without_forecasts(part: str, claim: str) -> str:
    """Return the clause without "forventede" before a noun that the sentence does not tell."""
    return _FORECAST.sub(lambda found: found[1] if not holds(claim, found[1]) else found[0], part)


def _after(part: str) -> str:
    """Return what a clause says somebody says; a fact that they name (»det faktum, at«, »…, som …«) is none of it."""
    frame = cue("frames").search(part)
    return _RELATIVE.sub("", part[frame.end() :].partition("det faktum")[0]) if frame else part
