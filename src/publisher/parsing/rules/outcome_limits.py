"""What limits an outcome: conditions, remarks, exceptions, a part that is denied, members who count for themselves."""

import re
from typing import Literal

from publisher.model.decision import Outcome
from publisher.parsing.rules.bodies import BODY
from publisher.parsing.rules.outcome_forms import GROUP_FORMS, LONGEST
from publisher.parsing.rules.voters import NUMBER, count_of

_WITH = (
    r"med\s+(?:(?:den|denne|det|de|dette|disse|følgende|en|et|enkelte|få|mindre|nedenstående|ovennævnte|faldne|"
    r"redaktionelle|sproglige|nævnte|tilføjede)\s+){0,4}"
    r"(?:\w*bemærkning|\w*ændring|\w*tilføjelse|\w*rettelse|præcisering|justering|korrektion|tilretning|kommentar|"
    r"forbehold|opfordring|ønske|supplering|tilkendegivelse|anbefaling)\w*"
)
_CUT = re.compile(
    r"(?<=[\w.]),?\s*(?:\b(?:idet|indtil|under\s+(?:forudsætning|hensyn)|på\s+betingelse|forudsat|såfremt|da|"
    rf"{_WITH}|med\s+(?:henblik|virkning|følgende|\d+|\w+\s+stemmer|stemmeflerhed|stemmeflertal|overvejende|et\s+flertal)|"
    r"i\s+(?:overensstemmelse|henhold)|inklusive|inkl\.?|jf\.|herunder|for\s+at|"
    r"og\s+(?:sendes|oversendes|fremsendes|videresendes|forelægges)|"
    r"som\s+(?:indstillet|udsendt|foreslået|fremlagt|anbefalet|forelagt)|"
    r"dog|undtagen|bortset|på\s+nær|med\s+undtagelse)\b|\s[-–]\s|\((?=[^()]{0,200}\)\W*$))",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"idet|indtil|inkl|under|på\s+betingelse|forudsat|såfremt|da|med\s+(?!undtagelse)|jf|i\s|for\s+at", re.IGNORECASE
)
_TAKEN_BACK = re.compile(
    r"\b(?:ikke|kun|punkt(?:et|erne)?\s+\d|pkt\.?\s*\d|ad\.?\s*\d|udgår|udgik|udtages|\w*udsæt\w*|udsat|udskyd\w*|forkast\w*|"
    r"afvis\w*|godkend\w*|undtagen|undtagelse|bortset|på\s+nær)\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(r",\s+(?:og\s+|men\s+|samt\s+)(?!sendes|at\b)|,\s+hvorefter\s+|\s+hvorefter\s+", re.IGNORECASE)
"""Where a clause of its own begins."""

PARTLY = re.compile(
    r"^(?:delvist?\s|(?:resten|de\s+øvrige|det\s+øvrige|øvrige\s+punkter)\b)|"
    rf"^(?:\w+\s+){{0,2}}(?:(?:kan|kunne|vil|ønsker|ønskede)\s+)?{BODY}\s+(?:[^\s,]+\s+){{0,4}}?ikke\s+"
    r"(?:[^\s,]+\s+){0,2}?(?:godkend|tiltræd|vedtag|anbefal|indstil)\w*|"
    rf"^{BODY}\s+(?:godkender|godkendte|tiltræder|tiltrådte|vedtog|vedtager)\s+ikke\b|"
    r"^(?:anbefales|indstilles)\s+ikke\b",
    re.IGNORECASE,
)
"""Part of it, or nothing of it: a sentence that forbids to read a plain yes out of another."""

NO_OUTCOME = re.compile(
    r"^\W*(?:(?:\w+\s+){0,2}?drøft\w*|drøftelse|ingen\b|intet\b|der\s+var\s+ingen|udgår|udgik|"
    r"(?:punktet|sagen)\s+(?:udgår|udgik)|afbud|fraværende|ikke\s+til\s+stede|nej\b|-\W*$)",
    re.IGNORECASE,
)
"""A sentence that has no outcome by its nature."""

_COUNTED = re.compile(
    rf"^(?P<count>{NUMBER})\s+medlem(?:mer)?\b(?:\s*\([^()]{{0,200}}\))?\s*(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)


def group_of(sentence: str) -> tuple[int, Outcome | None] | None:
    """Return how many members the sentence speaks of, and the outcome they want; none if it counts no members."""
    found = _COUNTED.match(sentence[:LONGEST].strip(" ."))
    if not found:
        return None
    main, _ = cut(found["rest"].strip())
    says = next((outcome for outcome, pattern in GROUP_FORMS if pattern.fullmatch(main)), None)
    return count_of(found["count"]), says


def cut(clause: str) -> tuple[str, str]:
    """Return what the clause states, and the condition or remark it ends with."""
    found = _CUT.search(clause)
    main, tail = (clause[: found.start()], clause[found.start() :]) if found else (clause, "")
    return main.strip(" .,:–-"), tail


def takes_back(tail: str) -> bool:
    """Tell whether the ending denies a part of what stands before it: "dog ikke punkt 2"."""
    bare = tail.lstrip(" ,")
    return bool(bare) and not _HARMLESS.match(bare) and bool(_TAKEN_BACK.search(bare))


def denied(outcome: Outcome) -> Outcome | Literal["mixed"]:
    """Return what the denial of an outcome means: not to approve is to reject, the rest is nobody's guess."""
    return "rejected" if outcome == "approved" else "mixed"
