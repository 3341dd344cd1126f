"""Which of the fixed outcomes a decision's words mean. What is not understood is `unclassified`, never guessed.

A sentence counts only if the whole of it is a known form: what was decided on ("Indstillingen", "Sagen", nothing), the
verb with its negation, and endings that change nothing. So "Venstres forslag blev forkastet", "Planen blev godkendt i
2019", "Forvaltningen anbefaler scenarie 2" and "Kate Svarrer kan ikke godkende indstillingen" decide nothing here.

"Drøftet" has no outcome among the contract's: to discuss is not to decide, and to call it noted would tell the citizen
that the body was merely informed. It is `unclassified`, its words are quoted.
"""

import re
from collections.abc import Sequence
from typing import Literal

from publisher.model.decision import Outcome
from publisher.parsing.rules import outcome_limits as limits
from publisher.parsing.rules.outcome_forms import FORMS, LONGEST

_SENTENCE_END = re.compile(r"\n|(?<=[.!?;])\s+(?=[A-ZÆØÅ])|(?<=\.)\s+(?=\d+\s+medlem)")
_QUOTED = re.compile(r"[”“\"»][^”“\"»«]{0,20000}[”“\"«]")
_AMENDMENT = re.compile(r"\b(?:under)?ændringsforslag", re.IGNORECASE)
_NAMES_IT = re.compile(r"\w*indstilling(?:en|ens|erne)?\b", re.IGNORECASE)

_Said = Outcome | Literal["mixed"]


def outcome_of(text: str, committee: str = "") -> Outcome:
    """Return the outcome that the text says, or `unclassified`.

    Remarks tied to the decision do not count, nor do amendments, quotations and what single members say. Where several
    outcomes are said, the one that names the recommendation (indstillingen) counts; without it they contradict.
    """
    if committee:
        text = text.replace(committee, "Udvalget")
    said: list[tuple[_Said, bool]] = []
    groups: list[tuple[int, Outcome | None]] = []
    for sentence in _SENTENCE_END.split(_QUOTED.sub(" ", text)):
        if _AMENDMENT.search(sentence):
            continue
        group = limits.group_of(sentence)
        if group:
            groups.append(group)
        else:
            said += [(found, bool(_NAMES_IT.match(sentence))) for found in _of_sentence(sentence)]
    return _together(said, groups)


def says_nothing(text: str) -> bool:
    """Tell whether the text plainly holds no outcome: discussed, no remarks, nothing, taken off the agenda."""
    return all(
        limits.NO_OUTCOME.match(sentence) for sentence in _SENTENCE_END.split(text.strip()) if sentence.strip(" .")
    )


def _of_sentence(sentence: str) -> list[_Said]:
    found: list[_Said] = []
    for clause in limits.CLAUSE_END.split(" ".join(sentence[:LONGEST].split()).strip(" .:;!-–")):
        main, tail = limits.cut(clause)
        if outcome := _of_clause(main):
            found.append("mixed" if outcome != "statement" and limits.takes_back(tail) else outcome)
        elif limits.PARTLY.search(clause) or (found and limits.takes_back(f"men {clause}")):
            found.append("mixed")
    return found


def _of_clause(main: str) -> _Said | None:
    for outcome, pattern in FORMS:
        match = pattern.fullmatch(main)
        if match:
            denied = bool(match.groupdict().get("no") or match.groupdict().get("no_after"))
            return limits.denied(outcome) if denied else outcome
    return None


def _together(said: Sequence[tuple[_Said, bool]], groups: Sequence[tuple[int, Outcome | None]]) -> Outcome:
    all_said = [*said, *((outcome, False) for outcome in _majority(groups))]
    kinds = {outcome for outcome, _ in all_said}
    if "mixed" in kinds:
        return "unclassified"
    if len(kinds) > 1:
        kinds.discard("statement")
    if len(kinds) > 1 and "postponed" not in kinds:
        kinds = {outcome for outcome, names_it in all_said if names_it}
    only = kinds.pop() if len(kinds) == 1 else "unclassified"
    return only if only != "mixed" else "unclassified"


def _majority(groups: Sequence[tuple[int, Outcome | None]]) -> list[Outcome]:
    """Return what the larger of the counted groups says: "6 medlemmer anbefaler", "1 medlem stemmer imod"."""
    total = sum(count for count, _ in groups)
    return [outcome for count, outcome in groups if outcome and 2 * count > total]
