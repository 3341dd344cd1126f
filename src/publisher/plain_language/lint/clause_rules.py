"""Rules about how a sentence is built: its clauses, its commas, its voice."""

import re
from collections.abc import Iterator

from publisher.catalogue.texts import entries
from publisher.plain_language.lint.clauses import (
    become_passives,
    clause_commas,
    finite_verbs,
    names_the_doer,
    s_passives,
    subordinators,
)
from publisher.plain_language.lint.subject import Breach, Subject

MOST_PASSIVE = 0.1
_PASSIVE_ALONE = 1
"""One sentence with "bliver" is always allowed: of five sentences it would be twenty percent."""
_DECIDING = frozenset({"decision", "next"})


def one_idea(subject: Subject) -> Iterator[Breach]:
    """DK03: a main clause and at most one more; what stands before a colon only says who speaks."""
    for line in subject.told:
        for part in line.nameless.split(":"):
            verbs, openers = finite_verbs(part), subordinators(part)
            if len(verbs) > 2 or len(openers) > 1:
                yield "DK03", line, {"words": ", ".join(verbs if len(verbs) > 2 else openers)}
                break


def commas(subject: Subject) -> Iterator[Breach]:
    """DK04: at most one comma, those of lists and names not counted."""
    for line in subject.told:
        count = clause_commas(line.nameless)
        if count > 1:
            yield "DK04", line, {"count": count}


def s_passive(subject: Subject) -> Iterator[Breach]:
    """DK05: no s-passive; "findes", "lykkes" and "synes" are not passives."""
    for line in subject.lines:
        found = s_passives(line.nameless)
        if found:
            yield "DK05", line, {"words": found[0]}


def become_passive(subject: Subject) -> Iterator[Breach]:
    """DK06: "bliver lukket" in at most a tenth of the sentences."""
    passive = [line for line in subject.told if become_passives(line.nameless)]
    if len(passive) > max(_PASSIVE_ALONE, MOST_PASSIVE * len(subject.told)):
        yield "DK06", passive[-1], {"count": len(passive), "all": len(subject.told)}


def who_acts(subject: Subject) -> Iterator[Breach]:
    """DK21: nobody decides as "man"; decisions and next steps have a doer; no gender that the source lacks.

    "Man kan få hjælp" stays: it is true of anyone.
    """
    people = entries("plain_danish", "people")
    for line in subject.told:
        decides = "|".join(people["decides"])
        nobody = re.search(rf"\bman (?:{decides})\b|\b(?:{decides}) man\b", line.own, re.IGNORECASE)
        if nobody:
            yield "DK21-man", line, {"words": nobody.group()}
        if line.sentence.slot in _DECIDING and not names_the_doer(line.own):
            for passive in become_passives(line.nameless):
                yield "DK21-passive", line, {"words": passive}
        pronoun = _first(people["pronouns"], line.own)
        if pronoun and line.sentence.sources and not _first(people["pronouns"], line.cited):
            yield "DK21-pronoun", line, {"words": pronoun}


def _first(words: list[str], text: str) -> str:
    found = re.search(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE)
    return found.group() if found else ""
